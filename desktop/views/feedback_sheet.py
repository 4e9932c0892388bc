"""Writing down feedback that a resident told: of which service, of what kind, and whether a reply is wanted."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QWidget

from backend.protocol.feedback import FeedbackKind
from backend.protocol.feedback_commands import RegisterFeedback
from backend.protocol.ids import LineId
from backend.protocol.words import Language
from desktop.texts import LANGUAGES, words
from desktop.views.field import Area, Field
from desktop.views.kept_sheet import KeptSheet
from desktop.views.line_names import LineNames
from desktop.views.look import Look
from desktop.views.picker import Picker
from desktop.views.ports import Actions, Drafts

_GENERAL = "general"
_CHOSEN = frozenset({"line", "kind", "rating", "language", "reply"})
"""What has a value before anybody has filled anything in."""
_BEST = 5


class FeedbackSheet(KeptSheet):
    """Half-filled fields are kept as a draft; who gave it is asked only when a reply is wanted. `given()` when it is on its way."""

    given = Signal()

    def __init__(
        self, look: Look, window: QWidget, lines: LineNames, actions: Actions, drafts: Drafts
    ) -> None:
        super().__init__(look, window, drafts, width=560)
        self._lines, self._actions = lines, actions
        self._mine: tuple[LineId, ...] = ()
        self.line = Field(look, Picker(look))
        self.kind = Field(look, Picker(look))
        self.text = Field(look, Area(look, 5))
        self.rating = Field(look, Picker(look))
        self.language = Field(look, Picker(look))
        self.reply = QCheckBox()
        self.name_field = Field(look, QLineEdit())
        self.phone = Field(look, QLineEdit())
        self._pair(self.line, self.kind)
        self.fields.addWidget(self.text)
        self._pair(self.rating, self.language)
        self.fields.addWidget(self.reply)
        self._pair(self.name_field, self.phone)
        self.fields.addStretch(1)
        self.reply.toggled.connect(self._follow)
        self.hold(self._named(), {"reply": self.reply})
        self.retranslate()

    def _pair(self, left: Field, right: Field) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(left, 1)
        row.addWidget(right, 1)
        self.fields.addLayout(row)

    def open_for(self, lines: tuple[LineId, ...]) -> None:
        """Write down feedback about one of these lines or about none, with what was kept from last time."""
        self._mine = lines
        self.retranslate()
        kept = self.kept()
        if kept:
            self.fill(kept)
        self._follow()
        for field in self._named().values():
            field.wrong("")
        self.wrong("")
        self.open(self.line.control)

    def retranslate(self) -> None:
        self.title(
            self.tr("Write down feedback"),
            self.tr("Without a wish for a reply nothing is kept of who gave it."),
        )
        self.line.name(self.tr("Service line"))
        self.kind.name(self.tr("Kind"))
        self.text.name(self.tr("What the resident said"))
        self.rating.name(self.tr("Rating"))
        self.language.name(self.tr("Language"))
        self.reply.setText(self.tr("A reply is wanted by telephone, within five office days"))
        self.name_field.name(self.tr("Name"))
        self.phone.name(self.tr("Phone"))
        self.cancel.set_words(self.tr("Cancel"))
        self.ok.set_words(self.tr("Save feedback"))
        lines = [(str(line), self._lines.name(line)) for line in self._mine]
        self._fill(self.line, [(_GENERAL, self.tr("The services in general")), *lines])
        kinds = [one for one in FeedbackKind if one.comes_by_itself]
        self._fill(self.kind, [(one.value, words.feedback_kind(one)) for one in kinds])
        ratings = [(str(one), self.tr("{n} out of 5").format(n=one)) for one in range(1, _BEST + 1)]
        self._fill(self.rating, [("0", self.tr("No rating")), *ratings])
        self._fill(self.language, [(one.value, words.language(one)) for one in LANGUAGES])
        self._follow()

    def accept(self) -> None:
        reply = self.reply.isChecked()
        without_text, without_phone = not self.text.value(), reply and not self.phone.value()
        self.text.wrong(self.tr("Write what the resident said.") if without_text else "")
        self.phone.wrong(self.tr("Write the number that is called.") if without_phone else "")
        self.place()
        if without_text or without_phone:
            (self.text if without_text else self.phone).control.setFocus()
            return
        about = self.line.value()
        self._actions.register_feedback(
            None if about == _GENERAL else LineId(about),
            FeedbackKind(self.kind.value()),
            self.text.value(),
            rating=int(self.rating.value() or 0),
            wants_reply=reply,
            name=self.name_field.value() if reply else "",
            phone=self.phone.value() if reply else "",
            language=Language(self.language.value()),
        )
        self.given.emit()
        self.done()
        self.leave()

    def open_again(self, lines: tuple[LineId, ...], refused: RegisterFeedback) -> None:
        """Offer feedback that was refused again, as it was written."""
        self.open_for(lines)
        values = {
            "line": str(refused.line or _GENERAL),
            "kind": refused.kind.value,
            "text": refused.text,
            "rating": str(refused.rating),
            "language": refused.language.value,
            "reply": "1" if refused.wants_reply else "",
            "name": refused.name,
            "phone": refused.phone,
        }
        self.fill(values)
        self._follow()
        self.keep()

    def key(self) -> str:
        return "feedback"

    def says_something(self, values: Mapping[str, str]) -> bool:
        return any(value for name, value in values.items() if name not in _CHOSEN)

    def done(self) -> None:
        """The feedback is in the outbox: nothing is kept, and the next begins empty."""
        self.drop()
        for field in (self.text, self.name_field, self.phone):
            field.set_value("")
        self.rating.set_value("0")
        self.reply.setChecked(False)

    def _named(self) -> dict[str, Field]:
        return {
            "line": self.line,
            "kind": self.kind,
            "text": self.text,
            "rating": self.rating,
            "language": self.language,
            "name": self.name_field,
            "phone": self.phone,
        }

    def _follow(self) -> None:
        """Who it is is asked only of who wants a reply."""
        for field in (self.name_field, self.phone):
            field.setVisible(self.reply.isChecked())
        if self.isVisible():
            self.place()

    def _fill(self, field: Field, items: list[tuple[str, str]]) -> None:
        box = field.control
        assert isinstance(box, QComboBox)
        chosen = box.currentData()
        box.clear()
        for value, name in items:
            box.addItem(name, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
