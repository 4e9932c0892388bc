"""What was changed because of feedback, to be told in a reply: chosen by the arrows, put where one writes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backend.protocol.feedback import Change
from backend.protocol.ids import LineId
from backend.protocol.words import Language
from desktop.models.feedback import FeedbackThemes
from desktop.texts import feedback as words
from desktop.texts import formats
from desktop.texts.refusals import of_question
from desktop.views.choice_list import ChoiceItem
from desktop.views.key_hint import KeyHint
from desktop.views.line_names import LineNames
from desktop.views.look import Look
from desktop.views.search_overlay import SearchOverlay


class ChangesOverlay(SearchOverlay):
    """`told_words(str)`: these words go into the reply, in its language. Those of the case's line stand first."""

    told_words = Signal(str)

    def __init__(self, look: Look, window: QWidget, model: FeedbackThemes, lines: LineNames) -> None:
        super().__init__(look, window, width=760)
        self._model, self._lines = model, lines
        self._line, self._language = "", Language.FINNISH
        self._keys = (KeyHint(look, ("↑", "↓")), KeyHint(look, ("↵",)), KeyHint(look, ("Esc",)))
        self.hints(*self._keys)
        self.search.textChanged.connect(self._show)
        self.picked.connect(self._picked)
        model.told_changes.changed.connect(self._show)
        self.retranslate()
        self.restyle()

    def open_for(self, line: str, language: Language) -> None:
        """Offer what was changed, to be told in a language."""
        self._line, self._language = line, language
        self.search.clear()
        self.open(self.search)
        self._model.read_changes()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("What was changed because of feedback"))
        self.title.setText(self.tr("What was changed because of feedback, to be told in the reply"))
        self.search.setAccessibleName(self.tr("Search in what was changed"))
        said = (self.tr("choose"), self.tr("put into the reply"), self.tr("close"))
        for hint, what in zip(self._keys, said, strict=True):
            hint.say(what)
        self._show()

    def _show(self) -> None:
        asking, text = self._model.told_changes, self.search.text().strip()
        found = sorted(
            (one for one in self._model.changes if text.lower() in self._words(one).lower()),
            key=lambda one: one.line != self._line,
        )
        if asking.refused is not None:
            self.say(of_question(asking.refused))
        elif found or asking.busy:
            self.say("")
        else:
            self.say(
                self.tr("Nothing has been told of yet. A supervisor tells it in the themes of feedback.")
            )
        self.show_items(
            [
                ChoiceItem(
                    one.change_id,
                    self._words(one),
                    self._lines.name(LineId(one.line)) if one.line else words.in_general(),
                    formats.day(one.on, self.look.language, year=True) if one.on is not None else "",
                    "star",
                    match=text,
                )
                for one in found
            ]
        )

    def _words(self, one: Change) -> str:
        return one.words.get(self._language, "")

    def _picked(self, key: str) -> None:
        one = next((each for each in self._model.changes if each.change_id == key), None)
        self.leave()
        if one is not None:
            self.told_words.emit(self._words(one))
