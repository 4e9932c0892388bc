"""Saying that one has made sure of who somebody is: by questions or in person, and how."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from backend.protocol.cases import Case
from backend.protocol.people import IdentifiedBy
from desktop.actions.client_actions import ClientActions
from desktop.views.answered_sheet import AnsweredSheet
from desktop.views.awaited import Awaited
from desktop.views.field import Area, Field
from desktop.views.look import Look
from desktop.views.picker import Picker
from desktop.views.ports import Connection, Drafts


class IdentifySheet(AnsweredSheet):
    """A half-filled one is kept as a draft under `identify:<case>`. The code itself is checked by the server."""

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
        self._case: Case | None = None
        self.whom = Field(look, Picker(look))
        self.how = Field(look, Picker(look))
        self.code = Field(look, QLineEdit())
        self.last_name = Field(look, QLineEdit())
        self.first_names = Field(look, QLineEdit())
        self.basis = Field(look, Area(look, 2))
        self.fields.addWidget(self.whom)
        self.fields.addWidget(self.how)
        self.fields.addWidget(self.code)
        names = QHBoxLayout()
        names.setSpacing(16)
        names.addWidget(self.last_name, 1)
        names.addWidget(self.first_names, 1)
        self.fields.addLayout(names)
        self.fields.addWidget(self.basis)
        self.fields.addStretch(1)
        self.hold(
            {
                "whom": self.whom,
                "how": self.how,
                "code": self.code,
                "last_name": self.last_name,
                "first_names": self.first_names,
                "basis": self.basis,
            }
        )
        self.retranslate()

    def open_for(self, case: Case) -> None:
        """Identify whoever is in contact, or whom they act for."""
        self._case = case
        self.retranslate()
        self.fill(self.kept())
        self.wrong("")
        behalf = case.head.client.on_behalf is not None
        self.open(self.whom.control if behalf else self.how.control)

    def key(self) -> str:
        return f"identify:{self._case.head.case_id}" if self._case is not None else ""

    def says_something(self, values: object) -> bool:
        return any(value for name, value in dict(values).items() if name not in {"whom", "how"})  # type: ignore[call-overload]

    def retranslate(self) -> None:
        self.title(
            self.tr("Identify the client"),
            self.tr("Ask what only the person would know, such as address or family, or look at a document."),
        )
        self.cancel.set_words(self.tr("Cancel"))
        self.ok.set_words(self.tr("Save the identification"))
        self.whom.name(self.tr("Who is identified"))
        self.how.name(self.tr("How"))
        self.code.name(self.tr("Personal code"))
        self.last_name.name(self.tr("Last name"))
        self.first_names.name(self.tr("First names"))
        self.basis.name(
            self.tr("What you made sure of"), self.tr("In a few words; no answers of the client.")
        )
        behalf = self._case.head.client.on_behalf if self._case is not None else None
        self.whom.setVisible(behalf is not None)
        self.whom.offer(
            [
                ("contact", self.tr("Who is in contact")),
                ("principal", self.tr("Whom the matter is about")),
            ]
        )
        self.how.offer(
            [
                (IdentifiedBy.QUESTIONS.value, self.tr("By questions")),
                (IdentifiedBy.IN_PERSON.value, self.tr("In person, document seen")),
            ]
        )

    def accept(self) -> None:
        case = self._case
        if case is None or not self._complete():
            return
        values = self.filled()
        self.give(
            lambda: self.acts.identify_client(
                case.head.case_id,
                IdentifiedBy(values["how"]),
                values["code"],
                first_names=values["first_names"],
                last_name=values["last_name"],
                basis=values["basis"],
                principal=case.head.client.on_behalf is not None and values["whom"] == "principal",
            )
        )

    def _complete(self) -> bool:
        needed = {
            self.code: self.tr("Write the personal code."),
            self.basis: self.tr("Write what you made sure of."),
        }
        missing = [field for field in needed if not field.value()]
        for field, sentence in needed.items():
            field.wrong(sentence if field in missing else "")
        self.place()
        if missing:
            missing[0].control.setFocus()
        return not missing
