"""Sending closed cases to a patient record: the leader does it, a case a transaction, until each has been taken.

A case is sent again when something was written to it since: a correction, a further contact. Every resource is put under
its own id, so what is sent twice, because a node died before it had noted the receipt, stands there once.
"""

import asyncio
import logging
from datetime import UTC, datetime, time, timedelta
from typing import Protocol

from backend.commands.actor import SystemActor
from backend.commands.dispatch import CommandWriter
from backend.domain.county import County
from backend.domain.office_days import HELSINKI
from backend.exports.code_systems import CodeSystems
from backend.exports.disclosing import disclosing
from backend.exports.fhir.bundle import as_bytes, transaction
from backend.exports.fhir.source import Source
from backend.exports.reading import read_source
from backend.exports.receiver import Came, Receiver
from backend.exports.settings import FhirEndpoint
from backend.protocol.clock import Clock
from backend.protocol.ids import CaseId
from backend.protocol.results import Result
from backend.store.batch import Unavailable
from backend.store.fhir_deliveries import DeliveryState, Due, due, note
from backend.store.reader import Reader

logger = logging.getLogger(__name__)

EVERY_SECONDS = 20.0
AGAIN_EVERY = 30
"""Rounds after which what was sent already is looked at again, whether anything was written to it since."""
MOST = 50
"""Cases of one round."""
FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=1)
REFUSED_PAUSE = timedelta(hours=24)


class Leading(Protocol):
    """Who may act for all nodes."""

    def leads(self) -> bool:
        """Tell whether this node may, at this moment."""


class Delivery:
    """Looks every few seconds what is due."""

    def __init__(
        self,
        endpoint: FhirEndpoint,
        receiver: Receiver,
        reader: Reader,
        writer: CommandWriter,
        among: Leading,
        *,
        county: County,
        systems: CodeSystems,
        clock: Clock,
    ) -> None:
        self._endpoint = endpoint
        self._receiver = receiver
        self._reader = reader
        self._writer = writer
        self._among = among
        self._county = county
        self._systems = systems
        self._clock = clock
        self._lines = endpoint.lines(county)
        self._since = datetime.combine(endpoint.since, time(), HELSINKI).astimezone(UTC)
        self._trouble = ""
        self._rounds = 0
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin, in the running loop."""
        self._task = asyncio.get_running_loop().create_task(self._run())

    async def stop(self) -> None:
        """Look no more; what waits goes on waiting."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        await self._receiver.close()

    async def look(self) -> int:
        """Send what is due, and return how many cases were taken. A receiver that is away is not asked further."""
        if not self._among.leads():
            return 0
        taken = 0
        again = self._rounds % AGAIN_EVERY == 0
        self._rounds += 1
        for one in await self._reader.run(self._due, again=again):
            came = await self._send(one)
            taken += came is Came.TAKEN
            if came is Came.AWAY or not self._among.leads():
                break
        return taken

    async def _send(self, one: Due) -> Came:
        source = await self._reader.run(self._source, one.case_id)
        now = self._clock()
        if source is None:
            await self._note(one, DeliveryState.NOTHING, now)
            return Came.REFUSED
        if not source.is_closed:
            # Opened again since: it is sent when it has been closed.
            return Came.FAILED
        if one.attempts == 0:
            detail = f"FHIR R4 to the patient record at {self._endpoint.host}"
            logged = await self._writer.submit(SystemActor(), disclosing(source, detail))
            if not isinstance(logged, Result):
                return Came.AWAY
        tried = one._replace(attempts=one.attempts + 1, upto=source.last_no)
        # Before it leaves, so that one that takes the node down with it does not come first every time.
        await self._note(
            tried, DeliveryState.WAITING, now, pause=_pause(tried.attempts), problem="not_answered"
        )
        came, problem = await self._receiver.post(as_bytes(transaction(source)))
        self._tell(came, problem)
        now = self._clock()
        match came:
            case Came.TAKEN:
                await self._note(tried, DeliveryState.SENT, now)
            case Came.REFUSED:
                await self._note(tried, DeliveryState.REFUSED, now, pause=REFUSED_PAUSE, problem=problem)
            case Came.FAILED | Came.AWAY:
                await self._note(
                    tried, DeliveryState.WAITING, now, pause=_pause(tried.attempts), problem=problem
                )
        return came

    async def _note(
        self,
        one: Due,
        state: DeliveryState,
        now: datetime,
        *,
        pause: timedelta = timedelta(),
        problem: str = "",
    ) -> None:
        sent_at = now if state is DeliveryState.SENT else None
        await self._writer.run(
            lambda connection: note(
                connection, one, state, next_at=now + pause, sent_at=sent_at, problem=problem
            )
        )

    def _tell(self, came: Came, problem: str) -> None:
        """Say once that nothing goes through, and once that it does again."""
        if came is Came.AWAY and self._trouble != problem:
            self._trouble = problem
            logger.warning("the patient record takes no cases (%s); they wait and are sent again", problem)
        elif came is Came.TAKEN and self._trouble:
            self._trouble = ""
            logger.info("the patient record takes cases again")

    def _due(self, *, again: bool) -> list[Due]:
        with self._reader.reading() as database:
            return due(database, self._lines, self._since, self._clock(), MOST, again=again)

    def _source(self, case_id: CaseId) -> Source | None:
        with self._reader.reading() as database:
            return read_source(database, self._reader.cipher, self._county, self._systems, case_id)

    async def _run(self) -> None:
        while True:
            await asyncio.sleep(EVERY_SECONDS)
            try:
                await self.look()
            except Unavailable:
                pass  # The writer has told of it; what is due stays due.
            except Exception as error:  # noqa: BLE001 - the database may be away for a moment
                logger.info("sending to the patient record was stopped: %s", type(error).__name__)


def _pause(attempts: int) -> timedelta:
    """Return how long a case waits after so many attempts: a minute, then twice as long each time, an hour at most."""
    doubled: int = 2 ** min(attempts - 1, 10)
    return min(FIRST_PAUSE * doubled, LONGEST_PAUSE)
