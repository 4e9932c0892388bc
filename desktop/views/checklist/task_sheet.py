"""Resolving a task: that it was done, or why it is not needed; never without words."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from backend.protocol.assessments import Task, TaskKind
from backend.protocol.cases import Case
from desktop.texts import people
from desktop.views.field import Area, Field
from desktop.views.kept_sheet import KeptSheet
from desktop.views.look import Look
from desktop.views.picker import Picker
from desktop.views.ports import Actions, Drafts

_LEAST = 10
"""Characters: a word or two say nothing to whoever reads it later."""


class TaskSheet(KeptSheet):
    """Half-filled it is kept under `task:<case>`."""

    def __init__(self, look: Look, window: QWidget, actions: Actions, drafts: Drafts) -> None:
        super().__init__(look, window, drafts)
        self._actions = actions
        self._case: Case | None = None
        self._task: Task | None = None
        self.how = Field(look, Picker(look))
        self.text = Field(look, Area(look, 3))
        self.fields.addWidget(self.how)
        self.fields.addWidget(self.text)
        self.fields.addStretch(1)
        self.hold({"how": self.how, "text": self.text})
        self.retranslate()

    def open_for(self, case: Case, task: Task) -> None:
        """Ask how a task of a case was resolved."""
        self._case, self._task = case, task
        self.retranslate()
        kept = self.kept()
        self.fill(kept if kept.get("task") == task.task_id else {})
        self.wrong("")
        self.open(self.how.control)

    def refuse(self, sentence: str) -> None:
        """It was not taken: what was written is kept and shown again."""
        if not self.isVisible():
            self.open(self.text.control)
        self.wrong(sentence)

    def filled(self) -> dict[str, str]:
        return super().filled() | {"task": self._task.task_id if self._task else ""}

    def says_something(self, values: dict[str, str]) -> bool:  # type: ignore[override]  # reads only
        return bool(values["text"] or values["how"])

    def retranslate(self) -> None:
        kind = self._task.kind if self._task else TaskKind.PHYSICIAN
        self.title(people.task(kind), self._guidance(kind))
        self.how.name(self.tr("How is it resolved?"))
        self.text.name(self.tr("What was done, when and to whom, or why it is not needed"))
        self.cancel.set_words(self.tr("Cancel"))
        self.ok.set_words(self.tr("Resolve"))
        box = self.how.control
        assert isinstance(box, QComboBox)
        chosen = box.currentData()
        box.clear()
        for value, words in (
            ("", self.tr("Choose")),
            ("done", self.tr("Done")),
            ("not", self.tr("Not needed")),
        ):
            box.addItem(words, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))

    def accept(self) -> None:
        case, task = self._case, self._task
        if case is None or task is None or not self._complete():
            return
        self._actions.resolve_task(
            case.head.case_id, task.task_id, self.text.value(), done=self.how.value() == "done"
        )
        self.drop()
        self.leave()

    def leave(self) -> None:
        if self._task is not None and self.isVisible():
            super().leave()

    def _complete(self) -> bool:
        short = len(self.text.value()) < _LEAST
        self.how.wrong("" if self.how.value() else self.tr("Choose how it is resolved."))
        self.text.wrong(self.tr("Write it in a sentence.") if short else "")
        self.place()
        lacking = self.how if not self.how.value() else self.text if short else None
        if lacking is not None:
            lacking.control.setFocus()
        return lacking is None

    def _guidance(self, kind: TaskKind) -> str:
        match kind:
            case TaskKind.CHILD_WELFARE:
                return self.tr(
                    "Make the child-welfare notification in your own system without delay. Neither the minor nor the "
                    "guardian can forbid it. Write here when and to whom it was made, or why it is not needed."
                )
            case TaskKind.PHYSICIAN:
                return self.tr("Consult a physician. Write here whom you consulted and what was decided.")
            case TaskKind.CAPACITY_UNKNOWN:
                return self.tr(
                    "Assess the capacity when the minor is met. A new assessment with another code resolves this."
                )

    def key(self) -> str:
        return f"task:{self._case.head.case_id}" if self._case else ""
