"""A combo box in the house's look: painted outline, word and caret; the list is Qt's own, so that everything works."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.theme.tokens import RADIUS_BUTTON
from desktop.views import paint
from desktop.views.look import Look


class Picker(QComboBox):
    """Chooses one of a few. The wheel does nothing: a scroll of the page must not change an answer."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        look.theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(160, self._look.theme.tall(32, 20))

    def minimumSizeHint(self) -> QSize:
        return QSize(96, self._look.theme.tall(32, 20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        box = QRectF(self.rect())
        wrong = self.property("wrong") == "true"
        role = "urgent" if wrong else "focus" if self.hasFocus() else "control"
        width = 2 if wrong or self.hasFocus() else 1
        paint.rounded(painter, box, RADIUS_BUTTON, theme.colour("panel"), theme.colour(role), width)
        side = theme.px(14)
        paint.icon(
            painter,
            theme,
            QPointF(self.width() - 10 - side, (self.height() - side) / 2),
            "caret-down",
            "muted",
            14,
        )
        room = QRect(10, 0, self.width() - 28 - side, self.height())
        paint.text(painter, room, self.currentText(), theme.font(), theme.colour("text"))
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
