"""What stands against closing a case, in the sheet that closes it: an assessment or a task, and the way there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backend.protocol.cases import Case
from desktop.models import assessing
from desktop.texts import people
from desktop.views.announce import polite
from desktop.views.banner import Banner
from desktop.views.button import Button
from desktop.views.look import Look, View


class ClosingGate(View):
    """Hidden while nothing stands against it. `assess_wanted()`, `task_wanted(task_id)`."""

    assess_wanted = Signal()
    task_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._case: Case | None = None
        self._task = ""
        self._key = QKeySequence()
        self._banner = Banner(look, "warnSoft", "warn", "clipboard-text")
        self.go = Button(look)
        self.go.clicked.connect(self._go)
        row = QHBoxLayout()
        row.addWidget(self.go)
        row.addStretch(1)
        self._banner.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._banner)
        self.hide()

    def set_key(self, key: QKeySequence) -> None:
        """The key that opens the assessment, as it is bound now."""
        self._key = key

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key pressed in the sheet leads to the assessment, and does so."""
        pressed = QKeySequence(event.keyCombination())
        if self.first() is None or self._task or pressed != self._key:
            return False
        self.assess_wanted.emit()
        return True

    def show_case(self, case: Case | None) -> None:
        self._case = case
        self.retranslate()

    def first(self) -> QWidget | None:
        """What leads to what is lacking; none when the case may be closed."""
        return self.go if self._case is not None and self._stands_against(self._case) else None

    def insist(self) -> None:
        """Say it again to whoever tries all the same."""
        self.go.setFocus()
        polite(self, self._banner.accessibleName())

    def retranslate(self) -> None:
        case = self._case
        self.setVisible(self.first() is not None)
        if case is None:
            return
        tasks = assessing.blocking_tasks(case)
        if assessing.is_lacking(case):
            self._task = ""
            self._banner.say(
                self.tr("The assessment is lacking"),
                self.tr("The client is a minor. Each contact is assessed before the case is closed."),
            )
            self.go.set_words(self.tr("Assess"), self.tr("Open the assessment"))
            self.go.show_keys(self._key)
        elif tasks:
            self._task = tasks[0].task_id
            said = ", ".join(people.task(one.kind) for one in tasks)
            self._banner.say(
                self.tr("Left to do"), self.tr("{tasks}: resolve it in writing first.").format(tasks=said)
            )
            self.go.set_words(self.tr("Resolve"))
            self.go.show_keys(QKeySequence())

    @staticmethod
    def _stands_against(case: Case) -> bool:
        return assessing.is_lacking(case) or bool(assessing.blocking_tasks(case))

    def _go(self) -> None:
        if self._task:
            self.task_wanted.emit(self._task)
        else:
            self.assess_wanted.emit()
