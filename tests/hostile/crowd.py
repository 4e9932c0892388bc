"""The crowd, a process of its own: sockets of every bad kind from addresses of their own, each doing its worst again and again.

``python -m tests.hostile.crowd PORT COUNT [KIND,KIND]`` with a line of refresh tokens on standard input; it prints one line when
everybody has struck once, and ends when its standard input does.
"""

import asyncio
import base64
import json
import os
import secrets
import struct
import sys
from collections.abc import Awaitable, Callable, Iterator
from itertools import cycle

from backend.protocol.codec import encode
from backend.protocol.frames import Hello, Resume, Subscribe
from backend.protocol.ids import StreamName, new_id

AGAIN_AFTER = 10.0
"""Seconds until one that was closed comes back; a thousand then knock up to a hundred times a second."""
COMING_SECONDS = 5.0
HOLD_SECONDS = 30.0
FIN, TEXT, CONTINUED, PING = 0x80, 1, 0, 9
Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]
Blow = Callable[[Streams], Awaitable[None]]


def frame(head: int, payload: bytes = b"", size: int | None = None) -> bytes:
    """Return a masked frame (with a mask of noughts); ``size`` may lie."""
    size = len(payload) if size is None else size
    if size < 126:
        return bytes((head, 0x80 | size)) + bytes(4) + payload
    if size < 2**16:
        return struct.pack("!BBH", head, 0x80 | 126, size) + bytes(4) + payload
    return struct.pack("!BBQ", head, 0x80 | 127, size) + bytes(4) + payload


