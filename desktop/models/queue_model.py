"""The queue as a Qt model: what comes in from every line, what is shown of it, and when rows may move or leave."""

import time
from collections.abc import Callable, Iterable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from backend.protocol.clock import Clock
from backend.protocol.events import Event, QueueRowGone, QueueRowPut, QueueRowTaken
from backend.protocol.ids import CaseId, LineId, StaffId
from backend.protocol.order import Group
from backend.protocol.queue_row import QueueRow
from backend.protocol.snapshots import QueueState
from backend.protocol.streams import split
from backend.protocol.words import Channel
from desktop.models.gathering import BULK, Gathering
from desktop.models.queue_order import GroupHeader, QueueOrder
from desktop.models.roles import QueueRole
from desktop.models.sorted_queue import SortedQueue
from desktop.sync.mirror import Change

LINGER = 2000
"""Milliseconds after which a row taken by another goes, when no view has let it go before."""
TICK = 5.0
"""Seconds between two looks at whether shares have crossed."""


class QueueModel(SortedQueue):
    """Waiting cases under the headings urgent, today and later.

    ``end_of_today`` returns the next local midnight after a moment. ``arrived`` carries a case's id and
    urgency, ``counted`` says that the number of cases or the oldest wait may have changed.
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
        self._heard: set[LineId] = set()
        self._leaving: dict[CaseId, str] = {}
        self._claiming: frozenset[CaseId] = frozenset()
        self._me: StaffId | None = None
        self._channels: frozenset[Channel] = frozenset()
        self._lines: frozenset[LineId] | None = None
        self._oldest: datetime | None = None
        self._oldest_known = False
        self._held = False
        self._to_remove: set[CaseId] = set()
        self._to_move: set[CaseId] = set()
        self._tick_waits = False
        self._gathered: list[tuple[LineId, Event | QueueState]] = []
        self._gathering = Gathering(self, self._gathered_enough)
        self._linger = QTimer(self, singleShot=True, interval=LINGER)
        self._linger.timeout.connect(self._let_all_go)
        self._ticking = QTimer(self, singleShot=True, interval=int(TICK * 1000))
        self._ticking.timeout.connect(self.tick)
        self._ticking.start()

    # -- what comes in ----------------------------------------------------------------------------

    def set_me(self, me: StaffId | None) -> None:
        """Tell who looks: a case one takes oneself goes at once, without lingering."""
        self._me = me

    def feed(self, change: Change) -> None:
        """Take a change of a queue's stream; it shows within 50 ms, together with its neighbours."""
        state = change.state
        if not isinstance(state, QueueState):
            return
        line = LineId(split(change.stream)[1])
        if change.events is None:
            self._gathered.append((line, state))
            self._gathering.weight += len(state.rows)
        else:
            self._gathered.extend((line, event) for event in change.events)
            self._gathering.weight += len(change.events)
        # The first queue of the day is waited for; there is nothing yet that could flicker.
        self._gathering.go_on(may_wait=bool(self._heard))

    def set_claiming(self, cases: frozenset[CaseId]) -> None:
        """Tell which cases one's own claims are on their way to."""
        changed = self._claiming ^ cases
        self._claiming = cases
        for case_id in changed:
            self._repaint(case_id)

    def clear(self) -> None:
        """Forget everything, as at sign-out."""
        self._gathered.clear()
        self._gathering.weight = 0
        with self._rearranged():
            self._rows.clear()
            self._heard.clear()
            self._rebuild()
        self.counted.emit()

    def catch_up(self) -> None:
        """Show everything gathered so far."""
        gathered, self._gathered = self._gathered, []
        self._gathering.weight = 0
        if not self._order.ranks:
            # Nothing stands in the old order, so a new one may begin at this moment.
            self._order = self._fresh_order(())
        if len(gathered) > BULK:
            self._take_in_bulk(gathered)
        else:
            for line, item in gathered:
                if isinstance(item, QueueState):
                    self._restate(line, item)
                else:
                    self._happen(line, item)
            self._repaint_headings()
        self.counted.emit()

    # -- what the view says -----------------------------------------------------------------------

    def set_hold(self, hold: bool) -> None:  # noqa: FBT001 - a slot
        """While held (pointer over the list, a key just pressed) no row is moved or removed."""
        if hold == self._held:
            return
        self._held = hold
        if hold:
            return
        for case_id in tuple(self._to_remove):
            self._remove(case_id)
        for case_id in tuple(self._to_move):
            if case_id in self._order:
                self._move(case_id)
        self._to_remove.clear()
        self._to_move.clear()
        if self._tick_waits:
            self.tick()
        self._repaint_headings()

    def set_channels(self, channels: frozenset[Channel]) -> None:
        """Show cases of these channels only; empty means all."""
        self._channels = channels
        with self._rearranged():
            self._rebuild()
        self.counted.emit()

    def set_lines(self, lines: frozenset[LineId] | None) -> None:
        """Show cases of these lines only; none means all."""
        self._lines = lines
        with self._rearranged():
            self._rebuild()
        self.counted.emit()

    def let_go(self, case_id: CaseId) -> None:
        """Remove a leaving row, once the view has shown that it leaves."""
        if case_id not in self._leaving:
            return
        if self._held:
            self._to_remove.add(case_id)
        else:
            self._remove(case_id)

    # -- what the view asks -----------------------------------------------------------------------

    def heard(self) -> frozenset[LineId]:
        """Return the lines whose queues are shown."""
        return frozenset(self._heard)

    def count(self) -> int:
        """Return how many cases wait after the filter, without those that are leaving."""
        return len(self._order.ranks) - len(self._leaving)

    def oldest_wait_since(self) -> datetime | None:
        """Return since when the longest wait in the list has lasted."""
        if not self._oldest_known:
            waiting = (rank[4] for rank in self._order.ranks if rank[4] not in self._leaving)
            self._oldest = min((self._rows[case_id].since for case_id in waiting), default=None)
            self._oldest_known = True
        return self._oldest

    def value(self, row: int) -> QueueRow | GroupHeader:
        """Return a row's case or heading."""
        at = self._order.at(row)
        if not isinstance(at, Group):
            return self._rows[at]
        leaving = sum(1 for case_id in self._leaving if self._order.rank_of(case_id)[0] == at)
        return GroupHeader(at, self._order.sizes[at] - leaving)

    def field(self, row: int, role: int) -> object:
        """Return a row's value under one of ``QueueRole``."""
        value = self.value(row)
        if isinstance(value, GroupHeader):
            return value if role == QueueRole.GROUP else None
        match role:
            case QueueRole.ROW:
                return value
            case QueueRole.LEAVING:
                return self._leaving.get(value.case_id)
            case QueueRole.PENDING:
                return value.case_id in self._claiming
            case QueueRole.CASE_ID:
                return value.case_id
            case _:
                return None

    def tick(self) -> None:
        """Reckon all ranks for the present moment and re-order what has crossed since."""
        if self._held:
            self._tick_waits = True
            return
        self._tick_waits = False
        started = time.perf_counter()
        self._adopt(self._fresh_order(rank[4] for rank in self._order.ranks))
        # A very long queue is looked at less often, so that looking never takes more than a hundredth.
        took = time.perf_counter() - started
        self._ticking.start(int(max(TICK, took * 100) * 1000))

    # -- one change -------------------------------------------------------------------------------

    def _gathered_enough(self) -> None:
        if self._gathered:
            self.catch_up()

    def _happen(self, line: LineId, event: Event) -> None:
        match event:
            case QueueRowPut(row=row):
                self._put(row, announced=True)
            case QueueRowTaken(case_id=case_id, by=by):
                self._leave(line, case_id, None if by.staff_id == self._me else by.initials)
            case QueueRowGone(case_id=case_id):
                self._leave(line, case_id, "")
            case _:
                pass

    def _put(self, row: QueueRow, *, announced: bool) -> None:
        case_id = row.case_id
        before = self._rows.get(case_id)
        back = bool(self._leaving) and self._leaving.pop(case_id, None) is not None
        known = self._order.get(case_id)
        if back and known is not None:
            self._recounted.add(known[0])
        self._to_remove.discard(case_id)
        self._rows[case_id] = row
        self._forget_oldest(before)
        if known is not None:
            self._change(row)
        elif self._passes(row):
            self._insert(row)
            if self._oldest_known:
                self._oldest = min(self._oldest or row.since, row.since)
        if announced and (before is None or back):
            self.arrived.emit(case_id, row.urgency)

    def _change(self, row: QueueRow) -> None:
        """Show that a row in the list has become another."""
        self._oldest_known = False
        if not self._passes(row):
            rank = self._order.rank_of(row.case_id)
            self._take_out(rank, self._order.row_of(rank))
            return
        if self._held:
            self._to_move.add(row.case_id)
        else:
            self._move(row.case_id)
        self._repaint(row.case_id)

    def _leave(self, line: LineId, case_id: CaseId, initials: str | None) -> None:
        """Have a row leave: at once (initials none, or nobody sees it), or after the view has shown it."""
        row = self._rows.get(case_id)
        # The other line of a transfer may have been heard first: then the case is there and stays.
        if row is None or row.line != line:
            return
        rank = self._order.get(case_id)
        at = -1 if rank is None else self._order.row_of(rank)
        unseen = not self._held and not self._visible[0] <= at <= self._visible[1]
        if initials is None or rank is None or unseen:
            if self._leaving:
                self._leaving.pop(case_id, None)
            if rank is not None:
                self._take_out(rank, at)
            del self._rows[case_id]
            self._forget_oldest(row)
            return
        self._forget_oldest(row)
        self._leaving[case_id] = initials
        self._recounted.add(rank[0])
        self._repaint(case_id)
        if not self._linger.isActive():
            self._linger.start()

    def _remove(self, case_id: CaseId) -> None:
        self._leaving.pop(case_id, None)
        rank = self._order.get(case_id)
        if rank is not None:
            self._take_out(rank, self._order.row_of(rank))
        self._forget_oldest(self._rows.pop(case_id, None))

    def _let_all_go(self) -> None:
        for case_id in tuple(self._leaving):
            self.let_go(case_id)
        self._repaint_headings()

    # -- many changes -----------------------------------------------------------------------------

    def _restate(self, line: LineId, state: QueueState) -> None:
        """Show a whole line: row by row when little differs, anew when much does."""
        heard_before = line in self._heard
        self._heard.add(line)
        gone = [row for row in self._rows.values() if row.line == line and row.case_id not in state.rows]
        fresh = [row for row in state.rows.values() if self._rows.get(row.case_id) != row]
        if len(gone) + len(fresh) > BULK:
            arrived = [row for row in fresh if row.case_id not in self._rows] if heard_before else []
            with self._rearranged():
                self._replace_line(line, state)
                self._rebuild()
            self._announce(arrived)
            return
        for row in gone:
            self._leave(line, row.case_id, "")
        for row in fresh:
            self._put(row, announced=heard_before)

    def _take_in_bulk(self, gathered: list[tuple[LineId, Event | QueueState]]) -> None:
        arrived: dict[CaseId, QueueRow] = {}
        with self._rearranged():
            for line, item in gathered:
                match item:
                    case QueueState():
                        self._heard.add(line)
                        self._replace_line(line, item)
                    case QueueRowPut(row=row):
                        if row.case_id not in self._rows:
                            arrived[row.case_id] = row
                        self._rows[row.case_id] = row
                    case QueueRowTaken(case_id=case_id) | QueueRowGone(case_id=case_id):
                        known = self._rows.get(case_id)
                        if known is not None and known.line == line:
                            del self._rows[case_id]
                            arrived.pop(case_id, None)
                    case _:
                        pass
            self._rebuild()
        self._announce(arrived.values())

    def _announce(self, rows: Iterable[QueueRow]) -> None:
        """Tell of very many arrivals by one of each urgency: nobody listens to hundreds."""
        for row in {row.urgency: row for row in rows}.values():
            self.arrived.emit(row.case_id, row.urgency)

    def _replace_line(self, line: LineId, state: QueueState) -> None:
        for row in [row for row in self._rows.values() if row.line == line]:
            del self._rows[row.case_id]
        self._rows.update(state.rows)

    def _rebuild(self) -> None:
        """Order everything anew, as part of a rearrangement; what was leaving has left."""
        for case_id in self._leaving:
            self._rows.pop(case_id, None)
        self._leaving.clear()
        self._to_remove.clear()
        self._to_move.clear()
        self._order = self._fresh_order(case_id for case_id, row in self._rows.items() if self._passes(row))
        self._oldest_known = False

    def _fresh_order(self, cases: Iterable[CaseId]) -> QueueOrder:
        now = self._clock()
        fresh = QueueOrder(now, self._end_of_today(now))
        fresh.rebuild(self._rows[case_id] for case_id in cases)
        return fresh

    def _passes(self, row: QueueRow) -> bool:
        if self._lines is not None and row.line not in self._lines:
            return False
        return not self._channels or not self._channels.isdisjoint(row.channels)

    def _forget_oldest(self, row: QueueRow | None) -> None:
        if row is not None and row.since == self._oldest:
            self._oldest_known = False
