"""The professional's conclusion: four cards, nothing chosen beforehand from 12 years up, and the reason in words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from backend.protocol.assessments import MaturityCode
from backend.protocol.checklist_rules import find
from backend.protocol.maturity_rules import CODE, CODE_REASON, code_of
from backend.protocol.questionnaires import Item, Questionnaire, help_text
from desktop.models.checklist_fill import ChecklistFill
from desktop.texts import checklists
from desktop.theme import MEDIUM, REGULAR, SEMIBOLD, Size
from desktop.views.checklist.code_card import CodeCard
from desktop.views.checklist.growing_area import GrowingArea
from desktop.views.hairline import Hairline
from desktop.views.label import Label
from desktop.views.look import Look, View


class ConclusionBox(View):
    """`chosen(digit)` for a card that was pressed, `written(text)` for the reason."""

    chosen = Signal(int)
    written = Signal(str)

    def __init__(self, look: Look, questionnaire: Questionnaire, group: Item) -> None:
        super().__init__(look)
        self._group = group
        self._code = _item(questionnaire, CODE)
        self._reason_item = _item(questionnaire, CODE_REASON)
        self._fill: ChecklistFill | None = None
        self._putting = False
        self._number = Label(look, Size.SMALL, role="faint")
        self._title = Label(look, Size.TEXT, SEMIBOLD)
        self._hint = Label(look, Size.SMALL, role="muted", wrap=True)
        self._reason_name = Label(look, Size.SMALL, MEDIUM, "muted")
        codes = [one.value_coding.code for one in self._code.answer_option]
        self.cards = [CodeCard(look, MaturityCode(code)) for code in codes]
        self.reason = GrowingArea(look)
        self.reason.textChanged.connect(self._typed)
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._number)
        head.addWidget(self._title)
        head.addSpacing(12)
        head.addWidget(self._hint, 1)
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 8, 16, 12)
        inside.setSpacing(6)
        inside.addLayout(head)
        for digit, card in enumerate(self.cards, 1):
            card.clicked.connect(lambda _on=False, one=digit: self.chosen.emit(one))
            inside.addWidget(card)
        inside.addSpacing(4)
        inside.addWidget(self._reason_name)
        inside.addWidget(self.reason)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline(self.look))
        column.addLayout(inside)
        self.restyle()

    def show_in(self, fill: ChecklistFill) -> None:
        """Show what is offered and what was picked."""
        self._fill = fill
        language, active = self.look.language, fill.active == CODE
        self._number.setText(self._group.prefix)
        self._number.set_role("accentText" if active else "faint")
        self._number.set_weight(SEMIBOLD if active else REGULAR)
        self._title.setText(checklists.text_of(self._group, language))
        self._hint.setText(help_text(self._code, language))
        offered, picked = fill.offered(self._code), code_of(fill.answers)
        for card, option in zip(self.cards, self._code.answer_option, strict=True):
            coding = option.value_coding
            able = coding in offered
            whole = checklists.whole(coding, language)
            card.say(
                checklists.short(self._code, coding, language), whole, "" if able else self._why_not(fill)
            )
            card.setChecked(able and picked is card.code)
            card.set_active(active)
        self._reason_name.setText(checklists.text_of(self._reason_item, language))
        self.reason.setAccessibleName(self._reason_name.text())
        answer = fill.answers.get(CODE_REASON)
        text = (answer.value_string or "") if answer else ""
        if not self.reason.hasFocus() and self.reason.toPlainText() != text:
            self._putting = True
            self.reason.setPlainText(text)
            self._putting = False

    def _why_not(self, fill: ChecklistFill) -> str:
        if len(fill.offered(self._code)) == 1:
            return self.tr("Not with the guardian alone (item 1)")
        return self.tr("The minor has forbidden it (item 13)")

    def restyle(self) -> None:
        self._number.setFixedWidth(self.look.theme.px(32))
        super().restyle()

    def _typed(self) -> None:
        if not self._putting:
            self.written.emit(self.reason.toPlainText())


def _item(questionnaire: Questionnaire, link_id: str) -> Item:
    found = find(questionnaire, link_id)
    assert found is not None, "the server refuses such a file"
    return found
