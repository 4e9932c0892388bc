"""The field one writes in: grows to six lines, knows the `/word` before the caret, hands keys to the phrases panel."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from desktop.views.look import Look

_SLASH = re.compile(r"(?:^|(?<=\s))/(\w*)$")
_MOST_LINES = 6


class ComposerText(QPlainTextEdit):
    """`query_changed(str | None)`: the word after a slash at the caret. `focused(bool)` for the outline."""

    query_changed = Signal(object)
    focused = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.key_taker: Callable[[QKeyEvent], bool] = lambda _event: False
        self.tab_taker: Callable[[], bool] = lambda: False
        self.setProperty("bare", "true")
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.setCursorWidth(2)
        self.textChanged.connect(self._changed)
        self.cursorPositionChanged.connect(self._asked)
        look.theme.changed.connect(self.restyle)
        self.restyle()

    def set_caret_role(self, role: str) -> None:
        """Colour the caret: accent, or violet in a note."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Accent, self._look.theme.colour(role))
        self.setPalette(palette)

    def restyle(self) -> None:
        self.setFont(self._look.theme.font())
        self._fit()

    def insert_phrase(self, words: str, caret: int) -> None:
        """Put a phrase in the place of the `/word` before the caret."""
        cursor = self.textCursor()
        block = cursor.block().text()[: cursor.positionInBlock()]
        match = _SLASH.search(block)
        if match is not None:
            cursor.movePosition(
                QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(match[0])
            )
        start = cursor.selectionStart()
        cursor.insertText(words)
        cursor.setPosition(start + caret)
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.key_taker(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own signature
        # Qt moves the focus before a key event comes: Tab takes a phrase first, when some are offered.
        if next and self.tab_taker():
            return True
        return super().focusNextPrevChild(next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)

    def _changed(self) -> None:
        self._fit()
        self._asked()

    def _asked(self) -> None:
        cursor = self.textCursor()
        match = _SLASH.search(cursor.block().text()[: cursor.positionInBlock()])
        self.query_changed.emit(match[1] if match else None)

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        rows = int(self.document().size().height())
        self.setFixedHeight(min(max(1, rows), _MOST_LINES) * line + 4)
