"""The socket against servers that misbehave: gone, too new, unreadable, dead on the line."""

import asyncio
import socket
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime
from itertools import pairwise
from typing import cast

import pytest
from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed

from backend.protocol.codec import encode
from backend.protocol.frames import Refused
from desktop.sync.backoff import Backoff
from desktop.sync.connection import Connection
from desktop.sync.link import Link
from desktop.sync.news import News
from desktop.sync.status import Phase, Problem, Status
from desktop.sync.steady import steady
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

    def connection(self, *addresses: str, even: Callable[[], float] = steady) -> Connection:
        def noted(status: Status) -> None:
            self.phases.append(status.phase)

        return Connection(
            addresses,
            Link("0.1.0"),
            lambda: datetime.now(UTC),
            self.news.append,
            noted,
            lambda: 0.0,
            even=even,
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


async def freeze(socket: ServerConnection) -> None:
    await socket.send(WELCOME, text=True)
    # As on a half-open link: the peer's bytes are never read again.
    socket.transport.pause_reading()
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
    assert line.phases[0] is Phase.CONNECTED, "it does not wait before the next one"


async def test_asked_to_retry_a_socket_that_lives_is_left_alone() -> None:
    line = Line(welcome)

    async def check(connection: Connection) -> None:
        await until(lambda: connection.status.phase is Phase.CONNECTED)
        connection.retry_now()
        probe = connection._probe
        assert probe is not None
        await until(probe.done)
        assert connection.status.phase is Phase.CONNECTED

    await while_served(line, check)
    assert line.sockets == 1


@pytest.mark.slow
async def test_asked_to_retry_a_socket_that_is_dead_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.sync.dialing.PROBE_WITHIN", 0.2)
    line = Line(freeze)

    async def check(connection: Connection) -> None:
        await until(lambda: connection.status.phase is Phase.CONNECTED)
        connection.retry_now()
        await until(lambda: line.sockets == 2)

    await while_served(line, check)
    assert Phase.OFFLINE in line.phases


@pytest.mark.slow
async def test_whoever_waits_for_an_answer_finds_a_dead_socket_long_before_the_pings_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("desktop.sync.connection.DOUBT_AFTER", 0.1)
    monkeypatch.setattr("desktop.sync.dialing.PROBE_WITHIN", 0.2)
    line = Line(freeze)

    async def check(connection: Connection) -> None:
        await until(lambda: connection.status.phase is Phase.CONNECTED)
        connection.handle(connection._link.sign_in("aino.niemi", "salasana"))
        await until(lambda: line.sockets == 2)

    await while_served(line, check)


async def test_a_server_that_is_slow_to_answer_and_answers_pings_is_not_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("desktop.sync.connection.DOUBT_AFTER", 0.05)
    monkeypatch.setattr("desktop.sync.dialing.PROBE_WITHIN", 0.5)
    line = Line(welcome)

    async def check(connection: Connection) -> None:
        await until(lambda: connection.status.phase is Phase.CONNECTED)
        connection.handle(connection._link.sign_in("aino.niemi", "salasana"))
        probes: list[object] = []

        def asked_again() -> bool:
            if connection._probe not in probes:
                probes.append(connection._probe)
            return len(probes) > 3

        await until(asked_again)
        assert connection.status.phase is Phase.CONNECTED

    await while_served(line, check)
    assert line.sockets == 1


async def test_what_opens_a_socket_and_never_greets_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.sync.connection.DOUBT_AFTER", 0.1)

    async def mute(socket: ServerConnection) -> None:
        await socket.wait_closed()

    line = Line(mute)

    async def check(_: Connection) -> None:
        await until(lambda: line.sockets == 2)

    await while_served(line, check)


async def test_an_address_that_swallows_everything_does_not_hold_up_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("desktop.sync.connection.OPEN_WITHIN_OF_SEVERAL", 0.3)
    line = Line(welcome)
    with socket.create_server(("127.0.0.1", 0)) as hole:
        address = f"ws://127.0.0.1:{hole.getsockname()[1]}/desktop"

        async def check(connection: Connection) -> None:
            await until(lambda: connection.status.phase is Phase.CONNECTED)

        await while_served(line, check, address)
    assert line.phases[0] is Phase.CONNECTED


async def test_asked_to_hurry_an_attempt_that_hangs_is_begun_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.sync.connection.HURRY_AFTER", 0.0)
    with socket.create_server(("127.0.0.1", 0)) as hole:
        hole.setblocking(False)
        line = Line(welcome)
        connection = line.connection(f"ws://127.0.0.1:{hole.getsockname()[1]}/desktop")
        running = asyncio.ensure_future(connection.run())
        loop = asyncio.get_running_loop()
        first, _ = await loop.sock_accept(hole)
        connection.retry_now()
        second, _ = await loop.sock_accept(hole)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        first.close()
        second.close()


async def test_the_address_that_worked_is_tried_first_again() -> None:
    line = Line(welcome)

    async def check(connection: Connection) -> None:
        await until(lambda: connection.status.phase is Phase.CONNECTED)
        worked = connection._addresses.current
        assert connection._socket is not None
        connection._socket.transport.abort()
        await until(lambda: line.sockets == 2)
        assert connection._addresses.current == worked

    await while_served(line, check, "ws://127.0.0.1:1/desktop")


@pytest.mark.slow
async def test_a_database_that_is_away_is_told_and_waited_for_longer_and_longer() -> None:
    async def away(socket: ServerConnection) -> None:
        await socket.send(WELCOME, text=True)
        await socket.close(1013, "database")

    line = Line(away)

    async def check(connection: Connection) -> None:
        connection._link.resume("t0")
        await until(lambda: connection.status.problem is Problem.DATABASE)
        since = connection.status.since
        waits: list[datetime] = []

        def longer() -> bool:
            at = connection.status.next_try
            if at is not None and at not in waits:
                waits.append(at)
            return len(waits) == 4

        await until(longer)
        gaps = [(after - before).total_seconds() for before, after in pairwise(waits)]
        assert gaps == sorted(gaps)
        assert gaps[-1] > 2 * gaps[0]
        assert connection.status.since == since, "it has been away since the first time"

    await while_served(line, check)


@pytest.mark.slow
async def test_a_machine_that_wakes_up_tries_at_once() -> None:
    line = Line(welcome)
    slept = [0.0]
    connection = line.connection("ws://127.0.0.1:1/desktop", even=lambda: time.monotonic() + slept[0])
    connection._backoff = Backoff(lambda: 1.0)
    connection._backoff._failures = 15
    running = asyncio.ensure_future(connection.run())
    await until(lambda: connection.status.next_try is not None)
    first = connection.status.next_try
    slept[0] += 8 * 3600
    await until(lambda: connection.status.next_try != first)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


@pytest.mark.slow
async def test_a_peer_that_stops_answering_pings_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.sync.dialing.PING_EVERY", 0.1)
    monkeypatch.setattr("desktop.sync.dialing.PONG_WITHIN", 0.2)

    line = Line(freeze)

    async def check(_: Connection) -> None:
        await until(lambda: Phase.OFFLINE in line.phases and line.sockets >= 2)

    await while_served(line, check)
