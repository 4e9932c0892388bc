"""Everybody who may or might sign in, for the administrator: read anew whenever somebody is changed anywhere."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from backend.protocol.errors import ErrorCode
from backend.protocol.events import RightsChanged
from backend.protocol.ids import StaffId
from backend.protocol.staff_inquiries import ListStaff, StaffListed, StaffRow
from desktop.models.asking import Asker, Asking
from desktop.models.roles import LineRole
from desktop.sync.news import Happened, News

COLUMNS = ("name", "user_name", "role", "unit", "lines", "state")

Index = QModelIndex | QPersistentModelIndex


class StaffList(QAbstractTableModel):
    """``find(text)`` keeps those in whose names or unit each word of the text stands."""

    counted = Signal()

    def __init__(self, asker: Asker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asking = Asking(asker, self)
        self._asking.changed.connect(self._answered)
        self._all: tuple[StaffRow, ...] = ()
        self._shown: list[StaffRow] = []
        self._words: list[str] = []
        self._wanted = False

    @property
    def refused(self) -> ErrorCode | None:
        """Why there is no list, if so."""
        return self._asking.refused

    def begin(self) -> None:
        """Read the list, and again whenever it changes."""
        self._wanted = True
        self._asking.ask(ListStaff())

    def hear(self, news: News) -> None:
        """Take what came from the server: somebody was changed, here or elsewhere."""
        changed = isinstance(news, Happened) and any(isinstance(one, RightsChanged) for one in news.events)
        if self._wanted and changed:
            self._asking.ask(ListStaff())

    def clear(self) -> None:
        """Nothing of the person before remains."""
        self._wanted = False
        self._asking.let_go()
        self._all = ()
        self._refill()

    def find(self, text: str) -> None:
        """Show only who fits."""
        self._words = text.casefold().split()
        self._refill()

    def row(self, number: int) -> StaffRow | None:
        """Return a row that is shown."""
        return self._shown[number] if 0 <= number < len(self._shown) else None

    def row_of(self, staff_id: StaffId) -> int:
        """Return where somebody is shown, -1 when they are not."""
        return next((at for at, one in enumerate(self._shown) if one.info.staff_id == staff_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row; the view's delegate writes what stands in each column."""
        if role == LineRole.LINE and 0 <= index.row() < len(self._shown):
            return self._shown[index.row()]
        return None

    def _answered(self) -> None:
        found = self._asking.found
        if isinstance(found, StaffListed) and found.staff != self._all:
            self._all = found.staff
            self._refill()
        else:
            self.counted.emit()

    def _refill(self) -> None:
        self.beginResetModel()
        self._shown = [one for one in self._all if self._fits(one)]
        self.endResetModel()
        self.counted.emit()

    def _fits(self, row: StaffRow) -> bool:
        info = row.info
        said = f"{info.full_name} {info.user_name} {info.unit}".casefold()
        return all(word in said for word in self._words)
