"""Key caps followed by what they do: "↑ ↓ choose"."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import Size
from desktop.views import paint
from desktop.views.look import Look, View


class KeyHint(View):
    """`words_first` puts the words before the caps, as at the right end of the status bar."""

    def __init__(
        self, look: Look, caps: tuple[str, ...], *, words_first: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._caps, self._words, self._words_first = caps, "", words_first
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(f"{words} {' '.join(self._caps)}")
        self.restyle()

    def set_caps(self, caps: tuple[str, ...]) -> None:
        self._caps = caps
        self.restyle()

    def sizeHint(self) -> QSize:
        theme = self.look.theme
        width = sum(paint.cap_width(theme, cap) + 4 for cap in self._caps)
        if self._words:
            width += 4 + paint.text_width(theme.font(Size.SMALL), self._words)
        return QSize(width, theme.tall(20, 14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = QPainter(self)
        x = 0
        if self._words_first:
            x += self._draw_words(painter, x) + 8
        for cap in self._caps:
            width = paint.cap_width(theme, cap)
            paint.cap(painter, theme, QRect(x, 0, width, self.height()), cap)
            x += width + 4
        if not self._words_first:
            self._draw_words(painter, x + 4)
        painter.end()

    def _draw_words(self, painter: QPainter, x: int) -> int:
        theme = self.look.theme
        room = QRect(x, 0, self.width() - x + 4, self.height())
        return paint.text(painter, room, self._words, theme.font(Size.SMALL), theme.colour("muted"))
