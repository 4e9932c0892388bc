"""The hub: each committed event is encoded once and the same bytes go to everybody who reads the stream.

A reader joins before it reads the snapshot, and every reader has a cursor; so nothing is missed and nothing comes twice,
whatever arrives meanwhile. Reading and writing the store is not done here (``Source``).
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Sequence
from typing import Protocol

from backend.live.faults import tell_of_task
from backend.live.framing import text_frame
from backend.live.joining import CHUNK, Joining, Source
from backend.live.topic import GONE, JOINING, Gate, Happened, Listener, Subscriber, Subscription, Topic, heads
from backend.protocol.codec import encode, events_frame
from backend.protocol.events import Event
from backend.protocol.frames import CLOSE_TOO_SLOW, Denied, Signal
from backend.protocol.ids import CaseId, StreamName
from backend.protocol.streams import case_stream, split

logger = logging.getLogger(__name__)

BATCH_SECONDS = 0.005
"""The least time between two rounds of delivery: what comes meanwhile goes out together."""
SLICE = 200
"""Readers written to before the loop may do something else."""
BUFFER_LIMIT = 1024 * 1024
"""Bytes a reader may leave unread, beside the snapshots it asked for, before it is closed as too slow."""
IDLE_TOPICS = 64
"""Streams whose tail is kept although nobody reads them, so that a lost network resumes from memory."""
CLOSE_FAULT = 1011
"""A fault of the server (RFC 6455 section 7.4.1)."""

Stop = Callable[[], None]
Write = Callable[[bytes], None]


class Committed(Protocol):
    """What the writer tells after a commit."""

    @property
    def stream(self) -> str:
        """The stream's name."""

    @property
    def seq(self) -> int:
        """The event's number in its stream."""

    @property
    def event(self) -> Event:
        """What happened."""

    @property
    def encoded(self) -> bytes:
        """The event as JSON."""


