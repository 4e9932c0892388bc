"""The follow-up of a closed case: on another day, or not at all, with a written reason."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date

from PySide6.QtWidgets import QCheckBox, QWidget

from backend.protocol.cases import Case
from desktop.actions.client_actions import ClientActions
from desktop.texts import formats
from desktop.views.answered_sheet import AnsweredSheet
from desktop.views.awaited import Awaited
from desktop.views.day_edit import DayEdit
from desktop.views.field import Area, Field
from desktop.views.look import Look
from desktop.views.ports import Connection, Drafts


class FollowUpSheet(AnsweredSheet):
    """Ctrl+Enter moves it or calls it off."""

    def __init__(
        self,
        look: Look,
        window: QWidget,
        actions: ClientActions,
        connection: Connection,
        drafts: Drafts,
        awaited: Awaited,
        days_off: Callable[[], Collection[date]],
    ) -> None:
        super().__init__(look, window, actions, connection, drafts, awaited)
        self._case: Case | None = None
        self.day_edit = DayEdit(look, days_off)
        self.day = Field(look, self.day_edit)
        self.off = QCheckBox()
        self.reason = Field(look, Area(look, 3))
        for part in (self.day, self.off, self.reason):
            self.fields.addWidget(part)
        self.fields.addStretch(1)
        self.off.toggled.connect(self._switched)
        self.hold({"day": self.day, "reason": self.reason}, {"off": self.off})
        self.retranslate()

    def open_for(self, case: Case) -> None:
        """Begin with the follow-up as it stands."""
        self._case = case
        self.fill({"off": ""})
        self.wrong("")
        self.retranslate()
        self.open(self.day.control)

    def retranslate(self) -> None:
        planned = self._case.head.follow_up if self._case is not None else None
        now = formats.weekday(planned.on, self.look.language) if planned is not None else ""
        self.title(
            self.tr("Move the follow-up"),
            self.tr("It is agreed for {day}: {what}").format(day=now, what=planned.what) if planned else "",
        )
        self.day.name(self.tr("To what day?"), self.tr("For example 2.12. or Down for the calendar."))
        self.off.setText(self.tr("No follow-up is needed any more"))
        self.reason.name(self.tr("Why?"), self.tr("The reason is kept in the timeline of the case."))
        self.cancel.set_words(self.tr("Cancel"))
        self.ok.set_words(self.tr("Save"))

    def accept(self) -> None:
        case, day, why = self._case, self.day_edit.day(), self.reason.value()
        if case is None or not self.ok.isEnabled():
            return
        today = self.look.clock().astimezone(self.look.texts.zone).date()
        late = not self.off.isChecked() and (day is None or day <= today)
        self.day.wrong(self.tr("Write a day after today, as in 2.12.") if late else "")
        self.reason.wrong("" if why else self.tr("Write the reason in a sentence."))
        self.place()
        if late or not why:
            (self.day if late else self.reason).control.setFocus()
            return
        on = None if self.off.isChecked() else day
        self.give(lambda: self.acts.set_follow_up(case.head.case_id, on, why))

    def _switched(self) -> None:
        self.day.setVisible(not self.off.isChecked())
        if self.isVisible():
            self.place()
