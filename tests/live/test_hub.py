"""The hub with a store in memory: who gets what, and what becomes of those who do not read."""

import asyncio
import gc
import time
from collections.abc import AsyncIterator, Sequence

import pytest

from backend.live.hub import BUFFER_LIMIT, Hub
from backend.live.topic import TAIL, Happened, Subscriber
from backend.protocol.cases import CaseHead
from backend.protocol.frames import Denied, Events, Signal, SignalKind
from backend.protocol.ids import CaseId
from tests.live.model_store import ModelStore, Reader, gone, same

QUEUE = "queue:oral-health"


class Node:
    """A hub beside a store, told of each commit at once."""

    def __init__(self) -> None:
        self.store = ModelStore()
        self.hub = Hub(self.store, batch_seconds=0)

    def commit(self, number: int, stream: str = QUEUE) -> None:
        """Commit one event and tell the hub."""
        self.hub.committed([self.store.commit(stream, gone(number))])

    async def join(self, after: int = 0, stream: str = QUEUE) -> tuple[Subscriber, Reader]:
        """Bring up a reader that holds everything up to ``after``."""
        reader = Reader()
        reader.seqs[stream], reader.states[stream] = after, self.store.state(stream)
        subscriber = Subscriber(reader, lambda _: None)
        await self.hub.subscribe(subscriber, stream, after)
        return subscriber, reader

    async def settle(self) -> None:
        """Let everything that is under way happen."""
        for _ in range(50):
            await asyncio.sleep(0)


@pytest.fixture
async def node() -> AsyncIterator[Node]:
    """Give a node and close it."""
    node = Node()
    yield node
    await node.hub.close()


async def test_a_new_reader_gets_a_snapshot_and_then_the_events(node: Node) -> None:
    node.commit(1)
    _, reader = await node.join()
    node.commit(2)
    await node.settle()
    assert reader.kinds() == ["Snapshot", "Events"]
    assert reader.seqs[QUEUE] == 2


async def test_what_is_committed_together_is_one_frame(node: Node) -> None:
    _, reader = await node.join()
    for number in range(10):
        node.commit(number)
    await node.settle()
    assert reader.kinds() == ["Snapshot", "Events"]
    assert reader.seqs[QUEUE] == 10


async def test_a_reader_that_was_away_gets_what_it_missed_without_a_reading(node: Node) -> None:
    subscriber, _ = await node.join()
    for number in range(7):
        node.commit(number)
    await node.settle()
    node.hub.leave(subscriber)
    before = node.store.readings
    _, back = await node.join(after=3)
    assert node.store.readings == before
    assert back.seqs[QUEUE] == 7


async def test_a_reader_that_missed_nothing_is_told_so(node: Node) -> None:
    await node.join()
    node.commit(1)
    await node.settle()
    _, back = await node.join(after=1)
    [frame] = back.frames
    assert isinstance(frame, Events)
    assert (frame.first, frame.events) == (2, ())


async def test_a_reader_from_before_a_trim_gets_a_snapshot(node: Node) -> None:
    for number in range(9):
        node.store.commit(QUEUE, gone(number))
    node.store.trimmed[QUEUE] = 5
    _, back = await node.join(after=3)
    assert back.kinds() == ["Snapshot"]


async def test_a_reader_ahead_of_the_store_gets_a_snapshot(node: Node) -> None:
    """A database restored from a backup is behind what desktops hold."""
    node.commit(1)
    _, back = await node.join(after=40)
    assert back.kinds() == ["Snapshot"]
    assert back.seqs[QUEUE] == 1


async def test_readers_that_come_together_share_one_reading(node: Node) -> None:
    await asyncio.gather(*(node.join() for _ in range(50)))
    assert node.store.readings == 1


async def test_a_burst_longer_than_the_tail_reaches_everybody(node: Node) -> None:
    _, reader = await node.join()
    for number in range(TAIL + 300):
        node.commit(number)
    for _ in range(20):
        await node.settle()
    assert reader.seqs[QUEUE] == TAIL + 300
    assert same(reader.states[QUEUE], node.store.state(QUEUE))


async def test_a_reader_that_does_not_read_is_closed_and_the_others_go_on(node: Node) -> None:
    _, slow = await node.join()
    _, quick = await node.join()
    slow.unread = BUFFER_LIMIT * 2
    node.commit(1)
    await node.settle()
    assert slow.closed == 4429
    assert node.hub.closed_as_slow == 1
    assert quick.closed is None
    assert quick.seqs[QUEUE] == 1
    node.commit(2)
    await node.settle()
    assert slow.seqs[QUEUE] == 0


async def test_who_leaves_gets_nothing_more(node: Node) -> None:
    subscriber, reader = await node.join()
    node.hub.unsubscribe(subscriber, QUEUE)
    node.commit(1)
    await node.settle()
    assert reader.kinds() == ["Snapshot"]


async def test_a_poke_of_another_node_brings_its_events(node: Node) -> None:
    _, reader = await node.join()
    for number in range(12):
        node.store.commit(QUEUE, gone(number))
    node.hub.poked(QUEUE, 12)
    node.hub.poked("queue:nobody-reads", 3)
    await node.settle()
    assert reader.seqs[QUEUE] == 12


