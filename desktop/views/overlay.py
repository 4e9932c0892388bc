"""A card over the window, for what is done once and then closed; the window stays visible, dimmed, and Esc leaves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.theme.tokens import RADIUS_PALETTE
from desktop.views import paint
from desktop.views.look import Look, View

_DIM = {"light": 56, "dark": 128, "high": 180}
_SHADOW = {"light": 0.22, "dark": 0.6, "high": 0.0}


class Card(View):
    """The raised surface; what is on it goes into `column`."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = QPainter(self)
        paint.rounded(
            painter, QRectF(self.rect()), RADIUS_PALETTE, theme.colour("raised"), theme.colour("edge")
        )
        painter.end()


class Overlay(View):
    """Covers its parent; `closed` when it leaves. Keeps Tab inside and gives the focus back to where it was."""

    closed = Signal()

    def __init__(self, look: Look, window: QWidget, *, width: int = 480, from_top: float = 0.5) -> None:
        super().__init__(look, window)
        self._window = window
        self._width, self._from_top = width, from_top
        self._before: QWidget | None = None
        self.card = Card(look, self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()
        window.installEventFilter(self)

    def open(self, focus: QWidget | None = None) -> None:
        """Show over the window and put the focus on the first field."""
        self._before = QApplication.focusWidget()
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.place()
        (focus or self).setFocus()

    def leave(self) -> None:
        """Close; the focus returns to where it was."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self.closed.emit()

    def place(self) -> None:
        """Centre the card, no wider or taller than the window allows."""
        width = min(self.look.theme.px(self._width), self.width() - 32)
        self.card.setFixedWidth(width)
        column = self.card.column
        # What has just been hidden, shown or made lower counts at once, and not only when the events have come round.
        column.invalidate()
        column.activate()
        wanted = column.totalHeightForWidth(width) if column.hasHeightForWidth() else 0
        height = min(max(wanted, self.card.sizeHint().height()), self.height() - 32)
        top = (self.height() - height) * self._from_top
        self.card.setGeometry((self.width() - width) // 2, max(16, int(top)), width, height)
        # The shadow lies around the card and moves with it.
        self.update()

    def restyle(self) -> None:
        super().restyle()
        if self.isVisible():
            self.place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self._window and self.isVisible():
            self.setGeometry(self._window.rect())
            self.place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        # Nothing typed here may reach the window behind.
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.leave()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        return _keep_inside(self.card, forward=forward)

    def paintEvent(self, _event: QPaintEvent) -> None:
        name = self.look.theme.tokens.name
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, _DIM[name]))
        box = QRectF(self.card.geometry())
        steps = 16
        for step in range(steps):
            spread = 32 * (1 - step / steps)
            colour = QColor(0, 0, 0, int(255 * _SHADOW[name] / steps / 2))
            paint.rounded(
                painter,
                box.adjusted(-spread, -spread + 8, spread, spread + 8),
                RADIUS_PALETTE + spread,
                colour,
            )
        painter.end()


def _keep_inside(card: QWidget, *, forward: bool) -> bool:
    stops = [
        widget
        for widget in card.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    if not stops:
        return False
    here = QApplication.focusWidget()
    order: list[QWidget] = []
    widget: QWidget | None = card.nextInFocusChain()
    while widget is not None and widget is not card:
        if widget in stops:
            order.append(widget)
        widget = widget.nextInFocusChain()
    at = order.index(here) if here in order else -1
    order[(at + (1 if forward else -1)) % len(order)].setFocus(Qt.FocusReason.TabFocusReason)
    return True


def covered(window: QWidget) -> bool:
    """Tell whether a card is open over the window: what stands behind it must not become another client's meanwhile."""
    return any(one.isVisible() for one in window.findChildren(Overlay))
