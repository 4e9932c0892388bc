"""Telling what was changed because of feedback: a theme, the words in every language, and whether everybody may read it."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from backend.protocol.feedback import Change
from backend.protocol.ids import new_id
from backend.protocol.words import Language
from desktop.models.feedback import FeedbackThemes
from desktop.texts import LANGUAGES, formats
from desktop.texts import feedback as words
from desktop.texts import words as common
from desktop.views.button import Button
from desktop.views.feedback_ports import FeedbackActions
from desktop.views.field import Area, Field
from desktop.views.line_names import LineNames
from desktop.views.look import Look
from desktop.views.picker import Picker
from desktop.views.sheet import Sheet

_NEW, _GENERAL = "new", "general"


class ChangeSheet(Sheet):
    """A new one, or one told before: chosen first, told anew or taken back."""

    def __init__(
        self, look: Look, window: QWidget, model: FeedbackThemes, lines: LineNames, actions: FeedbackActions
    ) -> None:
        super().__init__(look, window, width=640)
        self._model, self._lines, self._actions = model, lines, actions
        self._id = new_id()
        self.which = Field(look, Picker(look))
        self.which.edited.connect(self._chosen)
        self.theme = Field(look, Picker(look))
        self.line = Field(look, Picker(look))
        self.texts = {language: Field(look, Area(look, 3)) for language in LANGUAGES}
        self.published = QCheckBox()
        self.remove = Button(look)
        self.remove.clicked.connect(self._take_back)
        self.foot.insertWidget(0, self.remove)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.theme, 1)
        row.addWidget(self.line, 1)
        self.fields.addWidget(self.which)
        self.fields.addLayout(row)
        for field in self.texts.values():
            self.fields.addWidget(field)
        self.fields.addWidget(self.published)
        self.fields.addStretch(1)
        self.retranslate()

    def open_now(self) -> None:
        """Tell a new one."""
        self.retranslate()
        self.which.set_value(_NEW)
        self._chosen()
        self.open(self.theme.control)

    def retranslate(self) -> None:
        self.title(
            self.tr("Tell what was changed"),
            self.tr("Write so that nobody can be known from it. It is told in the reply and in the themes."),
        )
        self.which.name(self.tr("What is told"))
        self.theme.name(self.tr("Theme"))
        self.line.name(self.tr("Service line"))
        for language, field in self.texts.items():
            field.name(common.language(language))
        self.published.setText(self.tr("Publish on the residents' page of feedback"))
        self.remove.set_words(self.tr("Take back"))
        self.cancel.set_words(self.tr("Cancel"))
        self.ok.set_words(self.tr("Save"))
        read, pick = self._model.told, self.look.texts.pick
        told = read.changes if read is not None else ()
        self.which.offer(
            [(_NEW, self.tr("A new change"))]
            + [
                (one.change_id, f"{formats.day(one.on, self.look.language)} {pick(one.words)[:60]}")
                for one in told
                if one.on is not None
            ]
        )
        themes = read.themes if read is not None else ()
        self.theme.offer([(one.theme, pick(one.names)) for one in themes])
        lines = [(str(info.line), self._lines.name(info.line)) for info in self._lines.all()]
        self.line.offer([(_GENERAL, words.in_general()), *lines])

    def accept(self) -> None:
        first: Field | None = None
        for field in self.texts.values():
            empty = not field.value()
            field.wrong(
                self.tr("Write it in every language: the residents' pages are in all of them.")
                if empty
                else ""
            )
            if empty and first is None:
                first = field
        if first is not None:
            self.place()
            first.control.setFocus()
            return
        line = self.line.value()
        self._actions.tell_change(
            Change(
                change_id=self._id,
                theme=self.theme.value(),
                words={language: field.value() for language, field in self.texts.items()},
                line="" if line == _GENERAL else line,
                published=self.published.isChecked(),
            )
        )
        self.leave()

    def _take_back(self) -> None:
        self._actions.take_back_change(self._id)
        self.leave()

    def _chosen(self) -> None:
        read, which = self._model.told, self.which.value()
        known = (
            next((one for one in read.changes if one.change_id == which), None) if read is not None else None
        )
        self._id = known.change_id if known is not None else new_id()
        if known is not None:
            self.theme.set_value(known.theme)
            self.line.set_value(known.line or _GENERAL)
        for language, field in self.texts.items():
            field.set_value(known.words.get(Language(language), "") if known is not None else "")
            field.wrong("")
        self.published.setChecked(known is not None and known.published)
        self.remove.setVisible(known is not None)
        if self.isVisible():
            self.place()
