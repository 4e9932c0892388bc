"""The cases in hand as tabs, in the order they were taken."""

from datetime import timedelta

from PySide6.QtCore import QObject, QTimer

from backend.protocol.clock import Clock
from backend.protocol.ids import CaseId
from backend.protocol.mine import MyCase
from backend.protocol.snapshots import MyState
from backend.protocol.words import Channel
from desktop.models.listing import NOWHERE, Index, Listing
from desktop.models.roles import TabRole
from desktop.sync.mirror import Change

LATE_IN_CHAT = timedelta(minutes=2)
LATE_OTHERWISE = timedelta(minutes=30)
"""How long a client who has spoken may wait before the tab says so; somebody in a chat sits and looks."""
LOOK = 5000
"""Milliseconds between two looks at who has become late."""


class OpenCasesModel(Listing):
    """One row a case in hand. A case keeps its place until it leaves."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._cases: list[MyCase] = []
        self._late: set[CaseId] = set()
        self._leaving: frozenset[CaseId] = frozenset()
        self._looking = QTimer(self, interval=LOOK)
        self._looking.timeout.connect(self.look)
        self._looking.start()

    def feed(self, change: Change) -> None:
        """Take a change of one's own stream."""
        if not isinstance(change.state, MyState):
            return
        mine = change.state.cases
        for row in reversed(range(len(self._cases))):
            known = self._cases[row]
            fresh = mine.get(known.case_id)
            if fresh is None:
                self._take_out(row)
            elif fresh != known:
                self._cases[row] = fresh
                self._mark_late(fresh)
                self._repaint(row)
        have = {case.case_id for case in self._cases}
        added = sorted(
            (case for case in mine.values() if case.case_id not in have),
            key=lambda case: (case.claimed_at.timestamp() if case.claimed_at else 0.0, case.number),
        )
        for case in added:
            row = len(self._cases)
            self.beginInsertRows(NOWHERE, row, row)
            self._cases.append(case)
            self._mark_late(case)
            self.endInsertRows()

    def set_leaving(self, leaving: frozenset[CaseId]) -> None:
        """Mark the cases that were closed or given on here, while that waits for the connection."""
        changed, self._leaving = self._leaving ^ leaving, leaving
        for row, case in enumerate(self._cases):
            if case.case_id in changed:
                self._repaint(row)

    def clear(self) -> None:
        """Forget everything, as at sign-out."""
        self.beginResetModel()
        self._leaving = frozenset()
        self._cases.clear()
        self._late.clear()
        self.endResetModel()

    def look(self) -> None:
        """Find out whose answer has become late."""
        for row, case in enumerate(self._cases):
            was = case.case_id in self._late
            self._mark_late(case)
            if was != (case.case_id in self._late):
                self._repaint(row)

    def row_of(self, case_id: CaseId) -> int:
        """Return a case's row, -1 when it is not in hand."""
        return next((row for row, case in enumerate(self._cases) if case.case_id == case_id), -1)

    def case_at(self, row: int) -> CaseId | None:
        """Return the case of a row."""
        return self._cases[row].case_id if 0 <= row < len(self._cases) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of cases in hand."""
        return 0 if parent.isValid() else len(self._cases)

    def value(self, row: int) -> MyCase:
        """Return the case of a row."""
        return self._cases[row]

    def field(self, row: int, role: int) -> object:
        """Return a row's value under one of ``TabRole``."""
        case = self._cases[row]
        match role:
            case TabRole.CASE_ID:
                return case.case_id
            case TabRole.CASE:
                return case
            case TabRole.UNREAD:
                return case.unread
            case TabRole.CLIENT_LAST_SPOKE:
                return case.waiting_since
            case TabRole.LATE:
                return case.case_id in self._late
            case TabRole.LEAVING:
                return case.case_id in self._leaving
            case _:
                return None

    def _mark_late(self, case: MyCase) -> None:
        limit = LATE_IN_CHAT if Channel.CHAT in case.channels else LATE_OTHERWISE
        if case.waiting_since is not None and self._clock() - case.waiting_since >= limit:
            self._late.add(case.case_id)
        else:
            self._late.discard(case.case_id)

    def _take_out(self, row: int) -> None:
        self.beginRemoveRows(NOWHERE, row, row)
        self._late.discard(self._cases.pop(row).case_id)
        self.endRemoveRows()

    def _repaint(self, row: int) -> None:
        self.dataChanged.emit(self.index(row), self.index(row))
