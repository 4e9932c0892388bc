"""How surely a person is known: three bars and a word; green only when proved."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backend.protocol.words import Identity
from desktop.texts import words
from desktop.theme import MEDIUM, Size
from desktop.views import paint
from desktop.views.look import Look, View

_LEVELS = {Identity.ANONYMOUS: 0, Identity.SELF_DECLARED: 1, Identity.VERIFIED: 2, Identity.STRONG: 3}


class IdentityMeter(View):
    """Levels 0 anonymous, 1 self-declared, 2 by questions, 3 strong."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._identity = Identity.ANONYMOUS
        self._detail = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_identity(self, identity: Identity, detail: str = "") -> None:
        """`detail` stands beside the word: when, by whom and how."""
        self._identity, self._detail = identity, detail
        said = words.identity(identity)
        self.setAccessibleName(f"{said}, {detail}" if detail else said)
        self.setToolTip(detail)
        self.update()

    def retranslate(self) -> None:
        self.show_identity(self._identity, self._detail)

    def sizeHint(self) -> QSize:
        return QSize(120, self.look.theme.line())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = QPainter(self)
        level = _LEVELS[self._identity]
        full = theme.colour("ok" if level == 3 else "muted")
        wide, high = theme.px(10), theme.px(6)
        y = (self.height() - high) / 2
        for bar in range(3):
            box = QRectF(bar * (wide + 4), y, wide, high)
            if bar < level:
                paint.rounded(painter, box, 2, full)
            else:
                paint.rounded(painter, box, 2, None, theme.colour("control"))
        x = 3 * (wide + 4) + 4
        room = QRect(x, 0, self.width() - x, self.height())
        taken = paint.text(
            painter,
            room,
            words.identity(self._identity),
            theme.font(Size.SMALL, MEDIUM),
            theme.colour("text"),
        )
        if self._detail:
            room.setLeft(room.left() + taken + 8)
            paint.text(painter, room, self._detail, theme.font(Size.SMALL), theme.colour("muted"))
        painter.end()
