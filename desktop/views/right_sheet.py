"""Noting a check of the right to act on behalf that was made by hand: what was seen, what it came to, until when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from backend.protocol.cases import Case
from backend.protocol.representation import Basis
from desktop.actions.client_actions import ClientActions
from desktop.texts import authority, typed_dates
from desktop.views.answered_sheet import AnsweredSheet
from desktop.views.awaited import Awaited
from desktop.views.field import Area, Field
from desktop.views.look import Look
from desktop.views.permitted import likely_basis
from desktop.views.picker import Picker
from desktop.views.ports import Connection, Drafts


class RightSheet(AnsweredSheet):
    """Nothing is chosen beforehand of what the check came to. Kept as a draft under `right:<case>`."""

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
        self.basis = Field(look, Picker(look))
        self.allowed = Field(look, Picker(look))
        self.written = Field(look, Area(look, 3))
        self.scope = Field(look, QLineEdit())
        self.until = Field(look, QLineEdit())
        first = QHBoxLayout()
        first.setSpacing(16)
        first.addWidget(self.basis, 1)
        first.addWidget(self.allowed, 1)
        last = QHBoxLayout()
        last.setSpacing(16)
        last.addWidget(self.scope, 1)
        last.addWidget(self.until, 1)
        self.fields.addLayout(first)
        self.fields.addWidget(self.written)
        self.fields.addLayout(last)
        self.fields.addStretch(1)
        self.hold(
            {
                "basis": self.basis,
                "allowed": self.allowed,
                "written": self.written,
                "scope": self.scope,
                "until": self.until,
            }
        )
        self.retranslate()

    def open_for(self, case: Case) -> None:
        """Note a check for a case that somebody acts in."""
        self._case = case
        self.retranslate()
        self.fill(self.kept() or {"basis": likely_basis(case).value})
        self.wrong("")
        self.open(self.allowed.control)

    def key(self) -> str:
        return f"right:{self._case.head.case_id}" if self._case is not None else ""

    def says_something(self, values: Mapping[str, str]) -> bool:
        return any(value for name, value in values.items() if name != "basis")

    def retranslate(self) -> None:
        self.title(
            self.tr("The right to act was checked"),
            self.tr("What you saw or heard decides; your name is recorded with it."),
        )
        self.cancel.set_words(self.tr("Cancel"))
        self.ok.set_words(self.tr("Save the check"))
        self.basis.name(self.tr("Basis"))
        self.allowed.name(self.tr("What it came to"))
        self.written.name(
            self.tr("What was seen"), self.tr("Such as: mandate dated 1.11.2026, seen on paper.")
        )
        self.scope.name(self.tr("What it covers, if limited"))
        self.until.name(self.tr("Valid until, if known"))
        self.basis.offer([(one.value, authority.basis(one)) for one in Basis])
        self.allowed.offer(
            [
                ("", self.tr("Choose")),
                ("yes", self.tr("Permitted")),
                ("no", self.tr("Not permitted")),
            ]
        )

    def accept(self) -> None:
        case = self._case
        if case is None or not self._complete():
            return
        values = self.filled()
        self.give(
            lambda: self.acts.record_right(
                case.head.case_id,
                Basis(values["basis"]),
                allowed=values["allowed"] == "yes",
                written_basis=values["written"],
                scope=values["scope"],
                valid_until=self._end_of(typed_dates.day(values["until"])),
            )
        )

    def _complete(self) -> bool:
        until = self.until.value()
        day = typed_dates.day(until)
        today = self.look.clock().astimezone(self.look.texts.zone).date()
        problems = {
            self.allowed: "" if self.allowed.value() else self.tr("Choose what the check came to."),
            self.written: "" if self.written.value() else self.tr("Write what was seen."),
            self.until: "",
        }
        if until and day is None:
            problems[self.until] = self.tr("There is no such day. Write it as 10.7.2013.")
        elif day is not None and day < today and self.allowed.value() == "yes":
            problems[self.until] = self.tr("That day has passed: the right does not hold any more.")
        for field, sentence in problems.items():
            field.wrong(sentence)
        self.place()
        wrong = [field for field, sentence in problems.items() if sentence]
        if wrong:
            wrong[0].control.setFocus()
        return not wrong

    def _end_of(self, day: date | None) -> datetime | None:
        """The moment at which a day is over, here."""
        if day is None:
            return None
        return datetime.combine(day + timedelta(days=1), time(), self.look.texts.zone).astimezone(UTC)
