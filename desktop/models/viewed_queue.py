"""What a view of the queue shows: waiting cases and those of which something is left, in one list with its counts."""

import time
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from backend.protocol.clock import Clock
from backend.protocol.handovers import HandoverState, InBetween
from backend.protocol.ids import CaseId, LineId, StaffId
from backend.protocol.open_cases import LeftOpen, OpenCase, OpenTask
from backend.protocol.order import Group, OrderKey, share, sort_key
from backend.protocol.queue_row import QueueRow
from backend.protocol.snapshots import OpenState, QueueState
from backend.protocol.streams import split
from backend.protocol.words import CaseState, Urgency
from desktop.models.queue_order import GroupHeader, QueueOrder
from desktop.models.queue_views import BUILT_IN, QueueView, Whose, left_of, shows_case, shows_row, told_by
from desktop.models.roles import QueueRole
from desktop.models.sorted_queue import SortedQueue
from desktop.sync.mirror import Change

SOON = 200
"""Milliseconds in which changes are gathered before the views are gone through again."""
LATER = 10_000
"""Milliseconds after which they are in any case: shares cross, and a day ends."""
_NO_DEADLINE = timedelta(days=1)
"""What nobody was promised is ordered as if it were to be done within a day."""


class ViewedQueue(SortedQueue):
    """Empty while the whole queue is shown. ``counted``: how many belong to the views may have changed.

    Unlike the queue it moves rows only when nobody is about to press one, and several at a time: it is a list to go
    through, not one to watch.
    """

    arrived = Signal(str, object)
    counted = Signal()

    def __init__(
        self, clock: Clock, end_of_today: Callable[[datetime], datetime], parent: QObject | None = None
    ) -> None:
        now = clock()
        super().__init__(QueueOrder(now, end_of_today(now)), parent)
        self._clock = clock
        self._end_of_today = end_of_today
        self._waiting: dict[LineId, dict[CaseId, QueueRow]] = {}
        self._left: dict[LineId, dict[CaseId, OpenCase]] = {}
        self._between: dict[LineId, dict[CaseId, InBetween]] = {}
        self._open: dict[CaseId, OpenCase] = {}
        self._me: StaffId | None = None
        self._view: QueueView | None = None
        self._offered: tuple[QueueView, ...] = BUILT_IN
        self._counts: dict[str, int] = {}
        self._claiming: frozenset[CaseId] = frozenset()
        self._held = False
        self._took = 0.0
        self._timer = QTimer(self, singleShot=True, interval=SOON)
        self._timer.timeout.connect(self.catch_up)

    # -- what comes in ----------------------------------------------------------------------------

    def feed(self, change: Change) -> None:
        """Take a change of a queue or of what is left open."""
        line = LineId(split(change.stream)[1])
        match change.state:
            case QueueState(rows=rows):
                # The mirror changes its own in place: what is read later is what stands then.
                self._waiting[line] = rows
            case OpenState(cases=cases, between=between):
                self._left[line] = cases
                self._between[line] = between
            case _:
                return
        self._soon()

    def set_me(self, me: StaffId | None) -> None:
        """Tell who looks: one's own comes first."""
        self._me = me
        self._soon()

    def set_claiming(self, cases: frozenset[CaseId]) -> None:
        """Tell which cases one's own claims are on their way to."""
        changed, self._claiming = self._claiming ^ cases, cases
        for case_id in changed:
            self._repaint(case_id)

    def clear(self) -> None:
        """Forget everything, as at sign-out."""
        self._waiting.clear()
        self._left.clear()
        self._between.clear()
        self._view = None
        self._offered = BUILT_IN
        self.catch_up()

    # -- what the view says -----------------------------------------------------------------------

    def offer(self, made: tuple[QueueView, ...]) -> None:
        """Count for these views, beside those that everybody has."""
        self._offered = (*BUILT_IN, *made)
        self.catch_up()

    def show(self, view: QueueView | None) -> None:
        """Show what belongs to a view; none shows nothing."""
        self._view = view
        self.catch_up()

    def set_hold(self, hold: bool) -> None:  # noqa: FBT001 - a slot
        """While held (pointer over the list, a key just pressed) nothing moves."""
        released = self._held and not hold
        self._held = hold
        if released and not self._timer.isActive():
            self._soon()

    def let_go(self, case_id: CaseId) -> None:
        """Nothing lingers here."""

    def catch_up(self) -> None:
        """Go through everything now."""
        started = time.perf_counter()
        now = self._clock()
        midnight = self._end_of_today(now)
        counts = dict.fromkeys((one.key for one in self._offered), 0)
        shown: dict[CaseId, QueueRow] = {}
        told: dict[CaseId, OpenCase] = {}
        for row, case in self._all():
            for view in self._offered:
                if _shows(view, row, case, midnight):
                    counts[view.key] += 1
            if self._view is not None and _shows(self._view, row, case, midnight):
                shown[row.case_id] = self._as_shown(self._view, row, case, midnight)
                left = _left(self._view, row, case, midnight)
                if left is not None:
                    told[row.case_id] = left
        self._counts = counts
        with self._rearranged():
            self._rows, self._open = shown, told
            self._order = QueueOrder(now, midnight, self._key())
            self._order.rebuild(shown.values())
        self._took = time.perf_counter() - started
        self._timer.start(LATER)
        self.counted.emit()

    # -- what the view asks -----------------------------------------------------------------------

    def counts(self) -> dict[str, int]:
        """Return how many belong to each view by its key."""
        return self._counts

    def count(self) -> int:
        """Return how many are shown."""
        return len(self._rows)

    def oldest_wait_since(self) -> datetime | None:
        """Return since when the longest wait in the list has lasted."""
        return min((row.since for row in self._rows.values()), default=None)

    def case_of(self, case_id: CaseId) -> OpenCase | None:
        """Return what is left of a case that is shown, with whose it is; none when its row of the queue tells it all."""
        return self._open.get(case_id)

    def value(self, row: int) -> QueueRow | GroupHeader:
        """Return a row's case or heading."""
        at = self._order.at(row)
        if not isinstance(at, Group):
            return self._rows[at]
        return GroupHeader(at if self._by_day else list(Whose)[at], self._order.sizes[at])

    def field(self, row: int, role: int) -> object:
        """Return a row's value under one of ``QueueRole``."""
        value = self.value(row)
        if isinstance(value, GroupHeader):
            return value if role == QueueRole.GROUP else None
        match role:
            case QueueRole.ROW:
                return value
            case QueueRole.LEFT:
                return self._open.get(value.case_id)
            case QueueRole.PENDING:
                return value.case_id in self._claiming
            case QueueRole.CASE_ID:
                return value.case_id
            case _:
                return None

    # -- how it is made ---------------------------------------------------------------------------

    @property
    def _by_day(self) -> bool:
        """Whether nothing but waiting cases is shown: then it is the queue, in the queue's own order."""
        return self._view is None or self._view.waiting_only

    def _key(self) -> Callable[[QueueRow, datetime, datetime], OrderKey]:
        return sort_key if self._by_day else self._by_owner

    def _by_owner(self, row: QueueRow, now: datetime, _midnight: datetime) -> OrderKey:
        whose = list(Whose).index(self._whose(row.case_id))
        urgent = 0 if row.urgency is Urgency.URGENT else 1
        return (whose, urgent, -share(row, now), row.number)

    def _whose(self, case_id: CaseId) -> Whose:
        case = self._open.get(case_id)
        if case is None or case.state is CaseState.WAITING:
            return Whose.WAITING
        owner = case.owner
        if owner is None:
            # Closed: what is left of it is for whoever serves the line.
            return Whose.WAITING
        return Whose.MINE if owner.staff_id == self._me else Whose.OTHERS

    def _all(self) -> Iterable[tuple[QueueRow, OpenCase | None]]:
        """Return every case once: as its row of the queue tells it, or as the queue would if it stood there."""
        left: dict[CaseId, OpenCase] = {}
        for cases in self._left.values():
            left.update(cases)
        for handed_over in self._between.values():
            # The lines it comes from, stands on and is offered to tell of it: to whoever serves several it is one.
            left.update(
                (case_id, _with_handover(left.get(case_id), one)) for case_id, one in handed_over.items()
            )
        for rows in self._waiting.values():
            for case_id, row in rows.items():
                yield row, left.pop(case_id, None)
        for case in left.values():
            yield _row(case), case

    def _as_shown(
        self, view: QueueView, row: QueueRow, case: OpenCase | None, midnight: datetime
    ) -> QueueRow:
        """Return the row with the clocks of what is to be done, where that has its own."""
        tasks = left_of(view, case, midnight) if case is not None else ()
        if not tasks or (case is not None and case.state is CaseState.WAITING):
            return row
        since = min(one.since for one in tasks)
        due = min((one.due for one in tasks if one.due is not None), default=since + _NO_DEADLINE)
        return msgspec.structs.replace(row, since=since, promised_by=due)

    def _soon(self) -> None:
        # A very long queue is gone through less often, so that it never takes more than a fiftieth of the time.
        wait = max(SOON, int(self._took * 50_000))
        if not self._timer.isActive() or self._timer.remainingTime() > wait:
            self._timer.start(wait)


