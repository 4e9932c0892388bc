"""The live side for residents' chat sockets: committed events of a case, its place in the queue, and who is writing."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from backend.live.holders import Holders, HolderSource, OnHere
from backend.live.hub import Hub, Stop
from backend.live.joining import Source
from backend.live.signals import Kind, Passing, PassOn
from backend.live.topic import Happened
from backend.protocol.clock import Clock
from backend.protocol.events import Event
from backend.protocol.fold import fold
from backend.protocol.frames import Signal, SignalKind
from backend.protocol.ids import CaseId, LineId, StaffId
from backend.protocol.order import sort_key
from backend.protocol.people import StaffRef
from backend.protocol.snapshots import QueueState
from backend.protocol.streams import case_stream, queue_stream

logger = logging.getLogger(__name__)


class ResidentsSource(Source, HolderSource, Protocol):
    """What is read for residents' pages."""


OnEvents = Callable[[Sequence[tuple[int, Event | None]]], None]
OnPlace = Callable[[int | None], None]
OnTyping = Callable[[StaffId, bool], None]

PLACE_SECONDS = 1.0
"""How often a moving queue tells its residents at most."""


class Residents:
    """What the residents' sockets may follow and tell. Callbacks run in the event loop and must not wait."""

    def __init__(
        self,
        hub: Hub,
        source: ResidentsSource,
        clock: Clock,
        zone: ZoneInfo,
        pass_on: PassOn = lambda _: None,
    ) -> None:
        """Take what lets the other nodes know of a signal, if there are others."""
        self._hub = hub
        self._pass_on = pass_on
        self._source = source
        self._clock = clock
        self._zone = zone
        self._typing: dict[CaseId, dict[object, OnTyping]] = {}
        self._lines: dict[LineId, _Places] = {}
        self._holders = Holders(hub, source)

    def watch_case(self, case_id: CaseId, on_events: OnEvents) -> Stop:
        """Follow the committed events of a case from now on, as (seq, event) in order.

        Watch first, then read the snapshot, and drop what is not above its seq. An event that is none says that a
        snapshot is to be read again.
        """

        def pass_on(happened: Sequence[Happened]) -> None:
            on_events([(each.seq, each.event) for each in happened])

        return self._hub.listen(case_stream(case_id), pass_on)

    def watch_place(self, line: LineId, case_id: CaseId, on_place: OnPlace) -> Stop:
        """Follow the place of a case in its line's queue: 1 is next, none is not waiting there.

        Called once at first and at each change, at most once a second.
        """
        places = self._lines.get(line)
        if places is None:
            places = self._lines[line] = _Places(self._hub, self._source, self._clock, self._zone, line)
        stop = places.watch(case_id, on_place)

        def stop_watching() -> None:
            stop()
            if places.unwatched and self._lines.get(line) is places:
                places.close()
                del self._lines[line]

        return stop_watching

    def watch_typing(self, case_id: CaseId, on_typing: OnTyping) -> Stop:
        """Follow which professional is writing to the resident."""
        key = object()
        self._typing.setdefault(case_id, {})[key] = on_typing

        def stop() -> None:
            watchers = self._typing.get(case_id, {})
            watchers.pop(key, None)
            if not watchers:
                self._typing.pop(case_id, None)

        return stop

    def watch_staff_here(self, case_id: CaseId, on_here: OnHere) -> Stop:
        """Follow whether the professional who has the case in hand is connected; never stored.

        Called soon and then at changes: false from when the desktop has vanished (noticed within seconds), true when
        it is back, or when the case is in nobody's hands, since then the place in the queue is what counts.
        """
        return self._holders.watch(case_id, on_here)

    def staff_typing(self, case_id: CaseId, staff: StaffRef, *, on: bool, inside: bool = False) -> None:
        """A professional writes, or has stopped; of what stays `inside` only their work pair hears."""
        kind = Kind.STAFF_NOTING if inside else Kind.STAFF_TYPING
        self._say(Passing(kind, case_id, on, staff.staff_id))

    def typing(self, case_id: CaseId, *, on: bool) -> None:
        """The resident writes, or has stopped."""
        self._say(Passing(Kind.RESIDENT_TYPING, case_id, on))

    def here(self, case_id: CaseId, *, on: bool) -> None:
        """The resident has the conversation open, or has left it."""
        self._say(Passing(Kind.RESIDENT_HERE, case_id, on))

    def hear(self, passing: Passing) -> None:
        """Tell this node's pages and desktops what was said here or on another node."""
        match passing.kind:
            case Kind.STAFF_TYPING:
                for watcher in list(self._typing.get(passing.case_id, {}).values()):
                    watcher(passing.staff_id, passing.on)
                self._tell_colleagues(passing)
            case Kind.STAFF_NOTING:
                self._tell_colleagues(passing)
            case Kind.RESIDENT_TYPING:
                kind = SignalKind.RESIDENT_TYPING
                self._hub.signal(Signal(case_id=passing.case_id, kind=kind, on=passing.on))
            case Kind.RESIDENT_HERE:
                kind = SignalKind.RESIDENT_HERE
                self._hub.signal(Signal(case_id=passing.case_id, kind=kind, on=passing.on))

    def _tell_colleagues(self, passing: Passing) -> None:
        kind = SignalKind.COLLEAGUE_TYPING
        self._hub.signal(Signal(case_id=passing.case_id, kind=kind, on=passing.on, staff_id=passing.staff_id))

    def _say(self, passing: Passing) -> None:
        self.hear(passing)
        self._pass_on(passing)


