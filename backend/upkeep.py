"""What a node looks after every hour while it serves: its tables, the room on its disk, its certificate."""

import asyncio
import logging

from backend.certificate import Certificate, Standing
from backend.live.housekeeping import Housekeeping
from backend.protocol.clock import Clock
from backend.store.access_log import ChainHead, read_head
from backend.store.batch import Unavailable
from backend.store.reader import Reader
from backend.store.room import LEAST_BYTES, room_for

logger = logging.getLogger(__name__)

EVERY_SECONDS = 3600.0
A_DAY = 24
"""Rounds between two warnings of the same."""


class Upkeep:
    """Looks when it starts and every hour from then on."""

    def __init__(
        self,
        housekeeping: Housekeeping,
        reader: Reader,
        database_url: str,
        certificate: Certificate | None,
        clock: Clock,
    ) -> None:
        self._housekeeping = housekeeping
        self._reader = reader
        self._database_url = database_url
        self._certificate = certificate
        self._clock = clock
        self._rounds = 0
        self._was_low = False
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin, in the running loop."""
        self._task = asyncio.get_running_loop().create_task(self._run())

    async def stop(self) -> None:
        """Look no more."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def look(self) -> None:
        """Look once."""
        self._look_at_the_disk()
        if self._rounds % A_DAY == 0:
            self._look_at_the_certificate()
            await self._note_the_access_log()
        self._rounds += 1
        try:
            tidied = await self._housekeeping.tidy()
        except Unavailable:
            return  # The writer has told of it; what is due stays due.
        if tidied:
            logger.info("let go of what nobody needs any more: %d streams, answers and links", tidied)

    async def _run(self) -> None:
        while True:
            try:
                await self.look()
            except Exception as error:  # noqa: BLE001 - the database may be away for a moment
                logger.info("what is due every hour could not be done: %s", type(error).__name__)
            await asyncio.sleep(EVERY_SECONDS)

    def _look_at_the_disk(self) -> None:
        room = room_for(self._database_url)
        is_low = room is not None and room < LEAST_BYTES
        if room is not None and is_low and not self._was_low:
            logger.warning("the disk of the database has only %d MB left: make room", room // 1_000_000)
        self._was_low = is_low

    async def _note_the_access_log(self) -> None:
        """Write down where the access log ends: whoever changes the database cannot change what was logged."""

        def read() -> ChainHead | None:
            with self._reader.reading() as database:
                return read_head(database, self._reader.cipher)

        head = await self._reader.run(read)
        if head is not None:
            logger.info("the access log has %d uses and ends with %s", head.rows, head.link.hex()[:16])

    def _look_at_the_certificate(self) -> None:
        if self._certificate is None:
            return
        now = self._clock()
        match self._certificate.standing(now):
            case Standing.EXPIRED:
                logger.error(
                    "the certificate has expired: nobody can connect until there is a new one and a restart"
                )
            case Standing.ENDS_SOON:
                days = (self._certificate.ends - now).days
                logger.warning(
                    "the certificate ends in %d days: put a new one in its place and restart", days
                )
            case Standing.GOOD:
                pass
