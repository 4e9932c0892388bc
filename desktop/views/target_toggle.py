"""To whom the composer writes: the client, or an internal note. The choice stands first and is said in words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from desktop.theme import MEDIUM, SEMIBOLD, Size
from desktop.theme.tokens import RADIUS_BUTTON
from desktop.views import paint
from desktop.views.look import Look, View


class _Side(QAbstractButton):
    def __init__(self, look: Look, icon: str, role: str, soft: str, keys: str = "") -> None:
        super().__init__()
        self._look, self._icon, self._role, self._soft = look, icon, role, soft
        self._cap = " ".join(paint.keys(QKeySequence(keys))) if keys else ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = self._look.theme
        width = 16 + theme.px(14) + 8 + paint.text_width(theme.font(Size.SMALL, SEMIBOLD), self.text())
        if self._cap:
            width += 8 + paint.cap_width(theme, self._cap)
        return QSize(width, theme.tall(24, 16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        on = self.isChecked()
        if on:
            outline = theme.colour(self._role) if theme.tokens.high_contrast else None
            paint.rounded(painter, QRectF(self.rect()), RADIUS_BUTTON, theme.colour(self._soft), outline)
        elif self.underMouse():
            paint.rounded(painter, QRectF(self.rect()), RADIUS_BUTTON, theme.colour("hover"))
        if self.hasFocus():
            paint.focus_ring(painter, theme, QRectF(self.rect()), RADIUS_BUTTON)
        side = theme.px(14)
        role = self._role if on else "muted"
        paint.icon(painter, theme, QPointF(8, (self.height() - side) / 2), self._icon, role, 14)
        x = 8 + side + 8
        room = QRect(x, 0, self.width() - x, self.height())
        x += (
            paint.text(
                painter,
                room,
                self.text(),
                theme.font(Size.SMALL, SEMIBOLD if on else MEDIUM),
                theme.colour(role),
            )
            + 8
        )
        if self._cap:
            high = theme.tall(18, 14)
            box = QRect(x, (self.height() - high) // 2, paint.cap_width(theme, self._cap), high)
            paint.cap(painter, theme, box, self._cap)
        painter.end()


class TargetToggle(View):
    """`changed()` after either side was chosen."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._client = _Side(look, "chat-circle-text", "accentText", "accentSoft")
        self._note = _Side(look, "lock-simple", "note", "noteSoft", "Ctrl+Shift+N")
        self._client.setChecked(True)
        self._pair = QButtonGroup(self)
        self._pair.addButton(self._client)
        self._pair.addButton(self._note)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._client)
        row.addWidget(self._note)
        row.addStretch(1)
        self._pair.buttonClicked.connect(lambda _button: self.changed.emit())
        self.retranslate()

    def is_note(self) -> bool:
        return self._note.isChecked()

    def set_note(self, *, note: bool) -> None:
        """Choose a side without saying so."""
        (self._note if note else self._client).setChecked(True)

    def switch(self) -> None:
        """Choose the other side (Ctrl+Shift+N)."""
        self.set_note(note=not self.is_note())
        self.changed.emit()

    def retranslate(self) -> None:
        self._client.setText(self.tr("To the client"))
        self._note.setText(self.tr("Internal note"))
        for side in (self._client, self._note):
            side.setAccessibleName(side.text())
            side.updateGeometry()
