"""One line or a paragraph in the sizes, weights and colours of the tokens."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.theme import REGULAR, Size
from desktop.views import paint
from desktop.views.look import Look

_UNDOING = (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange)


class Label(QLabel):
    """Plain text only: what a client wrote can never become markup."""

    def __init__(
        self,
        look: Look,
        size: Size = Size.TEXT,
        weight: int = REGULAR,
        role: str = "text",
        *,
        wrap: bool = False,
        elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._elide = elide
        self._look, self._size, self._weight, self._role = look, size, weight, role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self._styling = False
        look.theme.changed.connect(self._restyle)
        self._restyle()

    def set_role(self, role: str) -> None:
        """Change the colour."""
        if role != self._role:
            self._role = role
            self._restyle()

    def set_weight(self, weight: int) -> None:
        if weight != self._weight:
            self._weight = weight
            self._restyle()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        # Qt guesses a paragraph's height at a narrow width; its real one is asked for when the width is known.
        return QSize(hint.width(), self._look.theme.line(self._size)) if self.wordWrap() else hint

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # A style sheet put on again gives a widget back the font and colours it once had.
        if event.type() in _UNDOING and not self._styling:
            self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._elide:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        paint.text(painter, self.rect(), self.text(), self.font(), self._look.theme.colour(self._role))
        painter.end()

    def selectable(self) -> Label:
        """Let the text be marked and copied, by keyboard too."""
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return self

    def _restyle(self) -> None:
        theme = self._look.theme
        self._styling = True
        self.setFont(theme.font(self._size, self._weight))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.colour(self._role))
        palette.setColor(QPalette.ColorRole.Text, theme.colour(self._role))
        self.setPalette(palette)
        if not self.wordWrap():
            self.setMinimumHeight(theme.line(self._size))
        self._styling = False
