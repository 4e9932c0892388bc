"""Sends this node's signals to the others by NOTIFY, gathered and at a bounded rate. What cannot be sent is let go."""

import asyncio
import logging

import psycopg

from backend.live.postgres_line import FAILURES, line, patience, pause
from backend.live.signals import CHANNEL, Kind, Passing, written
from backend.protocol.ids import CaseId, StaffId

logger = logging.getLogger(__name__)

EVERY_SECONDS = 0.1
"""Between two sendings: what was said meanwhile goes together, and only the last word of each counts."""
AT_ONCE = 200
MOST = 2_000
"""Signals that wait at most: a node that cannot send does not keep what nobody will want to know later."""
PATIENCE_SECONDS = 5.0

_SEND = "SELECT pg_notify(%s, said) FROM unnest(%s::text[]) AS said"


class SignalLine:
    """Has a connection of its own as long as there is something to say."""

    def __init__(self, url: str, node: str) -> None:
        """Take a libpq URL (``postgresql://…``) and the node's incarnation."""
        self._url = url
        self._node = node
        self._waiting: dict[tuple[Kind, CaseId, StaffId], Passing] = {}
        self._some = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to send, in the running loop."""
        self._task = asyncio.get_running_loop().create_task(self._run())

    async def stop(self) -> None:
        """Send no more."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    def say(self, passing: Passing) -> None:
        """Let the other nodes know, soon."""
        key = (passing.kind, passing.case_id, passing.staff_id)
        self._waiting.pop(key, None)
        if len(self._waiting) < MOST:
            self._waiting[key] = passing
            self._some.set()

    async def _run(self) -> None:
        failures = 0
        while True:
            await self._some.wait()
            try:
                async with line(self._url) as connection:
                    while True:
                        await self._some.wait()
                        await self._send(connection)
                        failures = 0
                        await asyncio.sleep(EVERY_SECONDS)
            except FAILURES as error:
                logger.info("signals could not be sent (%s)", type(error).__name__)
            self._waiting.clear()
            self._some.clear()
            await asyncio.sleep(pause(failures, EVERY_SECONDS))
            failures += 1

    async def _send(self, connection: psycopg.AsyncConnection) -> None:
        keys = list(self._waiting)[:AT_ONCE]
        said = [written(self._waiting.pop(key), self._node) for key in keys]
        if not self._waiting:
            self._some.clear()
        with patience(connection, PATIENCE_SECONDS):
            await connection.execute(_SEND, (CHANNEL, said))
