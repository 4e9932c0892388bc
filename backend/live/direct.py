"""The fast way out: whole pre-framed messages straight to uvicorn's transport, past its ``send``.

uvicorn is pinned, and a test fails when the inside that is leant on here changes. ``plain`` is the way without.
"""

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from uvicorn._types import ASGISendEvent
from uvicorn.config import Config
from uvicorn.protocols.utils import ClientDisconnected
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from uvicorn.server import ServerState
from websockets.exceptions import InvalidState
from websockets.frames import CloseCode, Frame
from websockets.server import ServerProtocol

from backend.protocol.frames import CLOSE_SILENT, CLOSE_TOO_BIG

WIRE = "luukku.wire"
"""Where the handler of a socket finds its ``DirectWire``: ``scope["state"][WIRE]``."""

CUT_OFF_SECONDS = 5.0
"""How long a peer may take to answer a close, or to read what is still unsent, before it is cut off."""

FRAGMENTS = 100
"""Frames of one message. The limit of its bytes does not see empty ones; a message of the largest size has fewer."""

CONTROLS = 200
"""Pings and pongs of a peer between two pings of ours; only a flood has more, and is cut off at once."""

LATE_BYTES = 1024 * 1024
"""What may still come from a peer that was told to close: about what was on its way."""

FRAME_COSTS = 1024
"""Bytes that a late frame counts for beside its own: taking an empty one apart is work too."""

SLICE = 4096
"""Bytes taken apart at a time: a read may bring ten thousand frames, and the first may be reason enough to close."""


class _Rules(ServerProtocol):
    """Tells a message over the limit by the contract's own close code."""

    def fail(self, code: int, reason: str = "") -> None:
        super().fail(CLOSE_TOO_BIG if code == CloseCode.MESSAGE_TOO_BIG else code, reason)


