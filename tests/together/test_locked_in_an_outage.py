"""Locked while the server is away: the own password opens one's own work, and no other does."""

import socket
from pathlib import Path

import pytest

from backend.protocol.frames import SignInProblem
from tests.desktop.keyrings import Pocket
from tests.live.real_node import AINO, PASSWORD, real_node
from tests.together.desks import Desk, desk, until

pytestmark = [pytest.mark.together, pytest.mark.usefixtures("qapp")]


async def known(at: Desk) -> None:
    await until(lambda: at.credentials.knows_password(at.parts.clock()))


async def test_the_own_password_unlocks_without_the_server_and_the_session_goes_on_with_it(
    tmp_path: Path,
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"ws://127.0.0.1:{listener.getsockname()[1]}/desktop"
        async with desk(url, tmp_path / "aino") as aino:
            session = aino.parts.session
            async with real_node(tmp_path / "node", listener=listener.dup()):
                await aino.sign_in(AINO)
                await known(aino)
            await until(lambda: aino.parts.connection.state == "offline")
            session.lock()
            assert session.unlock("väärä")
            await until(lambda: session.problem is SignInProblem.WRONG)
            assert session.state == "locked"
            assert session.unlock(PASSWORD)
            await until(lambda: session.state == "signed_in")
            async with real_node(tmp_path / "node", listener=listener.dup()):
                aino.parts.connection.retry_now()
                await until(lambda: aino.parts.connection.state == "connected")
                assert session.state == "signed_in"


async def test_a_question_that_the_server_did_not_answer_any_more_is_answered_here(tmp_path: Path) -> None:
    async with real_node(tmp_path / "node") as node, desk(node.url, tmp_path / "aino") as aino:
        session = aino.parts.session
        await aino.sign_in(AINO)
        await known(aino)
        session.lock()
        assert session.unlock(PASSWORD)
        lost = aino.parts.client._connection._socket
        assert lost is not None
        lost.transport.abort()
        await until(lambda: session.state == "signed_in")


async def test_one_who_has_signed_out_leaves_nothing_to_unlock_by(tmp_path: Path) -> None:
    ring = Pocket()
    async with real_node(tmp_path / "node") as node, desk(node.url, tmp_path / "aino", ring) as aino:
        await aino.sign_in(AINO)
        await known(aino)
        aino.parts.session.sign_out()
        await until(lambda: not ring.kept and not aino.credentials.knows_password(aino.parts.clock()))
