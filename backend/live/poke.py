"""Pokes between nodes on one PostgreSQL: LISTEN hears that a stream has reached a seq, and the hub reads it.

A poke carries a name and a number, never data. One node on SQLite needs none.
"""

import asyncio
import logging
from collections.abc import Callable

import psycopg

from backend.live.hub import Hub

logger = logging.getLogger(__name__)

CHANNEL = "luukku"
RETRY_SECONDS = 2.0


class PostgresPokes:
    """Listens on a connection of its own until stopped; a lost one is made anew and everything rechecked."""

    def __init__(self, url: str, hub: Hub, *, retry_seconds: float = RETRY_SECONDS) -> None:
        """Take a libpq URL (``postgresql://…``)."""
        self._url = url
        self._hub = hub
        self._retry_seconds = retry_seconds
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
                await self._hear()
            except psycopg.Error as error:
                # The class only: the driver's message may hold the address of the database.
                logger.warning("the line for pokes was lost (%s); trying again", type(error).__name__)
            self.listening.clear()
            await asyncio.sleep(self._retry_seconds)

    async def _hear(self) -> None:
        async with await psycopg.AsyncConnection.connect(self._url, autocommit=True) as connection:
            await connection.execute(f"LISTEN {CHANNEL}")
            self.listening.set()
            # What was committed while nobody listened has poked nobody.
            self._hub.recheck()
            async for notification in connection.notifies():
                _pass_on(notification.payload, self._hub.poked)


def _pass_on(payload: str, poked: Callable[[str, int], None]) -> None:
    stream, _, seq = payload.rpartition(" ")
    if stream and seq.isdecimal():
        poked(stream, int(seq))
