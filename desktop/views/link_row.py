"""A row of the client panel that opens something: date, icon, what it is and a small line; by mouse, Enter or Space."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.theme import Size
from desktop.theme.tokens import RADIUS_BUTTON
from desktop.views import paint
from desktop.views.look import Look

_DATE = 44


class LinkRow(QAbstractButton):
    """The date stands in a column of its own, so that rows below each other line up; without one the icon is first."""

    def __init__(
        self,
        look: Look,
        date: str,
        icon: str,
        title: str,
        detail: str,
        *,
        role: str = "muted",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._date, self._icon, self._detail, self._role = look, date, icon, detail, role
        self.setText(title)
        self.setAccessibleName(", ".join(part for part in (date, title, detail) if part))
        self.setToolTip(detail)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        theme = self._look.theme
        high = theme.line() + (theme.line(Size.SMALL) if self._detail else 0)
        return QSize(160, max(24, high + 4))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            paint.rounded(painter, box, RADIUS_BUTTON, theme.colour("hover"))
        if self.hasFocus():
            paint.focus_ring(painter, theme, box, RADIUS_BUTTON)
        x, first, side = 4, theme.line(), theme.px(16)
        if self._date:
            room = QRect(x, 2, theme.px(_DATE), first)
            paint.text(painter, room, self._date, theme.font(Size.SMALL), theme.colour("muted"))
            x += theme.px(_DATE)
        paint.icon(painter, theme, QPointF(x, 2 + (first - side) / 2), self._icon, self._role)
        x += side + 8
        line = QRect(x, 2, self.width() - x - 4, first)
        paint.text(painter, line, self.text(), theme.font(), theme.colour("text"))
        if self._detail:
            below = QRect(x, 2 + first, self.width() - x - 4, theme.line(Size.SMALL))
            paint.text(painter, below, self._detail, theme.font(Size.SMALL), theme.colour("muted"))
        painter.end()