class _Places:
    """The queue of one line in its order, as long as some resident waits for a place in it."""

    def __init__(self, hub: Hub, source: Source, clock: Clock, zone: ZoneInfo, line: LineId) -> None:
        self._stream = queue_stream(line)
        self._source = source
        self._clock = clock
        self._zone = zone
        self._state: QueueState | None = None
        self._seq = 0
        self._early: list[Happened] = []
        self._watchers: dict[object, tuple[CaseId, OnPlace]] = {}
        self._told: dict[object, int | None] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._stop = hub.listen(self._stream, self._moved)
        self._start = asyncio.get_running_loop().create_task(self._read())

    @property
    def unwatched(self) -> bool:
        """Nobody waits for a place any more."""
        return not self._watchers

    def watch(self, case_id: CaseId, on_place: OnPlace) -> Stop:
        """Add a watcher; it is told soon and then at changes."""
        key = object()
        self._watchers[key] = (case_id, on_place)
        if self._state is not None:
            self._tell_in(0.0)

        def stop() -> None:
            self._watchers.pop(key, None)
            self._told.pop(key, None)

        return stop

    def close(self) -> None:
        """Stop following the queue."""
        self._stop()
        self._start.cancel()
        if self._timer is not None:
            self._timer.cancel()

    async def _read(self) -> None:
        while True:
            try:
                self._seq, state = await self._source.snapshot(self._stream)
                break
            except Exception as error:  # noqa: BLE001 - the database is away: no place is known until it is back
                logger.info("a queue could not be read: %s", type(error).__name__)
                await asyncio.sleep(PLACE_SECONDS)
        assert isinstance(state, QueueState)
        self._state = state
        early, self._early = self._early, []
        if self._apply(early):
            self._tell()

    def _moved(self, happened: Sequence[Happened]) -> None:
        if self._state is None:
            self._early.extend(happened)
            return
        if self._apply(happened):
            self._tell_in(PLACE_SECONDS)

    def _apply(self, happened: Sequence[Happened]) -> bool:
        """Take events in; false when the queue is read again, since something before them was not seen here."""
        assert self._state is not None
        for each in happened:
            if each.seq <= self._seq:
                continue
            if each.event is None or each.seq != self._seq + 1:
                self._state = None
                self._start = asyncio.get_running_loop().create_task(self._read())
                return False
            fold(self._state, each.event)
            self._seq = each.seq
        return True

    def _tell_in(self, seconds: float) -> None:
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(seconds, self._tell)

    def _tell(self) -> None:
        self._timer = None
        if self._state is None:
            return
        places = self._places()
        for key, (case_id, on_place) in list(self._watchers.items()):
            place = places.get(case_id)
            if key not in self._told or self._told[key] != place:
                self._told[key] = place
                on_place(place)

    def _places(self) -> dict[CaseId, int]:
        """Number the rows in the order professionals see; who has an agreed later time is not ahead of anybody."""
        assert self._state is not None
        now = self._clock()
        midnight = _end_of_today(now, self._zone)
        rows = [row for row in self._state.rows.values() if row.not_before is None or row.not_before <= now]
        rows.sort(key=lambda row: sort_key(row, now, midnight))
        return {row.case_id: place for place, row in enumerate(rows, 1)}


def _end_of_today(now: datetime, zone: ZoneInfo) -> datetime:
    tomorrow = now.astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(tomorrow, time.min, zone)
