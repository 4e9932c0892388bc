"""The button of the house: word, icon, key caps and caret; primary, secondary or quiet."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.theme import MEDIUM, SEMIBOLD, Size
from desktop.theme.tokens import RADIUS_BUTTON
from desktop.views import paint
from desktop.views.look import Look

Kind = Literal["primary", "secondary", "quiet"]
_PADDING = 12
_BARE = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class Button(QAbstractButton):
    """Painted from the tokens. `spread` puts the word at the left and the caps at the right edge.

    A `heading` names what stands below it and opens what may stand there instead.
    """

    def __init__(
        self,
        look: Look,
        kind: Kind = "secondary",
        *,
        icon: str = "",
        tall: int = 32,
        spread: bool = False,
        caret: bool = False,
        small: bool = False,
        heading: bool = False,
        icon_role: str = "",
        icon_weight: str = "bold",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._kind: Kind = kind
        self._icon = icon
        self._icon_role = icon_role
        self._icon_weight = icon_weight
        self._tall = tall
        self._spread = spread
        self._caret = caret
        self._small = small
        self._heading = heading
        self._fill = ""
        self._role = ""
        self._shown_keys: list[str] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        across = QSizePolicy.Policy.Expanding if spread else QSizePolicy.Policy.Fixed
        if heading:
            # It gives way to what stands beside it, and is cut off there.
            across = QSizePolicy.Policy.Maximum
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self._again)

    def set_words(self, words: str, accessible: str = "") -> None:
        """The word on the button; the accessible name is the same unless another is given."""
        self.setText(words)
        self.setAccessibleName(accessible or words)
        self._again()

    def show_keys(self, sequence: QKeySequence, *, joined: bool = True) -> None:
        """Show a shortcut as one cap (`Ctrl ↵`) or as a cap for each key."""
        caps = paint.keys(sequence)
        self._shown_keys = [" ".join(caps)] if joined and caps else caps
        self._again()

    def set_icon(self, name: str, role: str = "", weight: str = "bold") -> None:
        self._icon, self._icon_role, self._icon_weight = name, role, weight
        self._again()

    def set_fill(self, role: str) -> None:
        """Fill a primary button with another role (violet for a note)."""
        self._fill = role
        self.update()

    def set_text_role(self, role: str) -> None:
        """Write a quiet button in another colour, where it is a figure more than a link."""
        if role != self._role:
            self._role = role
            self.update()

    def sizeHint(self) -> QSize:
        theme = self._look.theme
        width = 2 * self._padding() + paint.text_width(self._font(), self.text())
        if self._icon:
            width += theme.px(16) + (8 if self.text() else 0)
        for word in self._shown_keys:
            width += paint.cap_width(theme, word) + 4
        if self._shown_keys:
            width += 4 + (8 if self._spread else 0)
        if self._caret:
            width += 8 + theme.px(12)
        height = theme.tall(self._tall, 16 if self._small else 20)
        return QSize(max(width, 24), max(height, 24))

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(min(whole.width(), self._look.theme.px(72)), whole.height()) if self._heading else whole

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() in _BARE:
            # What the ring is on is what Enter does, as Space does.
            self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        self._background(painter)
        role = self._text_role()
        x = self._padding()
        if self._icon:
            side = theme.px(16)
            if not self.text() and not self._shown_keys:
                x = (self.width() - side) // 2
            at = QPointF(x, (self.height() - side) / 2)
            paint.icon(painter, theme, at, self._icon, self._icon_role or role, weight=self._icon_weight)
            x += side + 8
        right = self._trailing(painter, self.width() - self._padding())
        paint.text(
            painter, QRect(x, 0, right - x, self.height()), self.text(), self._font(), theme.colour(role)
        )
        painter.end()

    def _background(self, painter: QPainter) -> None:
        theme = self._look.theme
        box = QRectF(self.rect())
        hovered = self.underMouse() and self.isEnabled()
        if not self.isEnabled() and self._kind != "quiet":
            paint.rounded(painter, box, RADIUS_BUTTON, theme.colour("pressed"))
        elif self._kind == "primary":
            role = self._fill or ("fillHover" if hovered or self.isDown() else "fill")
            paint.rounded(painter, box, RADIUS_BUTTON, theme.colour(role))
        elif self._kind == "secondary":
            role = "pressed" if self.isDown() else "hover" if hovered else "panel"
            paint.rounded(painter, box, RADIUS_BUTTON, theme.colour(role), theme.colour("edge"))
        elif hovered or self.isDown():
            paint.rounded(painter, box, RADIUS_BUTTON, theme.colour("hover"))
        if self.hasFocus():
            if self._kind == "primary" and self.isEnabled():
                # A ring of the focus colour cannot be seen on its own fill: a gap of 2 px parts them.
                paint.rounded(painter, box.adjusted(2, 2, -2, -2), 4, None, theme.colour("onAccent"), 2)
            else:
                paint.focus_ring(painter, theme, box, RADIUS_BUTTON)

    def _trailing(self, painter: QPainter, right: int) -> int:
        theme = self._look.theme
        role = self._text_role()
        if self._caret:
            side = theme.px(12)
            right -= side
            paint.icon(painter, theme, QPointF(right, (self.height() - side) / 2), "caret-down", "muted", 12)
            right -= 8
        filled = self._kind == "primary" and self.isEnabled()
        high = theme.tall(20, 14)
        for word in reversed(self._shown_keys):
            width = paint.cap_width(theme, word)
            box = QRect(right - width, (self.height() - high) // 2, width, high)
            paint.cap(
                painter, theme, box, word, role if filled else "muted", "onAccent" if filled else "edge"
            )
            right -= width + 4
        return right

    def _text_role(self) -> str:
        if not self.isEnabled():
            return "faint"
        if self._heading:
            return "text"
        return self._role or {"primary": "onAccent", "secondary": "text", "quiet": "accentText"}[self._kind]

    def _font(self) -> QFont:
        if self._heading:
            return self._look.theme.font(Size.HEADING, SEMIBOLD)
        size = Size.SMALL if self._small else Size.TEXT
        return self._look.theme.font(size, SEMIBOLD if self._kind == "primary" else MEDIUM)

    def _padding(self) -> int:
        if self._kind == "quiet":
            return 4
        return 8 if not self.text() and self._icon else _PADDING

    def _again(self) -> None:
        self.updateGeometry()
        self.update()
