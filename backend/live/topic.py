"""One stream inside a node: its newest events, who reads it, and how far each reader has come."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, Protocol

from backend.live.wire import Wire
from backend.protocol.cases import CaseHead
from backend.protocol.codec import decode_event
from backend.protocol.events import CaseHeadSet, Event

TAIL = 1_000
"""Events of a stream kept in memory; a reader further behind resumes from the store."""

JOINING = -2
GONE = 1 << 62


class Happened(NamedTuple):
    """One committed event, encoded once.

    ``event`` is none for one that this build does not know, and for a listener also when all up to ``seq`` is to be read.
    """

    seq: int
    event: Event | None
    encoded: bytes

    @classmethod
    def read(cls, seq: int, encoded: bytes) -> "Happened":
        """Make one of an event as it is stored."""
        return cls(seq, decode_event(encoded), encoded)


class Gate(Protocol):
    """Whether a person may read a stream of a case."""

    async def opens(self) -> bool:
        """Check at the store, after the reader has joined; logs the opening."""

    def holds(self, head: CaseHead) -> bool:
        """Check again by a head that has just changed."""


Listener = Callable[[Sequence[Happened]], None]


class Subscriber:
    """One connection as the hub sees it."""

    __slots__ = ("allowance", "on_denied", "subscriptions", "wire")

    def __init__(self, wire: Wire, on_denied: Callable[[str], None]) -> None:
        self.wire = wire
        self.on_denied = on_denied
        self.allowance = 0
        self.subscriptions: dict[str, Subscription] = {}


class Subscription:
    """One reader of one stream; ``cursor`` is the last seq handed to its wire."""

    __slots__ = ("cursor", "gate", "subscriber", "topic", "wire")

    def __init__(self, subscriber: Subscriber, topic: "Topic", gate: Gate | None) -> None:
        self.subscriber = subscriber
        self.topic = topic
        self.gate = gate
        self.wire = subscriber.wire
        self.cursor = JOINING


class Topic:
    """A stream with its tail. ``seq`` is none until the first event or snapshot is seen by this node."""

    def __init__(self, stream: str) -> None:
        self.stream = stream
        self.seq: int | None = None
        self.flushed = 0
        self.tail: deque[Happened] = deque(maxlen=TAIL)
        self.subscriptions: dict[Subscription, None] = {}
        self.listeners: dict[object, Listener] = {}
        self.snapshot: tuple[int, bytes] | None = None
        """The latest snapshot as a frame, good while the tail covers what came after it; never of a case."""
        self.reading: asyncio.Task[tuple[int, bytes]] | None = None
        self.behind = 0
        """The highest seq known to be committed elsewhere; above ``seq`` while a catch-up runs."""

    @property
    def idle(self) -> bool:
        """Nobody reads or listens."""
        return not self.subscriptions and not self.listeners

    def append(self, happened: Happened) -> bool:
        """Take the next event; false when it leaves a gap. One already known is no gap and changes nothing."""
        if self.seq is None:
            self.flushed = happened.seq - 1
        elif happened.seq <= self.seq:
            return True
        elif happened.seq > self.seq + 1:
            return False
        self.seq = happened.seq
        self.tail.append(happened)
        return True

    def covers(self, after: int) -> bool:
        """Tell whether everything above ``after`` is in the tail."""
        if self.seq is None or after > self.seq:
            return False
        return after == self.seq or (bool(self.tail) and self.tail[0].seq <= after + 1)

    def above(self, after: int) -> list[Happened]:
        """Return the events above ``after``, which the tail must cover."""
        count = (self.seq or 0) - after
        return [self.tail[index] for index in range(len(self.tail) - count, len(self.tail))]


def heads(happened: Sequence[Happened]) -> Iterator[CaseHead]:
    """Return the heads of a case that these events set."""
    return (each.event.head for each in happened if isinstance(each.event, CaseHeadSet))
