"""Says below the heading of the queue that a view is on, how many wait in the whole queue, and leads back to it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop.theme import Size
from desktop.views.button import Button
from desktop.views.icon_label import IconLabel
from desktop.views.look import Look, View


class ViewBanner(View):
    """`whole_wanted()` by its button. Hidden while the whole queue is shown."""

    whole_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._waiting = 0
        self._said = IconLabel(look, "list", "accentText", size=Size.SMALL, banner="accentSoft", wrap=True)
        self.whole = Button(look, small=True)
        self.whole.clicked.connect(self.whole_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._said, 1)
        row.addWidget(self.whole)
        self.hide()
        self.retranslate()

    def say(self, waiting: int) -> None:
        """Tell how many wait in the whole queue."""
        self._waiting = waiting
        self.retranslate()

    def retranslate(self) -> None:
        self._said.say(self.tr("A view is on. {n} wait in the queue.").format(n=self._waiting))
        self.whole.set_words(self.tr("Whole queue"))
