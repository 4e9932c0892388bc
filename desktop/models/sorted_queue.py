"""The queue's list as Qt sees it: cases in their order, headings between them, changes told row by row or all at once."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt

from backend.protocol.ids import CaseId
from backend.protocol.order import Group
from backend.protocol.queue_row import QueueRow
from desktop.models.listing import NOWHERE, Index, Listing
from desktop.models.queue_order import QueueOrder
from desktop.models.ranks import Rank


class SortedQueue(Listing):
    """Cases and headings in order. What comes in, what is shown and when is the queue model's business."""

    def __init__(self, order: QueueOrder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._order = order
        self._rows: dict[CaseId, QueueRow] = {}
        self._visible = (0, 100)
        self._recounted: set[int] = set()

    # -- what the view asks -----------------------------------------------------------------------

    def set_visible(self, first: int, last: int) -> None:
        """Tell which rows are on the screen; only these are told to be repainted."""
        self._visible = (first, last)

    def row_of(self, case_id: CaseId) -> int:
        """Return a case's row, -1 when it is not in the list."""
        rank = self._order.get(case_id)
        return -1 if rank is None else self._order.row_of(rank)

    def case_at(self, row: int) -> CaseId | None:
        """Return the case of a row; none for headings and outside."""
        if not 0 <= row < self._order.length():
            return None
        at = self._order.at(row)
        return None if isinstance(at, Group) else at

    def header_rows(self) -> tuple[int, ...]:
        """Return the rows that are headings, ascending."""
        return tuple(self._order.heading_row(group) for group in Group if self._order.shown[group])

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of rows, headings included."""
        return 0 if parent.isValid() else self._order.length()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be selected."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsSelectable if self.case_at(index.row()) is not None else flags

    # -- one row ----------------------------------------------------------------------------------

    def _insert(self, row: QueueRow) -> None:
        rank = self._order.rank(row)
        self._show_heading(rank[0])
        at = self._order.row_of(rank)
        self.beginInsertRows(NOWHERE, at, at)
        self._order.add(rank)
        self.endInsertRows()
        self._recounted.add(rank[0])

    def _take_out(self, rank: Rank, at: int) -> None:
        self.beginRemoveRows(NOWHERE, at, at)
        self._order.remove(rank)
        self.endRemoveRows()
        self._recounted.add(rank[0])
        self._hide_heading(rank[0])

    def _move(self, case_id: CaseId) -> None:
        """Move a case to where its rank belongs now; a selected row stays selected."""
        old, new = self._order.rank_of(case_id), self._order.rank(self._rows[case_id])
        if old == new:
            return
        self._show_heading(new[0])
        from_row, to_row = self._order.row_of(old), self._order.row_of(new)
        moves = to_row not in {from_row, from_row + 1}
        if moves:
            self.beginMoveRows(NOWHERE, from_row, from_row, NOWHERE, to_row)
        self._order.remove(old)
        self._order.add(new)
        if moves:
            self.endMoveRows()
        self._recounted |= {old[0], new[0]}
        self._hide_heading(old[0])

    def _show_heading(self, group: int) -> None:
        if not self._order.shown[group]:
            at = self._order.heading_row(group)
            self.beginInsertRows(NOWHERE, at, at)
            self._order.show(group, shown=True)
            self.endInsertRows()

    def _hide_heading(self, group: int) -> None:
        if self._order.shown[group] and not self._order.sizes[group]:
            at = self._order.heading_row(group)
            self.beginRemoveRows(NOWHERE, at, at)
            self._order.show(group, shown=False)
            self.endRemoveRows()

    def _repaint(self, case_id: CaseId) -> None:
        self._repaint_row(self.row_of(case_id))

    def _repaint_headings(self) -> None:
        """Repaint the headings whose count has changed."""
        if self._recounted:
            for group in self._recounted:
                if self._order.shown[group]:
                    self._repaint_row(self._order.heading_row(group))
            self._recounted.clear()

    def _repaint_row(self, row: int) -> None:
        if row >= 0 and self._visible[0] <= row <= self._visible[1]:
            index = self.index(row)
            self.dataChanged.emit(index, index)

    # -- all rows ---------------------------------------------------------------------------------

    def _adopt(self, fresh: QueueOrder) -> None:
        """Take another order of the same cases in the place of the present one."""
        if fresh.sizes == self._order.sizes and _cases(fresh) == _cases(self._order):
            self._order = fresh
        else:
            with self._rearranged():
                self._order = fresh

    @contextmanager
    def _rearranged(self) -> Iterator[None]:
        """Let the list become another at once: whoever remembers a row finds its case again, or that it has gone.

        Qt's own word for this, a reset, would take the selection away.
        """
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        names = [self._order.at(index.row()) for index in old]
        yield
        self.changePersistentIndexList(old, [self.index(self._row_named(name)) for name in names])
        self.layoutChanged.emit()

    def _row_named(self, name: Group | CaseId) -> int:
        if not isinstance(name, Group):
            return self.row_of(name)
        return self._order.heading_row(name) if self._order.shown[name] else -1


def _cases(order: QueueOrder) -> list[CaseId]:
    return [rank[4] for rank in order.ranks]
