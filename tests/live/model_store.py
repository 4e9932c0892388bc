"""A store in memory for the hub: the same seam as the real one, and every wait is where a test wants it."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from backend.live.framing import payload_of
from backend.protocol.codec import decode_event, decode_server, encode, encode_event
from backend.protocol.events import Event, QueueRowGone
from backend.protocol.fold import fold
from backend.protocol.frames import Denied, Events, ServerFrame, Snapshot
from backend.protocol.ids import CaseId, StaffId
from backend.protocol.snapshots import CaseView, StaffState, State
from backend.protocol.streams import STAFF, case_stream, empty_state
from backend.protocol.words import GoneWhy


@dataclass(frozen=True)
class Committed:
    """What a writer tells after a commit."""

    stream: str
    seq: int
    event: Event
    encoded: bytes


class ModelStore:
    """Streams as lists of events. ``pause`` is awaited before and after each reading."""

    def __init__(self, pause: Callable[[], "asyncio.Future[None] | None"] = lambda: None) -> None:
        self.events: dict[str, list[Event]] = {}
        self.trimmed: dict[str, int] = {}
        self.readings = 0
        self._pause = pause

    def commit(self, stream: str, event: Event) -> Committed:
        """Commit one event; the hub is told by whoever calls."""
        events = self.events.setdefault(stream, [])
        events.append(event)
        return Committed(stream, len(events), event, encode_event(event))

    async def snapshot(self, stream: str) -> tuple[int, State]:
        """Return the state of this moment, after and before a pause."""
        await self._wait()
        self.readings += 1
        found = self.seq(stream), self.state(stream)
        await self._wait()
        return found

    async def events_after(self, stream: str, seq: int) -> list[tuple[int, bytes]] | None:
        """Return at most five events, so that one reading is rarely all."""
        await self._wait()
        now = self.seq(stream)
        found = None
        if self.trimmed.get(stream, 0) <= seq <= now:
            events = self.events.get(stream, [])[seq : seq + 5]
            found = [(no, encode_event(event)) for no, event in enumerate(events, seq + 1)]
        await self._wait()
        return found

    async def holder(self, case_id: CaseId) -> tuple[StaffId, bool] | None:
        """Return who holds the case and whether they are connected."""
        await self._wait()
        case, staff = self.state(case_stream(case_id)), self.state(STAFF)
        await self._wait()
        assert isinstance(case, CaseView)
        assert isinstance(staff, StaffState)
        by = case.case.head.claimed_by if case.case else None
        if by is None:
            return None
        known = staff.people.get(by.staff_id)
        return by.staff_id, known is not None and known.connected

    def seq(self, stream: str) -> int:
        """Return the newest seq."""
        return len(self.events.get(stream, []))

    def state(self, stream: str) -> State:
        """Return the state with everything folded in."""
        state = empty_state(stream)
        for event in self.events.get(stream, []):
            state = fold(state, event)
        return state

    async def _wait(self) -> None:
        pause = self._pause()
        if pause is not None:
            await pause


class Reader:
    """A desktop's end of the wire: keeps the frames and applies them as the contract says."""

    def __init__(self) -> None:
        self.frames: list[ServerFrame] = []
        self.seqs: dict[str, int] = {}
        self.states: dict[str, State] = {}
        self.unread = 0
        self.closed: int | None = None

    @property
    def straight(self) -> Callable[[bytes], None] | None:
        """Give the way that asks nothing, as long as the test says that everything was read."""
        return self.write if self.unread == 0 and self.closed is None else None

    def write(self, frame: bytes) -> None:
        """Take a frame; a gap or a double breaks the test at once."""
        message = decode_server(payload_of(frame))
        self.frames.append(message)
        match message:
            case Snapshot(stream=stream, seq=seq, state=state):
                self.seqs[stream], self.states[stream] = seq, state
            case Events(stream=stream, first=first, events=events):
                assert first == self.seqs[stream] + 1, "a gap or a double"
                for raw in events:
                    event = decode_event(raw)
                    assert event is not None
                    self.states[stream] = fold(self.states[stream], event)
                self.seqs[stream] += len(events)
            case Denied(stream=stream):
                self.seqs.pop(stream, None)
            case _:
                pass

    def buffered(self) -> int:
        """Return what the test says is unread."""
        return self.unread

    def close(self, code: int, reason: str) -> None:
        """Keep the code."""
        assert reason
        self.closed = code

    def kinds(self) -> Sequence[str]:
        """Return the types of the frames that came."""
        return [type(frame).__name__ for frame in self.frames]


def gone(number: int) -> Event:
    """Return an event of a queue that is told apart by its number."""
    return QueueRowGone(case_id=CaseId(f"case-{number}"), why=GoneWhy.CLOSED)


def same(one: State, other: State) -> bool:
    """Compare two states as they would be sent."""
    return encode(one) == encode(other)
