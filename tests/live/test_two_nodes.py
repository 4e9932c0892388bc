"""Two nodes on one PostgreSQL: what one commits, the other's desktops see."""

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import psycopg
import pytest

from backend.live.pace import Pace
from backend.live.postgres_nodes import PostgresNodes
from backend.protocol.commands import Claim
from backend.protocol.frames import Signal, SignalKind, Typing
from backend.protocol.results import Refusal, Result
from backend.protocol.snapshots import QueueState
from tests.live.real_node import AINO, MIKKO, QUEUE, Desktop, RealNode, command_id, real_node

pytestmark = pytest.mark.postgres


@pytest.fixture
async def nodes(tmp_path: Path, postgres_url: str) -> AsyncIterator[tuple[RealNode, RealNode]]:
    """Serve two nodes with the same keys and the same database."""
    async with (
        real_node(tmp_path, postgres_url, name="one", pace=Pace(linger=0.1)) as one,
        real_node(tmp_path, postgres_url, name="two", pace=Pace(linger=0.1)) as two,
    ):
        for node in (one, two):
            assert isinstance(node.backend.among, PostgresNodes)
            await asyncio.wait_for(node.backend.among.pokes.listening.wait(), 10)
        yield one, two


async def test_a_case_from_one_node_stands_in_the_queue_of_the_other_and_one_takes_it(
    nodes: tuple[RealNode, RealNode],
) -> None:
    here, there = nodes
    async with Desktop.at(here.url) as aino, Desktop.at(there.url) as mikko:
        await aino.sign_in()
        await mikko.sign_in(MIKKO)
        await aino.subscribe(QUEUE)
        await mikko.subscribe(QUEUE)
        case_id = await here.case()
        state = await mikko.reach(QUEUE, 1)
        assert isinstance(state, QueueState)
        assert case_id in state.rows
        answers = await asyncio.gather(
            *(one.do(Claim(command_id=command_id(), case_id=case_id)) for one in (aino, mikko))
        )
        assert {type(answer) for answer in answers} == {Refusal, Result}
        await aino.reach(QUEUE, 2)
        await mikko.reach(QUEUE, 2)


async def test_many_at_once_on_both_nodes_arrive_everywhere_in_one_order(
    nodes: tuple[RealNode, RealNode],
) -> None:
    async with Desktop.at(nodes[0].url) as aino, Desktop.at(nodes[1].url) as mikko:
        await aino.sign_in()
        await mikko.sign_in(MIKKO)
        await aino.subscribe(QUEUE)
        await mikko.subscribe(QUEUE)
        await asyncio.gather(*(nodes[number % 2].case() for number in range(60)))
        seen = [await desktop.reach(QUEUE, 60) for desktop in (aino, mikko)]
        assert seen[0] == seen[1]


@pytest.mark.expect_log("the line for pokes was lost")
async def test_after_the_line_was_cut_nothing_is_missing(
    nodes: tuple[RealNode, RealNode], postgres_url: str
) -> None:
    here, there = nodes
    assert isinstance(there.backend.among, PostgresNodes)
    there.backend.among.pokes._retry_seconds = 0.1
    async with Desktop.at(there.url) as mikko:
        await mikko.sign_in(MIKKO)
        await mikko.subscribe(QUEUE)
        plain = postgres_url.replace("+psycopg", "")
        async with await psycopg.AsyncConnection.connect(plain, autocommit=True) as cutter:
            await cutter.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND query LIKE 'LISTEN%'"
            )
        await here.case()
        await mikko.reach(QUEUE, 1)


async def test_who_writes_is_seen_on_the_other_node_and_not_told_twice_on_ones_own(
    nodes: tuple[RealNode, RealNode],
) -> None:
    here, there = nodes
    case_id = await here.case()
    async with Desktop.at(here.url) as aino:
        await aino.sign_in()
        await aino.subscribe(f"case:{case_id}")
        seen_here: list[tuple[str, bool]] = []
        seen_there: list[tuple[str, bool]] = []
        here.backend.residents.watch_typing(case_id, lambda who, on: seen_here.append((who, on)))
        there.backend.residents.watch_typing(case_id, lambda who, on: seen_there.append((who, on)))
        await aino.say(Typing(case_id=case_id, on=True))
        who = await here.staff_id(AINO)
        await until(lambda: seen_there == [(who, True)])
        assert seen_here == [(who, True)]
        told = await aino.wait_for(Signal)
        assert (told.kind, told.staff_id) == (SignalKind.COLLEAGUE_TYPING, who), (
            "to the work pair's desktop, too"
        )

        there.backend.residents.typing(case_id, on=True)
        here.backend.residents.here(case_id, on=True)
        kinds = {(await aino.wait_for(Signal)).kind for _ in range(2)}
        assert kinds == {SignalKind.RESIDENT_TYPING, SignalKind.RESIDENT_HERE}
        there.backend.residents.here(case_id, on=False)
        signal = await aino.wait_for(Signal)
        assert (signal.kind, signal.on) == (SignalKind.RESIDENT_HERE, False)
        assert seen_here == [(who, True)]


async def test_a_page_at_one_node_is_told_when_its_professional_at_another_vanishes_and_is_back(
    nodes: tuple[RealNode, RealNode],
) -> None:
    here, there = nodes
    case_id = await here.case()
    seen: list[bool] = []
    there.backend.residents.watch_staff_here(case_id, seen.append)
    async with Desktop.at(here.url) as aino:
        await aino.sign_in()
        assert isinstance(await aino.do(Claim(command_id=command_id(), case_id=case_id)), Result)
        await until(lambda: seen == [True])
    await until(lambda: seen == [True, False])
    async with Desktop.at(there.url) as aino:
        await aino.sign_in()
        await until(lambda: seen == [True, False, True])


async def test_signals_carry_ids_and_flags_only_and_the_last_word_counts(
    nodes: tuple[RealNode, RealNode], postgres_url: str
) -> None:
    case_id = await nodes[0].case()
    async with await psycopg.AsyncConnection.connect(
        postgres_url.replace("+psycopg", ""), autocommit=True
    ) as listener:
        await listener.execute("LISTEN luukku_signals")
        for on in (True, False) * 50:
            nodes[0].backend.residents.typing(case_id, on=on)
        said = [one.payload async for one in listener.notifies(timeout=1.0)]
    incarnation = nodes[0].backend.life.incarnation
    assert said == [f"{incarnation} resident_typing {case_id} 0"]


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not true():
            await asyncio.sleep(0.01)
