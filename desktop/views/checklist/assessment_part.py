"""What the client panel says of the assessment: that it is lacking, or what it came to; and what is left to be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backend.protocol.assessments import Assessment
from backend.protocol.cases import Case
from backend.protocol.words import FieldOfLaw
from desktop.models import assessing
from desktop.texts import checklists, formats, people
from desktop.theme import Size
from desktop.views.banner import Banner
from desktop.views.button import Button
from desktop.views.icon_label import IconLabel
from desktop.views.label import Label
from desktop.views.look import Look, View
from desktop.views.section import Section


class AssessmentPart(View):
    """`assess_wanted()`, `task_wanted(task_id)`."""

    assess_wanted = Signal()
    task_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._case: Case | None = None
        self._banner = Banner(look, "warnSoft", "warn", "clipboard-text")
        self.assess = Button(look)
        self.assess.clicked.connect(self.assess_wanted)
        row = QHBoxLayout()
        row.addWidget(self.assess)
        row.addStretch(1)
        self._banner.body.addLayout(row)
        self._made = Section(look)
        self._tasks = Section(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._banner, self._made, self._tasks):
            column.addWidget(widget)
        self.retranslate()

    def set_key(self, key: QKeySequence) -> None:
        """The key that opens the assessment, as it is bound now."""
        self.assess.show_keys(key)

    def show_case(self, case: Case | None) -> None:
        self._case = case
        self.retranslate()

    def retranslate(self) -> None:
        case = self._case
        for section in (self._made, self._tasks):
            section.clear()
        advised = case is not None and assessing.is_advised(case)
        lacking = advised or (case is not None and assessing.is_lacking(case))
        self._banner.setVisible(lacking)
        self.assess.set_words(self.tr("Assess"), self.tr("Open the assessment"))
        if case is None:
            self.hide()
            return
        social = case.head.authority.need.value == "social"
        self._banner.say(
            self.tr("Showing data not assessed") if social else self.tr("Capacity not assessed"),
            self.tr("The child's age is not known. Find it out, or assess as at 12 to 17 years.")
            if advised
            else self.tr("A minor's case is not closed before each contact has been assessed."),
        )
        made = case.head.assessment
        if made is not None:
            self._tell(made)
        self._leave_to_do(case)
        self.setVisible(lacking or made is not None or bool(assessing.open_tasks(case)))

    def _tell(self, made: Assessment) -> None:
        look = self.look
        self._made.name(self.tr("Assessment"))
        if made.field is FieldOfLaw.SOCIAL:
            icon, said = "clipboard-text", checklists.request_name(made.request)
        else:
            assert made.code is not None, "health care has a code"
            icon, _ = checklists.seen(made.code)
            said = self.tr("Code {code}, {words}").format(
                code=made.code.value, words=checklists.code_name(made.code)
            )
        first = IconLabel(look, icon, "muted", text_role="text", wrap=True)
        first.say(f"{said[:1].upper()}{said[1:]}")
        self._made.add(first)
        at = formats.stamp(made.at, look.clock(), look.texts.zone, look.language)
        second = Label(look, Size.SMALL, role="muted", wrap=True)
        second.setText(f"{made.by.name} {at}. {made.reason}".strip())
        self._made.add(second)

    def _leave_to_do(self, case: Case) -> None:
        self._tasks.name(self.tr("Left to do"))
        for task in assessing.open_tasks(case):
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            what = IconLabel(self.look, "hourglass-medium", "warn", text_role="text", wrap=True)
            what.say(people.task(task.kind))
            resolve = Button(self.look, "quiet", small=True)
            resolve.set_words(
                self.tr("Resolve"), self.tr("Resolve: {task}").format(task=people.task(task.kind))
            )
            resolve.clicked.connect(lambda _on=False, one=task.task_id: self.task_wanted.emit(one))
            row.addWidget(what, 1, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(resolve, 0, Qt.AlignmentFlag.AlignVCenter)
            self._tasks.add(holder)
