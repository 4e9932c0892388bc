"""Registering by hand a contact that came over a desk phone or in person."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QWidget

from backend.protocol.commands import RegisterContact
from backend.protocol.ids import LineId
from backend.protocol.words import Channel, Language, SaysFor, Urgency
from desktop.texts import LANGUAGES, words
from desktop.views.field import Area, Field
from desktop.views.kept_sheet import KeptSheet
from desktop.views.line_names import LineNames
from desktop.views.look import Look
from desktop.views.picker import Picker
from desktop.views.ports import Actions, Drafts

_KEY = "register"
_CHOSEN = frozenset({"channel", "line", "language", "take", "says_for"})
"""What has a value before anybody has filled anything in."""


class RegisterSheet(KeptSheet):
    """Half-filled fields are kept as a draft; what is wrong in them the server says. `given()` when it is on its way."""

    given = Signal()

    def __init__(
        self, look: Look, window: QWidget, lines: LineNames, actions: Actions, drafts: Drafts
    ) -> None:
        super().__init__(look, window, drafts, width=560)
        self._lines, self._actions = lines, actions
        self._mine: tuple[LineId, ...] = ()
        self.channel = Field(look, Picker(look))
        self.line = Field(look, Picker(look))
        self.summary = Field(look, Area(look, 3))
        self.name_field = Field(look, QLineEdit())
        self.phone = Field(look, QLineEdit())
        self.code = Field(look, QLineEdit())
        self.language = Field(look, Picker(look))
        self.interpreter = Field(look, QLineEdit())
        self.says_for = Field(look, Picker(look))
        self.principal = Field(look, QLineEdit())
        self.principal_code = Field(look, QLineEdit())
        self.urgent = QCheckBox()
        self.take = QCheckBox()
        self.take.setChecked(True)
        self._pair(self.channel, self.line)
        self.fields.addWidget(self.summary)
        self._pair(self.name_field, self.phone)
        self._pair(self.code, self.says_for)
        self._pair(self.principal, self.principal_code)
        self._pair(self.language, self.interpreter)
        self.says_for.edited.connect(self._follow)
        self.fields.addWidget(self.urgent)
        self.fields.addWidget(self.take)
        self.fields.addStretch(1)
        self.hold(self._named(), {"urgent": self.urgent, "take": self.take})
        self.retranslate()

    def _pair(self, left: Field, right: Field) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(left, 1)
        row.addWidget(right, 1)
        self.fields.addLayout(row)

    def open_for(self, lines: tuple[LineId, ...]) -> None:
        """Register to one of these lines, with what was kept from last time."""
        self._mine = lines
        self.retranslate()
        kept = self.kept()
        if kept:
            self.fill(kept)
        self._follow()
        for field in self._named().values():
            field.wrong("")
        self.wrong("")
        self.open(self.channel.control)

    def retranslate(self) -> None:
        self.title(self.tr("Register a contact"), self.tr("A call to a desk phone or a visit at the hatch."))
        self.channel.name(self.tr("How the contact came"))
        self.line.name(self.tr("Service line"))
        self.summary.name(self.tr("What the matter is about"))
        self.name_field.name(self.tr("Name"))
        self.phone.name(self.tr("Phone"))
        self.code.name(self.tr("Personal code"))
        self.language.name(self.tr("Language"))
        self.interpreter.name(self.tr("Language for an interpreter, if one is needed"))
        self.says_for.name(self.tr("Acts"))
        self.principal.name(self.tr("Whom the matter is about"))
        self.principal_code.name(self.tr("Their personal code"))
        self.urgent.setText(self.tr("Urgent"))
        self.take.setText(self.tr("Take it into my own work at once"))
        self.cancel.set_words(self.tr("Cancel"))
        self.ok.set_words(self.tr("Register"))
        self._fill(
            self.channel, [(one.value, words.channel(one)) for one in (Channel.PHONE, Channel.WALK_IN)]
        )
        self._fill(self.line, [(str(line), self._lines.name(line)) for line in self._mine])
        self._fill(self.language, [(one.value, words.language(one)) for one in LANGUAGES])
        self._fill(self.says_for, [(one.value, words.says_for(one)) for one in SaysFor])
        self._follow()

    def accept(self) -> None:
        missing = not self.summary.value()
        self.summary.wrong(self.tr("Write in a few words what the matter is about.") if missing else "")
        self.place()
        if missing or not self.line.value():
            self.summary.control.setFocus()
            return
        says_for = SaysFor(self.says_for.value() or SaysFor.SELF.value)
        other = says_for is not SaysFor.SELF
        self._actions.register_contact(
            LineId(self.line.value()),
            Channel(self.channel.value()),
            self.summary.value(),
            name=self.name_field.value(),
            phone=self.phone.value(),
            personal_code=self.code.value(),
            language=Language(self.language.value()),
            interpreter=self.interpreter.value(),
            urgency=Urgency.URGENT if self.urgent.isChecked() else Urgency.NORMAL,
            claim=self.take.isChecked(),
            says_for=says_for,
            principal_name=self.principal.value() if other else "",
            principal_code=self.principal_code.value() if other else "",
        )
        self.given.emit()
        # It is in the outbox now: the next contact begins empty, also while this one waits for the connection.
        self.done()
        self.leave()

    def open_again(self, lines: tuple[LineId, ...], refused: RegisterContact) -> None:
        """Offer a contact that was refused again, as it was written."""
        self.open_for(lines)
        values = {
            "channel": refused.channel.value,
            "line": str(refused.line),
            "summary": refused.summary,
            "name": refused.name,
            "phone": refused.phone,
            "personal_code": refused.personal_code,
            "language": refused.language.value,
            "interpreter": refused.interpreter,
            "urgent": "1" if refused.urgency is Urgency.URGENT else "",
            "take": "1" if refused.claim else "",
            "says_for": refused.says_for.value,
            "principal": refused.principal_name,
            "principal_code": refused.principal_code,
        }
        self.fill(values)
        self._follow()
        self.keep()

    def key(self) -> str:
        return _KEY

    def says_something(self, values: Mapping[str, str]) -> bool:
        return any(value for name, value in values.items() if name not in _CHOSEN)

    def done(self) -> None:
        """The contact was registered: nothing is kept."""
        self.drop()
        for name, field in self._named().items():
            if name not in _CHOSEN:
                field.set_value("")
        self.says_for.set_value(SaysFor.SELF.value)
        self.urgent.setChecked(False)

    def _named(self) -> dict[str, Field]:
        return {
            "channel": self.channel,
            "line": self.line,
            "summary": self.summary,
            "name": self.name_field,
            "phone": self.phone,
            "personal_code": self.code,
            "language": self.language,
            "interpreter": self.interpreter,
            "says_for": self.says_for,
            "principal": self.principal,
            "principal_code": self.principal_code,
        }

    def _follow(self) -> None:
        """Whom the matter is about is asked when it is another than who is in contact."""
        other = self.says_for.value() not in ("", SaysFor.SELF.value)
        for field in (self.principal, self.principal_code):
            field.setVisible(other)
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
