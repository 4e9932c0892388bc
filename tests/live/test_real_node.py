"""A node with its real store, real sockets and several desktops."""

import asyncio
import socket
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection
from websockets.exceptions import InvalidStatus

from backend.live import desktop_socket
from backend.protocol.commands import AddNote, Claim, Reply, Transfer
from backend.protocol.entries import StaffMessage
from backend.protocol.errors import ErrorCode
from backend.protocol.frames import (
    Hello,
    Refused,
    Resume,
    SignedIn,
    SignIn,
    SignInProblem,
    SignInRefused,
    SignOut,
    Submit,
    Subscribe,
)
from backend.protocol.ids import LineId, StreamName
from backend.protocol.people import StaffPresence
from backend.protocol.results import Refusal, Result
from backend.protocol.snapshots import CaseView, QueueState, StaffState, State
from tests.live.model_store import same
from tests.live.real_node import (
    AINO,
    MIKKO,
    PASSWORD,
    QUEUE,
    Connecting,
    Desktop,
    RealNode,
    command_id,
    real_node,
)


@pytest.fixture
async def node(tmp_path: Path) -> AsyncIterator[RealNode]:
    """Serve a node on SQLite."""
    async with real_node(tmp_path) as node:
        yield node


async def test_a_case_stands_in_every_desktops_queue_and_one_takes_it(node: RealNode) -> None:
    async with Desktop.at(node.url) as aino, Desktop.at(node.url) as mikko:
        for desktop, name in ((aino, AINO), (mikko, MIKKO)):
            await desktop.sign_in(name)
            await desktop.subscribe(QUEUE)
        case_id = await node.case()
        for desktop in (aino, mikko):
            state = await desktop.reach(QUEUE, 1)
            assert isinstance(state, QueueState)
            assert case_id in state.rows
        claims = [Claim(command_id=command_id(), case_id=case_id) for _ in range(2)]
        answers = await asyncio.gather(aino.do(claims[0]), mikko.do(claims[1]))
        [won] = [answer for answer in answers if isinstance(answer, Result)]
        [lost] = [answer for answer in answers if isinstance(answer, Refusal)]
        assert won.case_id == case_id
        assert lost.code is ErrorCode.ALREADY_CLAIMED
        winner = aino if answers[0] is won else mikko
        assert winner.signed_in is not None
        assert lost.by is not None
        assert lost.by.staff_id == winner.signed_in.me.staff_id
        for desktop in (aino, mikko):
            state = await desktop.reach(QUEUE, 2)
            assert isinstance(state, QueueState)
            assert not state.rows


async def test_resuming_after_a_lost_connection_equals_a_snapshot(node: RealNode) -> None:
    async with Desktop.at(node.url) as before:
        await before.sign_in()
        await node.case()
        await before.subscribe(QUEUE)
    for _ in range(5):
        await node.case()
    async with Desktop.at(node.url) as after, Desktop.at(node.url) as fresh:
        await after.sign_in()
        after.seqs, after.states = before.seqs, before.states
        await after.subscribe(QUEUE)
        resumed = await after.reach(QUEUE, 6)
        await fresh.sign_in()
        await fresh.subscribe(QUEUE)
        await fresh.reach(QUEUE, 6)
        assert fresh.seqs == after.seqs
        assert same(resumed, fresh.states[QUEUE])


async def test_a_log_with_a_hole_in_it_is_answered_by_a_snapshot(node: RealNode, tmp_path: Path) -> None:
    async with Desktop.at(node.url) as aino:
        await aino.sign_in()
        await aino.subscribe(QUEUE)
        for _ in range(3):
            await node.case()
        await aino.reach(QUEUE, 3)
        with closing(sqlite3.connect(tmp_path / "luukku.db")) as database, database:
            database.execute("DELETE FROM event WHERE stream = ?", (QUEUE,))
        node.backend.hub._topics[QUEUE].tail.clear()
        async with Desktop.at(node.url) as mikko:
            await mikko.sign_in(MIKKO)
            mikko.seqs[QUEUE] = 1
            await mikko.subscribe(QUEUE)
            assert mikko.states[QUEUE] == aino.states[QUEUE]


async def test_a_newer_protocol_is_refused_with_4426(node: RealNode) -> None:
    async with Desktop.at(node.url) as desktop:
        await desktop.say(Hello(protocol=(7, 9), app="9.0"))
        assert await desktop.wait_for(Refused) == Refused(server=(1, 1), min_app="0.1.0")
        assert await desktop.close_code() == 4426


@pytest.mark.expect_log("malformed frame")
async def test_garbage_is_closed_with_4400_and_logged_without_its_content(
    node: RealNode, caplog: pytest.LogCaptureFixture
) -> None:
    async with Desktop.at(node.url) as desktop:
        await desktop.sign_in()
        await desktop.socket.send('{"type":"submit","command":"131052-308T"}')
        assert await desktop.close_code() == 4400
    assert "131052" not in caplog.text
    assert node.backend.desktops.malformed == 1


