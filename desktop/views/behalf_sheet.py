"""For whom the person in contact acts: noted, or corrected."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from backend.protocol.cases import Case
from backend.protocol.words import SaysFor
from desktop.actions.client_actions import ClientActions
from desktop.texts import words
from desktop.views.answered_sheet import AnsweredSheet
from desktop.views.awaited import Awaited
from desktop.views.field import Field
from desktop.views.look import Look
from desktop.views.picker import Picker
from desktop.views.ports import Connection, Drafts


class BehalfSheet(AnsweredSheet):
    """A half-filled one is kept as a draft under `behalf:<case>`."""

    def __init__(
        self,
        look: Look,
        window: QWidget,
        actions: ClientActions,
        connection: Connection,
        drafts: Drafts,
        awaited: Awaited,
    ) -> None:
        super().__init__(look, window, actions, connection, drafts, awaited)
        self._case: Case | None = None
        self.says_for = Field(look, Picker(look))
        self.name_field = Field(look, QLineEdit())
        self.code = Field(look, QLineEdit())
        self.public = QCheckBox()
        for field in (self.says_for, self.name_field, self.code):
            self.fields.addWidget(field)
        self.fields.addWidget(self.public)
        self.fields.addStretch(1)
        self.says_for.edited.connect(self._follow)
        self.hold(
            {"says_for": self.says_for, "name": self.name_field, "code": self.code}, {"public": self.public}
        )
        self.retranslate()

    def open_for(self, case: Case) -> None:
        """Show what is known, or what was half written."""
        self._case = case
        behalf = case.head.client.on_behalf
        known = {
            "says_for": (behalf.says_for if behalf is not None else SaysFor.SELF).value,
            "name": behalf.principal_name if behalf is not None else "",
            "public": "1" if behalf is not None and behalf.public_guardian else "",
        }
        self.retranslate()
        self.fill(self.kept() or known)
        self.wrong("")
        self._follow()
        self.open(self.says_for.control)

    def key(self) -> str:
        return f"behalf:{self._case.head.case_id}" if self._case is not None else ""

    def says_something(self, values: Mapping[str, str]) -> bool:
        behalf = self._case.head.client.on_behalf if self._case is not None else None
        known = behalf.principal_name if behalf is not None else ""
        return bool(values.get("code")) or values.get("name", "") not in ("", known)

    def retranslate(self) -> None:
        self.title(
            self.tr("For whom does the person act?"),
            self.tr("The right to act is checked anew after a change."),
        )
        self.cancel.set_words(self.tr("Cancel"))
        self.ok.set_words(self.tr("Save"))
        self.says_for.name(self.tr("Acts"))
        self.name_field.name(self.tr("Name of whom the matter is about"))
        self.code.name(
            self.tr("Personal code of whom the matter is about"), self.tr("Empty: stays as it is.")
        )
        self.public.setText(self.tr("Legal guardian by office: their code is never shown"))
        self.says_for.offer([(one.value, words.says_for(one)) for one in SaysFor])
        self._follow()

    def accept(self) -> None:
        case = self._case
        if case is None:
            return
        says_for = SaysFor(self.says_for.value())
        other = says_for is not SaysFor.SELF
        missing = other and not self.name_field.value()
        self.name_field.wrong(self.tr("Write whom the matter is about.") if missing else "")
        self.place()
        if missing:
            self.name_field.control.setFocus()
            return
        self.give(
            lambda: self.acts.say_for_whom(
                case.head.case_id,
                says_for,
                principal_name=self.name_field.value() if other else "",
                principal_code=self.code.value() if other else "",
                public_guardian=says_for is SaysFor.WARD and self.public.isChecked(),
            )
        )

    def _follow(self) -> None:
        """Only what goes with the choice is asked for."""
        chosen = self.says_for.value()
        other = chosen not in ("", SaysFor.SELF.value)
        self.name_field.setVisible(other)
        self.code.setVisible(other)
        self.public.setVisible(chosen == SaysFor.WARD.value)
        if self.isVisible():
            self.place()
