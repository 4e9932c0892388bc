"""Closing a case: reason, what was agreed, what follows. Without them it cannot be closed."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from backend.protocol.cases import Case
from backend.protocol.ids import LineId
from backend.protocol.outcomes import Demand, Outcome
from backend.protocol.words import Channel, FollowUp
from desktop.models.consultations import unanswered
from desktop.models.recording import is_recorded
from desktop.texts import words
from desktop.views.checklist.closing_gate import ClosingGate
from desktop.views.field import Area, Field
from desktop.views.icon_label import IconLabel
from desktop.views.kept_sheet import KeptSheet
from desktop.views.line_names import LineNames
from desktop.views.look import Look
from desktop.views.outcome_fields import OutcomeFields, asked, told
from desktop.views.picker import Picker
from desktop.views.ports import Actions, Drafts


class CloseSheet(KeptSheet):
    """A half-filled outcome is kept as a draft under `close:<case>`.

    `assess_wanted()`, `task_wanted(task_id)` and `record_wanted()` lead to what stands against closing.
    """

    assess_wanted = Signal()
    task_wanted = Signal(str)
    record_wanted = Signal()

    def __init__(
        self, look: Look, window: QWidget, lines: LineNames, actions: Actions, drafts: Drafts
    ) -> None:
        super().__init__(look, window, drafts)
        self._lines, self._actions = lines, actions
        self._case: Case | None = None
        self.gate = ClosingGate(look)
        self.gate.assess_wanted.connect(self._assess)
        self.gate.task_wanted.connect(self._resolve)
        self.fields.addWidget(self.gate)
        self.left = IconLabel(look, "chats-circle", "warn", text_role="text", wrap=True)
        """What colleagues have not answered yet, and what becomes of it."""
        self.fields.addWidget(self.left)
        self.reason = Field(look, Picker(look))
        self.agreed = Field(look, Area(look, 3))
        self.follow_up = Field(look, Picker(look))
        self.callback_reason = Field(look, Area(look, 2))
        self.asked = OutcomeFields(look, (Demand.APPOINTMENT, Demand.REFERRED_TO))
        self.checked = OutcomeFields(look, (Demand.FOLLOW_UP_DATE,), lines.days_off)
        order = (self.reason, self.asked, self.agreed, self.follow_up, self.checked, self.callback_reason)
        for field in order:
            self.fields.addWidget(field)
        for picker in (self.reason.control, self.follow_up.control):
            assert isinstance(picker, QComboBox)
            picker.currentIndexChanged.connect(self._ask)
        self.recorded = QCheckBox()
        self.fields.addWidget(self.recorded)
        self.fields.addStretch(1)
        self.hold(self._named(), {"recorded": self.recorded})
        self.retranslate()

    def open_for(self, case: Case, refused: Outcome | None = None) -> None:
        """Ask for the outcome of a case; one that was refused is offered again as it was written."""
        self._case = case
        self.retranslate()
        self.recorded.setChecked(False)
        self.fill(written(refused) if refused else self.kept() or _agreed_before(case))
        self._ask()
        self.wrong("")
        self.open(self.gate.first() or self.reason.control)

    def retranslate(self) -> None:
        case = self._case
        self.title(
            self.tr("Close case {n}").format(n=case.head.number) if case else self.tr("Close the case")
        )
        self.reason.name(self.tr("Reason for contact"))
        self.agreed.name(
            self.tr("What was agreed"),
            self.tr("The client sees this on their page only if you also write it to them."),
        )
        self.follow_up.name(self.tr("What follows"))
        self.callback_reason.name(
            self.tr("Why is the callback closed?"),
            self.tr("The client has not been reached. The reason is recorded with your name."),
        )
        self.recorded.setText(self.tr("Recorded in the client's record as well"))
        self.recorded.setToolTip(
            self.tr("What was written here is then removed sooner, when its retention period ends.")
        )
        for fields in (self.asked, self.checked):
            fields.retranslate()
        said = self._left_open(case) if case is not None else ""
        self.left.say(said)
        self.left.setVisible(bool(said))
        self.gate.show_case(case)
        self.ok.setEnabled(self.gate.first() is None)
        self.cancel.set_words(self.tr("Cancel"))
        self.ok.set_words(self.tr("Close the case"))
        self.callback_reason.setVisible(case is not None and _unreached(case))
        reasons = (
            [(choice.code, self._lines.choice(choice)) for choice in self._lines.reasons(case.head.line)]
            if case
            else []
        )
        _fill(self.reason.control, [("", self.tr("Choose a reason")), *reasons])
        follow = [(one.value, words.follow_up(one)) for one in FollowUp]
        _fill(self.follow_up.control, [("", self.tr("Choose what follows")), *follow])

    def _left_open(self, case: Case) -> str:
        """Say what closing does to those who are still asked about the case, or work in it."""
        parts = []
        asked_of = [
            one.to_staff.name if one.to_staff else self._lines.name(one.to_line or LineId(""))
            for one in unanswered(case)
        ]
        if asked_of:
            said = self.tr(
                "No answer yet from: {whom}. If you close now, an answer still comes to your list and onto the timeline, and nobody waits for it in the case."
            )
            parts.append(said.format(whom=", ".join(asked_of)))
        if case.head.partner is not None:
            said = self.tr(
                "{name} works in this case too; closing ends that. Drafts stay with whoever wrote them."
            )
            parts.append(said.format(name=case.head.partner.name))
        return "\n".join(parts)

    def accept(self) -> None:
        case = self._case
        if self.gate.first() is not None:
            self.gate.insist()
            return
        if case is None or not self._complete():
            return
        if self._unrecorded(case):
            # What was filled in is kept, and stands here again when the record is signed.
            self.leave()
            self.record_wanted.emit()
            return
        values = self.filled()
        outcome = Outcome(
            reason=values["reason"],
            agreed=values["agreed"],
            follow_up=FollowUp(values["follow_up"]),
            callback_reason=values["callback_reason"],
            recorded=bool(values["recorded"]),
        )
        today = self.look.clock().astimezone(self.look.texts.zone).date()
        more = asked(self._demands(with_optional=True), values, today)
        self._actions.close_as(case.head.case_id, msgspec.structs.replace(outcome, **more))
        self.drop()
        self._case = None
        self.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.gate.takes(event):
            super().keyPressEvent(event)

    def _assess(self) -> None:
        self.leave()
        self.assess_wanted.emit()

    def _resolve(self, task_id: str) -> None:
        self.leave()
        self.task_wanted.emit(task_id)

    def _complete(self) -> bool:
        needed = {
            self.reason: self.tr("Choose the reason for contact."),
            self.agreed: self.tr("Write what was agreed."),
            self.follow_up: self.tr("Choose what follows."),
        }
        if self._case is not None and _unreached(self._case):
            needed[self.callback_reason] = self.tr("Write why the callback is closed.")
        wrong = {field: sentence for field, sentence in needed.items() if not field.value()}
        if self.reason not in wrong and (untried := self._untried()):
            wrong[self.reason] = untried
        wrong |= self.asked.missing() | self.checked.missing()
        for field in self._named().values():
            field.wrong(wrong.get(field, ""))
        self.place()
        # As the eye goes down the sheet.
        first = next((field for field in self._named().values() if field in wrong), None)
        if first is not None:
            first.control.setFocus()
        return first is None

    def _ask(self) -> None:
        """Show the fields that the chosen reason asks for, and a day where somebody is to get in touch."""
        demands = self._demands()
        self.asked.ask_for(demands)
        dated = self.follow_up.value() == FollowUp.WE_CONTACT.value or any(
            field.value() for field in self.checked.by_name.values()
        )
        self.checked.ask_for(demands, (Demand.FOLLOW_UP_DATE,) if dated else ())
        if self.isVisible():
            self.place()

    def _demands(self, *, with_optional: bool = False) -> tuple[Demand, ...]:
        """What the chosen reason asks for, and what was told without being asked for."""
        reasons = self._lines.reasons(self._case.head.line) if self._case is not None else ()
        chosen = next((one for one in reasons if one.code == self.reason.value()), None)
        demands = chosen.demands if chosen is not None else ()
        shown = with_optional and not self.checked.isHidden()
        return tuple(dict.fromkeys((*demands, Demand.FOLLOW_UP_DATE))) if shown else demands

    def _untried(self) -> str:
        """Why a client does not count as not reached yet; empty when enough was tried or nothing has to be."""
        if self._case is None or self._lines.setup is None or Demand.ATTEMPTS not in self._demands():
            return ""
        of = self._lines.setup.callback_attempts
        tried = max((one.attempts for one in self._case.contacts), default=0)
        if tried >= of:
            return ""
        return self.tr("{n} of {of} attempts to call are recorded. Make the others first.").format(
            n=tried, of=of
        )

    def _unrecorded(self, case: Case) -> bool:
        """Whether the chosen reason demands a record, and none covers every contact."""
        return Demand.RECORD in self._demands() and not is_recorded(case)

    def _named(self) -> dict[str, Field]:
        return {
            "reason": self.reason,
            **self.asked.by_name,
            "agreed": self.agreed,
            "follow_up": self.follow_up,
            **self.checked.by_name,
            "callback_reason": self.callback_reason,
        }

    def key(self) -> str:
        return f"close:{self._case.head.case_id}" if self._case else ""


def written(outcome: Outcome) -> dict[str, str]:
    """An outcome as the fields of the sheet."""
    return {
        "reason": outcome.reason,
        "agreed": outcome.agreed,
        "follow_up": outcome.follow_up.value,
        "callback_reason": outcome.callback_reason,
        "recorded": "1" if outcome.recorded else "",
        **told(outcome),
    }


def _agreed_before(case: Case) -> dict[str, str]:
    """The follow-up that was agreed on and has not come: it stands unless it is changed here."""
    planned = case.head.follow_up
    if planned is None or planned.due:
        return {}
    before = told(Outcome(reason="", agreed="", follow_up_on=planned.on, follow_up_what=planned.what))
    return {"follow_up": FollowUp.WE_CONTACT.value, **before}


def _unreached(case: Case) -> bool:
    """Tell whether somebody is still to be called: a call that was answered reached everybody of that number."""
    reached = {one.phone for one in case.contacts if one.reached} - {""}
    waiting = [one for one in case.contacts if one.channel is Channel.CALLBACK and not one.done]
    return any(not one.reached and one.phone not in reached for one in waiting)


def _fill(box: QWidget, items: list[tuple[str, str]]) -> None:
    assert isinstance(box, QComboBox)
    chosen = box.currentData()
    box.clear()
    for value, name in items:
        box.addItem(name, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
