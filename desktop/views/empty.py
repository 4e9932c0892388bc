"""An empty state: one sentence that names the next step, and at most one action."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.views.button import Button
from desktop.views.label import Label
from desktop.views.look import Look, View


class Empty(View):
    """`wanted` when the action is pressed."""

    wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._sentence = Label(look, role="muted", wrap=True)
        self._sentence.setMaximumWidth(320)
        self.button = Button(look)
        self.button.clicked.connect(self.wanted)
        self.button.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addWidget(self._sentence)
        column.addWidget(self.button)
        column.addStretch(1)
        column.setAlignment(self.button, Qt.AlignmentFlag.AlignLeft)

    def say(self, sentence: str, action: str = "") -> None:
        self._sentence.setText(sentence)
        self.button.setVisible(bool(action))
        if action:
            self.button.set_words(action)
