"""A thousand lean readers in one process: they note when each frame came and answer pings, nothing more."""

import asyncio
import base64
import os
import struct
import time
from collections.abc import Sequence
from typing import cast

_TEXT, _PING, _PONG = 0x81, 0x89, 0x8A


class Arrivals:
    """When frames came, for all readers together."""

    def __init__(self) -> None:
        self.times: list[float] = []
        self.ready = 0
        self._wanted = 0
        self._changed = asyncio.Event()

    def came(self) -> None:
        """A frame came."""
        self.times.append(time.monotonic())
        if len(self.times) >= self._wanted:
            self._changed.set()

    async def wait_for(self, count: int) -> list[float]:
        """Wait until so many frames have come, and return and forget their times."""
        self._wanted = count
        if len(self.times) < count:
            self._changed.clear()
            async with asyncio.timeout(30):
                await self._changed.wait()
        times, self.times = self.times, []
        return times

    async def settle(self) -> None:
        """Forget everything until a quiet half second."""
        self.times.append(0.0)
        while self.times:
            self.times.clear()
            await asyncio.sleep(0.5)


class Reader(asyncio.Protocol):
    """One socket. ``greeting`` is sent after the handshake, ``quiet`` text frames come before those that count."""

    def __init__(self, arrivals: Arrivals, greeting: Sequence[bytes], quiet: int) -> None:
        self._arrivals = arrivals
        self._greeting = greeting
        self._quiet = quiet
        self._rest = b""
        self._open = not greeting
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for a WebSocket, unless frames come at once."""
        # uvloop's transports are none of asyncio's classes.
        self._transport = transport = cast("asyncio.Transport", transport)
        if self._open:
            self._arrivals.ready += 1
            return
        key = base64.b64encode(os.urandom(16)).decode()
        transport.write(
            f"GET /desktop HTTP/1.1\r\nHost: bench\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
        )

    def data_received(self, data: bytes) -> None:
        """Count whole frames."""
        if self._rest:
            data = self._rest + data
            self._rest = b""
        if not self._open:
            head, found, data = data.partition(b"\r\n\r\n")
            if not found:
                self._rest = head
                return
            self._open = True
            for message in self._greeting:
                self._send(_TEXT, message)
        while data:
            size = _frame_size(data)
            if size == 0 or len(data) < size:
                self._rest = data
                return
            self._frame(data[0], data[:size] if data[0] == _PING else b"")
            data = data[size:]

    def _frame(self, kind: int, ping: bytes) -> None:
        if kind == _PING:
            self._send(_PONG, ping[2:])
        elif self._quiet:
            self._quiet -= 1
            self._arrivals.ready += self._quiet == 0
        else:
            self._arrivals.came()

    def _send(self, kind: int, payload: bytes) -> None:
        assert self._transport is not None
        size = len(payload)
        length = bytes((0x80 | size,)) if size < 126 else struct.pack("!BH", 0x80 | 126, size)
        # The mask is all noughts: allowed, and nothing has to be computed.
        self._transport.write(bytes((kind,)) + length + b"\0\0\0\0" + payload)


def _frame_size(data: bytes) -> int:
    """Return the size of the first frame with its head, 0 when the head is not whole."""
    if len(data) < 2:
        return 0
    short = data[1]
    if short < 126:
        return 2 + short
    if short == 126:
        return 4 + int.from_bytes(data[2:4], "big") if len(data) >= 4 else 0
    return 10 + int.from_bytes(data[2:10], "big") if len(data) >= 10 else 0