def _shows(view: QueueView, row: QueueRow, case: OpenCase | None, midnight: datetime) -> bool:
    stands = case is None or case.state is CaseState.WAITING
    if stands and shows_row(view, row, midnight):
        return True
    return case is not None and shows_case(view, case, midnight)


def _left(view: QueueView, row: QueueRow, case: OpenCase | None, midnight: datetime) -> OpenCase | None:
    """Return what the view shows to be left of a case, where its row of the queue does not say it in words."""
    if case is not None:
        return msgspec.structs.replace(case, tasks=left_of(view, case, midnight))
    tasks = tuple(
        one for one in told_by(row, midnight) if one.what is LeftOpen.NEED and one.what in view.left
    )
    if not tasks:
        return None
    return OpenCase(
        case_id=row.case_id, number=row.number, line=row.line, state=CaseState.WAITING, tasks=tasks
    )


def _with_handover(case: OpenCase | None, between: InBetween) -> OpenCase:
    """Return what is left of a case, that its client is in between with it."""
    handover = between.handover
    task = OpenTask(what=LeftOpen.IN_BETWEEN, since=handover.since, due=handover.answer_by)
    if case is not None:
        return case if task in case.tasks else msgspec.structs.replace(case, tasks=(*case.tasks, task))
    waits = CaseState.CLOSED if handover.state is HandoverState.WITH_PARTNER else CaseState.WAITING
    return OpenCase(
        case_id=between.case_id,
        number=between.number,
        line=between.line,
        state=CaseState.CLAIMED if between.holder is not None else waits,
        tasks=(task,),
        owner=between.holder,
    )


def _row(case: OpenCase) -> QueueRow:
    first = case.tasks[0]
    return QueueRow(
        case_id=case.case_id,
        number=case.number,
        line=case.line,
        channels=case.channels,
        since=first.since,
        promised_by=first.due or first.since + _NO_DEADLINE,
        urgency=case.urgency,
        language=case.language,
        flags=case.flags,
    )
