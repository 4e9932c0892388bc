"""Connections that never come to the point."""

import asyncio
import socket
from contextlib import suppress
from pathlib import Path

import pytest
import uvicorn

from backend.live.patience import PatientProtocol
from tests.live.real_node import Desktop, RealNode, real_node


class Hasty(PatientProtocol):
    """Waits so little that a test need not wait."""

    head_seconds = 0.2
    read_seconds = 0.2


def hasty(settings: uvicorn.Config) -> None:
    """Serve by it."""
    settings.http = Hasty


async def answer(node: RealNode, *parts: bytes) -> bytes:
    """Say these bytes, each a moment after the other, and return what came until the server closed."""
    host, port = node.url.removeprefix("ws://").partition("/")[0].split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    for part in parts:
        writer.write(part)
        await asyncio.sleep(0.02)
    said = await reader.read()
    writer.close()
    return said


async def test_a_head_that_does_not_end_is_not_waited_for(tmp_path: Path) -> None:
    async with real_node(tmp_path, change=hasty) as node, asyncio.timeout(5):
        for parts in ((), (b"GET /health HTTP/1.1\r\nHost: x\r\nX-Slow: ", b"a", b"a")):
            assert await answer(node, *parts) == b""


async def test_the_second_request_of_a_connection_is_not_waited_for_either(tmp_path: Path) -> None:
    async with real_node(tmp_path, change=hasty) as node, asyncio.timeout(4):
        whole = b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n"
        said = await answer(node, whole, b"GET /health HTTP/1.1\r\n")
        assert said.count(b"HTTP/1.1 200") == 1


async def test_a_socket_is_not_taken_for_a_slow_head(tmp_path: Path) -> None:
    async with real_node(tmp_path, change=hasty) as node, Desktop.at(node.url) as desktop:
        await asyncio.sleep(0.4)
        await desktop.sign_in()


@pytest.mark.slow
async def test_who_does_not_read_the_answer_is_cut_off(tmp_path: Path) -> None:
    async with real_node(tmp_path, change=hasty) as node, asyncio.timeout(40):
        host, port = node.url.removeprefix("ws://").partition("/")[0].split(":")
        with socket.create_connection((host, int(port))) as slow:
            slow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1_024)
            slow.setblocking(False)
            # Kept alive, so one connection asks for more than the systems between hold.
            request = b"GET /fi/ HTTP/1.1\r\nHost: x\r\n\r\n"
            with suppress(ConnectionError):
                while True:
                    await asyncio.get_running_loop().sock_sendall(slow, request)
                    await asyncio.sleep(0.001)
