"""One unsent thing in a list: icon, what and whose, and below it when and how far."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Size
from desktop.views.icon_label import IconLabel
from desktop.views.label import Label
from desktop.views.look import Look, View


class UnsentRow(View):
    """`beside` is for a button at the right; what was written is never shown."""

    def __init__(
        self,
        look: Look,
        icon: str,
        title: str,
        detail: str,
        *,
        role: str = "muted",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._title = IconLabel(look, icon, role, text_role="text", wrap=True)
        self._title.say(title)
        self._detail = Label(look, Size.SMALL, role="muted", wrap=True)
        self._detail.setText(detail)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(self._title)
        told.addWidget(self._detail)
        self.beside = QHBoxLayout(self)
        self.beside.setContentsMargins(0, 0, 0, 0)
        self.beside.setSpacing(8)
        self.beside.addLayout(told, 1)
        self.setAccessibleName(f"{title}, {detail}")
        self.restyle()

    def restyle(self) -> None:
        self._detail.setContentsMargins(self.look.theme.px(16) + 8, 0, 0, 0)
        super().restyle()
