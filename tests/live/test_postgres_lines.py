"""Connections to PostgreSQL that die without a word: the listener finds it and reads on, the leader leads no more."""

import asyncio
from collections.abc import Iterator

import psycopg
import pytest

from backend.live.hub import Hub
from backend.live.poke import PostgresPokes
from backend.live.postgres_leader import PostgresLeader
from backend.live.topic import Subscriber
from tests.live.model_store import ModelStore, Reader, gone
from tests.live.postgres_path import Way, way_to

pytestmark = pytest.mark.postgres

QUEUE = "queue:oral-health"
PATIENCE = 15.0


@pytest.fixture
def way(postgres_url: str) -> Iterator[Way]:
    """Give a way to the database that can break."""
    with way_to(postgres_url) as found:
        yield found


def plain(url: str) -> str:
    return url.replace("+psycopg", "")


async def leads(one: PostgresLeader, *others: PostgresLeader) -> None:
    """Wait until this one leads; none of the others may at the same time."""
    async with asyncio.timeout(PATIENCE):
        while not one.leads():
            await asyncio.sleep(0.01)
    assert not any(other.leads() for other in others)


@pytest.mark.expect_log("the line for pokes was lost")
async def test_a_listener_finds_that_its_line_is_half_open_and_misses_nothing(
    way: Way,
) -> None:
    store, reader = ModelStore(), Reader()
    hub = Hub(store, batch_seconds=0)
    pokes = PostgresPokes(way.url, hub, retry_seconds=0.05, check_seconds=0.2, answer_seconds=1.0)
    pokes.start()
    await asyncio.wait_for(pokes.listening.wait(), PATIENCE)
    hub.committed([store.commit(QUEUE, gone(1))])
    await hub.subscribe(Subscriber(reader, lambda _: None), QUEUE, 0)
    assert way.forget() == 1
    # Committed on another node; its poke is lost on the way.
    store.commit(QUEUE, gone(2))
    async with asyncio.timeout(PATIENCE):
        while reader.seqs.get(QUEUE) != 2:
            await asyncio.sleep(0.01)
    await pokes.stop()
    await hub.close()


async def test_a_line_that_only_is_quiet_is_kept(way: Way, postgres_url: str) -> None:
    heard: list[str] = []
    hub = Hub(ModelStore())
    pokes = PostgresPokes(way.url, hub, heard.append, check_seconds=0.02)
    pokes.start()
    await asyncio.wait_for(pokes.listening.wait(), PATIENCE)
    async with await psycopg.AsyncConnection.connect(plain(postgres_url), autocommit=True) as other:
        # Some arrive while the line is being checked.
        for number in range(100):
            await other.execute("SELECT pg_notify('luukku_signals', %s)", (str(number),))
            await asyncio.sleep(0.005)
    async with asyncio.timeout(PATIENCE):
        while len(heard) < 100:
            await asyncio.sleep(0.01)
    assert heard == [str(number) for number in range(100)]
    await pokes.stop()
    await hub.close()


async def test_one_leads_and_another_follows_at_once_when_it_stops(postgres_url: str) -> None:
    first, second = (PostgresLeader(plain(postgres_url), ask_seconds=0.05) for _ in range(2))
    first.start()
    await leads(first)
    second.start()
    await asyncio.sleep(0.3)
    assert (first.leads(), second.leads()) == (True, False)
    await first.stop()
    assert not first.leads()
    await leads(second, first)
    await second.stop()


@pytest.mark.expect_log("the line on which nodes choose their leader was lost")
async def test_a_leader_that_is_cut_off_leads_no_more_before_another_does(
    way: Way, postgres_url: str
) -> None:
    first = PostgresLeader(way.url, ask_seconds=0.1, idle_seconds=2.0)
    second = PostgresLeader(plain(postgres_url), ask_seconds=0.1, idle_seconds=2.0)
    first.start()
    await leads(first)
    second.start()
    await asyncio.sleep(0.2)
    assert way.forget() == 1
    # Nor does it come back, or either might be the next to lead.
    way.hold()
    await leads(second, first)
    await asyncio.sleep(0.5)
    assert (first.leads(), second.leads()) == (False, True)
    await first.stop()
    await second.stop()


@pytest.mark.expect_log("the line on which nodes choose their leader was lost")
async def test_the_only_node_leads_again_after_its_line_was_cut(postgres_url: str) -> None:
    leader = PostgresLeader(plain(postgres_url), ask_seconds=0.1)
    leader.start()
    await leads(leader)
    async with await psycopg.AsyncConnection.connect(plain(postgres_url), autocommit=True) as cutter:
        await cutter.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' "
            "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
        )
    async with asyncio.timeout(PATIENCE):
        while leader.leads():
            await asyncio.sleep(0.01)
    await leads(leader)
    await leader.stop()
