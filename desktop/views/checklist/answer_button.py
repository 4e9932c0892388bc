"""One answer of the active question: its digit on a key cap and its words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.theme import MEDIUM, SEMIBOLD, Size
from desktop.theme.tokens import RADIUS_BUTTON
from desktop.views import paint
from desktop.views.look import Look


class AnswerButton(QAbstractButton):
    """Checked when it is the answer. The keyboard answers by the digit, so Tab goes past it."""

    def __init__(self, look: Look, digit: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.digit = look, digit
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.updateGeometry)

    def say(self, words: str, whole: str = "") -> None:
        """The words on it; the whole words are the accessible name and the tooltip."""
        self.setText(words)
        self.setAccessibleName(f"{self.digit} {whole or words}")
        self.setToolTip(whole if whole != words else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._look.theme
        words = paint.text_width(theme.font(Size.TEXT, SEMIBOLD), self.text())
        return QSize(10 + paint.cap_width(theme, str(self.digit)) + 8 + words + 12, theme.tall(32, 20))

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        chosen = self.isChecked()
        outline = "accent" if chosen else "control"
        fill = "hover" if self.underMouse() and not chosen else "panel"
        box = QRectF(self.rect())
        paint.rounded(
            painter, box, RADIUS_BUTTON, theme.colour(fill), theme.colour(outline), 2 if chosen else 1
        )
        wide, high = paint.cap_width(theme, str(self.digit)), theme.tall(20, 14)
        paint.cap(painter, theme, QRect(10, (self.height() - high) // 2, wide, high), str(self.digit))
        left = 10 + wide + 8
        paint.text(
            painter,
            QRect(left, 0, self.width() - left - 4, self.height()),
            self.text(),
            theme.font(Size.TEXT, SEMIBOLD if chosen else MEDIUM),
            theme.colour("text"),
        )
        painter.end()
