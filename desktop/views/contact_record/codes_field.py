"""Choosing codes by typing a word: what fits stands below, what was chosen above, all of it by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from backend.protocol.records import ListCode
from desktop.models.recording import found_codes
from desktop.theme import MEDIUM, Size
from desktop.views.button import Button
from desktop.views.choice_list import ChoiceItem, ChoiceList
from desktop.views.field import Field
from desktop.views.label import Label
from desktop.views.look import Look

_ROWS = 5
_MOST_SHOWN = 40


class _Line(QLineEdit):
    """Arrows choose below, Enter takes, Backspace in the empty line takes the last one away, Esc hides what is offered."""

    left = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.takes: Callable[[QKeyEvent], bool] = lambda _event: False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.takes(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class CodesField(Field):
    """Its value are the chosen codes, joined by commas, the main one first. `resized()`: the sheet is laid out again."""

    resized = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self.line = _Line()
        super().__init__(look, self.line, parent)
        self._codes: Sequence[ListCode] = ()
        self._first: Sequence[str] = ()
        self._chosen: list[str] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.list = ChoiceList(look, 28)
        self.list.chosen.connect(self.take)
        self.list.hide()
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        at = column.indexOf(self.line)
        column.insertLayout(at, self._rows)
        column.insertWidget(at + 2, self.list)
        self.line.takes = self._take_key
        self.line.textEdited.connect(lambda _text: self._offer())
        self.line.entered.connect(self._offer)
        self.line.left.connect(self._left)

    def offer_from(self, codes: Sequence[ListCode], first: Sequence[str]) -> None:
        """Give the list, and the codes that come first where several fit."""
        self._codes, self._first = codes, first
        self._show()

    def value(self) -> str:
        return ",".join(self._chosen)

    def take(self, code: str) -> None:
        """Add a code to those chosen."""
        if code and code not in self._chosen:
            self._chosen.append(code)
            self.edited.emit()
        self.line.clear()
        self._show()
        self._offer()

    def remove(self, code: str) -> None:
        """Take a code away."""
        self._chosen.remove(code)
        self.edited.emit()
        self._show()
        self.line.setFocus()

    def retranslate(self) -> None:
        self._show()

    def _put(self, value: str) -> None:
        self._chosen = [one for one in value.split(",") if one]
        self.line.clear()
        self.list.hide()
        self._show()

    def _show(self) -> None:
        while self._rows.count():
            row = self._rows.takeAt(0).widget()
            if row is not None:
                row.deleteLater()
        names = {one.code: one.names[self.look.language] for one in self._codes}
        for code in self._chosen:
            self._rows.addWidget(self._row(code, names.get(code, "")))
        self.resized.emit()

    def _row(self, code: str, name: str) -> QWidget:
        row = QWidget()
        said = f"{code}  {name}"
        words = Label(self.look, Size.TEXT, MEDIUM)
        words.setText(said)
        away = Button(self.look, "quiet", small=True, icon="x")
        away.setAccessibleName(self.tr("Take away {code}").format(code=said))
        away.setToolTip(self.tr("Take away {code}").format(code=code))
        away.clicked.connect(lambda: self.remove(code))
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(words, 1)
        inside.addWidget(away)
        return row

    def _offer(self) -> None:
        found = found_codes(self._codes, self.line.text(), self.look.language, self._first)
        shown = [one for one in found if one.code not in self._chosen][:_MOST_SHOWN]
        language = self.look.language
        self.list.fill(
            [ChoiceItem(one.code, one.names[language], trailing=one.code, medium=False) for one in shown]
        )
        if shown:
            high = self.look.theme.tall(28, 20)
            self.list.setFixedHeight(min(_ROWS, len(shown)) * high + 2)
        changed = self.list.isHidden() == bool(shown)
        self.list.setVisible(bool(shown))
        if changed or shown:
            self.resized.emit()

    def _left(self) -> None:
        # Not at once: the click that took the focus away may be one in the list.
        QTimer.singleShot(0, self, self._hide)

    def _hide(self) -> None:
        if not self.line.hasFocus() and self.list.isVisible():
            self.list.hide()
            self.resized.emit()

    def _take_key(self, event: QKeyEvent) -> bool:
        key, open_now = event.key(), self.list.isVisible()
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if open_now:
                current = self.list.current()
                if current is not None:
                    self.take(current.key)
            return True
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and open_now:
            self.list.go(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key == Qt.Key.Key_Escape and open_now:
            self.list.hide()
            self.resized.emit()
            return True
        if key == Qt.Key.Key_Backspace and not self.line.text() and self._chosen:
            self.remove(self._chosen[-1])
            return True
        return False
