"""Every night the leader does the retention run, and in between what a person has asked for."""

import asyncio
import logging
import uuid

from backend.commands.dispatch import CommandWriter
from backend.domain.retention import night_of
from backend.domain.retention_rules import RetentionRules
from backend.live.among_nodes import AmongNodes
from backend.live.retention import RetentionRunner
from backend.protocol.clock import Clock
from backend.store.batch import Unavailable
from backend.store.reader import Reader
from backend.store.retention_runs import ask, unfinished

logger = logging.getLogger(__name__)

EVERY_SECONDS = 5.0
_NIGHTS = uuid.UUID("0199a000-0000-7000-8000-000000005a1d")


class Nightly:
    """Looks every few seconds whether a run is due. Only the leader does one; a run has an id made of its night."""

    def __init__(
        self,
        runner: RetentionRunner,
        reader: Reader,
        writer: CommandWriter,
        among: AmongNodes,
        rules: RetentionRules,
        clock: Clock,
    ) -> None:
        self._runner = runner
        self._reader = reader
        self._writer = writer
        self._among = among
        self._hour = rules.hour
        self._clock = clock
        self._asked = ""
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin, in the running loop."""
        self._task = asyncio.get_running_loop().create_task(self._run())

    async def stop(self) -> None:
        """Look no more; a run that is under way goes on when a node leads again."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def look(self) -> bool:
        """Do what is due; return whether a run was done."""
        if not self._among.leads():
            return False
        night = night_of(self._clock(), self._hour)
        if night != self._asked:
            run_id, now = str(uuid.uuid5(_NIGHTS, night)), self._clock()
            await self._writer.run(lambda connection: ask(connection, run_id, now))
            self._asked = night
        run = await self._reader.run(unfinished, self._reader)
        if run is None:
            return False
        await self._runner.do(run)
        return True

    async def _run(self) -> None:
        while True:
            await asyncio.sleep(EVERY_SECONDS)
            try:
                await self.look()
            except Unavailable:
                pass  # The writer has told of it; what is due stays due.
            except Exception as error:  # noqa: BLE001 - the database may be away for a moment
                logger.info("the retention run was stopped: %s", type(error).__name__)
