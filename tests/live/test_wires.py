"""Sockets at their edges: silence, a crowd, and the plain way out of a server that is not ours."""

import asyncio
import contextlib
from pathlib import Path

import pytest
import uvicorn
from websockets.frames import Frame, Opcode

from backend.identity.tokens import issue
from backend.serving import PING_SECONDS, PONG_SECONDS
from tests.live.model_store import same
from tests.live.real_node import MIKKO, QUEUE, Desktop, RealNode, real_node


def silence(settings: uvicorn.Config) -> None:
    """Ask for life often, so that the test need not wait."""
    settings.ws_ping_interval = 0.1
    settings.ws_ping_timeout = 0.2


def plain(settings: uvicorn.Config) -> None:
    """Use uvicorn's own protocol, which has no direct wire."""
    settings.ws = "websockets-sansio"


def test_a_connection_that_ended_without_a_word_is_found_within_fifteen_seconds() -> None:
    assert PING_SECONDS + PONG_SECONDS <= 15


async def test_who_does_not_answer_pings_is_closed_with_4408_and_is_no_longer_at_work(tmp_path: Path) -> None:
    async with real_node(tmp_path, change=silence) as node:
        node.backend.presence._linger_seconds = 0.0
        async with Desktop.at(node.url) as lively:
            await lively.sign_in(MIKKO)
            reader, writer = await _handshake(node)
            while node.backend.desktops.connected < 2:
                await asyncio.sleep(0.01)
            async with asyncio.timeout(5):
                received = await reader.readuntil(b"silent")
            assert received.endswith(
                Frame(Opcode.CLOSE, (4408).to_bytes(2, "big") + b"silent").serialize(mask=False)
            )
            while node.backend.desktops.connected > 1:
                await asyncio.sleep(0.01)
            await lively.subscribe(QUEUE)
            writer.close()
            await writer.wait_closed()


async def _handshake(node: RealNode) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    host, port = node.url.removeprefix("ws://").partition("/")[0].split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(
        b"GET /desktop HTTP/1.1\r\nHost: test\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
    )
    await reader.readuntil(b"\r\n\r\n")
    return reader, writer


@pytest.mark.expect_log("malformed frame")
async def test_without_a_direct_wire_everything_goes_the_plain_way(tmp_path: Path) -> None:
    async with real_node(tmp_path, change=plain) as node, Desktop.at(node.url) as desktop:
        await desktop.sign_in()
        await desktop.subscribe(QUEUE)
        await node.case()
        direct_less = await desktop.reach(QUEUE, 1)
        assert same(direct_less, (await node.backend.reader.run(node.backend.reader.snapshot, QUEUE))[1])
        await desktop.socket.send("{")
        assert await desktop.close_code() == 4400


@pytest.mark.slow
async def test_a_thousand_desktops_see_a_case_and_none_is_lost(tmp_path: Path) -> None:
    async with real_node(tmp_path) as node, contextlib.AsyncExitStack() as stack:
        person = await node.staff_id(MIKKO)
        tokens = await node.backend.writer.run(
            lambda connection: [issue(connection, person, node.backend.clock()) for _ in range(1_000)]
        )
        desktops = []
        for token in tokens:
            desktop = await stack.enter_async_context(Desktop.at(node.url))
            await desktop.resume(token)
            desktops.append(desktop)
        await asyncio.gather(*(desktop.subscribe(QUEUE) for desktop in desktops))
        assert node.backend.desktops.connected == 1_000
        for _ in range(3):
            await node.case()
        states = await asyncio.gather(*(desktop.reach(QUEUE, 3) for desktop in desktops))
        assert all(state == states[0] for state in states)
        assert node.backend.hub.closed_as_slow == 0
