"""The whole form as the resident left it; text only, whatever it looks like."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from backend.protocol.entries import Entry, FormSubmitted
from desktop.theme import Size
from desktop.views.label import Label
from desktop.views.look import Look
from desktop.views.sheet import Sheet
from desktop.views.telling import Telling


class FormSheet(Sheet):
    """Every answer, and the text, to read and copy."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window, width=600)
        self.ok.hide()
        self._made: list[QWidget] = []
        self.retranslate()

    def retranslate(self) -> None:
        self.title(self.tr("Contact form"))
        self.cancel.set_words(self.tr("Close"))

    def open_for(self, entry: Entry, telling: Telling) -> None:
        """Show the form of an entry; nothing happens for an entry of another kind."""
        if not isinstance(entry.body, FormSubmitted):
            return
        for widget in self._made:
            widget.hide()
            widget.deleteLater()
        self._made.clear()
        for fact in telling.form_facts(entry.body):
            self._row(fact.label, fact.value)
        if entry.body.text:
            self._row(self.tr("In their own words"), entry.body.text)
        self.open(self.cancel)

    def _row(self, name: str, value: str) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        label = Label(self.look, Size.SMALL, role="muted")
        label.setText(name)
        words = Label(self.look, wrap=True).selectable()
        words.setText(value)
        column.addWidget(label)
        column.addWidget(words)
        self.fields.addWidget(holder)
        self._made.append(holder)
