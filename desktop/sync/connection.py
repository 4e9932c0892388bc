"""The socket: opens it, keeps it, notices when it is dead, and opens another. What is said on it is ``link``'s."""

import asyncio
import logging
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from backend.protocol.clock import Clock
from backend.protocol.frames import PROTOCOL_RANGE, Refused, Welcome
from desktop.sync.backoff import Backoff
from desktop.sync.link import Link, Output
from desktop.sync.news import News, Send, Unreadable
from desktop.sync.status import Phase, Status

if TYPE_CHECKING:
    from websockets.asyncio.client import ClientConnection

_log = logging.getLogger(__name__)

PING_EVERY = 5.0
PONG_WITHIN = 8.0
"""Seconds; together they find a half-open link within 13."""
OPEN_WITHIN = 8.0
LARGEST_FRAME = 64 * 1024 * 1024
"""Bytes of the largest snapshot taken from the server: a queue of 100,000 rows is some 30 MB."""


class Connection:
    """Keeps one socket to the first of ``addresses`` that answers.

    ``told`` hears every piece of news in order, ``status_changed`` every change of the status. Both are
    called in the event loop; the connection runs inside ``run`` until that is cancelled.
    """

    def __init__(
        self,
        addresses: tuple[str, ...],
        link: Link,
        clock: Clock,
        told: Callable[[News], None],
        status_changed: Callable[[Status], None],
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._addresses = addresses
        self._link = link
        self._clock = clock
        self._told = told
        self._status_changed = status_changed
        self._backoff = Backoff(chance)
        self._outgoing: asyncio.Queue[bytes] = asyncio.Queue()
        self._retry = asyncio.Event()
        self._socket: ClientConnection | None = None
        self._status = Status(Phase.CONNECTING, clock())

    @property
    def status(self) -> Status:
        """Return the truth about the connection."""
        return self._status

    def handle(self, output: Output) -> None:
        """Write the frames and tell the news of what the link said."""
        for item in output:
            if isinstance(item, Send):
                self._outgoing.put_nowait(item.data)
            elif isinstance(item, Unreadable):
                self.retry_now()
            else:
                self._note(item)
                self._told(item)

    def retry_now(self) -> None:
        """Try at once: while waiting the wait ends, while connected the socket is opened anew."""
        self._retry.set()

    async def run(self) -> None:
        """Connect and stay connected until cancelled or told that no common protocol exists."""
        turn = 0
        while True:
            self._retry.clear()
            await self._once(self._addresses[turn % len(self._addresses)])
            turn += 1
            if self._status.phase in {Phase.TOO_OLD, Phase.SERVER_TOO_OLD}:
                return
            await self._wait()

    # -- inside -----------------------------------------------------------------------------------

    async def _once(self, address: str) -> None:
        """Connect, speak until the socket ends, and leave everything as with no socket."""
        # Imported here: the window is on the screen before the network is needed.
        from websockets.asyncio.client import connect
        from websockets.exceptions import InvalidHandshake, InvalidURI, WebSocketException

        try:
            async with connect(
                address,
                compression=None,
                open_timeout=OPEN_WITHIN,
                ping_interval=PING_EVERY,
                ping_timeout=PONG_WITHIN,
                close_timeout=1,
                max_size=LARGEST_FRAME,
                proxy=None,
            ) as socket:
                self._socket = socket
                self._outgoing = asyncio.Queue()
                self.handle(self._link.opened())
                await self._speak(socket)
        except (OSError, TimeoutError, InvalidHandshake, InvalidURI, WebSocketException) as error:
            _log.info("no connection: %s", type(error).__name__)
        finally:
            self._socket = None
            self._link.lost()
            if self._status.phase in {Phase.CONNECTED, Phase.CONNECTING}:
                self._set(Status(Phase.OFFLINE, self._clock()))

    async def _speak(self, socket: "ClientConnection") -> None:
        """Read, write and watch for ``retry_now`` until one of the three ends."""
        tasks = [
            asyncio.ensure_future(self._read(socket)),
            asyncio.ensure_future(self._write(socket)),
            asyncio.ensure_future(self._retry.wait()),
        ]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        for task in done:
            task.result()

    async def _read(self, socket: "ClientConnection") -> None:
        async for data in socket:
            self.handle(self._link.received(data))

    async def _write(self, socket: "ClientConnection") -> None:
        while True:
            data = await self._outgoing.get()
            await socket.send(data, text=True)

    async def _wait(self) -> None:
        """Wait out the backoff, unless asked to try at once."""
        if self._retry.is_set():
            return
        seconds = self._backoff.next_wait()
        self._set(replace(self._status, next_try=self._clock() + timedelta(seconds=seconds)))
        with suppress(TimeoutError):
            await asyncio.wait_for(self._retry.wait(), seconds)

    def _note(self, news: News) -> None:
        """Follow in the status what the server said of itself."""
        match news:
            case Welcome():
                self._backoff.succeeded()
                self._set(Status(Phase.CONNECTED, self._clock()))
            case Refused():
                phase = Phase.TOO_OLD if news.server[0] > PROTOCOL_RANGE[1] else Phase.SERVER_TOO_OLD
                self._set(Status(phase, self._clock(), needed=news.min_app))
            case _:
                pass

    def _set(self, status: Status) -> None:
        self._status = status
        self._status_changed(status)
