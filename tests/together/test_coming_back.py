"""A desktop comes back: after a night, through lost answers, in the order in which things were written."""

import asyncio
import sqlite3
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from backend.commands.actor import ResidentActor
from backend.protocol.entries import StaffMessage
from backend.protocol.ids import CaseId
from backend.protocol.snapshots import CaseView, QueueState
from backend.protocol.streams import case_stream
from tests.desktop.keyrings import Pocket
from tests.live.real_node import AINO, QUEUE, RealNode, form, real_node
from tests.together.desks import Desk, desk, until
from tests.together.relay import relay

pytestmark = [pytest.mark.together, pytest.mark.usefixtures("qapp")]
CHANGES = 2000


def rows(at: Desk) -> int:
    state = at.parts.client.mirror.state(QUEUE)
    return len(state.rows) if isinstance(state, QueueState) else -1


def texts(at: Desk, case_id: CaseId) -> list[str]:
    state = at.parts.client.mirror.state(case_stream(case_id))
    entries = state.case.entries if isinstance(state, CaseView) and state.case else ()
    return [entry.body.text for entry in entries if isinstance(entry.body, StaffMessage)]


def _signed_in(at: Desk) -> bool:
    return at.parts.client.me is not None


async def many_cases(node: RealNode, count: int) -> None:
    for start in range(0, count, 100):
        await asyncio.gather(
            *(node.backend.writer.submit(ResidentActor(), form("Asia")) for _ in range(start, start + 100))
        )


@pytest.mark.slow
async def test_a_desktop_that_slept_a_night_is_current_after_saying_one_thing(tmp_path: Path) -> None:
    async with (
        real_node(tmp_path / "node") as node,
        relay(node.url) as line,
        desk(line.url, tmp_path / "aino") as aino,
    ):
        await aino.sign_in(AINO)
        client = aino.parts.client
        await aino.take(await node.case())
        await until(lambda: not client.outbox.parcels() and rows(aino) == 0)
        # Asleep: the line is down and nobody hears of what happens.
        client._connection._backoff._failures = 16
        line._port, port = 1, line._port
        line.cut()
        await until(lambda: aino.parts.connection.state == "offline")
        await many_cases(node, CHANGES)
        line._port, line.flights = port, 0
        client.retry_now()
        await until(lambda: rows(aino) == CHANGES)
        assert line.flights == 1, "hello, token and streams at once; everything else is the server's to say"


async def test_flapping_signs_nobody_out_however_long_it_lasts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Whatever is forgiven for a while only, is not forgiven here.
    monkeypatch.setattr("backend.identity.tokens.GRACE", timedelta(0))
    async with (
        real_node(tmp_path / "node") as node,
        relay(node.url) as line,
        desk(line.url, tmp_path / "aino") as aino,
    ):
        await aino.sign_in(AINO)
        for bytes_of_the_answer in (0, 150, 260, 900, 2500):
            # The node has renewed the token, and what it says of it is lost on the way or in the middle.
            line.answers_left = bytes_of_the_answer
            line.cut()
            await until(lambda: line.answers_left == 0)
            await until(lambda: aino.parts.connection.state == "offline")
            line.answers_left = None
            line.cut()
            aino.parts.connection.retry_now()
            await until(lambda: aino.parts.connection.state == "connected")
            assert aino.parts.session.state == "signed_in"


async def test_killed_before_the_new_token_was_kept_one_comes_back_by_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backend.identity.tokens.GRACE", timedelta(0))
    ring = Pocket()
    async with real_node(tmp_path / "node") as node:
        async with desk(node.url, tmp_path / "aino", ring) as first:
            await first.sign_in(AINO)
            token = await first.credentials.token()
        assert token
        for _ in range(3):
            killed = Desk(node.url, tmp_path / "aino", ring)
            killed.begin()
            killed.parts.session.resume(token, locked=False)
            await until(partial(_signed_in, killed))
            killed.credentials._token = None
            await killed.vanish()
        async with desk(node.url, tmp_path / "aino", ring) as last:
            last.parts.session.resume(token, locked=False)
            await last.settled()
            assert last.parts.session.state == "signed_in"


@pytest.mark.expect_log("the database did not take a command|a connection failed: NotLogged")
async def test_what_was_written_while_the_database_went_away_and_came_back_stands_in_its_order(
    tmp_path: Path,
) -> None:
    async with real_node(tmp_path / "node") as node, desk(node.url, tmp_path / "aino") as aino:
        await aino.sign_in(AINO)
        await node.backend.writer.run(lambda connection: connection.exec_driver_sql("PRAGMA busy_timeout=20"))
        case_id = await node.case()
        await aino.take(case_id)
        written: list[str] = []
        holder = sqlite3.connect(next((tmp_path / "node").glob("*.db")), isolation_level=None, timeout=5)
        for turn in range(4):
            holder.execute("BEGIN IMMEDIATE")
            for n in range(3):
                written.append(f"{turn}.{n}")
                aino.parts.actions.reply(case_id, written[-1])
                await asyncio.sleep(0.03)
            holder.execute("ROLLBACK")
            written.append(f"{turn}.after")
            aino.parts.actions.reply(case_id, written[-1])
        await until(lambda: len(texts(aino, case_id)) == len(written))
        assert texts(aino, case_id) == written
        holder.close()
