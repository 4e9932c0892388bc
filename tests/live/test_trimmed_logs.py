"""Desktops and the hub when the stored events no longer reach back to what a desktop has."""

from datetime import timedelta
from pathlib import Path

import pytest

from backend.live.housekeeping import Housekeeping
from backend.protocol.frames import Subscribe
from backend.protocol.ids import StreamName
from tests.live.real_node import QUEUE, Desktop, RealNode, real_node


async def trimmed(node: RealNode, least: int) -> None:
    """Let go of everything but the latest events, as if it were old."""
    backend = node.backend
    keeping = Housekeeping(
        backend.reader,
        backend.writer,
        lambda: backend.clock() + timedelta(days=8),
        keep_events=timedelta(days=7),
        keep_answers=timedelta(days=60),
        least_events=least,
    )
    assert await keeping.tidy() > 0


@pytest.mark.together
async def test_a_desktop_that_slept_longer_than_the_log_reaches_gets_a_snapshot_and_ends_equal(
    tmp_path: Path, database_url: str
) -> None:
    async with real_node(tmp_path, database_url) as node, Desktop.at(node.url) as aino:
        await aino.sign_in()
        await node.case()
        await aino.subscribe(QUEUE)
        await aino.reach(QUEUE, 1)
        slept_at = aino.seqs[QUEUE]
    async with real_node(tmp_path, database_url) as node:
        for _ in range(9):
            await node.case()
        await trimmed(node, 4)
        assert node.backend.reader.encoded_after(QUEUE, slept_at) is None
        async with Desktop.at(node.url) as again:
            await again.sign_in()
            again.seqs, again.states = {QUEUE: slept_at}, dict(aino.states)
            await again.subscribe(QUEUE)
            seq, state = node.backend.reader.snapshot(QUEUE)
            assert await again.reach(QUEUE, seq) == state
            await node.case()
            assert await again.reach(QUEUE, seq + 1) == node.backend.reader.snapshot(QUEUE)[1]


async def test_who_follows_a_stream_while_it_is_trimmed_misses_nothing(tmp_path: Path) -> None:
    async with real_node(tmp_path) as node, Desktop.at(node.url) as aino:
        await aino.sign_in()
        await aino.subscribe(QUEUE)
        for _ in range(5):
            await node.case()
        await trimmed(node, 0)
        await node.case()
        seq, state = node.backend.reader.snapshot(QUEUE)
        assert seq == 6
        assert await aino.reach(QUEUE, seq) == state


async def test_who_is_just_within_the_log_is_told_only_what_is_missing(tmp_path: Path) -> None:
    async with real_node(tmp_path) as node:
        for _ in range(6):
            await node.case()
        await trimmed(node, 2)
    async with real_node(tmp_path) as node, Desktop.at(node.url) as aino:
        await aino.sign_in()
        aino.seqs[QUEUE] = 4
        aino.states[QUEUE] = node.backend.reader.snapshot(QUEUE)[1]
        await aino.say(Subscribe(streams={StreamName(QUEUE): 4}))
        await aino.reach(QUEUE, 6)
        assert aino.seqs[QUEUE] == 6
