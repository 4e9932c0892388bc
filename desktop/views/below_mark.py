"""The mark over a timeline's lower edge: how many messages came below what is on the screen. Never scrolls by itself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.views.button import Button
from desktop.views.look import Look


class BelowMark(Button):
    """Hidden while its count is 0; pressing it is for the timeline to act on."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, icon="arrow-down", icon_role="accentText", parent=parent)
        self._timeline = parent
        self.count = 0
        look.texts.changed.connect(self._say)
        look.theme.changed.connect(self.place)
        self.hide()

    def add(self, messages: int) -> None:
        """Count messages that came below."""
        self.count += messages
        self._say()
        self.show()
        self.place()

    def clear(self) -> None:
        """Everything has been seen."""
        self.count = 0
        self.hide()

    def place(self) -> None:
        """Centre it on the lower edge."""
        parent = self._timeline
        size = self.sizeHint()
        self.setGeometry(
            (parent.width() - size.width()) // 2,
            parent.height() - size.height() - 8,
            size.width(),
            size.height(),
        )
        self.raise_()

    def _say(self) -> None:
        if self.count == 1:
            said = QCoreApplication.translate("timeline", "1 new message below")
        else:
            said = QCoreApplication.translate("timeline", "{n} new messages below").format(n=self.count)
        self.set_words(said)
