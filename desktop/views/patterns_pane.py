"""Odd patterns beside the access log; each leads to its lines. A reason to ask, never a verdict."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QListView, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout

from backend.protocol.use_inquiries import PatternsFound
from backend.protocol.uses import Pattern
from desktop.models.asking import Asking
from desktop.texts import formats
from desktop.texts import uses as words
from desktop.texts.refusals import of_question
from desktop.theme import MEDIUM, SEMIBOLD, Size
from desktop.views import paint
from desktop.views.button import Button
from desktop.views.choice_list import ITEM, ChoiceItem, ChoiceList
from desktop.views.label import Label
from desktop.views.look import Look, View
from desktop.views.painted import painted


class _TwoLines(QStyledItemDelegate):
    """What is odd above, whose and how often below."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, self._look.theme.line() * 2 + 20)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, drawn = self._look.theme, painted(option)
        item = self._item(index)
        box, view = drawn.rect, drawn.widget
        if isinstance(view, QListView) and view.hasFocus() and view.currentIndex() == index:
            painter.fillRect(box, theme.colour("accentSoft"))
            paint.rounded(
                painter, QRectF(box.left(), box.top() + 8, 3, box.height() - 16), 1.5, theme.colour("accent")
            )
        painter.fillRect(QRect(box.left() + 16, box.bottom(), box.width() - 32, 1), theme.colour("line"))
        line = theme.line()
        upper = QRect(box.left() + 16, box.top() + 9, box.width() - 32, line)
        paint.text(painter, upper, item.title, theme.font(weight=MEDIUM), theme.colour("text"))
        lower = upper.translated(0, line + 1)
        paint.text(painter, lower, item.detail, theme.font(Size.SMALL), theme.colour("muted"))

    def _item(self, index: QModelIndex | QPersistentModelIndex) -> ChoiceItem:
        found = index.data(ITEM)
        assert isinstance(found, ChoiceItem)
        return found


class _List(ChoiceList):
    """The arrows choose, Enter shows the lines."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, 52)
        self._two_lines = _TwoLines(look)
        self.setItemDelegate(self._two_lines)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up:
                self.go(-1)
            case Qt.Key.Key_Down:
                self.go(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                item = self.current()
                if item is not None:
                    self.chosen.emit(item.key)
            case _:
                super().keyPressEvent(event)


class PatternsPane(View):
    """`chosen(Pattern)` shows its lines in the table."""

    chosen = Signal(object)

    def __init__(self, look: Look, patterns: Asking) -> None:
        super().__init__(look, surface="panel")
        self._patterns = patterns
        self._title = Label(look, weight=SEMIBOLD)
        self._hint = Label(look, Size.SMALL, role="muted", wrap=True)
        self._told = Label(look, role="muted", wrap=True)
        self.list = _List(look)
        self.list.chosen.connect(self._chosen)
        self.removals = Button(look, "quiet", small=True, icon="clock-counter-clockwise")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 16)
        column.setSpacing(8)
        for label in (self._title, self._hint, self._told):
            label.setContentsMargins(16, 0, 16, 0)
            column.addWidget(label)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        below = QHBoxLayout()
        below.setContentsMargins(8, 0, 16, 0)
        below.addWidget(self.removals)
        below.addStretch(1)
        column.addLayout(below)
        patterns.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Worth asking about"))
        self._hint.setText(self.tr("Unusual uses in the last 30 days. A reason to ask, never a verdict."))
        self.removals.set_words(self.tr("Removals of the last nights"))
        self.list.setAccessibleName(self._title.text())
        found = self._found()
        self.list.fill([self._item(at, one) for at, one in enumerate(found)])
        self.list.setVisible(bool(found))
        said = "" if found else self._nothing()
        self._told.setText(said)
        self._told.setVisible(bool(said))

    def _found(self) -> tuple[Pattern, ...]:
        found = self._patterns.found
        return found.patterns if isinstance(found, PatternsFound) else ()

    def _nothing(self) -> str:
        if self._patterns.busy:
            return self.tr("Looking")
        if self._patterns.refused is not None:
            return of_question(self._patterns.refused)
        return self.tr("Nothing unusual was found.") if self._patterns.found is not None else ""

    def _item(self, at: int, one: Pattern) -> ChoiceItem:
        zone, language = self.look.texts.zone, self.look.language
        day = formats.day(one.last.astimezone(zone).date(), language)
        count = self.tr("{count} uses").format(count=one.count) if one.count > 1 else self.tr("1 use")
        return ChoiceItem(str(at), words.pattern(one.kind), f"{one.staff_name} · {count} · {day}")

    def _chosen(self, key: str) -> None:
        found = self._found()
        if int(key) < len(found):
            self.chosen.emit(found[int(key)])
