"""A client's facts as a form: a new record, or a change of one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from backend.protocol.clients import ClientFacts
from backend.protocol.ids import ClientId
from backend.protocol.words import Language
from desktop.actions.client_actions import ClientActions
from desktop.texts import LANGUAGES, formats, typed_dates, words
from desktop.views.answered_sheet import AnsweredSheet
from desktop.views.awaited import Awaited
from desktop.views.field import Field
from desktop.views.look import Look
from desktop.views.picker import Picker
from desktop.views.ports import Connection, Drafts


class ClientForm(AnsweredSheet):
    """What is typed here stays here until it is saved; `after(client)` is called once it is."""

    def __init__(
        self,
        look: Look,
        window: QWidget,
        actions: ClientActions,
        connection: Connection,
        drafts: Drafts,
        awaited: Awaited,
    ) -> None:
        super().__init__(look, window, actions, connection, drafts, awaited, width=560)
        self._facts: ClientFacts | None = None
        self._client_id = ClientId("")
        self._after: Callable[[ClientId], None] | None = None
        self.last_name = Field(look, QLineEdit())
        self.first_names = Field(look, QLineEdit())
        self.code = Field(look, QLineEdit())
        self.born = Field(look, QLineEdit())
        self.phone = Field(look, QLineEdit())
        self.language = Field(look, Picker(look))
        self.interpreter = Field(look, QLineEdit())
        for left, right in (
            (self.last_name, self.first_names),
            (self.code, self.born),
            (self.phone, self.language),
        ):
            row = QHBoxLayout()
            row.setSpacing(16)
            row.addWidget(left, 1)
            row.addWidget(right, 1)
            self.fields.addLayout(row)
        self.fields.addWidget(self.interpreter)
        self.fields.addStretch(1)
        self.hold(
            {
                "last_name": self.last_name,
                "first_names": self.first_names,
                "code": self.code,
                "born": self.born,
                "phone": self.phone,
                "language": self.language,
                "interpreter": self.interpreter,
            }
        )
        self.retranslate()

    def open_new(self, typed: str, after: Callable[[ClientId], None]) -> None:
        """Begin a new record with what was searched for: a name, a code or a number."""
        self._facts, self._after = None, after
        self._client_id = self.acts.new_client()
        self.retranslate()
        last, _, first = typed.partition(" ")
        if typed[:1].isalpha():
            self._begin({"last_name": last, "first_names": first})
        elif "+" in typed[:1] or typed.replace(" ", "").isdigit():
            self._begin({"phone": typed})
        else:
            self._begin({"code": typed})

    def open_change(self, facts: ClientFacts, after: Callable[[ClientId], None]) -> None:
        """Change what a record says. The code stands empty: it stays as it is unless another is written."""
        self._facts, self._after = facts, after
        self._client_id = facts.client_id
        self.retranslate()
        born = formats.day(facts.born, Language.FINNISH, year=True) if facts.born is not None else ""
        self._begin(
            {
                "last_name": facts.last_name,
                "first_names": facts.first_names,
                "born": born,
                "phone": formats.phone(facts.phone),
                "language": facts.language.value,
                "interpreter": facts.interpreter,
            }
        )

    def retranslate(self) -> None:
        new = self._facts is None
        self.title(self.tr("New client") if new else self.tr("Change the client's facts"))
        self.cancel.set_words(self.tr("Cancel"))
        self.ok.set_words(self.tr("Save"))
        self.last_name.name(self.tr("Last name"))
        self.first_names.name(self.tr("First names"))
        self.code.name(self.tr("Personal code"), "" if new else self.tr("Empty: stays as it is."))
        self.born.name(self.tr("Day of birth, if there is no code"))
        hidden = self._facts is not None and self._facts.contact_hidden
        self.phone.name(self.tr("Phone"), self.tr("Hidden; empty: stays as it is.") if hidden else "")
        self.language.name(self.tr("Language"))
        self.interpreter.name(self.tr("Language for an interpreter, if one is needed"))
        self.language.offer([(one.value, words.language(one)) for one in LANGUAGES])

    def accept(self) -> None:
        if not self._complete():
            return
        values = self.filled()
        self.give(
            lambda: self.acts.save_client(
                self._client_id,
                values["first_names"],
                values["last_name"],
                personal_code=values["code"],
                born=typed_dates.day(values["born"]),
                phone=values["phone"],
                language=Language(values["language"] or Language.FINNISH.value),
                interpreter=values["interpreter"],
            )
        )

    def succeeded(self, _case_id: str) -> None:
        if self._after is not None:
            self._after(self._client_id)

    def _begin(self, values: dict[str, str]) -> None:
        self.fill({"language": Language.FINNISH.value} | values)
        self.wrong("")
        self.open(self.last_name.control)

    def _complete(self) -> bool:
        born = self.born.value()
        problems = {
            self.last_name: "" if self.last_name.value() else self.tr("Write the last name."),
            self.first_names: "" if self.first_names.value() else self.tr("Write the first names."),
            self.born: self.tr("There is no such day. Write it as 10.7.2013.")
            if born and typed_dates.day(born) is None
            else "",
        }
        for field, sentence in problems.items():
            field.wrong(sentence)
        self.place()
        wrong = [field for field, sentence in problems.items() if sentence]
        if wrong:
            wrong[0].control.setFocus()
        return not wrong
