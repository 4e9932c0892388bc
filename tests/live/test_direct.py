"""The inside of uvicorn that the direct wire leans on is as it was when it was written."""

import asyncio
import inspect
from collections.abc import Callable
from pathlib import Path

import pytest
import uvicorn
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame, Opcode
from websockets.server import ServerProtocol

from backend.live import direct
from backend.live.direct import DirectProtocol, DirectWire
from backend.live.framing import text_frame
from backend.live.hub import BUFFER_LIMIT
from tests.live.real_node import QUEUE, Desktop, RealNode, real_node

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
        "def pause_writing(self)",
        "def resume_writing(self)",
        "def handle_close(self, event: Frame)",
        "def handle_parser_exception(self)",
        "def shutdown(self)",
        'self.queue.put_nowait({"type": "websocket.disconnect"',
        "self.frames: list[bytes] = []",
        'self.curr_msg_data_type == "text"',
        "self.writable.set()",
        "def data_received(self, data: bytes)",
        "def handle_cont(self, event: Frame)",
        "def handle_ping(self)",
        "def handle_pong(self, event: Frame)",
        "def send_keepalive_ping(self)",
        "def send_receive_event_to_app(self)",
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


def wire_of(node: RealNode) -> DirectWire:
    """Return the wire of the only desktop that reads the queue."""
    [subscription] = node.backend.hub._topics[QUEUE].subscriptions
    assert isinstance(subscription.wire, DirectWire)
    return subscription.wire


async def until(met: Callable[[], bool]) -> None:
    """Let the loop turn until it is so."""
    async with asyncio.timeout(5):
        while not met():
            await asyncio.sleep(0.005)


async def fall_behind(desktop: Desktop, wire: DirectWire) -> None:
    """Read nothing until the system and the transport hold all they like to hold."""
    desktop.socket.transport.pause_reading()
    frame = text_frame(b" " * 60_000)
    while wire.straight is not None:
        wire.straight(frame)
        await asyncio.sleep(0)
        assert wire.buffered() < BUFFER_LIMIT, "the transport would have said so long before"


async def test_a_peer_that_is_behind_is_not_written_to_straight_until_it_has_caught_up(
    tmp_path: Path,
) -> None:
    async with real_node(tmp_path) as node, Desktop.at(node.url) as desktop:
        await desktop.sign_in()
        await desktop.subscribe(QUEUE)
        wire = wire_of(node)
        await fall_behind(desktop, wire)
        assert wire.buffered() > 0
        desktop.socket.transport.resume_reading()
        async with asyncio.timeout(5):
            while wire.straight is None:
                await desktop.socket.recv()
        assert wire.buffered() < 64 * 1024
        desktop.socket.transport.abort()


async def test_nothing_is_written_behind_the_answer_to_a_peers_close(tmp_path: Path) -> None:
    """Though the connection lives on until a peer that is behind has taken what is on its way."""
    async with real_node(tmp_path) as node, Desktop.at(node.url) as desktop:
        await desktop.sign_in()
        await desktop.subscribe(QUEUE)
        wire = wire_of(node)
        wire._transport.set_write_buffer_limits(high=1 << 30)
        desktop.socket.transport.pause_reading()
        while not wire.buffered():
            wire.write(text_frame(b" " * 60_000))
        desktop.socket.protocol.send_close()
        desktop.socket.send_data()
        await until(lambda: wire.straight is None)
        before = wire.buffered()
        assert before > 0
        wire.write(text_frame(b"too late"))
        wire._protocol.resume_writing()
        assert wire.straight is None
        assert wire.buffered() == before
        desktop.socket.transport.abort()


async def test_a_lost_connection_has_no_way_straight(tmp_path: Path) -> None:
    async with real_node(tmp_path) as node, Desktop.at(node.url) as desktop:
        await desktop.sign_in()
        await desktop.subscribe(QUEUE)
        wire = wire_of(node)
        assert wire.straight is not None
        desktop.socket.transport.abort()
        await until(lambda: wire.straight is None)


PINGS = (b"\x89\xfd\0\0\0\0" + bytes(125)) * 1_000


async def test_pings_of_a_peer_that_does_not_read_are_not_answered_into_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(direct, "CONTROLS", 10**9)
    async with real_node(tmp_path) as node, Desktop.at(node.url) as desktop:
        await desktop.sign_in()
        await desktop.subscribe(QUEUE)
        wire = wire_of(node)
        await fall_behind(desktop, wire)
        before = wire.buffered()
        for _ in range(20):
            desktop.socket.transport.write(PINGS)
            await until(lambda: desktop.socket.transport.get_write_buffer_size() == 0)
        await node.case()
        assert wire.buffered() < before + 10_000
        desktop.socket.transport.abort()


@pytest.mark.expect_log("malformed frame")
@pytest.mark.parametrize("last_words", [b"\xff\xff\xff\xff", b"\x88\x80\0\0\0\0"], ids=["wrong", "close"])
async def test_who_ends_without_reading_what_was_said_is_cut_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, last_words: bytes
) -> None:
    monkeypatch.setattr(direct, "CUT_OFF_SECONDS", 0.1)
    async with real_node(tmp_path) as node, Desktop.at(node.url) as desktop:
        await desktop.sign_in()
        await desktop.subscribe(QUEUE)
        wire = wire_of(node)
        await fall_behind(desktop, wire)
        desktop.socket.transport.write(last_words)
        await until(lambda: wire._protocol.disconnected)
        assert not node.backend.desktops.connected
        desktop.socket.transport.abort()


async def test_who_was_told_to_close_and_goes_on_is_not_listened_to(tmp_path: Path) -> None:
    async with real_node(tmp_path) as node, Desktop.at(node.url) as desktop:
        await desktop.sign_in()
        await desktop.subscribe(QUEUE)
        wire = wire_of(node)
        # A desktop that does not answer a close, but writes.
        desktop.socket.transport.pause_reading()
        wire.close(4400, "malformed")
        text = b"\x81\xfe\xff\xff\0\0\0\0" + b" " * 0xFFFF
        async with asyncio.timeout(direct.CUT_OFF_SECONDS * 0.8):
            while not wire._protocol.disconnected:
                desktop.socket.transport.write(text)
                await asyncio.sleep(0)
        assert wire._protocol._late < 2 * direct.LATE_BYTES
        desktop.socket.transport.abort()


async def test_who_was_told_to_close_has_few_empty_frames_taken_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[DirectProtocol] = []
    take = DirectProtocol.send_receive_event_to_app

    def counted(protocol: DirectProtocol) -> None:
        taken.append(protocol)
        take(protocol)

    monkeypatch.setattr(DirectProtocol, "send_receive_event_to_app", counted)
    async with real_node(tmp_path) as node, Desktop.at(node.url) as desktop:
        await desktop.sign_in()
        await desktop.subscribe(QUEUE)
        wire = wire_of(node)
        wire.close(4400, "malformed")
        taken.clear()
        wire._protocol.data_received(b"\x81\x80\0\0\0\0" * 40_000)
        assert len(taken) < 2_000
        assert wire._protocol.transport.is_closing()
