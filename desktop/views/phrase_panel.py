"""The phrases panel: docked above the composer, list left, the filled text right as it will leave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backend.protocol.mine import Phrase
from backend.protocol.words import Language
from desktop.models.reviews import is_late
from desktop.texts import formats, guidance, words
from desktop.theme import SEMIBOLD, Size
from desktop.theme.tokens import RADIUS_BUBBLE
from desktop.views import paint
from desktop.views.choice_list import ChoiceItem, ChoiceList
from desktop.views.key_hint import KeyHint
from desktop.views.label import Label
from desktop.views.line_names import LineNames
from desktop.views.look import Look, View
from desktop.views.paragraph import Paragraph
from desktop.views.phrase_search import Filled, filled, in_language, language_of

_ROWS = 4


class _Preview(View):
    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._filled = Filled("", (), ())
        self._title = Label(look, Size.SMALL, SEMIBOLD, "muted")
        self._language = Label(look, Size.SMALL, role="muted")
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._language)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 8)
        column.addLayout(head)
        column.addStretch(1)

    def show_filled(self, what: Filled, said: str) -> None:
        """Show what will leave; `said` is in which language it is, and what else there is to know of it."""
        self._filled = what
        self._title.setText(self.tr("Leaves like this"))
        self._language.setText(said)
        self.setAccessibleName(what.text)
        self.setAccessibleDescription(said)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        laid = Paragraph(self._filled.text, theme.font(), self.width() - 32, theme.line())
        painter = QPainter(self)
        painter.setClipRect(self.rect())
        at = QPointF(16, 10 + theme.line(Size.SMALL) + 6)
        tinted = [*self._filled.fields, *self._filled.blanks]
        laid.paint_tinted(
            painter, at, theme.colour("text"), tinted, theme.colour("accentText"), theme.colour("accentSoft")
        )
        painter.end()


class PhrasePanel(View):
    """`chosen(text, caret)`: put this into the composer; `caret` is the first blank, or the end."""

    chosen = Signal(str, int)

    def __init__(self, look: Look, lines: LineNames, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._lines = lines
        self._phrases: Sequence[Phrase] = ()
        self._values: Mapping[str, str] = {}
        self._query = ""
        self._reply_language = Language.FINNISH
        self.list = ChoiceList(look, 32)
        self.list.chosen.connect(lambda _key: self.choose())
        self.list.selectionModel().currentChanged.connect(self._preview_current)
        self._preview = _Preview(look)
        self._hints = (KeyHint(look, ("↑", "↓")), KeyHint(look, ("Tab",)), KeyHint(look, ("Esc",)))
        self._found = Label(look, Size.SMALL, role="muted")
        self._body = QHBoxLayout()
        self._body.setContentsMargins(4, 4, 0, 0)
        self._body.setSpacing(8)
        self._body.addWidget(self.list, 43)
        self._body.addWidget(self._preview, 57)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 4, 16, 4)
        foot.setSpacing(16)
        for hint in self._hints:
            foot.addWidget(hint)
        foot.addStretch(1)
        foot.addWidget(self._found)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._body)
        column.addLayout(foot)
        self.retranslate()

    def retranslate(self) -> None:
        for hint, said in zip(
            self._hints, (self.tr("choose"), self.tr("add to the text"), self.tr("close")), strict=True
        ):
            hint.say(said)
        self.list.setAccessibleName(self.tr("Phrases"))
        self.restyle()

    def restyle(self) -> None:
        theme = self.look.theme
        row = theme.tall(32, 20)
        self.list.setMinimumHeight(row)
        self.list.setMaximumHeight(_ROWS * row)
        # All rows where there is room for them; fewer, scrolled, in a low window with large text.
        room = self.window().height() - theme.tall(480, 260)
        self.setFixedHeight(min(_ROWS * row, max(2 * row, room)) + theme.tall(34, 16))
        super().restyle()

    def offer(
        self, phrases: Sequence[Phrase], query: str, values: Mapping[str, str], language: Language
    ) -> None:
        """Show what was found for a query, with the fields as they will be filled."""
        self.restyle()
        self._phrases, self._query, self._values, self._reply_language = phrases, query, values, language
        said = self.tr("{n} phrases for ”{query}”") if query else self.tr("{n} phrases")
        self._found.setText(said.format(n=len(phrases), query=query))
        self.list.fill(
            [
                ChoiceItem(
                    str(phrase.phrase_id),
                    in_language(phrase.title, language),
                    trailing=self._scope(phrase),
                    boxed=self._marks(phrase),
                    medium=False,
                )
                for phrase in phrases
            ]
        )
        self._preview_current()

    def choose(self) -> None:
        """Take the current phrase."""
        phrase = self.current()
        if phrase is not None:
            made = filled(phrase, self._values, self._reply_language)
            self.chosen.emit(made.text, made.blanks[0][0] if made.blanks else len(made.text))

    def current(self) -> Phrase | None:
        row = self.list.currentIndex().row()
        return self._phrases[row] if 0 <= row < len(self._phrases) else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = QPainter(self)
        edge = theme.colour("edge" if theme.tokens.dark else "line")
        paint.rounded(painter, QRectF(self.rect()), RADIUS_BUBBLE, theme.colour("raised"), edge)
        painter.setPen(theme.colour("line"))
        foot = self._preview.geometry().bottom() + 1
        painter.drawLine(1, foot, self.width() - 2, foot)
        painter.drawLine(self._preview.x() - 1, 1, self._preview.x() - 1, foot)
        painter.end()

    def _preview_current(self) -> None:
        phrase = self.current()
        made = filled(phrase, self._values, self._reply_language) if phrase else Filled("", (), ())
        self._preview.show_filled(made, self.said())

    def _scope(self, phrase: Phrase) -> str:
        if phrase.personal:
            return self.tr("own")
        return self.tr("shared") if phrase.line is None else self._lines.short(phrase.line).lower()

    def said(self) -> str:
        """In which language the current one is, never another than the reply's without saying so, and if it is overdue."""
        phrase, wanted = self.current(), self._reply_language
        used = language_of(phrase.text, wanted) if phrase is not None else wanted
        said = [words.language_inside(used)]
        if used is not wanted:
            said.append(guidance.missing(wanted))
        if phrase is not None and phrase.review_by is not None and self._is_late(phrase):
            by = formats.day(phrase.review_by, self.look.language, year=True)
            said.append(self.tr("should have been reviewed by {day}").format(day=by))
        return ", ".join(said)

    def _marks(self, phrase: Phrase) -> tuple[tuple[str, str], ...]:
        """What is to be known of a phrase before it is taken, quietly."""
        wanted = self._reply_language
        marks = []
        if language_of(phrase.text, wanted) is not wanted:
            marks.append((guidance.missing(wanted), "warn"))
        if self._is_late(phrase):
            marks.append((self.tr("review overdue"), "muted"))
        return tuple(marks)

    def _is_late(self, phrase: Phrase) -> bool:
        return is_late(phrase.review_by, self.look.clock(), self.look.texts.zone)
