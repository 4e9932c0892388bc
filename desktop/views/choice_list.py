"""A short list to choose from with the arrows, for the palette and the phrases: a selection bar, title, detail, keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.theme import MEDIUM, SEMIBOLD, Size
from desktop.theme.tokens import RADIUS_BUTTON
from desktop.views import paint
from desktop.views.look import Look
from desktop.views.painted import painted

ITEM = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(frozen=True, slots=True)
class ChoiceItem:
    """One row. A heading has no `key`; `why_not` says why it cannot be chosen now; `match` is shown in the accent.

    `boxed` are words in outlined boxes at the right, each with the colour role of its words. `faint`: can be chosen, and
    is not what one would choose first.
    """

    key: str
    title: str
    detail: str = ""
    trailing: str = ""
    icon: str = ""
    keys: tuple[str, ...] = ()
    why_not: str = ""
    match: str = ""
    medium: bool = True
    boxed: tuple[tuple[str, str], ...] = ()
    faint: bool = False

    @property
    def heading(self) -> bool:
        return not self.key


class _Delegate(QStyledItemDelegate):
    def __init__(self, look: Look, tall: int) -> None:
        super().__init__()
        self._look, self._tall = look, tall

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        item: ChoiceItem = index.data(ITEM)
        theme = self._look.theme
        return QSize(100, theme.tall(32, 16) if item.heading else theme.tall(self._tall, 20))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        item: ChoiceItem = index.data(ITEM)
        theme = self._look.theme
        box = painted(option).rect
        line = box.adjusted(16, 0, -16, 0)
        if item.heading:
            paint.text(painter, line, item.title, theme.font(Size.SMALL, SEMIBOLD), theme.colour("muted"))
            return
        view = painted(option).widget
        if isinstance(view, QListView) and view.currentIndex() == index:
            outline = theme.colour("accent") if theme.tokens.high_contrast else None
            paint.rounded(painter, QRectF(box), RADIUS_BUTTON, theme.colour("accentSoft"), outline, 2)
            high = 24 if self._tall > 32 else 16
            bar = QRectF(box.left(), box.center().y() - high / 2 + 1, 3, high)
            paint.rounded(painter, bar, 1.5, theme.colour("accent"))
        if item.icon:
            side = theme.px(16)
            at = QPointF(line.left(), box.center().y() - side / 2 + 1)
            paint.icon(painter, theme, at, item.icon, "faint" if item.why_not or item.faint else "muted")
            line.setLeft(line.left() + side + 12)
        line.setRight(self._right(painter, line, item))
        line.setLeft(line.left() + self._title(painter, line, item) + 12)
        detail = item.why_not or item.detail
        if detail and line.width() > 0:
            paint.text(painter, line, detail, theme.font(Size.SMALL), theme.colour("muted"))

    def _right(self, painter: QPainter, line: QRect, item: ChoiceItem) -> int:
        theme = self._look.theme
        right = line.right() + 1
        high = theme.tall(20, 14)
        for word in reversed(item.keys):
            width = paint.cap_width(theme, word)
            paint.cap(
                painter, theme, QRect(right - width, line.center().y() - high // 2 + 1, width, high), word
            )
            right -= width + 4
        if item.trailing:
            # What is written at the right stands before the keys, not under them.
            before = QRect(line.left(), line.top(), right - line.left(), line.height())
            taken = paint.text(
                painter, before, item.trailing, theme.font(Size.SMALL), theme.colour("muted"), paint.RIGHT
            )
            right -= taken + 8
        for word, role in reversed(item.boxed):
            width = paint.boxed_width(theme, word)
            box = QRect(right - width, line.center().y() - high // 2 + 1, width, high)
            paint.boxed(painter, theme, box, word, role, "control" if role == "muted" else role)
            right -= width + 6
        return right - 8

    def _title(self, painter: QPainter, line: QRect, item: ChoiceItem) -> int:
        theme = self._look.theme
        role = "faint" if item.why_not else "muted" if item.faint else "text"
        at = item.title.casefold().find(item.match.casefold()) if item.match else -1
        plain = theme.font(Size.TEXT, MEDIUM if item.medium else 400)
        if at < 0:
            return paint.text(painter, line, item.title, plain, theme.colour(role))
        end = at + len(item.match)
        rest = QRect(line)
        strong = theme.font(Size.TEXT, SEMIBOLD)
        for piece, font, ink in (
            (item.title[:at], plain, role),
            (item.title[at:end], strong, "faint" if item.why_not else "accentText"),
            (item.title[end:], plain, role),
        ):
            rest.setLeft(rest.left() + paint.text(painter, rest, piece, font, theme.colour(ink)))
        return rest.left() - line.left()


class ChoiceList(QListView):
    """Keeps the focus of whoever types; `chosen(key)` by mouse, `current()` for the keyboard of its owner."""

    chosen = Signal(str)

    def __init__(self, look: Look, tall: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self._delegate = _Delegate(look, tall)
        self.setItemDelegate(self._delegate)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        look.theme.changed.connect(self.scheduleDelayedItemsLayout)

    def fill(self, items: Sequence[ChoiceItem]) -> None:
        """Show these; the first that can be chosen becomes current."""
        self._items.clear()
        for item in items:
            row = QStandardItem()
            row.setData(item, ITEM)
            flags = " ".join(word for word, _ in item.boxed)
            said = (item.title, item.why_not or item.detail, flags, item.trailing, " ".join(item.keys))
            spoken = ", ".join(part for part in said if part)
            row.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
            row.setEditable(False)
            self._items.appendRow(row)
        self._step(-1, 1)

    def items(self) -> list[ChoiceItem]:
        return [self._items.item(row).data(ITEM) for row in range(self._items.rowCount())]

    def current(self) -> ChoiceItem | None:
        found = self.currentIndex().data(ITEM)
        return found if isinstance(found, ChoiceItem) else None

    def choose(self, key: str) -> None:
        """Make the row of this key current, if there is one."""
        for row, item in enumerate(self.items()):
            if item.key == key:
                self.setCurrentIndex(self._items.index(row, 0))
                return

    def go(self, step: int) -> None:
        """Go `step` rows on, over headings, staying inside."""
        self._step(self.currentIndex().row(), step)

    def contents_height(self) -> int:
        option = QStyleOptionViewItem()
        return sum(
            self._delegate.sizeHint(option, self._items.index(row, 0)).height()
            for row in range(self._items.rowCount())
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        item = index.data(ITEM)
        if isinstance(item, ChoiceItem) and not item.heading:
            self.setCurrentIndex(index)
            self.chosen.emit(item.key)

    def _step(self, start: int, step: int) -> None:
        row = start + step
        while 0 <= row < self._items.rowCount():
            if not self._items.item(row).data(ITEM).heading:
                self.setCurrentIndex(self._items.index(row, 0))
                self.viewport().update()
                return
            row += step