async def test_a_frame_over_the_limit_is_closed_with_4413(node: RealNode) -> None:
    async with Desktop.at(node.url) as desktop:
        await desktop.sign_in()
        await desktop.socket.send("x" * (256 * 1024 + 1))
        assert await desktop.close_code() == 4413


async def test_a_wrong_password_is_told_and_the_right_one_works_on_the_same_socket(node: RealNode) -> None:
    async with Desktop.at(node.url) as desktop:
        await desktop.say(Hello(protocol=(1, 1), app="test"))
        await desktop.say(SignIn(user_name=AINO, password="guess"))
        assert await desktop.wait_for(SignInRefused) == SignInRefused(problem=SignInProblem.WRONG)
        await desktop.say(SignIn(user_name=AINO, password=PASSWORD))
        assert (await desktop.wait_for(SignedIn)).me.user_name == AINO


async def test_a_refresh_token_signs_in_until_signing_out(node: RealNode) -> None:
    async with Desktop.at(node.url) as desktop:
        await desktop.sign_in()
        assert desktop.signed_in is not None
        token = desktop.signed_in.refresh_token
    async with Desktop.at(node.url) as desktop:
        await desktop.say(Hello(protocol=(1, 1), app="test"))
        await desktop.say(Resume(refresh_token=token))
        token = (await desktop.wait_for(SignedIn)).refresh_token
        await desktop.say(SignOut())
        assert await desktop.close_code() == 4401
    async with Desktop.at(node.url) as desktop:
        await desktop.say(Hello(protocol=(1, 1), app="test"))
        await desktop.say(Resume(refresh_token=token))
        assert (await desktop.wait_for(SignInRefused)).problem is SignInProblem.EXPIRED


async def test_colleagues_see_who_is_connected(node: RealNode) -> None:
    async with Desktop.at(node.url) as aino:
        await aino.sign_in()
        await aino.subscribe("staff")
        node.backend.presence._linger_seconds = 0.0
        async with Desktop.at(node.url) as mikko:
            await mikko.sign_in(MIKKO)
            assert mikko.signed_in is not None
            mikko_id = mikko.signed_in.me.staff_id
            while not _presence(aino, mikko_id).connected:
                await aino.hear()
        while _presence(aino, mikko_id).connected:
            await aino.hear()


def _presence(desktop: Desktop, staff_id: str) -> StaffPresence:
    state = desktop.states["staff"]
    assert isinstance(state, StaffState)
    gone = next(iter(state.people.values()))
    return next((one for one in state.people.values() if one.staff.staff_id == staff_id), gone)


async def test_a_case_that_moves_out_of_sight_is_denied_before_its_move_is_shown(node: RealNode) -> None:
    case_id = await node.case()
    elina_sees, aino_moves = "elina.saarinen", AINO
    async with Desktop.at(node.url) as elina, Desktop.at(node.url) as aino:
        await elina.sign_in(elina_sees)
        await aino.sign_in(aino_moves)
        for desktop in (elina, aino):
            await desktop.subscribe(f"case:{case_id}")
            assert not desktop.denied
        await aino.do(Claim(command_id=command_id(), case_id=case_id))
        await aino.do(Transfer(command_id=command_id(), case_id=case_id, to_line=LineId("urgent-advice")))
        while not elina.denied:
            await elina.hear()
        assert elina.seqs[f"case:{case_id}"] < (await _end_of(aino, f"case:{case_id}"))
        await elina.subscribe(f"case:{case_id}")
        assert elina.denied == {f"case:{case_id}"}


async def _end_of(desktop: Desktop, stream: str) -> int:
    await desktop.subscribe(stream)
    return desktop.seqs[stream]


async def test_a_case_that_does_not_exist_is_denied(node: RealNode) -> None:
    async with Desktop.at(node.url) as desktop:
        await desktop.sign_in()
        await desktop.subscribe("case:0199a000-0000-7000-8000-000000000000")
        assert desktop.denied


async def test_opening_a_case_is_written_in_the_access_log(node: RealNode) -> None:
    case_id = await node.case()
    async with Desktop.at(node.url) as desktop:
        await desktop.sign_in()
        await desktop.subscribe(f"case:{case_id}")
    found = await node.backend.writer.run(
        lambda connection: connection.exec_driver_sql("SELECT case_id, what FROM access_log").all()
    )
    assert [tuple(row) for row in found] == [(case_id, "opened")]