class DirectProtocol(WebSocketsSansIOProtocol):
    """uvicorn's protocol that hands its wire to the handler, and cuts off a peer that has gone silent.

    Give as ``ws=`` to uvicorn, with ``ws_per_message_deflate=False``.
    """

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self.conn = _Rules(max_size=config.ws_max_size, logger=logging.getLogger("uvicorn.error"))
        self._controls = 0
        self._late = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Put this connection's wire where only its own scope is made from."""
        super().connection_made(transport)
        self.wire = DirectWire(self)
        self.app_state = {**self.app_state, WIRE: self.wire}

    async def send(self, message: ASGISendEvent) -> None:
        """Send what the handler says; a connection that has just broken is told of before the loop learns of it."""
        if message["type"] == "websocket.send" and self.transport.is_closing() and not self.close_sent:
            # What is written until then would be dropped, with a line in the log each.
            raise ClientDisconnected
        await super().send(message)

    def pause_writing(self) -> None:
        """The peer is behind."""
        super().pause_writing()
        self.wire.straight = None

    def resume_writing(self) -> None:
        """The peer has caught up."""
        super().resume_writing()
        self.wire.resume()

    def data_received(self, data: bytes) -> None:
        """Take bytes; who was told to close and goes on is not listened to for ever."""
        for begin in range(0, len(data), SLICE):
            part = data[begin : begin + SLICE]
            self._count_late(len(part))
            if self.transport.is_closing():
                return
            super().data_received(part)

    def handle_cont(self, event: Frame) -> None:
        """Take a further frame of a message."""
        self._count_late(FRAME_COSTS)
        if len(self.frames) < FRAGMENTS:
            super().handle_cont(event)
        else:
            self.close_now(CLOSE_TOO_BIG, "too many fragments")

    def handle_ping(self) -> None:
        """Answer a ping; a peer that is behind is answered when it has caught up (RFC 6455 section 5.5.3)."""
        if self._is_flood():
            return
        if self.writable.is_set():
            super().handle_ping()
        else:
            self.conn.data_to_send()

    def handle_pong(self, event: Frame) -> None:
        """Take the answer to a ping, or what pretends to be one."""
        if not self._is_flood():
            super().handle_pong(event)

    def send_keepalive_ping(self) -> None:
        """Ask whether the peer is there, and begin to count anew what it says unasked."""
        self._controls = 0
        super().send_keepalive_ping()

    def send_receive_event_to_app(self) -> None:
        """Hand a message on; a text that is none goes as bytes, which its handler calls malformed."""
        self._count_late(FRAME_COSTS)
        if self.curr_msg_data_type == "text" and not _is_text(self.frames):
            self.curr_msg_data_type = "bytes"
        super().send_receive_event_to_app()

    def handle_close(self, event: Frame) -> None:
        """The peer closes; the answer is the last frame."""
        self.wire.shut()
        super().handle_close(event)
        self._cut_off_later()

    def handle_parser_exception(self) -> None:
        """The peer broke the rules of frames and is told so by the last frame."""
        self.wire.shut()
        super().handle_parser_exception()
        self._cut_off_later()

    def shutdown(self) -> None:
        """The node stops."""
        self.wire.shut()
        super().shutdown()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing can be written any more."""
        self.wire.shut()
        super().connection_lost(exc)

    def keepalive_timeout(self) -> None:
        """The peer did not answer a ping: a network that ends without a word must not keep a person at work."""
        self.pong_timer = None
        self.pending_ping_payload = None
        self.close_now(CLOSE_SILENT, "silent")
        if self.transport.get_write_buffer_size():
            # What is unsent would keep the connection open for as long as TCP goes on trying.
            self.transport.abort()

    def close_now(self, code: int, reason: str) -> None:
        """Send a close frame behind whatever is still unsent, without waiting for room; then wait a little."""
        if self.close_sent or self.transport.is_closing():
            return
        self.stop_keepalive()
        self.wire.shut()
        try:
            self.conn.send_close(code, reason)
        except InvalidState:
            self.transport.abort()
            return
        self.queue.put_nowait({"type": "websocket.disconnect", "code": code, "reason": reason})
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.close_sent = True
        if self.read_paused:
            self.read_paused = False
            self.transport.resume_reading()
        self._cut_off_later()

    def _cut_off_later(self) -> None:
        """Do not wait for ever for a peer to read what was said to it last."""
        if self.close_timer is None and not self.disconnected:
            self.close_timer = self.loop.call_later(CUT_OFF_SECONDS, self.transport.abort)

    def _count_late(self, size: int) -> None:
        if self.close_sent:
            self._late += size
            if self._late > LATE_BYTES:
                self.transport.abort()

    def _is_flood(self) -> bool:
        self._controls += 1
        if self._controls > CONTROLS:
            self.transport.abort()
        return self._controls > CONTROLS


def _is_text(parts: list[bytes]) -> bool:
    try:
        b"".join(parts).decode()
    except UnicodeDecodeError:
        return False
    return True


class DirectWire:
    """Writes frames to the transport as they are. uvicorn's own messages are whole frames too, so none is split."""

    __slots__ = ("_open", "_protocol", "_transport", "buffered", "straight")

    def __init__(self, protocol: DirectProtocol) -> None:
        self._protocol = protocol
        self._open = True
        """Until a close frame is sent."""
        self._transport = protocol.transport
        # The transport's own methods: a thousand calls in between cost more than they look.
        self.buffered: Callable[[], int] = protocol.transport.get_write_buffer_size
        self.straight: Callable[[bytes], None] | None = None
        self.resume()

    def take_long(self, size: int) -> None:
        """Take messages of up to `size` bytes from this peer, which has shown that it is no stranger."""
        self._protocol.conn.max_message_size = size

    def write(self, frame: bytes) -> None:
        """Queue the bytes of one whole frame; nothing may follow a close."""
        if self._open and not self._transport.is_closing():
            self._transport.write(frame)

    def resume(self) -> None:
        """Write straight from now on, as the transport has room again."""
        if self._open:
            self.straight = self._transport.write

    def shut(self) -> None:
        """Write nothing more."""
        self._open = False
        self.straight = None

    def close(self, code: int, reason: str) -> None:
        """Close behind what is unsent; cut off after a while."""
        self._protocol.close_now(code, reason)
