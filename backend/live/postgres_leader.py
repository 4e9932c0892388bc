"""One leader among the nodes on one PostgreSQL: whoever holds an advisory lock on a connection of its own.

The lock ends with the connection, and the connection ends when its node dies, hangs, or is cut off: the server closes
one that has been idle for longer than a living leader ever is. The leader itself stops leading before that, so there are
never two who believe it, but for what is on its way already; and that is done once whoever asks for it.
"""

import asyncio
import logging
from time import monotonic

import psycopg

from backend.live.postgres_line import FAILURES, line, patience, pause

logger = logging.getLogger(__name__)

_LOCK = 0x4C454144
_TRY = f"SELECT pg_try_advisory_lock({_LOCK})"
# The setting is there from PostgreSQL 14 on; before that TCP's keepalive has to do.
_END_WHEN_IDLE = "SELECT set_config('idle_session_timeout', %s, false) FROM pg_settings WHERE name = 'idle_session_timeout'"

IDLE_SECONDS = 10.0
"""After which the server ends the connection of a silent leader."""


class PostgresLeader:
    """Stands for leader until stopped. ``ask_seconds`` is how often the lock is asked for, or proved to be held."""

    def __init__(self, url: str, *, ask_seconds: float = 2.0, idle_seconds: float = IDLE_SECONDS) -> None:
        """Take a libpq URL (``postgresql://…``)."""
        self._url = url
        self._ask_seconds = ask_seconds
        self._idle_seconds = idle_seconds
        self._proved: float | None = None
        self._failures = 0
        self._task: asyncio.Task[None] | None = None

    def leads(self) -> bool:
        """Tell whether the lock was held so short a time ago that the server cannot have given it to another."""
        return self._proved is not None and monotonic() - self._proved < self._idle_seconds * 0.8

    def start(self) -> None:
        """Stand for leader, in the running loop."""
        self._task = asyncio.get_running_loop().create_task(self._run())

    async def stop(self) -> None:
        """Lead no more, so that another can at once."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        self._proved = None

    async def _run(self) -> None:
        while True:
            try:
                async with line(self._url) as connection:
                    await self._stand(connection)
            except FAILURES as error:
                # The class only: the driver's message may hold the address of the database.
                logger.log(
                    logging.INFO if self._failures else logging.WARNING,
                    "the line on which nodes choose their leader was lost (%s); trying again",
                    type(error).__name__,
                )
            finally:
                self._proved = None
            await asyncio.sleep(pause(self._failures, self._ask_seconds / 4))
            self._failures += 1

    async def _stand(self, connection: psycopg.AsyncConnection) -> None:
        with patience(connection, self._idle_seconds / 2):
            await connection.execute(_END_WHEN_IDLE, (f"{round(self._idle_seconds * 1000)}ms",))
        while True:
            asked = monotonic()
            with patience(connection, self._idle_seconds / 2):
                if self._proved is None:
                    row = await (await connection.execute(_TRY)).fetchone()
                    holds = row is not None and bool(row[0])
                else:
                    await connection.execute("SELECT 1")
                    holds = True
            self._failures = 0
            if holds:
                if self._proved is None:
                    logger.info("this node leads")
                # Counted from before it was asked: the answer may have been long under way.
                self._proved = asked
            await asyncio.sleep(self._ask_seconds)
