"""The running sum of a form, with what it tells once every answer is there."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from backend.protocol.questionnaires import Item
from backend.protocol.scores import meaning
from desktop.models.checklist_fill import ChecklistFill
from desktop.texts import checklists
from desktop.theme import SEMIBOLD, Size
from desktop.views.label import Label
from desktop.views.look import Look, View


class SumLine(View):
    """Never in a colour of its own: a sum supports the judgement, and is no verdict."""

    def __init__(self, look: Look, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.item = item
        self.points = Label(look, Size.TEXT, SEMIBOLD)
        self.points.setProperty("tabular", "true")
        self.words = Label(look, Size.TEXT, wrap=True)
        column = self._column = QVBoxLayout(self)
        column.setSpacing(2)
        column.addWidget(self.points)
        column.addWidget(self.words)
        self.restyle()

    def show_in(self, fill: ChecklistFill) -> None:
        """Show how the sum stands in a form."""
        language = self.look.language
        found = [score for item, score in fill.sums() if item.link_id == self.item.link_id]
        if not found:
            return
        score = found[0]
        self.points.setText(checklists.stands(self.item, score, language))
        said = meaning(self.item, score.points, language) if score.whole else ""
        self.words.setText(said)
        self.words.setVisible(bool(said))
        self.setAccessibleName(f"{self.points.text()}. {said}".strip())

    def restyle(self) -> None:
        self._column.setContentsMargins(16 + self.look.theme.px(32), 10, 16, 6)
        super().restyle()
