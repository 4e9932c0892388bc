"""A banner on a soft fill: icon, title, sentence, and what the caller adds below (at most two buttons)."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.theme import SEMIBOLD, Size
from desktop.theme.tokens import RADIUS_BUBBLE
from desktop.views import paint
from desktop.views.label import Label
from desktop.views.look import Look, View


class Banner(View):
    """`soft` and `role` name the fill and the colour of icon and title."""

    def __init__(
        self,
        look: Look,
        soft: str,
        role: str,
        icon: str,
        *,
        weight: str = "bold",
        title_role: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._soft, self._role, self._icon_name, self._weight = soft, role, icon, weight
        self._icon = QLabel()
        self._title = Label(look, Size.TEXT, SEMIBOLD, title_role, wrap=True)
        self._sentence = Label(look, Size.SMALL, role="text", wrap=True)
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        self.body.addWidget(self._sentence)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(2)
        column.addLayout(head)
        column.addLayout(self.body)
        self._column = column
        self.restyle()

    def say(self, title: str, sentence: str = "") -> None:
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)

    def restyle(self) -> None:
        theme = self.look.theme
        pixmap = theme.pixmap(self._icon_name, self._role, 16, self.devicePixelRatioF(), weight=self._weight)
        self._icon.setPixmap(pixmap)
        self.body.setContentsMargins(theme.px(16) + 8, 0, 0, 0)
        super().restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.soft(painter, self.look.theme, QRectF(self.rect()), RADIUS_BUBBLE, self._soft)
        painter.end()
