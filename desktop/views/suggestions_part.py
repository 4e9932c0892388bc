"""What others have suggested about the phrase or playbook that is being changed, each settled by a button."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from backend.protocol.guidance import Suggestion
from desktop.actions.guidance_actions import GuidanceActions
from desktop.models.guidance import Guidance
from desktop.texts import formats
from desktop.views.button import Button
from desktop.views.label import Label
from desktop.views.look import Look
from desktop.views.section import Section


class SuggestionsPart(Section):
    """Hidden while there are none."""

    def __init__(self, look: Look, guidance: Guidance, actions: GuidanceActions) -> None:
        super().__init__(look)
        self._guidance, self._actions = guidance, actions
        self._item_id = ""
        guidance.changed.connect(self.retranslate)

    def show_for(self, item_id: str) -> None:
        """Show what is suggested about this one."""
        self._item_id = item_id
        self.retranslate()

    def retranslate(self) -> None:
        self.clear()
        self.name(self.tr("Suggested changes"))
        for one in self._guidance.suggestions_about(self._item_id) if self._item_id else ():
            self._suggestion(one)

    def _suggestion(self, one: Suggestion) -> None:
        said = Label(self.look, wrap=True)
        by = one.by.name if one.by is not None else ""
        at = (
            formats.stamp(one.at, self.look.clock(), self.look.texts.zone, self.look.language)
            if one.at
            else ""
        )
        said.setText(f"{one.text}\n{by} {at}".strip())
        settled = Button(self.look, small=True)
        settled.set_words(
            self.tr("Settled"), self.tr("Settled, take it off the list: {text}").format(text=one.text)
        )
        settled.clicked.connect(lambda: self._actions.settle_suggestion(one.suggestion_id))
        holder, row = QWidget(), QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(said, 1)
        row.addWidget(settled)
        holder.setLayout(row)
        self.add(holder)
