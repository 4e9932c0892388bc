"""A text of several lines in which `/` offers the shared and personal phrases, as in the composer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from backend.protocol.ids import LineId
from desktop.views.choice_list import ChoiceItem, ChoiceList
from desktop.views.composer_text import ComposerText
from desktop.views.field import Field
from desktop.views.look import Look
from desktop.views.phrase_search import filled, found, in_language
from desktop.views.ports import Phrases

_ROWS = 4
_LINES = 2


class _Text(ComposerText):
    """Boxed, and always two lines high: a sheet does not move while one writes."""

    def restyle(self) -> None:
        self.setFont(self._look.theme.font())
        self.document().setDocumentMargin(4)
        self.setFixedHeight(self._look.theme.line() * _LINES + 16)

    def _fit(self) -> None:
        """Nothing grows here."""


class PhraseField(Field):
    """`resized()`: the sheet is laid out again."""

    resized = Signal()

    def __init__(self, look: Look, phrases: Phrases) -> None:
        self.text = _Text(look)
        self.text.setProperty("bare", "false")
        self.text.setProperty("boxed", "true")
        super().__init__(look, self.text)
        self._phrases = phrases
        self._line = LineId("")
        self.list = ChoiceList(look, 28)
        self.list.chosen.connect(self._take)
        self.list.hide()
        column = self.layout()
        assert column is not None
        column.addWidget(self.list)
        self.text.query_changed.connect(self._ask)
        self.text.key_taker = self._take_key
        self.text.tab_taker = self._take_current

    def of_line(self, line: LineId) -> None:
        """Offer the phrases of a line, and those of all."""
        self._line = line

    def _ask(self, query: str | None) -> None:
        some = found(self._phrases.all(), query, self._line, self.look.language) if query is not None else []
        language = self.look.language
        self.list.fill(
            [ChoiceItem(str(one.phrase_id), in_language(one.title, language), medium=False) for one in some]
        )
        if some:
            self.list.setFixedHeight(min(_ROWS, len(some)) * self.look.theme.tall(28, 20) + 2)
        self.list.setVisible(bool(some) and self.text.hasFocus())
        self.resized.emit()

    def _take(self, phrase_id: str) -> None:
        phrase = next((one for one in self._phrases.all() if str(one.phrase_id) == phrase_id), None)
        if phrase is not None:
            made = filled(phrase, {}, self.look.language)
            self.text.insert_phrase(made.text, made.blanks[0][0] if made.blanks else len(made.text))
        self.list.hide()
        self.resized.emit()

    def _take_current(self) -> bool:
        current = self.list.current() if self.list.isVisible() else None
        if current is None:
            return False
        self._take(current.key)
        return True

    def _take_key(self, event: QKeyEvent) -> bool:
        if not self.list.isVisible() or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        match event.key():
            case Qt.Key.Key_Up:
                self.list.go(-1)
            case Qt.Key.Key_Down:
                self.list.go(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                return self._take_current()
            case Qt.Key.Key_Escape:
                self.list.hide()
                self.resized.emit()
            case _:
                return False
        return True
