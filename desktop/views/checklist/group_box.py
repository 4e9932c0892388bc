"""A group of questions: one line while another is worked on, its questions while it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backend.protocol.checklist_rules import every_item, is_question
from backend.protocol.questionnaires import Item, ItemKind, is_help
from backend.protocol.scores import is_sum
from desktop.models.checklist_fill import ChecklistFill
from desktop.texts import checklists
from desktop.theme import SEMIBOLD, Size
from desktop.views.checklist.folded_line import FoldedLine
from desktop.views.checklist.question_row import QuestionRow
from desktop.views.checklist.sum_line import SumLine
from desktop.views.label import Label
from desktop.views.look import Look, View


class GroupBox(View):
    """`wanted(link_id)` asks to go to the group's first question that is open."""

    wanted = Signal(str)

    def __init__(self, look: Look, group: Item, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.group = group
        self._fill: ChecklistFill | None = None
        self.line = FoldedLine(look)
        self.line.clicked.connect(self._open)
        self._title = Label(look, Size.SMALL, SEMIBOLD, "muted")
        self.rows = [QuestionRow(look, one) for one in every_item((group,)) if is_question(one)]
        self.sums = [SumLine(look, one) for one in every_item((group,)) if is_sum(one)]
        self._read = [
            (one, Label(look, Size.SMALL, role="muted", wrap=True))
            for one in every_item((group,))
            if one.type is ItemKind.DISPLAY and not is_help(one)
        ]
        # A holder each: margins of a label that wraps are lost when it is polished.
        self._holders = {one.link_id: _held(label) for one, label in self._read}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addWidget(self._title)
        widgets: dict[str, QWidget] = {row.item.link_id: row for row in self.rows}
        widgets |= self._holders
        widgets |= {line.item.link_id: line for line in self.sums}
        for one in every_item((group,)):
            if one.link_id in widgets:
                column.addWidget(widgets[one.link_id])
        self.restyle()

    def show_in(self, fill: ChecklistFill, asked: frozenset[str]) -> None:
        """Show the group as it stands in a form; what is not asked is not there."""
        self._fill = fill
        language = self.look.language
        rows = [row for row in self.rows if row.item.link_id in asked]
        is_open = any(row.item.link_id == fill.active for row in rows)
        self.setVisible(self.group.link_id in asked and bool(rows))
        self.line.setVisible(not is_open)
        title = checklists.text_of(self.group, language)
        self.line.say(self.group.prefix, title, self._summary(rows))
        # A question that stands alone is its own heading.
        self._title.setVisible(is_open and self.group.type is ItemKind.GROUP)
        self._title.setText(title)
        for one, label in self._read:
            label.setText(checklists.text_of(one, language))
            self._holders[one.link_id].setVisible(is_open and one.link_id in asked)
        for line in self.sums:
            # A sum is in sight also while another group is worked on.
            line.show_in(fill)
            line.setVisible(line.item.link_id in asked)
        for row in self.rows:
            row.show_in(fill)
            row.setVisible(is_open and row in rows)

    def _summary(self, rows: Sequence[QuestionRow]) -> str:
        assert self._fill is not None
        said = {
            row.item.link_id: answer
            for row in rows
            if (answer := self._fill.answer(row.item.link_id)) is not None
        }
        return checklists.summary(self.group, said, self.look.language)

    def restyle(self) -> None:
        self._title.setContentsMargins(16, 8, 16, 4)
        for holder in self._holders.values():
            holder.setContentsMargins(16 + self.look.theme.px(32), 4, 16, 4)
        super().restyle()

    def _open(self) -> None:
        fill = self._fill
        if fill is None:
            return
        asked = [one for one in fill.asked() if any(row.item.link_id == one.link_id for row in self.rows)]
        empty = [one for one in asked if fill.answer(one.link_id) is None]
        if asked:
            self.wanted.emit((empty or asked)[0].link_id)


def _held(label: Label) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(label)
    return holder
