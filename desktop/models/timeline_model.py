"""A case's timeline as a Qt model: its entries, then what one has written that is still on its way."""

from PySide6.QtCore import QObject

from backend.protocol.cases import Case, Marks
from backend.protocol.entries import Entry
from backend.protocol.ids import CaseId
from desktop.models.delivery import PendingEntry, delivery, pending_entry
from desktop.models.listing import NOWHERE, Index, Listing
from desktop.models.roles import TimelineRole
from desktop.sync.outbox import Outbox


class TimelineModel(Listing):
    """Entries in their order and pending ones below them; entries are only ever added."""

    def __init__(self, case_id: CaseId, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._case_id = case_id
        self._entries: list[Entry] = []
        self._marks = Marks()
        self._pending: list[PendingEntry] = []

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
                row = len(self._entries) + at
                self.beginRemoveRows(NOWHERE, row, row)
                del self._pending[at]
                self.endRemoveRows()
        kept = [entry.command.command_id for entry in self._pending]
        if kept != names[: len(kept)]:
            self.beginResetModel()
            self._pending = fresh
            self.endResetModel()
            return
        for at, known in enumerate(self._pending):
            if fresh[at] != known:
                self._pending[at] = fresh[at]
                self._repaint(len(self._entries) + at)
        if len(fresh) > len(kept):
            first = len(self._entries) + len(kept)
            self.beginInsertRows(NOWHERE, first, first + len(fresh) - len(kept) - 1)
            self._pending = fresh
            self.endInsertRows()

    # -- what the view asks -----------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of entries and pending ones."""
        return 0 if parent.isValid() else len(self._entries) + len(self._pending)

    def value(self, row: int) -> Entry | PendingEntry:
        """Return what stands in a row."""
        if row < len(self._entries):
            return self._entries[row]
        return self._pending[row - len(self._entries)]

    def field(self, row: int, role: int) -> object:
        """Return a row's value under one of ``TimelineRole``."""
        value = self.value(row)
        pending = isinstance(value, PendingEntry)
        match role:
            case TimelineRole.ENTRY:
                return None if pending else value
            case TimelineRole.PENDING:
                return value if pending else None
            case TimelineRole.ENTRY_ID:
                return value.command.command_id if isinstance(value, PendingEntry) else value.no
            case TimelineRole.DELIVERY:
                return value.state if isinstance(value, PendingEntry) else delivery(value, self._marks)
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

    def _repaint(self, row: int) -> None:
        self.dataChanged.emit(self.index(row), self.index(row))