class Crowd:
    """Who strikes, from where and how."""

    def __init__(self, port: int, tokens: list[str]) -> None:
        self._port = port
        self._tokens = tokens
        self._struck = 0
        self._addresses: Iterator[str] = cycle(f"127.0.0.{last}" for last in range(2, 12))

    async def strike(self, count: int, only: str = "") -> None:
        """Let so many loose and never end; ``only`` names one kind, for whoever looks for a weak place."""
        kinds: list[Blow] = [getattr(self, each) for each in only.split(",") if each] or [
            self.silent,
            self.half_head,
            self.slow_head,
            self.unsigned,
            self.giant_frame,
            self.endless_fragments,
            self.ping_flood,
            self.garbage,
            self.reads_nothing,
            self.flooding_resident,
            self.unread_pages,
        ]
        members = [
            asyncio.ensure_future(self._member(kinds[n % len(kinds)], n / count)) for n in range(count)
        ]
        while self._struck < count:
            await asyncio.sleep(0.1)
        sys.stdout.write("struck\n")
        sys.stdout.flush()
        await asyncio.gather(*members)

    async def _member(self, blow: Blow, share: float) -> None:
        await asyncio.sleep(COMING_SECONDS * share)
        address, first = next(self._addresses), True
        while True:
            try:
                streams = await asyncio.open_connection("127.0.0.1", self._port, local_addr=(address, 0))
            except OSError:
                await asyncio.sleep(AGAIN_AFTER)
                continue
            self._struck += first
            first = False
            try:
                async with asyncio.timeout(HOLD_SECONDS):
                    await blow(streams)
            except (OSError, TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
                pass
            finally:
                streams[1].transport.abort()
            await asyncio.sleep(AGAIN_AFTER)

    # -- the kinds ----------------------------------------------------------------------------------

    async def silent(self, streams: Streams) -> None:
        """Connect and say nothing."""
        await streams[0].read()

    async def half_head(self, streams: Streams) -> None:
        """Begin a handshake and leave it."""
        streams[1].write(b"GET /desktop HTTP/1.1\r\nHost: x\r\nUpgrade: webso")
        await streams[0].read()

    async def slow_head(self, streams: Streams) -> None:
        """Say a head letter by letter."""
        streams[1].write(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
        while not streams[0].at_eof():
            streams[1].write(b"a")
            await streams[1].drain()
            await asyncio.sleep(1)

    async def unsigned(self, streams: Streams) -> None:
        """Hold a place without signing in."""
        await self._shake(streams)
        streams[1].write(frame(FIN | TEXT, encode(Hello(protocol=(1, 1), app="x"))))
        await streams[0].read()

    async def giant_frame(self, streams: Streams) -> None:
        """Say that a frame of gigabytes comes, and begin with it."""
        await self._shake(streams)
        streams[1].write(frame(FIN | TEXT, bytes(200_000), size=2**40))
        await streams[0].read()

    async def endless_fragments(self, streams: Streams) -> None:
        """Send a message that never ends."""
        await self._shake(streams)
        streams[1].write(frame(TEXT, b"{"))
        while True:
            streams[1].write(frame(CONTINUED) * 100)
            await streams[1].drain()
            await asyncio.sleep(0.1)

    async def ping_flood(self, streams: Streams) -> None:
        """Ping without pause and read no answer."""
        await self._shake(streams)
        while True:
            streams[1].write(frame(FIN | PING, bytes(125)) * 50)
            await streams[1].drain()
            await asyncio.sleep(0.1)

    async def garbage(self, streams: Streams) -> None:
        """Send what is no frame at all."""
        await self._shake(streams)
        streams[1].write(frame(FIN | TEXT, os.urandom(2_000)) + os.urandom(5_000))
        await streams[0].read()

    async def reads_nothing(self, streams: Streams) -> None:
        """Sign in, read the busiest queue, and never take what is sent."""
        if not self._tokens:
            return
        await self._shake(streams)
        streams[0]._transport.pause_reading()  # type: ignore[attr-defined]
        for said in (
            Hello(protocol=(1, 1), app="x"),
            Resume(refresh_token=self._tokens.pop()),
            Subscribe(streams={StreamName("queue:oral-health"): 0, StreamName("staff"): 0}),
        ):
            streams[1].write(frame(FIN | TEXT, encode(said)))
        await asyncio.sleep(HOLD_SECONDS)

    async def flooding_resident(self, streams: Streams) -> None:
        """Open a chat and write without pause."""
        await self._shake(streams, "/chat/socket")
        opening = {"command_id": new_id(), "secret": secrets.token_urlsafe(32), "line": "oral-health"}
        said = {"type": "open", **opening, "language": "fi", "matter": "toothache", "name": "x"}
        streams[1].write(frame(FIN | TEXT, json.dumps(said).encode()))
        for n in range(1, 400):
            text = json.dumps({"type": "message", "n": n, "text": "x" * 200}).encode()
            streams[1].write(frame(FIN | TEXT, text))
            await streams[1].drain()
            await asyncio.sleep(0.02)

    async def unread_pages(self, streams: Streams) -> None:
        """Ask for page after page on one connection and read none."""
        streams[0]._transport.pause_reading()  # type: ignore[attr-defined]
        while True:
            streams[1].write(b"GET /fi/ HTTP/1.1\r\nHost: x\r\n\r\n")
            await streams[1].drain()
            await asyncio.sleep(3)

    async def _shake(self, streams: Streams, path: str = "/desktop") -> None:
        host = f"127.0.0.1:{self._port}"
        origin = f"Origin: http://{host}\r\n" if path == "/chat/socket" else ""
        key = base64.b64encode(os.urandom(16)).decode()
        streams[1].write(
            f"GET {path} HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n{origin}"
            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        await streams[0].readuntil(b"\r\n\r\n")


async def main(port: int, count: int, *only: str) -> None:
    """Strike until standard input ends."""
    # The real ones have machines of their own: those who are measured, and the node, go first on this one.
    os.nice(19)
    tokens = sys.stdin.readline().split()
    crowd = asyncio.ensure_future(Crowd(port, tokens).strike(count, *only))
    ended = asyncio.ensure_future(asyncio.to_thread(sys.stdin.read))
    await asyncio.wait([crowd, ended], return_when=asyncio.FIRST_COMPLETED)
    if crowd.done():
        crowd.result()
    # Reading standard input cannot be broken off.
    os._exit(0)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:]))
