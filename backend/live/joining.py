"""How a reader comes up to date: from memory, from the stored events, or by a snapshot; then it goes live.

The reader has joined its topic before anything is read here, so whatever is committed meanwhile is in the topic's tail.
"""

import asyncio
from collections.abc import Callable, Sequence
from typing import Protocol

from backend.live.framing import text_frame
from backend.live.topic import GONE, JOINING, Happened, Subscription, Topic, heads
from backend.protocol.codec import encode, events_frame
from backend.protocol.frames import Snapshot
from backend.protocol.ids import StreamName
from backend.protocol.snapshots import CaseView, State

CHUNK = 200
"""Events in one frame at most."""


class Source(Protocol):
    """Where snapshots and older events are read."""

    async def snapshot(self, stream: str) -> tuple[int, State]:
        """Return the seq and the state of a stream in one consistent reading."""

    async def events_after(self, stream: str, seq: int) -> list[tuple[int, bytes]] | None:
        """Return the encoded events above ``seq`` in order (perhaps not all), or none when a snapshot must be taken."""


class Joining:
    """Brings readers up to date. ``deny`` is called when a gate turns out to be shut."""

    def __init__(self, source: Source, deny: Callable[[Subscription], None]) -> None:
        self._source = source
        self._deny = deny

    async def bring_up(self, subscription: Subscription, after: int) -> None:
        """Send a joining reader what it lacks above ``after`` (0: a snapshot) and leave it live."""
        topic = subscription.topic
        if after <= 0 or not (topic.covers(after) or await self._resume(subscription, after)):
            await self._begin(subscription)
        elif subscription.cursor == JOINING:
            subscription.cursor = after
            self.hand(subscription, after, [])
        while JOINING < subscription.cursor < (topic.seq or 0):
            if topic.covers(subscription.cursor):
                self.catch_up(subscription)
            elif not await self._resume(subscription, subscription.cursor):
                await self._begin(subscription)

    def catch_up(self, subscription: Subscription) -> None:
        """Hand over everything the tail holds above the reader's cursor; the tail must cover it."""
        happened = subscription.topic.above(subscription.cursor)
        for start in range(0, len(happened), CHUNK):
            if subscription.cursor != GONE:
                self.hand(subscription, subscription.cursor, happened[start : start + CHUNK])

    def hand(self, subscription: Subscription, after: int, happened: Sequence[Happened]) -> None:
        """Send one reader its own frame; an empty one tells a resuming reader that it has missed nothing."""
        gate = subscription.gate
        if gate is not None and not all(gate.holds(head) for head in heads(happened)):
            self._deny(subscription)
            return
        if happened:
            subscription.cursor = happened[-1].seq
        encoded = [each.encoded for each in happened]
        subscription.wire.write(text_frame(events_frame(subscription.topic.stream, after + 1, encoded)))

    async def _resume(self, subscription: Subscription, after: int) -> bool:
        """Send stored events above ``after``; false when there are too many or they are no longer there."""
        found = await self._source.events_after(subscription.topic.stream, after)
        if found is None or (not found and after < (subscription.topic.seq or 0)):
            # The second is a log with a hole in it, which must not be asked for for ever.
            return False
        if found and subscription.cursor != GONE:
            self.hand(subscription, after, [Happened.read(seq, encoded) for seq, encoded in found])
        return True

    async def _begin(self, subscription: Subscription) -> None:
        """Send a snapshot. What the reader asked for does not count as slowness until it has been read."""
        if subscription.cursor != GONE:
            subscription.cursor = JOINING
        seq, frame = await self._snapshot(subscription)
        if subscription.cursor == GONE:
            return
        if not frame:
            self._deny(subscription)
            return
        subscriber = subscription.subscriber
        subscriber.allowance = len(frame) + (subscriber.allowance if subscription.wire.buffered() else 0)
        subscription.cursor = seq
        subscription.wire.write(frame)

    async def _snapshot(self, subscription: Subscription) -> tuple[int, bytes]:
        """Return a snapshot as a frame, empty when the gate is shut. Without a gate, readers share one reading."""
        topic = subscription.topic
        if subscription.gate is not None:
            seq, state = await self._read(topic)
            case = state.case if isinstance(state, CaseView) else None
            return seq, _frame(topic, seq, state) if case and subscription.gate.holds(case.head) else b""
        if topic.snapshot is not None and topic.covers(topic.snapshot[0]):
            return topic.snapshot
        if topic.reading is None:
            topic.reading = asyncio.get_running_loop().create_task(self._read_shared(topic))
        return await asyncio.shield(topic.reading)

    async def _read_shared(self, topic: Topic) -> tuple[int, bytes]:
        try:
            seq, state = await self._read(topic)
        finally:
            topic.reading = None
        topic.snapshot = (seq, _frame(topic, seq, state))
        return topic.snapshot

    async def _read(self, topic: Topic) -> tuple[int, State]:
        seq, state = await self._source.snapshot(topic.stream)
        if topic.seq is None and not topic.listeners:
            # A listener has not seen what is in this snapshot and still on its way, so its topic begins with an event.
            topic.seq = topic.flushed = seq
        return seq, state


def _frame(topic: Topic, seq: int, state: State) -> bytes:
    return text_frame(encode(Snapshot(stream=StreamName(topic.stream), seq=seq, state=state)))
