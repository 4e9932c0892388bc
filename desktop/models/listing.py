"""What every list of ours is: a Qt list model whose words come from a describer that the views give."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()

_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class Listing(QAbstractListModel):
    """A list of values. Subclasses keep them and say which value stands in a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._describe: Callable[[Any], str] | None = None

    def set_describer(self, describe: Callable[[Any], str]) -> None:
        """Have rows described in words by ``describe``, for the screen and for screen readers."""
        self._describe = describe
        last = self.rowCount() - 1
        if last >= 0:
            self.dataChanged.emit(self.index(0), self.index(last), list(_WORDS))

    def value(self, row: int) -> object:
        """Return what stands in a row."""
        raise NotImplementedError

    def field(self, row: int, role: int) -> object:
        """Return a row's value under one of our own roles."""
        raise NotImplementedError

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a value; none for an index that is not ours."""
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        if role > Qt.ItemDataRole.UserRole:
            return self.field(index.row(), role)
        if role in _WORDS and self._describe is not None:
            return self._describe(self.value(index.row()))
        return None