async def test_a_desktop_that_does_not_read_is_closed_with_4429_and_may_resume(tmp_path: Path) -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 8_192)
    async with real_node(tmp_path, listener=listener) as node:
        node.backend.hub._buffer_limit = 50_000
        case_id = await node.case()
        stream = f"case:{case_id}"
        async with Desktop.at(node.url) as writer, _lazy(node.url) as lazy:
            await writer.sign_in()
            await writer.do(Claim(command_id=command_id(), case_id=case_id))
            await lazy.sign_in(MIKKO)
            await lazy.subscribe(stream)
            while not node.backend.hub.closed_as_slow:
                await writer.do(AddNote(command_id=command_id(), case_id=case_id, text="x" * 4_000))
            assert await lazy.close_code() == 4429
        async with Desktop.at(node.url) as back, Desktop.at(node.url) as fresh:
            await back.sign_in(MIKKO)
            back.seqs, back.states = lazy.seqs, lazy.states
            await back.subscribe(stream)
            await fresh.sign_in(MIKKO)
            await fresh.subscribe(stream)
            assert same(await back.reach(stream, fresh.seqs[stream]), fresh.states[stream])


def _lazy(url: str) -> Connecting:
    host, port = url.removeprefix("ws://").partition("/")[0].split(":")
    narrow = socket.socket()
    narrow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 8_192)
    narrow.connect((host, int(port)))
    narrow.setblocking(False)
    return Desktop.at(url, sock=narrow, max_queue=1)


async def test_commands_of_one_desktop_are_done_in_their_order(node: RealNode) -> None:
    case_id = await node.case()
    async with Desktop.at(node.url) as desktop:
        await desktop.sign_in()
        await desktop.do(Claim(command_id=command_id(), case_id=case_id))
        texts = [f"viesti {number}" for number in range(100)]
        commands = [Reply(command_id=command_id(), case_id=case_id, text=text) for text in texts]
        await asyncio.gather(*(desktop.say(Submit(command=command)) for command in commands))
        answered = 0
        while answered < len(commands):
            answered += isinstance(await desktop.hear(), Result)
        await desktop.subscribe(f"case:{case_id}")
        assert _written(desktop.states[f"case:{case_id}"]) == texts


def _written(state: State) -> list[str]:
    assert isinstance(state, CaseView)
    assert state.case is not None
    return [entry.body.text for entry in state.case.entries if isinstance(entry.body, StaffMessage)]


@pytest.mark.expect_log("the database did not take a command|a connection failed")
async def test_what_cannot_be_logged_is_not_shown(node: RealNode) -> None:
    case_id = await node.case()
    async with Desktop.at(node.url) as desktop:
        await desktop.sign_in()
        # The writer can store nothing any more, as when the disk is full.
        await node.backend.writer.run(
            lambda connection: connection.exec_driver_sql("PRAGMA query_only = ON").close()
        )
        await desktop.say(Subscribe(streams={StreamName(f"case:{case_id}"): 0}))
        assert await desktop.close_code() == 1011
        assert f"case:{case_id}" not in desktop.states


async def test_a_web_page_may_not_speak_as_a_desktop(node: RealNode) -> None:
    with pytest.raises(InvalidStatus) as refused:
        async with Desktop.at(node.url, origin="https://evil.example"):
            pass
    assert refused.value.response.status_code == 403


@pytest.mark.expect_log("the database did not take a command")
async def test_nobody_is_let_in_while_another_holds_the_database_and_the_socket_says_so(
    node: RealNode, tmp_path: Path
) -> None:
    def hurry(connection: Connection) -> None:
        connection.exec_driver_sql("PRAGMA busy_timeout = 50")

    await node.backend.writer.run(hurry)
    other = sqlite3.connect(tmp_path / "luukku.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    async with Desktop.at(node.url) as aino:
        await aino.say(Hello(protocol=(1, 1), app="test"))
        await aino.say(SignIn(user_name=AINO, password=PASSWORD))
        assert await aino.close_code() == 1013
    other.close()
    async with Desktop.at(node.url) as aino:
        await aino.sign_in()


@pytest.mark.slow
async def test_a_socket_on_which_nobody_signs_in_is_closed_and_one_signed_in_stays(
    node: RealNode, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desktop_socket, "SIGN_IN_SECONDS", 1.0)
    async with Desktop.at(node.url) as aino, Desktop.at(node.url) as nobody:
        await aino.sign_in()
        await nobody.say(Hello(protocol=(1, 1), app="test"))
        assert await nobody.close_code() == 4408
        await aino.subscribe(QUEUE)


async def test_one_address_opens_a_bounded_number_of_sockets_without_signing_in(
    node: RealNode, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desktop_socket, "UNSIGNED_LIMIT", 2)
    async with Desktop.at(node.url) as aino, Desktop.at(node.url) as mikko:
        with pytest.raises(InvalidStatus, match="403"):
            await Desktop.at(node.url).__aenter__()
        await aino.sign_in()
        async with Desktop.at(node.url):
            with pytest.raises(InvalidStatus, match="403"):
                await Desktop.at(node.url).__aenter__()
        await mikko.sign_in(MIKKO)
