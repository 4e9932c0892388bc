"""The exchange opens the line to the backend: no port of the exchange has to be reached. The other way is `dialling`.

Asterisk 22 does so with an ``outbound_websocket`` and comes back by itself, every half a second if not told otherwise.
"""

import binascii
import hmac
import logging
from base64 import b64decode
from collections.abc import Callable

from starlette.websockets import WebSocket, WebSocketDisconnect

from backend.channels.phone.ari.dialling import PROTOCOL, Attend, attending
from backend.channels.phone.ari.link import AriLink
from backend.channels.phone.ari.requests import AriGone

logger = logging.getLogger(__name__)

GREETED_SECONDS = 1.0
"""How long we wait for its first word, which is that it has registered our application."""


class _Answered:
    """The line over a connection that the exchange has opened."""

    def __init__(self, socket: WebSocket) -> None:
        self._socket = socket

    async def send(self, text: str) -> None:
        try:
            await self._socket.send_text(text)
        except (WebSocketDisconnect, RuntimeError):
            raise AriGone("the line to the exchange is cut") from None

    async def receive(self) -> str | bytes | None:
        try:
            message = await self._socket.receive()
        except (WebSocketDisconnect, RuntimeError):
            return None
        if message["type"] == "websocket.disconnect":
            return None
        text: str | None = message.get("text")
        return text if text is not None else bytes(message.get("bytes") or b"")

    async def close(self) -> None:
        try:
            await self._socket.close()
        except (WebSocketDisconnect, RuntimeError):
            return


class AriSocket:
    """Serves the exchange at a path of the node; one line at a time, and a newer one takes the older one's place.

    `wanted` says whether this node takes the exchange at all: one that does not lead answers 503, so that the
    exchange, or what stands before the nodes, goes on to another. `make_room` lets the server take long messages.
    """

    def __init__(
        self,
        user: str,
        password: str,
        attend: Attend,
        *,
        wanted: Callable[[], bool] = lambda: True,
        make_room: Callable[[WebSocket], None] = lambda _: None,
    ) -> None:
        if not user or not password:
            raise ValueError("the exchange needs a user name and a password")
        self._key = f"{user}:{password}".encode()
        self._attend = attend
        self._wanted = wanted
        self._make_room = make_room
        self._link: AriLink | None = None

    async def serve(self, socket: WebSocket) -> None:
        """Serve one connection until it ends."""
        if not self._is_exchange(socket):
            logger.warning("somebody without the right key asked for the exchange's socket")
            await socket.close()
            return
        if PROTOCOL not in socket.scope["subprotocols"] or not self._wanted():
            await socket.close()
            return
        if self._link is not None:
            # The exchange knows of one line only: the older one is what a network that ended without a word left.
            await self._link.close()
        self._make_room(socket)
        await socket.accept(subprotocol=PROTOCOL)
        logger.info("the exchange has opened its line")
        async with AriLink(_Answered(socket)) as link:
            self._link = link
            # A question that comes together with the end of the handshake is read with it, and looked at only when
            # more comes: on a busy machine callers would wait for seconds. Asterisk speaks first, when it can hear.
            await link.until_heard(GREETED_SECONDS)
            try:
                await attending(link, self._attend)
            finally:
                if self._link is link:
                    self._link = None
        logger.warning("the line of the exchange has ended; it will come back by itself")

    def _is_exchange(self, socket: WebSocket) -> bool:
        kind, _, key = socket.headers.get("authorization", "").partition(" ")
        try:
            given = b64decode(key, validate=True)
        except (binascii.Error, ValueError):
            return False
        return hmac.compare_digest(given, self._key) and kind.lower() == "basic"
