"""One socket of the desktop's: how it is opened, and whether it still lives. Loaded when first needed."""

import asyncio
import ssl
from typing import Any, cast

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

PING_EVERY = 5.0
PONG_WITHIN = 8.0
"""Seconds; together they find a half-open link within 13."""
PROBE_WITHIN = 2.0
"""Seconds that an answer may take when there is a reason to doubt."""
LARGEST_FRAME = 64 * 1024 * 1024
"""Bytes of the largest snapshot taken from the server: a queue of 100,000 rows is some 30 MB."""


class Socket(ClientConnection):
    """A socket that knows when it last heard anything at all, be it a piece of a frame."""

    heard_at = 0.0

    def data_received(self, data: bytes) -> None:
        """Take bytes from the network."""
        self.heard_at = self.loop.time()
        super().data_received(data)

    async def lives(self) -> bool:
        """Ask the other end whether it is there; whoever sends something else meanwhile gets more time."""
        asked_at = self.loop.time()
        pong = asyncio.ensure_future(self._pong())
        try:
            await asyncio.wait({pong}, timeout=PROBE_WITHIN)
            if not pong.done() and self.heard_at >= asked_at:
                await asyncio.wait({pong}, timeout=PONG_WITHIN - PROBE_WITHIN)
            return pong.done()
        finally:
            pong.cancel()

    async def _pong(self) -> None:
        try:
            await (await self.ping())
        except ConnectionClosed:
            # Whoever reads hears of it too.
            return


async def dial(address: str, within: float, encryption: ssl.SSLContext | None) -> Socket:
    """Open a socket within so many seconds. Raises ``OSError`` and the library's exceptions."""
    options: dict[str, Any] = {} if encryption is None else {"ssl": encryption}
    socket = await connect(
        address,
        compression=None,
        create_connection=Socket,
        open_timeout=within,
        ping_interval=PING_EVERY,
        ping_timeout=PONG_WITHIN,
        close_timeout=1,
        max_size=LARGEST_FRAME,
        proxy=None,
        **options,
    )
    return cast("Socket", socket)