async def test_a_commit_after_anothers_waits_for_it(node: Node) -> None:
    """This node's commit is told before the poke about the other node's earlier one has come."""
    _, reader = await node.join()
    node.store.commit(QUEUE, gone(1))
    node.commit(2)
    await node.settle()
    assert reader.seqs[QUEUE] == 2


async def test_a_lost_poke_is_made_good_by_a_recheck(node: Node) -> None:
    _, reader = await node.join()
    node.store.commit(QUEUE, gone(1))
    node.hub.recheck()
    await node.settle()
    assert reader.seqs[QUEUE] == 1


async def test_readers_start_anew_when_the_log_no_longer_reaches_back(node: Node) -> None:
    _, reader = await node.join()
    for number in range(30):
        node.store.commit(QUEUE, gone(number))
    node.store.trimmed[QUEUE] = 20
    node.hub.poked(QUEUE, 30)
    await node.settle()
    assert reader.kinds() == ["Snapshot", "Snapshot"]
    assert reader.seqs[QUEUE] == 30


async def test_signals_reach_those_who_have_the_case_open(node: Node) -> None:
    _, reader = await node.join(stream="case:k-1")
    _, other = await node.join(stream="case:k-2")
    signal = Signal(case_id=CaseId("k-1"), kind=SignalKind.RESIDENT_TYPING, on=True)
    node.hub.signal(signal)
    assert reader.frames[-1] == signal
    assert signal not in other.frames


async def test_a_listener_hears_what_is_in_a_snapshot_that_was_read_meanwhile(node: Node) -> None:
    heard: list[int] = []
    node.hub.listen(QUEUE, lambda happened: heard.extend(each.seq for each in happened))
    committed = node.store.commit(QUEUE, gone(1))
    await node.join()
    node.hub.committed([committed])
    await node.settle()
    assert heard == [1]


@pytest.mark.expect_log("a listener failed")
async def test_a_listener_that_fails_harms_nobody(node: Node) -> None:
    def fail(_: Sequence[Happened]) -> None:
        raise RuntimeError("a bug of a test")

    node.hub.listen(QUEUE, fail)
    _, reader = await node.join()
    node.commit(1)
    await node.settle()
    assert reader.seqs[QUEUE] == 1


class Shut:
    """A gate that does not open."""

    async def opens(self) -> bool:
        """No."""
        return False

    def holds(self, head: CaseHead) -> bool:
        """No."""
        return head.number < 0


async def test_behind_a_shut_gate_there_is_nothing_but_a_denial(node: Node) -> None:
    reader = Reader()
    denied: list[str] = []
    await node.hub.subscribe(Subscriber(reader, denied.append), "case:k-1", 0, Shut())
    node.commit(1, "case:k-1")
    await node.settle()
    assert reader.frames == [Denied(stream=reader.frames[0].stream)]  # type: ignore[union-attr]
    assert denied == ["case:k-1"]
    assert node.store.readings == 0


async def test_an_audience_of_thousands_does_not_hold_the_loop(node: Node) -> None:
    for _ in range(1_000):
        await node.join()
    node.commit(1)
    turns, started = 0, time.monotonic()
    while node.hub._flusher is not None and time.monotonic() < started + 5:
        await asyncio.sleep(0)
        turns += 1
    assert turns >= 1_000 // 200


@pytest.mark.expect_log("a task failed: ValueError at ")
async def test_a_failed_reading_is_done_again_and_the_log_quotes_nothing(
    caplog: pytest.LogCaptureFixture,
) -> None:
    broken = False

    def pause() -> None:
        if broken:
            raise ValueError("Matti Meikäläinen")

    node = Node()
    node.store = ModelStore(pause)
    node.hub = Hub(node.store, batch_seconds=0)
    node.commit(1)
    _, reader = await node.join()
    broken = True
    node.hub.poked(QUEUE, 9)
    await node.settle()
    broken = False
    gap = node.store.commit(QUEUE, gone(2))
    assert gap.seq == 2
    node.hub.recheck()
    await node.settle()
    assert reader.seqs[QUEUE] == 2, "the next poke reads what the failed one did not"
    gc.collect()
    assert "a task failed: ValueError at " in caplog.text
    assert "Matti" not in caplog.text
    await node.hub.close()


@pytest.mark.expect_log("a task failed: ValueError at ")
async def test_a_reader_that_cannot_be_brought_up_again_is_closed_instead_of_left_waiting() -> None:
    readings = 0
    works = 1_000

    def pause() -> None:
        nonlocal readings
        readings += 1
        if readings > works:
            raise ValueError

    node = Node()
    node.store = ModelStore(pause)
    node.hub = Hub(node.store, batch_seconds=0)
    node.commit(1)
    _, reader = await node.join()
    for number in range(2, 9):
        node.store.commit(QUEUE, gone(number))
    node.store.trimmed[QUEUE] = 5
    # The log and the snapshot of the hub are still read, each with its two pauses; the reader's own is not.
    works = readings + 4
    node.hub.poked(QUEUE, 8)
    await node.settle()
    assert reader.closed == 1011
    await node.hub.close()
