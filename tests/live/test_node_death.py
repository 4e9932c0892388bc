"""A node dies by kill -9: who comes to another node keeps the cases, who does not has them returned."""

import asyncio
import os
import signal
from pathlib import Path

import pytest

from backend.commands.actor import ResidentActor
from backend.commands.resident import Details, OpenChat
from backend.live.pace import Pace
from backend.protocol.commands import Claim
from backend.protocol.entries import AutomaticMessage, Released
from backend.protocol.ids import CaseId, ContactId, ThreadId, new_id
from backend.protocol.results import Result
from backend.protocol.snapshots import CaseView, MyState, QueueState, StaffState
from backend.protocol.words import ReleasedWhy
from backend.store.nodes import circumstances
from tests.live.node_process import free_port, serve, until_up
from tests.live.real_node import AINO, LINE, MIKKO, QUEUE, Desktop, RealNode, command_id, real_node

pytestmark = [pytest.mark.postgres, pytest.mark.slow]

# The node that is killed says every three seconds that it lives.
QUICK = Pace(beat=0.2, dead=7.0, gap=5.0, reprieve=1.0, linger=0.2)


@pytest.mark.expect_log("node .+ has not been heard of since")
async def test_a_killed_nodes_people_keep_their_cases_if_they_come_elsewhere_in_time(
    tmp_path: Path, postgres_url: str
) -> None:
    county = tmp_path / "county.toml"
    text = (Path(__file__).parents[2] / "resources" / "demo" / "county.toml").read_text(encoding="utf-8")
    county.write_text(text.replace("chat_seconds = 90", "chat_seconds = 9"), encoding="utf-8")
    async with real_node(tmp_path, postgres_url, name="survivor", county=county, pace=QUICK) as survivor:
        port = free_port()
        doomed = serve(tmp_path, port, "--database", postgres_url)
        try:
            await until_up(port)
            kept, lost = await chat(survivor), await chat(survivor)
            url = f"ws://127.0.0.1:{port}/desktop"
            async with Desktop.at(url) as aino, Desktop.at(url) as mikko:
                await aino.sign_in()
                await mikko.sign_in(MIKKO)
                assert isinstance(await aino.do(Claim(command_id=command_id(), case_id=kept)), Result)
                assert isinstance(await mikko.do(Claim(command_id=command_id(), case_id=lost)), Result)
                os.kill(doomed.pid, signal.SIGKILL)
            assert doomed.wait(10) == -signal.SIGKILL
            async with Desktop.at(survivor.url) as aino:
                await aino.sign_in()
                me = f"me:{await survivor.staff_id(AINO)}"
                await aino.subscribe(QUEUE, "staff", me)
                people = aino.states["staff"]
                queue = aino.states[QUEUE]
                assert isinstance(people, StaffState)
                assert isinstance(queue, QueueState)
                gone = await survivor.staff_id(MIKKO)
                assert people.people[gone].connected
                async with asyncio.timeout(60):
                    while lost not in queue.rows:
                        await aino.hear()
                assert not people.people[gone].connected
                assert queue.rows[lost].returned is ReleasedWhy.CONNECTION_LOST
                mine = aino.states[me]
                assert isinstance(mine, MyState)
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
        finally:
            doomed.kill()
            doomed.wait(10)


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
