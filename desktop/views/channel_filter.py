"""Three toggles that choose which channels the queue shows; off is also struck through, never colour alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from backend.protocol.words import Channel
from desktop.texts import words
from desktop.theme.tokens import RADIUS_BUTTON
from desktop.views import paint
from desktop.views.look import Look, View

# Calls come as requests, on the line or over a desk phone: one toggle speaks for the telephone.
_TOGGLES = (
    ("phone", "phone-slash", (Channel.CALLBACK, Channel.PHONE, Channel.WALK_IN)),
    ("envelope-simple", "envelope-simple-slash", (Channel.FORM, Channel.FEEDBACK)),
    ("chat-circle-text", "chat-circle-slash", (Channel.CHAT,)),
)


class _Toggle(QAbstractButton):
    def __init__(self, look: Look, on: str, off: str) -> None:
        super().__init__()
        self._look, self._on, self._off = look, on, off
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = self._look.theme
        return QSize(theme.tall(40, 16), theme.tall(32, 16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        outline = theme.colour("line") if theme.tokens.high_contrast and self.isChecked() else None
        if self.isChecked():
            paint.rounded(painter, box, 4, theme.colour("accentSoft"), outline)
        elif self.underMouse():
            paint.rounded(painter, box, 4, theme.colour("hover"))
        if self.hasFocus():
            paint.focus_ring(painter, theme, box, 4)
        side = theme.px(16)
        at = QPointF((self.width() - side) / 2, (self.height() - side) / 2)
        name, role = (self._on, "accentText") if self.isChecked() else (self._off, "muted")
        paint.icon(painter, theme, at, name, role)
        painter.end()


class ChannelFilter(View):
    """`changed` carries the channels that are shown; at least one toggle is always on."""

    changed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._toggles = [_Toggle(look, on, off) for on, off, _channels in _TOGGLES]
        for toggle in self._toggles:
            row.addWidget(toggle)
            toggle.toggled.connect(self._toggled)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def channels(self) -> frozenset[Channel]:
        """The channels now shown."""
        chosen = (
            channels
            for toggle, (_, _, channels) in zip(self._toggles, _TOGGLES, strict=True)
            if toggle.isChecked()
        )
        return frozenset(channel for channels in chosen for channel in channels)

    def all_on(self) -> bool:
        return all(toggle.isChecked() for toggle in self._toggles)

    def retranslate(self) -> None:
        for toggle, (_, _, channels) in zip(self._toggles, _TOGGLES, strict=True):
            name = ", ".join(words.channel(channel) for channel in channels)
            toggle.setAccessibleName(self.tr("Show in the queue: {channels}").format(channels=name))
            toggle.setToolTip(toggle.accessibleName())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = QPainter(self)
        paint.rounded(
            painter, QRectF(self.rect()), RADIUS_BUTTON, theme.colour("panel"), theme.colour("edge")
        )
        painter.setPen(theme.colour("edge"))
        for toggle in self._toggles[1:]:
            painter.drawLine(toggle.x(), 8, toggle.x(), self.height() - 9)
        painter.end()

    def _toggled(self) -> None:
        if not any(toggle.isChecked() for toggle in self._toggles):
            sender = self.sender()
            if isinstance(sender, _Toggle):
                sender.setChecked(True)
            return
        # An empty set means all: also channels that no toggle speaks for.
        self.changed.emit(frozenset() if self.all_on() else self.channels())
