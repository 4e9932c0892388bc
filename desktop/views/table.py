"""A table of the house: one line a row, words put by its owner, a selection bar, everything by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QIdentityProxyModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from desktop.models.roles import LineRole
from desktop.theme import MEDIUM, REGULAR
from desktop.views import paint
from desktop.views.look import Look
from desktop.views.painted import painted

Say = Callable[[object, int], tuple[str, str]]
"""What stands in a column of a line, and the role of its colour."""

Index = QModelIndex | QPersistentModelIndex

_NARROW = 560
"""Px of 100 % text below which the last column is left out."""


class _Words(QIdentityProxyModel):
    """Puts words over a model of lines, so that a screen reader reads what the eye reads."""

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self.heads: Sequence[str] = ()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            line = index.data(LineRole.LINE)
            return self._say(line, index.column())[0] if line is not None else ""
        return super().data(index, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section] if section < len(self.heads) else ""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, look: Look, say: Say) -> None:
        super().__init__()
        self._look, self._say = look, say

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LineRole.LINE)
        if line is None:
            return
        theme, drawn = self._look.theme, painted(option)
        box = drawn.rect
        view = drawn.widget
        chosen = bool(drawn.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(box, theme.colour("accentSoft"))
            if index.column() == 0:
                bar = QRectF(box.left(), box.top() + 4, 3, box.height() - 8)
                paint.rounded(painter, bar, 1.5, theme.colour("accent"))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.colour("line"))
        words, role = self._say(line, index.column())
        room = box.adjusted(12, 0, -8, 0)
        weight = MEDIUM if index.column() == 0 else REGULAR
        paint.text(painter, room, words, theme.font(weight=weight), theme.colour(role))
        focused = (
            isinstance(view, QTableView) and view.hasFocus() and view.currentIndex().row() == index.row()
        )
        if focused and theme.tokens.high_contrast:
            painter.fillRect(QRect(box.left(), box.bottom() - 1, box.width(), 2), theme.colour("focus"))


class Table(QTableView):
    """`opened(row)` on Enter or double click, `moved(row)` when the selection goes to another row.

    `first` is the longest text of the first column, which is never cut. Where there is little room the last column is left
    out: what stands there has to be told elsewhere, too.
    """

    opened = Signal(int)
    moved = Signal(int)

    def __init__(
        self, look: Look, model: QAbstractItemModel, say: Say, shares: Sequence[int], *, first: str = ""
    ) -> None:
        super().__init__()
        self._look, self._shares, self._first = look, shares, first
        self._words = _Words(say)
        self._words.setSourceModel(model)
        self.setModel(self._words)
        self._delegate = _Delegate(look, say)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self.selectionModel().currentRowChanged.connect(lambda now, _was: self.moved.emit(now.row()))
        look.theme.changed.connect(self._restyle)
        self._restyle()

    def name_columns(self, name: str, heads: Sequence[str]) -> None:
        """Put the heads of the columns and the accessible name."""
        self.setAccessibleName(name)
        self._words.heads = heads
        self._words.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, len(heads) - 1))
        self.viewport().update()

    def row(self) -> int:
        """The selected row, -1 when there is none."""
        return self.currentIndex().row()

    def select(self, row: int) -> None:
        """Select a row and bring it into sight."""
        index = self._words.index(row, 0)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.row() >= 0:
                self.opened.emit(self.row())
            return
        if event.key() == Qt.Key.Key_Home:
            self.select(0)
            return
        if event.key() == Qt.Key.Key_End:
            self.select(self._words.rowCount() - 1)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def sizeHint(self) -> QSize:
        return QSize(400, 240)

    def _share(self) -> None:
        """Columns share the width; the last one that is shown takes what rounding leaves."""
        theme = self._look.theme
        width = self.viewport().width()
        last = len(self._shares) - 1
        narrow = width < theme.px(_NARROW)
        self.setColumnHidden(last, narrow)
        shown = list(enumerate(self._shares))[: last if narrow else last + 1]
        least = paint.text_width(theme.font(weight=MEDIUM), self._first) + 24 if self._first else 0
        whole, left = sum(share for _, share in shown), width
        for column, share in shown:
            part = left if column == shown[-1][0] else width * share // whole
            part = max(part, least) if column == 0 else part
            self.setColumnWidth(column, part)
            left -= part

    def _restyle(self) -> None:
        theme = self._look.theme
        self.verticalHeader().setDefaultSectionSize(theme.tall(36, 20))
        self.horizontalHeader().setFixedHeight(theme.tall(32, 16))
        self._share()
        self.viewport().update()
