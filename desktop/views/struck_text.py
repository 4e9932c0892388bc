"""What a giver wrote, to be read and struck: selected by keyboard or mouse, never changed. Delete strikes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from backend.protocol.feedback import Struck
from desktop.views.field import Area
from desktop.views.look import Look


class StruckText(Area):
    """`striken()` when something was struck or let stand. Places count characters, as the server does."""

    striken = Signal()

    def __init__(self, look: Look, rows: int) -> None:
        super().__init__(look, rows)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._places: list[Struck] = []
        look.theme.changed.connect(self._mark)

    def show_text(self, text: str, places: tuple[Struck, ...]) -> None:
        """Show another giver's words."""
        self.setPlainText(text)
        self._places = list(places)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._mark()

    def places(self) -> tuple[Struck, ...]:
        """What is struck now."""
        return tuple(sorted(self._places, key=lambda one: one.begin))

    def strike(self) -> bool:
        """Strike what is selected, or the word at the caret; what is struck there already stands again."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        begin, end = self._character(cursor.selectionStart()), self._character(cursor.selectionEnd())
        if begin >= end:
            return False
        met = [one for one in self._places if one.begin < end and begin < one.end]
        if met:
            self._places = [one for one in self._places if one not in met]
        else:
            self._places.append(Struck(begin=begin, end=end))
        cursor.setPosition(cursor.selectionEnd())
        self.setTextCursor(cursor)
        self._mark()
        self.striken.emit()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.strike()
            return
        typed = event.text().isprintable() and event.text() and not event.modifiers() & _COMMANDS
        going_on = event.key() == Qt.Key.Key_PageDown and event.modifiers() & _COMMANDS
        if typed or going_on:
            # Nothing can be typed here: letters and digits are the sheet's, and so is going on.
            event.ignore()
            return
        super().keyPressEvent(event)

    def _character(self, position: int) -> int:
        """Return which character stands at a position of Qt's, which counts some as two."""
        units = self.toPlainText().encode("utf-16-le")[: position * 2]
        return len(units.decode("utf-16-le", "ignore"))

    def _position(self, character: int) -> int:
        return len(self.toPlainText()[:character].encode("utf-16-le")) // 2

    def _mark(self) -> None:
        theme, marks = self._look.theme, []
        for one in self._places:
            mark = QTextEdit.ExtraSelection()
            cursor = self.textCursor()
            cursor.setPosition(self._position(one.begin))
            cursor.setPosition(self._position(one.end), QTextCursor.MoveMode.KeepAnchor)
            form = QTextCharFormat()
            form.setBackground(theme.colour("text"))
            form.setForeground(theme.colour("panel"))
            form.setFontStrikeOut(True)
            mark.cursor, mark.format = cursor, form  # type: ignore[attr-defined]
            marks.append(mark)
        self.setExtraSelections(marks)


_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
