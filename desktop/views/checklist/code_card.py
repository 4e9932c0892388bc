"""A code of the conclusion as a radio card: title, what follows for the guardian below it, the digit at the right."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from backend.protocol.assessments import MaturityCode
from desktop.texts import checklists
from desktop.theme import SEMIBOLD, Size
from desktop.theme.tokens import RADIUS_BUBBLE
from desktop.views import paint
from desktop.views.look import Look


class CodeCard(QAbstractButton):
    """48 px. The title is shortened: the accessible name and the tooltip carry the code set's whole text."""

    def __init__(self, look: Look, code: MaturityCode, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.code = look, code
        self._active = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.updateGeometry)

    def say(self, title: str, whole: str, why_not: str = "") -> None:
        """A card that is not offered says why."""
        self.setText(title)
        followed = [words for _, words in (checklists.seen(self.code), checklists.acts(self.code))]
        self.setAccessibleName(f"{self.code.value} {whole}")
        self.setAccessibleDescription(why_not or ". ".join(followed))
        self.setToolTip(f"{whole}. {why_not}" if why_not else whole)
        self.setEnabled(not why_not)
        self._why_not = why_not
        self.update()

    def set_active(self, active: bool) -> None:  # noqa: FBT001 - a setter
        """Whether the digits choose among the cards now."""
        self._active = active
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._look.theme
        return QSize(theme.px(320), theme.tall(48, 36))

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        chosen, able = self.isChecked(), self.isEnabled()
        box = QRectF(self.rect())
        fill = "accentSoft" if chosen else "hover" if self.underMouse() and able else "panel"
        outline = "accent" if chosen else "control" if self._active and able else "edge"
        paint.rounded(
            painter, box, RADIUS_BUBBLE, theme.colour(fill), theme.colour(outline), 2 if chosen else 1
        )
        self._radio(painter)
        text, muted = ("text", "muted") if able else ("faint", "faint")
        left, middle = 16 + theme.px(16) + 13, self.height() // 2
        high = theme.line(Size.TEXT)
        wide = paint.cap_width(theme, self.code.value)
        right = self.width() - 12 - wide
        title = QRect(left, middle - high + 1, right - left - 8, high)
        bold = theme.font(Size.TEXT, SEMIBOLD)
        paint.text(painter, title, self.code.value, bold, theme.colour(text))
        title.setLeft(left + theme.px(19))
        paint.text(painter, title, self.text(), bold, theme.colour(text))
        self._followed(painter, QRect(title.left(), middle + 2, title.width(), theme.line(Size.SMALL)), muted)
        cap = theme.tall(20, 14)
        role = "muted" if able else "faint"
        paint.cap(painter, theme, QRect(right, (self.height() - cap) // 2, wide, cap), self.code.value, role)
        painter.end()

    def _radio(self, painter: QPainter) -> None:
        theme = self._look.theme
        side = theme.px(16)
        ring = QRectF(16, (self.height() - side) / 2, side, side)
        if self.isChecked():
            paint.rounded(painter, ring, side / 2, theme.colour("fill"))
            dot = side / 3
            middle = ring.center()
            inner = QRectF(middle.x() - dot / 2, middle.y() - dot / 2, dot, dot)
            paint.rounded(painter, inner, dot / 2, theme.colour("onAccent"))
        else:
            role = "control" if self.isEnabled() else "edge"
            paint.rounded(painter, ring, side / 2, None, theme.colour(role), 1.5)

    def _followed(self, painter: QPainter, line: QRect, role: str) -> None:
        theme = self._look.theme
        font = theme.font(Size.SMALL)
        if self._why_not:
            paint.text(painter, line, self._why_not, font, theme.colour(role))
            return
        for name, words in (checklists.seen(self.code), checklists.acts(self.code)):
            side = theme.px(14)
            at = QPointF(line.left(), line.top() + (line.height() - side) / 2)
            paint.icon(painter, theme, at, name, role, 14)
            line.setLeft(line.left() + side + 5)
            taken = paint.text(painter, line, words, font, theme.colour(role))
            line.setLeft(line.left() + taken + theme.px(16))
