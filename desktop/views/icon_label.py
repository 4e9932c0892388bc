"""A line or short sentence with an icon before it, optionally on a soft fill."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.theme import MEDIUM, REGULAR, Size
from desktop.theme.tokens import RADIUS_BUTTON
from desktop.views import paint
from desktop.views.label import Label
from desktop.views.look import Look, View


class IconLabel(View):
    """The icon says the same as the word; both have the same colour unless `text_role` is given."""

    def __init__(
        self,
        look: Look,
        icon: str,
        role: str,
        *,
        size: Size = Size.TEXT,
        weight: str = "bold",
        text_role: str = "",
        text_weight: int = 0,
        banner: str = "",
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._icon_name, self._role, self._weight = icon, role, weight
        self._size, self._banner = size, banner
        self._text_role = text_role
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignTop if wrap else Qt.AlignmentFlag.AlignVCenter)
        self._words = Label(
            look, size, text_weight or (MEDIUM if banner else REGULAR), text_role or role, wrap=wrap
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(*((12, 6, 12, 6) if banner else (0, 0, 0, 0)))
        row.setSpacing(8 if size is Size.TEXT or banner else 6)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        self.restyle()

    def say(self, words: str) -> None:
        self._words.setText(words)
        self.setAccessibleName(words)

    def text(self) -> str:
        return self._words.text()

    def set_icon(self, name: str, role: str, weight: str = "bold", text_role: str = "") -> None:
        """Another icon and colour, for another state."""
        self._icon_name, self._role, self._weight = name, role, weight
        self._words.set_role(text_role or self._text_role or role)
        self.restyle()

    def restyle(self) -> None:
        side = 14 if self._size is Size.SMALL else 16
        ratio = self.devicePixelRatioF()
        pixmap = self.look.theme.pixmap(self._icon_name, self._role, side, ratio, weight=self._weight)
        self._icon.setPixmap(pixmap)
        super().restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._banner:
            return
        painter = QPainter(self)
        paint.soft(painter, self.look.theme, QRectF(self.rect()), RADIUS_BUTTON, self._banner)
        painter.end()
