"""Whatever bytes come to the port: the node closes or waits, logs nothing worse than a warning, and serves the next."""

import asyncio
import os
import struct
import time
from collections.abc import AsyncIterator
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from backend.protocol.codec import encode
from backend.protocol.frames import Hello
from tests.live.real_node import Desktop, RealNode, real_node

KEY = "AAAAAAAAAAAAAAAAAAAAAA=="
SHAKE = (
    "GET {path} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n{more}\r\n"
)
HELLO = encode(Hello(protocol=(1, 1), app="x"))
TEXT, BINARY, CONTINUED, CLOSE, PING, PONG, FIN = 1, 2, 0, 8, 9, 10, 0x80


def shake(path: str = "/desktop", key: str = KEY, more: str = "") -> bytes:
    """Return the head that asks for a socket."""
    return SHAKE.format(path=path, key=key, more=more).encode("latin-1")


def frame(head: int, payload: bytes = b"", size: int | None = None, *, masked: bool = True) -> bytes:
    """Return one frame of RFC 6455 with a mask of noughts; ``size`` may lie."""
    size = len(payload) if size is None else size
    bit = 0x80 if masked else 0
    if size < 126:
        length = bytes((bit | size,))
    elif size < 2**16:
        length = struct.pack("!BH", bit | 126, size)
    else:
        length = struct.pack("!BQ", bit | 127, size)
    return bytes((head,)) + length + (b"\0\0\0\0" if masked else b"") + payload


BLOWS: list[list[bytes]] = [
    [os.urandom(4_000)],
    [b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(200)],
    [b"GET / HTTP/9.9\r\n\r\n"],
    [b"GET " + b"/" * 100_000 + b" HTTP/1.1\r\n\r\n"],
    [b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 50_000 + b"\r\n"],
    [b"GET /%00%ff%c0%80 HTTP/1.1\r\nHost: x\r\n\r\n"],
    [b"POST /fi/oral-health/form HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n"],
    [b"POST /fi/oral-health/form HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n"],
    [b"GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n\r\n"],
    [shake(key="short")],
    [shake(path="/nowhere")],
    [shake(path="/%00%ff")],
    [shake(path="/desktop?\xe4=\xff")],
    [shake(more="X-Odd: \xff\xe4\r\n")],
    [shake(more="Sec-WebSocket-Extensions: permessage-deflate; x=\r\n")],
    [shake(more="Sec-WebSocket-Protocol: a, b,, \x7f\r\n")],
    [shake(), frame(FIN | TEXT, b"\xff\xfe\xc0\x80")],
    [shake(), frame(FIN | BINARY, os.urandom(100))],
    [shake(), frame(FIN | TEXT, HELLO, masked=False)],
    [shake(), frame(FIN | 3, HELLO)],
    [shake(), frame(0xF0 | TEXT, HELLO)],
    [shake(), frame(FIN | PING, bytes(200))],
    [shake(), frame(PING, b"x")],
    [shake(), frame(FIN | CONTINUED, HELLO)],
    [shake(), frame(TEXT, HELLO), frame(FIN | TEXT, HELLO)],
    [shake(), frame(FIN | TEXT, size=2**63 - 1)],
    [shake(), frame(FIN | TEXT, size=2**64 - 1)],
    [shake(), frame(FIN | CLOSE, b"\x03")],
    [shake(), frame(FIN | CLOSE, b"\x03\xe9\xff\xff")],
    [shake(), frame(FIN | CLOSE), frame(FIN | TEXT, HELLO)],
    [shake(), frame(TEXT, HELLO[:5]), frame(FIN | PING, b"x"), frame(FIN | CONTINUED, HELLO[5:])],
    [shake() * 2],
    [shake() + frame(FIN | TEXT, HELLO) * 50],
    [shake(path="/chat/socket"), frame(FIN | TEXT, b"\xff\xfe")],
    [shake(path="/chat/socket", more="Origin: http://x\r\n"), frame(FIN | TEXT, b"\xff\xfe")],
    [shake(path="/chat/socket", more="Origin: http://x\r\n"), frame(FIN | BINARY, b"\xff\xfe")],
    [shake(path="/chat/socket", more="Origin: http://x\r\n"), frame(FIN | TEXT, bytes(70_000))],
]


@pytest.fixture
async def node(tmp_path: Path) -> AsyncIterator[RealNode]:
    """Serve a node."""
    async with real_node(tmp_path) as node:
        yield node


async def strike(node: RealNode, *parts: bytes) -> bytes:
    """Send the bytes and the end, and return what came until the node closed."""
    host, port = node.url.removeprefix("ws://").partition("/")[0].split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    try:
        async with asyncio.timeout(10):
            for number, part in enumerate(parts):
                writer.write(part)
                await writer.drain()
                if number == 0 and len(parts) > 1:
                    await reader.readuntil(b"\r\n\r\n")
            writer.write_eof()
            return await reader.read()
    except (OSError, asyncio.IncompleteReadError):
        return b""
    finally:
        writer.close()


async def still_serves(node: RealNode) -> None:
    """A desktop is let in, as ever."""
    async with Desktop.at(node.url) as desktop:
        await desktop.sign_in()
    assert not node.backend.desktops._unsigned


@pytest.mark.expect_log("malformed frame")
@pytest.mark.expect_log("Invalid HTTP request received")
async def test_bytes_that_are_meant_to_hurt_leave_the_node_serving(node: RealNode) -> None:
    for parts in BLOWS:
        await strike(node, *parts)
    await still_serves(node)


FRAMES = st.builds(
    frame,
    st.sampled_from([FIN | TEXT, TEXT, CONTINUED, FIN | CONTINUED, FIN | BINARY, FIN | PING, FIN | PONG])
    | st.integers(0, 255),
    st.sampled_from([HELLO, b"", b"\xff", b"{}", bytes(126), bytes(70_000)]) | st.binary(max_size=20),
    masked=st.sampled_from([True, True, True, False]),
)
PATHS = st.sampled_from([shake(), shake(path="/chat/socket", more="Origin: http://x\r\n")])


@pytest.mark.expect_log("malformed frame")
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(head=PATHS, frames=st.lists(FRAMES, max_size=8), rest=st.binary(max_size=20))
async def test_any_frames_of_a_socket_leave_the_node_serving(
    node: RealNode, head: bytes, frames: list[bytes], rest: bytes
) -> None:
    await strike(node, head, *frames, rest)
    assert node.backend.desktops.connected <= 1


async def test_a_message_of_endless_fragments_is_not_gathered_for_ever(node: RealNode) -> None:
    said = await strike(node, shake(), frame(TEXT, b"{"), *[frame(CONTINUED) * 1_000] * 10)
    assert frame(FIN | CLOSE, b"\x11\x3dtoo many fragments", masked=False) in said
    await still_serves(node)


async def test_who_floods_with_pings_is_cut_off_at_once(node: RealNode) -> None:
    began = time.monotonic()
    await strike(node, shake(), *[frame(FIN | PING, bytes(125)) * 1_000] * 1_000)
    await strike(node, shake(), *[frame(FIN | PONG) * 1_000] * 1_000)
    assert time.monotonic() - began < 9
    await still_serves(node)
