"""A folded group in one line: its numbers, its title, its answers in short, and a caret."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.theme import SEMIBOLD, Size
from desktop.theme.tokens import RADIUS_BUTTON
from desktop.views import paint
from desktop.views.look import Look


class FoldedLine(QAbstractButton):
    """Pressed, it opens the group."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._numbers, self._summary = "", ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.updateGeometry)

    def say(self, numbers: str, title: str, summary: str) -> None:
        self._numbers, self._summary = numbers, summary
        self.setText(title)
        self.setAccessibleName(f"{numbers} {title}: {summary}" if summary else f"{numbers} {title}")
        self.setToolTip(summary)
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._look.theme
        return QSize(theme.px(320), theme.tall(32, 20))

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.underMouse():
            paint.rounded(painter, box, RADIUS_BUTTON, theme.colour("hover"))
        line = QRect(16, 0, self.width() - 32, self.height())
        small = theme.font(Size.SMALL)
        # The numbers end where those of single questions begin their text, so that titles and questions stand in a column.
        column = QRect(0, 0, 16 + theme.px(32) - 8, self.height())
        paint.text(painter, column, self._numbers, small, theme.colour("faint"), paint.RIGHT)
        line.setLeft(16 + theme.px(32))
        bold = theme.font(Size.TEXT, SEMIBOLD)
        side = theme.px(12)
        line.setRight(line.right() - side - 8)
        taken = paint.text(painter, line, self.text(), bold, theme.colour("text"))
        line.setLeft(line.left() + taken + 12)
        paint.text(painter, line, self._summary, small, theme.colour("muted"))
        at = QPointF(self.width() - 16 - side, (self.height() - side) / 2)
        paint.icon(painter, theme, at, "caret-down", "muted", 12)
        if self.hasFocus():
            paint.focus_ring(painter, theme, box, RADIUS_BUTTON)
        painter.end()
