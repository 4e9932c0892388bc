"""Closing a case: reason, what was agreed, what follows. Without them it cannot be closed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from backend.protocol.cases import Case
from backend.protocol.outcomes import Outcome
from backend.protocol.words import Channel, FollowUp
from desktop.texts import words
from desktop.views.checklist.closing_gate import ClosingGate
from desktop.views.field import Area, Field
from desktop.views.kept_sheet import KeptSheet
from desktop.views.line_names import LineNames
from desktop.views.look import Look
from desktop.views.picker import Picker
from desktop.views.ports import Actions, Drafts


class CloseSheet(KeptSheet):
    """A half-filled outcome is kept as a draft under `close:<case>`.

    `assess_wanted()` and `task_wanted(task_id)` lead to what stands against closing.
    """

    assess_wanted = Signal()
    task_wanted = Signal(str)

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
        self.reason = Field(look, Picker(look))
        self.agreed = Field(look, Area(look, 3))
        self.follow_up = Field(look, Picker(look))
        self.callback_reason = Field(look, Area(look, 2))
        for field in (self.reason, self.agreed, self.follow_up, self.callback_reason):
            self.fields.addWidget(field)
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
        self.fill(written(refused) if refused else self.kept())
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

    def accept(self) -> None:
        case = self._case
        if self.gate.first() is not None:
            self.gate.insist()
            return
        if case is None or not self._complete():
            return
        values = self.filled()
        self._actions.close(
            case.head.case_id,
            values["reason"],
            values["agreed"],
            FollowUp(values["follow_up"]),
            values["callback_reason"],
            recorded=bool(values["recorded"]),
        )
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
        missing = [field for field, sentence in needed.items() if not field.value()]
        for field, sentence in needed.items():
            field.wrong(sentence if field in missing else "")
        self.place()
        if missing:
            missing[0].control.setFocus()
        return not missing

    def _named(self) -> dict[str, Field]:
        return {
            "reason": self.reason,
            "agreed": self.agreed,
            "follow_up": self.follow_up,
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
    }


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
