"""The access log as a table: pages are read as one scrolls down, each reading is itself a line of the log."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from backend.protocol.errors import ErrorCode
from backend.protocol.use_inquiries import ReadUses, Uses
from backend.protocol.uses import UseLine
from desktop.models.asking import Asker, Asking
from desktop.models.roles import LineRole

PAGE = 200
COLUMNS = ("at", "who", "what", "client", "basis")

Index = QModelIndex | QPersistentModelIndex


class UsesModel(QAbstractTableModel):
    """``asked`` is the filter shown; the view puts the words, this holds the lines. ``counted`` when they changed."""

    counted = Signal()

    def __init__(self, asker: Asker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asking = Asking(asker, self)
        self._asking.changed.connect(self._answered)
        self._lines: list[UseLine] = []
        self._more = False
        self.asked = ReadUses()

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._asking.busy

    @property
    def refused(self) -> ErrorCode | None:
        """Why there is no answer, if so."""
        return self._asking.refused

    @property
    def more(self) -> bool:
        """Whether older lines follow."""
        return self._more

    def show(self, asked: ReadUses) -> None:
        """Show the newest lines of a filter."""
        self.beginResetModel()
        self._lines, self._more = [], False
        self.asked = asked
        self.endResetModel()
        self._asking.ask(self._page(0))
        self.counted.emit()

    def clear(self) -> None:
        """Nothing of the person before remains."""
        self.beginResetModel()
        self._lines, self._more, self.asked = [], False, ReadUses()
        self.endResetModel()
        self._asking.let_go()

    def line(self, row: int) -> UseLine | None:
        """Return a line."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many lines are here."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the line; the view's delegate writes what stands in each column."""
        if role == LineRole.LINE and 0 <= index.row() < len(self._lines):
            return self._lines[index.row()]
        return None

    def canFetchMore(self, parent: Index) -> bool:
        """Whether scrolling further down would show more."""
        return not parent.isValid() and self._more and not self._asking.busy

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        if self.canFetchMore(parent):
            self._asking.ask(self._page(self._lines[-1].no))

    def _page(self, before: int) -> ReadUses:
        asked = self.asked
        return ReadUses(
            staff_id=asked.staff_id,
            client_id=asked.client_id,
            uses=asked.uses,
            since=asked.since,
            until=asked.until,
            lines=asked.lines,
            before=before,
            limit=PAGE,
        )

    def _answered(self) -> None:
        found = self._asking.found
        if not self._asking.busy and isinstance(found, Uses) and found.lines:
            first = len(self._lines)
            self.beginInsertRows(QModelIndex(), first, first + len(found.lines) - 1)
            self._lines += found.lines
            self._more = found.more
            self.endInsertRows()
            self._asking.found = None
        self.counted.emit()
