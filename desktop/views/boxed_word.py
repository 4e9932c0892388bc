"""A word in an outlined box: a flag beside a name."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.views import paint
from desktop.views.look import Look, View


class BoxedWord(View):
    """Hidden while it has no word."""

    def __init__(
        self, look: Look, role: str = "muted", edge: str = "control", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._word, self._role, self._edge = "", role, edge
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def say(self, word: str) -> None:
        self._word = word
        self.setAccessibleName(word)
        self.setVisible(bool(word))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = self.look.theme
        return QSize(paint.boxed_width(theme, self._word) + 2, theme.tall(20, 16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.boxed(painter, self.look.theme, self.rect(), self._word, self._role, self._edge)
        painter.end()
