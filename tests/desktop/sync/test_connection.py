"""The socket against servers that misbehave: gone, too new, unreadable, dead on the line."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime
from typing import cast

import pytest
from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed

from backend.protocol.codec import encode
from backend.protocol.frames import Refused
from desktop.sync.connection import Connection
from desktop.sync.link import Link
from desktop.sync.news import News
from desktop.sync.status import Phase, Status
from tests.desktop.sync.people import WELCOME

Answer = Callable[[ServerConnection], Awaitable[None]]


class Line:
    """A connection with what it said of itself, and a server that answers as the test wants."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.phases: list[Phase] = []
        self.news: list[News] = []
        self.sockets = 0

    async def serve_one(self, socket: ServerConnection) -> None:
        self.sockets += 1
        # The desktop may be gone again before it has said anything: the test is over.
        with suppress(ConnectionClosed):
            await socket.recv()
            await self.answer(socket)

    def connection(self, *addresses: str) -> Connection:
        def noted(status: Status) -> None:
            self.phases.append(status.phase)

        return Connection(
            addresses, Link("0.1.0"), lambda: datetime.now(UTC), self.news.append, noted, lambda: 0.0
        )


async def until(true: Callable[[], object]) -> None:
    async with asyncio.timeout(10):
        while not true():
            await asyncio.sleep(0.005)


async def while_served(line: Line, check: Callable[[Connection], Awaitable[None]], *first: str) -> None:
    async with serve(line.serve_one, "127.0.0.1", 0, close_timeout=0.2) as server:
        port = cast("int", next(iter(server.sockets)).getsockname()[1])
        connection = line.connection(*first, f"ws://127.0.0.1:{port}/desktop")
        running = asyncio.ensure_future(connection.run())
        try:
            await check(connection)
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)


async def welcome(socket: ServerConnection) -> None:
    await socket.send(WELCOME, text=True)
    await socket.wait_closed()


async def test_a_greeted_socket_is_connected() -> None:
    line = Line(welcome)

    async def check(connection: Connection) -> None:
        await until(lambda: connection.status.phase is Phase.CONNECTED)

    await while_served(line, check)


@pytest.mark.parametrize(("server", "phase"), [((5, 6), Phase.TOO_OLD), ((0, 0), Phase.SERVER_TOO_OLD)])
async def test_without_a_common_protocol_it_says_which_side_is_too_old_and_tries_no_more(
    server: tuple[int, int], phase: Phase
) -> None:
    async def refuse(socket: ServerConnection) -> None:
        await socket.send(encode(Refused(server=server, min_app="3.0.0")), text=True)
        await socket.close(4426)

    line = Line(refuse)

    async def check(connection: Connection) -> None:
        await until(lambda: connection.status.phase is phase)
        assert connection.status.needed == "3.0.0"

    await while_served(line, check)
    assert line.sockets == 1


@pytest.mark.expect_log("frame from the server could not be read")
async def test_nonsense_has_the_socket_opened_anew() -> None:
    async def nonsense(socket: ServerConnection) -> None:
        await socket.send("{}")
        await socket.wait_closed()

    line = Line(nonsense)

    async def check(_: Connection) -> None:
        await until(lambda: line.sockets >= 2)

    await while_served(line, check)


async def test_the_next_address_is_tried_when_one_does_not_answer() -> None:
    line = Line(welcome)

    async def check(connection: Connection) -> None:
        await until(lambda: connection.status.phase is Phase.CONNECTED)

    await while_served(line, check, "ws://127.0.0.1:1/desktop")
    assert line.phases[:2] == [Phase.OFFLINE, Phase.OFFLINE]


async def test_asked_to_retry_it_opens_another_socket_at_once() -> None:
    line = Line(welcome)

    async def check(connection: Connection) -> None:
        await until(lambda: connection.status.phase is Phase.CONNECTED)
        connection.retry_now()
        await until(lambda: line.sockets == 2)

    await while_served(line, check)


async def test_a_peer_that_stops_answering_pings_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.sync.connection.PING_EVERY", 0.1)
    monkeypatch.setattr("desktop.sync.connection.PONG_WITHIN", 0.2)

    async def freeze(socket: ServerConnection) -> None:
        await socket.send(WELCOME, text=True)
        # As on a half-open link: the peer's bytes are never read again.
        socket.transport.pause_reading()
        await socket.wait_closed()

    line = Line(freeze)

    async def check(_: Connection) -> None:
        await until(lambda: Phase.OFFLINE in line.phases and line.sockets >= 2)

    await while_served(line, check)
