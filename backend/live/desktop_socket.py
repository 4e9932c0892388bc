"""The `/desktop` socket: reads frames and gives them to the connection; limits of size and of silence stand here."""

import asyncio
import logging

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


class DesktopSockets:
    """Serves every desktop of a node."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self.connected = 0
        self.malformed = 0

    async def serve(self, socket: WebSocket) -> None:
        """Serve one connection until it ends."""
        if "origin" in socket.headers:
            # Only browsers name an origin, and no web page is a desktop. Closed before it was accepted: 403.
            await socket.close()
            return
        await socket.accept()
        wire: Wire | None = socket.scope.get("state", {}).get(WIRE)
        self.connected += 1
        try:
            if wire is not None:
                await self._converse(socket, wire)
                return
            plain = PlainWire(socket)
            try:
                await self._converse(socket, plain)
            finally:
                await plain.stop()
        finally:
            self.connected -= 1

    async def _converse(self, socket: WebSocket, wire: Wire) -> None:
        connection = Connection(self._node, wire, socket.client.host if socket.client else "")
        try:
            async with asyncio.timeout(HELLO_SECONDS):
                data = await _read(socket)
            while data is not None:
                if len(data) > FRAME_LIMIT:
                    wire.close(CLOSE_TOO_BIG, "too big")
                    return
                await connection.take(data)
                data = await _read(socket)
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
