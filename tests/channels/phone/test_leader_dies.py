"""The node that has the exchange dies: another has it within the leader's time, and nobody on the line is forgotten."""

import asyncio
from pathlib import Path

import pytest

from backend.protocol.snapshots import QueueState
from tests.live.node_process import free_port, serve, until_up
from tests.live.real_node import RealNode, real_node

pytestmark = [pytest.mark.postgres, pytest.mark.slow]

MANY = 'kind = "simulator"\nname = "demo"\nspeed = 4000\n'
"""Somebody rings about every second."""


def callers(node: RealNode) -> list[bool]:
    """Return, of everybody in a queue, whether they are on the line."""
    rows: list[bool] = []
    for line in node.backend.county.lines:
        state = node.backend.reader.snapshot(f"queue:{line.id}")[1]
        assert isinstance(state, QueueState)
        rows += [row.calling for row in state.rows.values()]
    return rows


@pytest.mark.expect_log("node .+ has not been heard of since")
async def test_another_node_opens_the_exchange_and_calls_back_whom_the_dead_one_had_on_the_line(
    tmp_path: Path, postgres_url: str
) -> None:
    file = tmp_path / "phone.toml"
    file.write_text(MANY, encoding="utf-8")
    silent = tmp_path / "silent.toml"
    silent.write_text('kind = "simulator"\nname = "demo"\nspeed = 0.001\n', encoding="utf-8")
    port = free_port()
    doomed = serve(tmp_path, port, "--database", postgres_url, "--phone", str(file))
    try:
        await until_up(port)
        async with real_node(tmp_path, postgres_url, name="survivor", phone=silent) as survivor:
            async with asyncio.timeout(60):
                while sum(await asyncio.to_thread(callers, survivor)) < 5:
                    await asyncio.sleep(0.1)
            assert not _is_here(survivor)
            waiting = len(await asyncio.to_thread(callers, survivor))
            doomed.kill()
            loop = asyncio.get_running_loop()
            died = loop.time()
            async with asyncio.timeout(30):
                while not _is_here(survivor):
                    await asyncio.sleep(0.05)
            # The database ends the silent leader's connection after ten seconds, the others ask every two.
            assert loop.time() - died < 15
            async with asyncio.timeout(20):
                # One made-up caller may have rung the survivor by now.
                while sum(await asyncio.to_thread(callers, survivor)) > 1:
                    await asyncio.sleep(0.1)
            found = await asyncio.to_thread(callers, survivor)
            # Who withheld the number cannot be called back; nobody else has left the queue.
            assert waiting // 2 <= found.count(False)
    finally:
        doomed.kill()
        doomed.wait(10)


def _is_here(node: RealNode) -> bool:
    standing = node.backend.phones.standing()
    return standing is not None and bool(standing["here"])
