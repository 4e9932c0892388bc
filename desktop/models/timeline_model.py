"""A case's timeline as a Qt model: its entries, then what one has written that is still on its way."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject

from backend.protocol.cases import Case, Marks
from backend.protocol.entries import Entry
from backend.protocol.ids import CaseId
from desktop.models.delivery import PendingEntry, delivery, pending_entry
from desktop.models.listing import NOWHERE, Index, Listing
from desktop.models.roles import TimelineRole
from desktop.sync.outbox import Outbox


@dataclass(frozen=True, slots=True)
class Lost:
    """The line that says when the connection was lost."""

    at: datetime


class TimelineModel(Listing):
    """Entries in their order and pending ones below them; entries are only ever added.

    While there is no connection the line that says so stands before the first thing written since.
    """

    def __init__(self, case_id: CaseId, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._case_id = case_id
        self._entries: list[Entry] = []
        self._marks = Marks()
        self._pending: list[PendingEntry] = []
        self._lost: Lost | None = None

    # -- what comes in ----------------------------------------------------------------------------

    def show(self, case: Case | None) -> None:
        """Show the case as it is now: added lines are inserted, anything else is built anew."""
        entries = case.entries if case else ()
        if len(entries) < len(self._entries) or list(entries[: len(self._entries)]) != self._entries:
            self.beginResetModel()
            self._entries = list(entries)
            self._marks = case.marks if case else Marks()
            self.endResetModel()
            return
        self._add(entries[len(self._entries) :])
        if case is not None:
            self._mark(case.marks)

    def show_pending(self, outbox: Outbox) -> None:
        """Show what of the outbox belongs to this case."""
        fresh = [
            entry
            for parcel in outbox.parcels()
            if (entry := pending_entry(parcel, self._case_id)) is not None
        ]
        if fresh == self._pending:
            return
        names = [entry.command.command_id for entry in fresh]
        for at in reversed(range(len(self._pending))):
            if self._pending[at].command.command_id not in names:
                row = self._row_of_pending(at)
                self.beginRemoveRows(NOWHERE, row, row)
                del self._pending[at]
                self.endRemoveRows()
        kept = [entry.command.command_id for entry in self._pending]
        early = self._lost is not None and any(one.at < self._lost.at for one in fresh[len(kept) :])
        if kept != names[: len(kept)] or early:
            self.beginResetModel()
            self._pending = fresh
            self.endResetModel()
            return
        for at, known in enumerate(self._pending):
            if fresh[at] != known:
                self._pending[at] = fresh[at]
                self._repaint(self._row_of_pending(at))
        for entry in fresh[len(kept) :]:
            # One by one: the line of the lost connection may stand between two of them.
            row = self.rowCount()
            self.beginInsertRows(NOWHERE, row, row)
            self._pending.append(entry)
            self.endInsertRows()

    def show_lost(self, at: datetime | None) -> None:
        """Show since when there is no connection, or that there is one."""
        fresh = Lost(at) if at is not None else None
        if fresh == self._lost:
            return
        if self._lost is not None:
            row = self._lost_row()
            self.beginRemoveRows(NOWHERE, row, row)
            self._lost = None
            self.endRemoveRows()
        if fresh is not None:
            row = len(self._entries) + self._before(fresh)
            self.beginInsertRows(NOWHERE, row, row)
            self._lost = fresh
            self.endInsertRows()

    # -- what the view asks -----------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of entries and pending ones."""
        lost = 1 if self._lost is not None else 0
        return 0 if parent.isValid() else len(self._entries) + len(self._pending) + lost

    def value(self, row: int) -> Entry | PendingEntry | Lost:
        """Return what stands in a row."""
        if row < len(self._entries):
            return self._entries[row]
        if self._lost is not None:
            line = self._lost_row()
            if row == line:
                return self._lost
            row -= row > line
        return self._pending[row - len(self._entries)]

    def field(self, row: int, role: int) -> object:
        """Return a row's value under one of ``TimelineRole``."""
        value = self.value(row)
        match role:
            case TimelineRole.ENTRY:
                return value if isinstance(value, Entry) else None
            case TimelineRole.PENDING:
                return value if isinstance(value, PendingEntry) else None
            case TimelineRole.LOST_AT:
                return value.at if isinstance(value, Lost) else None
            case TimelineRole.ENTRY_ID:
                return _id(value)
            case TimelineRole.DELIVERY if isinstance(value, PendingEntry):
                return value.state
            case TimelineRole.DELIVERY if isinstance(value, Entry):
                return delivery(value, self._marks)
            case _:
                return None

    # -- inside -----------------------------------------------------------------------------------

    def _add(self, entries: tuple[Entry, ...]) -> None:
        if entries:
            first = len(self._entries)
            self.beginInsertRows(NOWHERE, first, first + len(entries) - 1)
            self._entries.extend(entries)
            self.endInsertRows()

    def _mark(self, marks: Marks) -> None:
        before, self._marks = self._marks, marks
        if before == marks:
            return
        for row, entry in enumerate(self._entries):
            if delivery(entry, before) is not delivery(entry, marks):
                self._repaint(row)

    def _before(self, lost: Lost) -> int:
        """How many pending entries were written before the connection was lost."""
        return sum(entry.at < lost.at for entry in self._pending)

    def _lost_row(self) -> int:
        return len(self._entries) + (self._before(self._lost) if self._lost is not None else 0)

    def _row_of_pending(self, at: int) -> int:
        row = len(self._entries) + at
        return row + 1 if self._lost is not None and row >= self._lost_row() else row

    def _repaint(self, row: int) -> None:
        self.dataChanged.emit(self.index(row), self.index(row))


def _id(value: Entry | PendingEntry | Lost) -> object:
    if isinstance(value, PendingEntry):
        return value.command.command_id
    return value.no if isinstance(value, Entry) else "lost"
