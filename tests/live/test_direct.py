"""The inside of uvicorn that the direct wire leans on is as it was when it was written."""

import inspect
from pathlib import Path

import uvicorn
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame, Opcode
from websockets.server import ServerProtocol

from backend.live.direct import DirectProtocol
from tests.live.real_node import Desktop, real_node

KNOWN = ((0, 54),)
"""Versions whose inside was read; before adding one, read `connection_made`, `handle_connect`, `send`, `shutdown`."""


def test_this_version_of_uvicorn_was_read() -> None:
    version = tuple(int(part) for part in uvicorn.__version__.split(".")[:2])
    assert version in KNOWN


def test_the_names_that_are_leant_on_are_there() -> None:
    source = inspect.getsource(WebSocketsSansIOProtocol)
    for name in (
        "self.app_state = app_state",
        '"state": self.app_state.copy()',
        "self.close_sent",
        "self.close_timer",
        "self.read_paused",
        "self.pending_ping_payload",
        "self.pong_timer",
        "self.conn = ServerProtocol(",
        "def keepalive_timeout(self)",
        "def stop_keepalive(self)",
        'self.queue.put_nowait({"type": "websocket.disconnect"',
    ):
        assert name in source, name
    assert issubclass(DirectProtocol, WebSocketsSansIOProtocol)


def test_uvicorn_sends_each_message_as_one_whole_frame() -> None:
    """Else a frame of the hub could fall between the fragments of another message."""
    protocol = ServerProtocol()
    assert "self.conn.send_text(text_data.encode())" in inspect.getsource(WebSocketsSansIOProtocol.send)
    assert "fin: bool = True" in inspect.getsource(ServerProtocol.send_text)
    assert protocol.extensions == []
    assert Frame(Opcode.TEXT, b"x").fin


async def test_the_handler_gets_the_wire_of_its_own_connection(tmp_path: Path) -> None:
    async with real_node(tmp_path) as node, Desktop.at(node.url) as one, Desktop.at(node.url) as other:
        await one.sign_in()
        await other.sign_in("mikko.laine")
        await one.subscribe("staff")
        assert set(one.seqs) == {"staff"}
        assert not other.seqs
