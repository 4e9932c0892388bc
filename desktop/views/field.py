"""A field: label above, control, and the error below it (octagon and sentence)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.theme import MEDIUM, Size
from desktop.views.icon_label import IconLabel
from desktop.views.label import Label
from desktop.views.look import Look, View


class Field(View):
    """Gives the control its accessible name; `wrong("")` takes the error away.

    `edited()` follows what the person does, not what the program puts in.
    """

    edited = Signal()

    def __init__(self, look: Look, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.control = control
        self._putting = False
        self._label = Label(look, Size.SMALL, MEDIUM, "muted")
        self._hint = Label(look, Size.SMALL, role="muted", wrap=True)
        self._hint.hide()
        self._error = IconLabel(look, "warning-octagon", "urgent", size=Size.SMALL, weight="fill", wrap=True)
        self._error.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._label, self._hint, control, self._error):
            column.addWidget(widget)
        if isinstance(control, QLineEdit):
            control.textEdited.connect(self.edited)
        elif isinstance(control, QPlainTextEdit):
            control.textChanged.connect(self._text_changed)
        elif isinstance(control, QComboBox):
            control.activated.connect(self.edited)
        self.restyle()

    def restyle(self) -> None:
        if isinstance(self.control, QLineEdit):
            # Fixed, not by the style sheet: a line that lies in a column of wrapped texts would be pressed together.
            self.control.setFixedHeight(self.look.theme.tall(32, 20))
        super().restyle()

    def name(self, words: str, hint: str = "") -> None:
        self._label.setText(words)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.control.setAccessibleName(words)
        self.control.setAccessibleDescription(hint)

    def wrong(self, sentence: str) -> None:
        self._error.say(sentence)
        self._error.setVisible(bool(sentence))
        self.control.setProperty("wrong", "true" if sentence else "false")
        self.control.setAccessibleDescription(sentence)
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)

    def value(self) -> str:
        """What stands in the field, without spaces around it; a combo box gives its data."""
        if isinstance(self.control, QLineEdit):
            return self.control.text().strip()
        if isinstance(self.control, QPlainTextEdit):
            return self.control.toPlainText().strip()
        if isinstance(self.control, QComboBox):
            return str(self.control.currentData() or "")
        return ""

    def offer(self, items: Sequence[tuple[str, str]]) -> None:
        """Give a combo box its choices (value, words); what is chosen stays chosen where it still can be."""
        box = self.control
        assert isinstance(box, QComboBox)
        chosen = box.currentData()
        box.clear()
        for value, words in items:
            box.addItem(words, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))

    def set_value(self, value: str) -> None:
        self._putting = True
        self._put(value)
        self._putting = False

    def _put(self, value: str) -> None:
        if isinstance(self.control, QLineEdit):
            self.control.setText(value)
        elif isinstance(self.control, QPlainTextEdit):
            self.control.setPlainText(value)
            # Whoever comes back to a kept text goes on where it ends.
            self.control.moveCursor(QTextCursor.MoveOperation.End)
        elif isinstance(self.control, QComboBox):
            self.control.setCurrentIndex(max(0, self.control.findData(value)))

    def _text_changed(self) -> None:
        if not self._putting:
            self.edited.emit()


class Area(QPlainTextEdit):
    """A boxed field of several lines that grow with the text size; Tab goes on to the next field."""

    def __init__(self, look: Look, rows: int) -> None:
        super().__init__()
        self._look, self._rows = look, rows
        self.setProperty("boxed", "true")
        self.setTabChangesFocus(True)
        look.theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self._look.theme.line() * self._rows + 16)