class Hub:
    """Streams, their readers and listeners on one node. Everything runs in one event loop."""

    def __init__(
        self, source: Source, *, batch_seconds: float = BATCH_SECONDS, buffer_limit: int = BUFFER_LIMIT
    ) -> None:
        self._source = source
        self._joining = Joining(source, self._deny)
        self._batch_seconds = batch_seconds
        self._buffer_limit = buffer_limit
        self._topics: dict[str, Topic] = {}
        self._dirty: dict[Topic, None] = {}
        self._flusher: asyncio.Task[None] | None = None
        self._flushed_at = 0.0
        self._tasks: set[asyncio.Task[None]] = set()
        self._catching: set[Topic] = set()
        self.closed_as_slow = 0

    # What comes in

    def committed(self, batch: Sequence[Committed]) -> None:
        """Take what this node's writer has just committed."""
        for each in batch:
            topic = self._topics.get(each.stream)
            if topic is not None:
                self._arrive(topic, Happened(each.seq, each.event, each.encoded))

    def poked(self, stream: str, seq: int) -> None:
        """Another node says that ``stream`` has reached ``seq``."""
        topic = self._topics.get(stream)
        if topic is not None and (topic.seq is None or seq > topic.seq):
            self._fall_behind(topic, seq)

    def recheck(self) -> None:
        """Read every stream on; pokes may have been lost while the line to the database was down."""
        for topic in list(self._topics.values()):
            self._fall_behind(topic, (topic.seq or 0) + 1)

    def signal(self, signal: Signal) -> None:
        """Pass on what is never stored to the desktops that have the case open."""
        topic = self._topics.get(case_stream(signal.case_id))
        if topic is None:
            return
        frame = text_frame(encode(signal))
        for subscription in list(topic.subscriptions):
            if 0 <= subscription.cursor < GONE:
                subscription.wire.write(frame)

    # Readers

    def subscribe(
        self, subscriber: Subscriber, stream: str, after: int, gate: Gate | None = None
    ) -> Coroutine[None, None, None]:
        """Join a stream at once; the coroutine returned hands over what the reader lacks, or ``denied``.

        ``after`` is the last seq the reader holds, 0 for none. Subscribing again starts anew.
        """
        self.unsubscribe(subscriber, stream)
        topic = self._topic(stream)
        subscription = Subscription(subscriber, topic, gate)
        subscriber.subscriptions[stream] = subscription
        topic.subscriptions[subscription] = None
        return self._enter(subscription, after)

    async def _enter(self, subscription: Subscription, after: int) -> None:
        try:
            if subscription.gate is None or await subscription.gate.opens():
                await self._joining.bring_up(subscription, after)
            else:
                self._deny(subscription)
        except BaseException:
            self._drop(subscription)
            raise

    def unsubscribe(self, subscriber: Subscriber, stream: str) -> None:
        """Leave a stream; one that is not read is left in peace."""
        subscription = subscriber.subscriptions.get(stream)
        if subscription is not None:
            self._drop(subscription)

    def leave(self, subscriber: Subscriber) -> None:
        """Forget a connection that has ended."""
        for subscription in list(subscriber.subscriptions.values()):
            self._drop(subscription)

    def listen(self, stream: str, listener: Listener) -> Stop:
        """Call ``listener`` with the committed events of a stream, in order, from now on.

        An event that is none says: read a snapshot, since what led up to this seq was not seen here.
        """
        topic = self._topic(stream)
        key = object()
        topic.listeners[key] = listener

        def stop() -> None:
            if topic.listeners.pop(key, None) is not None:
                self._tidy(topic)

        return stop

    def reading(self, case_id: CaseId) -> int:
        """Return how many desktops of this node have the case open."""
        topic = self._topics.get(case_stream(case_id))
        return len(topic.subscriptions) if topic else 0

    async def close(self) -> None:
        """Deliver what is waiting and stop."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._flusher is not None:
            await self._flusher

    # Going out

    def _arrive(self, topic: Topic, happened: Happened) -> None:
        if not topic.append(happened):
            self._fall_behind(topic, happened.seq)
        elif topic.seq is not None and topic.flushed < topic.seq:
            self._dirty[topic] = None
            if self._flusher is None:
                self._flusher = asyncio.get_running_loop().create_task(self._flush())

    async def _flush(self) -> None:
        """Deliver stream by stream until nothing is left; soon after the last time, wait for company first."""
        clock = asyncio.get_running_loop().time
        try:
            await asyncio.sleep(max(0.0, self._flushed_at + self._batch_seconds - clock()))
            while self._dirty:
                topic = next(iter(self._dirty))
                del self._dirty[topic]
                while topic.seq is not None and topic.flushed < topic.seq:
                    await self._deliver(topic)
        finally:
            self._flushed_at = clock()
            self._flusher = None

    async def _deliver(self, topic: Topic) -> None:
        """Write one frame of new events to every reader, a slice at a time."""
        if not topic.covers(topic.flushed):
            # More came in one go than the tail holds: listeners see what is left, readers resume from the store.
            topic.flushed = topic.tail[0].seq - 1
        happened = topic.above(topic.flushed)[:CHUNK]
        before, last = topic.flushed, happened[-1].seq
        topic.flushed = last
        self._call(topic, happened)
        frame = text_frame(events_frame(topic.stream, before + 1, [each.encoded for each in happened]))
        self._check_gates(topic, happened)
        audience = list(topic.subscriptions)
        for start in range(0, len(audience), SLICE):
            if start:
                await asyncio.sleep(0)
            for write in self._outlets(audience[start : start + SLICE], before, last):
                write(frame)

    def _call(self, topic: Topic, happened: Sequence[Happened]) -> None:
        for listener in list(topic.listeners.values()):
            try:
                listener(happened)
            except Exception:
                logger.exception("a listener failed; the others go on")

    def _outlets(self, readers: Sequence[Subscription], before: int, last: int) -> list[Write]:
        """Take the readers at ``before`` on to ``last`` and return where the frame between is written for them.

        Deciding and writing stand apart because each write is a system call, after which the processor has to find
        its way back into Python: the less that is done between two of them, the less all of it costs.
        """
        outlets: list[Write] = []
        for subscription in readers:
            if subscription.cursor == before:
                wire = subscription.wire
                write = wire.straight
                if write is None:
                    if wire.buffered() > self._buffer_limit + subscription.subscriber.allowance:
                        self._too_slow(subscription)
                        continue
                    write = wire.write
                subscription.cursor = last
                outlets.append(write)
            elif JOINING < subscription.cursor < last:
                self._behind_reader(subscription)
        return outlets

    def _behind_reader(self, subscription: Subscription) -> None:
        """A reader whose cursor is not where the frame begins gets its own frame, or is brought up from the store."""
        if subscription.topic.covers(subscription.cursor):
            self._joining.catch_up(subscription)
        else:
            after, subscription.cursor = subscription.cursor, JOINING
            self._spawn(self._bring_up(subscription, after))

    async def _bring_up(self, subscription: Subscription, after: int) -> None:
        try:
            await self._joining.bring_up(subscription, after)
        except Exception:
            # It would wait for ever; on a new socket it resumes.
            self._drop(subscription)
            subscription.wire.close(CLOSE_FAULT, "fault")
            raise

    def _check_gates(self, topic: Topic, happened: Sequence[Happened]) -> None:
        """A case that has moved out of a person's sight is shut before the event that moved it is shown."""
        changed = list(heads(happened))
        if not changed:
            return
        for subscription in list(topic.subscriptions):
            if subscription.gate is not None and not all(subscription.gate.holds(head) for head in changed):
                self._deny(subscription)

    def _deny(self, subscription: Subscription) -> None:
        if subscription.cursor != GONE:
            subscription.wire.write(text_frame(encode(Denied(stream=StreamName(subscription.topic.stream)))))
            self._drop(subscription)
            subscription.subscriber.on_denied(subscription.topic.stream)

    def _too_slow(self, subscription: Subscription) -> None:
        self.closed_as_slow += 1
        logger.info("a desktop that does not read was closed; %d so far", self.closed_as_slow)
        wire = subscription.wire
        self.leave(subscription.subscriber)
        wire.close(CLOSE_TOO_SLOW, "too slow")

    # Falling behind other nodes

    def _fall_behind(self, topic: Topic, seq: int) -> None:
        topic.behind = max(topic.behind, seq)
        if topic not in self._catching:
            self._catching.add(topic)
            self._spawn(self._read_on(topic))

    async def _read_on(self, topic: Topic) -> None:
        """Read what others have committed until the topic is where it is known to be."""
        try:
            while topic.seq is None or topic.seq < topic.behind:
                goal = topic.behind
                found = (
                    await self._source.events_after(topic.stream, topic.seq)
                    if topic.seq is not None
                    else None
                )
                if found is None:
                    await self._restart(topic)
                for seq, encoded in found or ():
                    self._arrive(topic, Happened.read(seq, encoded))
                if not found and topic.behind == goal:
                    return
        finally:
            topic.behind = 0
            self._catching.discard(topic)

    async def _restart(self, topic: Topic) -> None:
        """The log no longer reaches back to what this node has: every reader starts anew from a snapshot."""
        seq, _ = await self._source.snapshot(topic.stream)
        if topic.seq is not None and topic.seq >= seq:
            return
        topic.tail.clear()
        topic.snapshot = None
        topic.seq = topic.flushed = seq
        self._call(topic, [Happened(seq, None, b"")])
        for subscription in list(topic.subscriptions):
            if subscription.cursor != JOINING:
                subscription.cursor = JOINING
                self._spawn(self._bring_up(subscription, 0))

    # Keeping house

    def _topic(self, stream: str) -> Topic:
        topic = self._topics.pop(stream, None) or Topic(stream)
        self._topics[stream] = topic
        return topic

    def _drop(self, subscription: Subscription) -> None:
        subscription.cursor = GONE
        topic = subscription.topic
        topic.subscriptions.pop(subscription, None)
        if subscription.subscriber.subscriptions.get(topic.stream) is subscription:
            del subscription.subscriber.subscriptions[topic.stream]
        self._tidy(topic)

    def _tidy(self, topic: Topic) -> None:
        """Let go of streams nobody reads: cases at once (they hold client data), others when there are many."""
        if (
            topic.idle
            and split(topic.stream)[0] in {"case", "consult"}
            and self._topics.get(topic.stream) is topic
        ):
            del self._topics[topic.stream]
        idle = (
            [each for each in self._topics.values() if each.idle] if len(self._topics) > IDLE_TOPICS else []
        )
        for each in idle[: max(0, len(idle) - IDLE_TOPICS)]:
            del self._topics[each.stream]

    def _spawn(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        task.add_done_callback(tell_of_task)
