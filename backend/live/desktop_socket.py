"""The `/desktop` socket: reads frames and gives them to the connection; limits of size and of silence stand here."""

import asyncio
import logging
from collections import Counter
from contextlib import ExitStack

from starlette.websockets import WebSocket, WebSocketDisconnect

from backend.live.connection import Connection, Node
from backend.live.direct import WIRE
from backend.live.plain import PlainWire
from backend.live.wire import Wire
from backend.protocol.codec import FRAME_LIMIT
from backend.protocol.frames import CLOSE_SILENT, CLOSE_TOO_BIG

logger = logging.getLogger(__name__)

HELLO_SECONDS = 10.0
"""How long a socket may be open without its first frame."""

SIGN_IN_SECONDS = 15 * 60.0
"""How long it may be open without anybody signing in; a desktop at its sign-in window just connects again."""

UNSIGNED_LIMIT = 500
"""Sockets of one address that nobody has signed in on. A county may stand behind one address and come back at once."""


class DesktopSockets:
    """Serves every desktop of a node."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self._unsigned: Counter[str] = Counter()
        self.connected = 0
        self.malformed = 0

    async def serve(self, socket: WebSocket) -> None:
        """Serve one connection until it ends."""
        if "origin" in socket.headers:
            # Only browsers name an origin, and no web page is a desktop. Closed before it was accepted: 403.
            await socket.close()
            return
        address = socket.client.host if socket.client else ""
        if self._unsigned[address] >= UNSIGNED_LIMIT:
            await socket.close()
            return
        self._unsigned[address] += 1
        with ExitStack() as unsigned:
            unsigned.callback(self._count_off, address)
            await self._serve(socket, address, unsigned)

    async def _serve(self, socket: WebSocket, address: str, unsigned: ExitStack) -> None:
        await socket.accept()
        wire: Wire | None = socket.scope.get("state", {}).get(WIRE)
        self.connected += 1
        try:
            if wire is not None:
                await self._converse(socket, wire, address, unsigned)
                return
            plain = PlainWire(socket)
            try:
                await self._converse(socket, plain, address, unsigned)
            finally:
                await plain.stop()
        finally:
            self.connected -= 1

    def _count_off(self, address: str) -> None:
        self._unsigned[address] -= 1
        if not self._unsigned[address]:
            del self._unsigned[address]

    async def _converse(self, socket: WebSocket, wire: Wire, address: str, unsigned: ExitStack) -> None:
        connection = Connection(self._node, wire, address)
        opened = asyncio.get_running_loop().time()
        deadline: float | None = opened + HELLO_SECONDS
        try:
            while True:
                # Only the waiting is limited: a sign-in under way is never broken off half done.
                async with asyncio.timeout_at(deadline):
                    data = await _read(socket)
                if data is None:
                    return
                if len(data) > FRAME_LIMIT:
                    wire.close(CLOSE_TOO_BIG, "too big")
                    return
                await connection.take(data)
                if connection.session.actor is None:
                    deadline = opened + SIGN_IN_SECONDS
                elif deadline is not None:
                    deadline = None
                    unsigned.close()
        except TimeoutError:
            wire.close(CLOSE_SILENT, "silent")
        finally:
            if connection.session.malformed:
                self.malformed += 1
                logger.warning("a desktop sent a malformed frame and was closed; %d so far", self.malformed)
            await connection.end()


async def _read(socket: WebSocket) -> str | bytes | None:
    """Return the next message, or none when the socket has ended."""
    try:
        message = await socket.receive()
    except (WebSocketDisconnect, RuntimeError):
        return None
    if message["type"] == "websocket.disconnect":
        return None
    text: str | None = message.get("text")
    return text if text is not None else bytes(message.get("bytes") or b"")
