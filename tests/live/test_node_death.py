"""A node dies by kill -9: who comes to another node keeps the cases, who does not has them returned."""

import asyncio
import os
import signal
import subprocess
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from backend.commands.actor import ResidentActor
from backend.commands.resident import Details, OpenChat
from backend.live.pace import Pace
from backend.protocol.commands import Claim, TakeNext
from backend.protocol.entries import AutomaticMessage, Released
from backend.protocol.ids import CaseId, ContactId, ThreadId, new_id
from backend.protocol.results import Refusal, Result
from backend.protocol.snapshots import CaseView, MyState, QueueState, StaffState
from backend.protocol.words import ReleasedWhy
from backend.store.nodes import circumstances
from tests.live.node_process import free_port, serve, until_up
from tests.live.postgres_path import Way, way_to
from tests.live.real_node import AINO, LINE, MIKKO, QUEUE, Desktop, RealNode, command_id, real_node

pytestmark = [pytest.mark.postgres, pytest.mark.slow]

# The node that is killed says every three seconds that it lives.
QUICK = Pace(beat=0.2, dead=7.0, gap=5.0, reprieve=1.0, linger=0.2)


@pytest.fixture
def county(tmp_path: Path) -> Path:
    """Give the demo county with a short grace."""
    text = (Path(__file__).parents[2] / "resources" / "demo" / "county.toml").read_text(encoding="utf-8")
    path = tmp_path / "county.toml"
    path.write_text(text.replace("chat_seconds = 90", "chat_seconds = 9"), encoding="utf-8")
    return path


@pytest.mark.parametrize("leads", [False, True], ids=["a follower dies", "the leader dies"])
@pytest.mark.expect_log("node .+ has not been heard of since")
async def test_a_killed_nodes_people_keep_their_cases_if_they_come_elsewhere_in_time(
    tmp_path: Path, postgres_url: str, county: Path, leads: bool
) -> None:
    port = free_port()
    async with AsyncExitStack() as stack:

        async def begin_doomed() -> "subprocess.Popen[bytes]":
            process = serve(tmp_path, port, "--database", postgres_url)
            stack.callback(process.wait, 10)
            stack.callback(process.kill)
            await until_up(port)
            return process

        async def begin_survivor() -> RealNode:
            node = real_node(tmp_path, postgres_url, name="survivor", county=county, pace=QUICK)
            return await stack.enter_async_context(node)

        if leads:
            doomed = await begin_doomed()
            survivor = await begin_survivor()
        else:
            survivor = await begin_survivor()
            doomed = await begin_doomed()
        assert survivor.backend.among.leads() is not leads
        kept, lost = await chat(survivor), await chat(survivor)
        await take_at(f"ws://127.0.0.1:{port}/desktop", doomed, kept, lost)
        async with Desktop.at(survivor.url) as aino:
            await aino.sign_in()
            me = f"me:{await survivor.staff_id(AINO)}"
            await aino.subscribe(QUEUE, "staff", me)
            people, queue, mine = aino.states["staff"], aino.states[QUEUE], aino.states[me]
            assert isinstance(people, StaffState)
            assert isinstance(queue, QueueState)
            assert isinstance(mine, MyState)
            gone = await survivor.staff_id(MIKKO)
            assert people.people[gone].connected
            async with asyncio.timeout(60):
                while lost not in queue.rows:
                    await aino.hear()
            assert not people.people[gone].connected
            assert queue.rows[lost].returned is ReleasedWhy.CONNECTION_LOST
            assert mine.cases.keys() == {kept}
            assert kept not in queue.rows
            await aino.subscribe(f"case:{lost}")
            view = aino.states[f"case:{lost}"]
            assert isinstance(view, CaseView)
            assert view.case is not None
            last = [entry.body for entry in view.case.entries][-2:]
            assert last[0] == Released(why=ReleasedWhy.CONNECTION_LOST)
            assert isinstance(last[1], AutomaticMessage)
        backend = survivor.backend
        now = await backend.reader.run(circumstances, backend.reader)
        assert now.seen_at.keys() == {backend.life.incarnation}


async def test_while_the_database_cannot_be_reached_nobody_dies_and_nobody_vanishes(
    tmp_path: Path, postgres_url: str
) -> None:
    quick = Pace(beat=0.1, dead=4.0, gap=2.0, linger=0.2)
    with way_to(postgres_url) as first, way_to(postgres_url) as second:
        await _held(tmp_path, first, second, quick)


async def _held(folder: Path, first: Way, second: Way, pace: Pace) -> None:
    async with (
        real_node(folder, first.sqlalchemy_url, name="one", pace=pace) as one,
        real_node(folder, second.sqlalchemy_url, name="two", pace=pace) as two,
        Desktop.at(one.url) as aino,
        Desktop.at(two.url) as mikko,
    ):
        await aino.sign_in()
        await mikko.sign_in(MIKKO)
        await mikko.subscribe("staff")
        before = mikko.seqs["staff"]
        assert one.backend.among.leads()
        # The leader sees the other's last sign of life before it is cut off itself.
        second.hold()
        await asyncio.sleep(0.4)
        first.hold()
        # Longer than a node may be silent.
        await asyncio.sleep(4.2)
        # The leader is back a little before the other, who had no chance to say anything.
        first.let_go()
        await asyncio.sleep(0.4)
        second.let_go()
        backend = two.backend
        for _ in range(15):
            now = await backend.reader.run(circumstances, backend.reader)
            assert len(now.seen_at) == 2
            assert now.abandoned == []
            await asyncio.sleep(0.1)
        assert isinstance(await aino.do(TakeNext(command_id=command_id())), Refusal)
        await mikko.subscribe("staff")
        assert mikko.seqs["staff"] == before


async def take_at(url: str, doomed: "subprocess.Popen[bytes]", kept: CaseId, lost: CaseId) -> None:
    """Let two professionals take a case each at the node, and kill it."""
    async with Desktop.at(url) as aino, Desktop.at(url) as mikko:
        await aino.sign_in()
        await mikko.sign_in(MIKKO)
        assert isinstance(await aino.do(Claim(command_id=command_id(), case_id=kept)), Result)
        assert isinstance(await mikko.do(Claim(command_id=command_id(), case_id=lost)), Result)
        os.kill(doomed.pid, signal.SIGKILL)
    assert doomed.wait(10) == -signal.SIGKILL


async def chat(node: RealNode) -> CaseId:
    """Let a resident open a chat; return its case."""
    command = OpenChat(
        command_id=command_id(),
        line=LINE,
        contact_id=ContactId(new_id()),
        thread=ThreadId(new_id()),
        token_hash=os.urandom(32),
        matter="",
        details=Details(),
    )
    result = await node.backend.writer.submit(ResidentActor(), command)
    assert isinstance(result, Result)
    assert result.case_id is not None
    return result.case_id
