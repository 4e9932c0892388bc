"""Pokes between nodes on one PostgreSQL: LISTEN hears that a stream has reached a seq, and the hub reads it.

A poke carries a name and a number, never data. One node on SQLite needs none. Signals come by the same line.
"""

import asyncio
import logging
from collections.abc import Callable

import psycopg

from backend.live.hub import Hub
from backend.live.postgres_line import FAILURES, line, patience, pause
from backend.live.signals import CHANNEL as SIGNALS

logger = logging.getLogger(__name__)

CHANNEL = "luukku"
_LISTEN = f"LISTEN {CHANNEL}; LISTEN {SIGNALS}"
RETRY_SECONDS = 0.5
CHECK_SECONDS = 5.0
"""How often a line is asked whether it still holds: silence says nothing."""
ANSWER_SECONDS = 5.0


class PostgresPokes:
    """Listens on a connection of its own until stopped; a lost one is made anew and everything rechecked."""

    def __init__(
        self,
        url: str,
        hub: Hub,
        on_signal: Callable[[str], None] = lambda _: None,
        *,
        retry_seconds: float = RETRY_SECONDS,
        check_seconds: float = CHECK_SECONDS,
        answer_seconds: float = ANSWER_SECONDS,
    ) -> None:
        """Take a libpq URL (``postgresql://…``)."""
        self._url = url
        self._hub = hub
        self._on_signal = on_signal
        self._retry_seconds = retry_seconds
        self._check_seconds = check_seconds
        self._answer_seconds = answer_seconds
        self._failures = 0
        self._task: asyncio.Task[None] | None = None
        self.listening = asyncio.Event()

    def start(self) -> None:
        """Begin to listen, in the running loop."""
        self._task = asyncio.get_running_loop().create_task(self._listen())

    async def stop(self) -> None:
        """Listen no more."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _listen(self) -> None:
        while True:
            try:
                async with line(self._url) as connection:
                    await self._hear(connection)
            except FAILURES as error:
                # The class only: the driver's message may hold the address of the database.
                logger.log(
                    logging.INFO if self._failures else logging.WARNING,
                    "the line for pokes was lost (%s); trying again",
                    type(error).__name__,
                )
            self.listening.clear()
            await asyncio.sleep(pause(self._failures, self._retry_seconds))
            self._failures += 1

    async def _hear(self, connection: psycopg.AsyncConnection) -> None:
        with patience(connection, self._answer_seconds):
            await connection.execute(_LISTEN)
        self._failures = 0
        self.listening.set()
        # What was committed while nobody listened has poked nobody.
        self._hub.recheck()
        while True:
            async for notification in connection.notifies(timeout=self._check_seconds):
                if notification.channel == CHANNEL:
                    _pass_on(notification.payload, self._hub.poked)
                else:
                    self._on_signal(notification.payload)
            # Listening to what one listens to already changes nothing, but is answered.
            with patience(connection, self._answer_seconds):
                await connection.execute(_LISTEN)


def _pass_on(payload: str, poked: Callable[[str, int], None]) -> None:
    stream, _, seq = payload.rpartition(" ")
    if stream and seq.isdecimal():
        poked(stream, int(seq))
