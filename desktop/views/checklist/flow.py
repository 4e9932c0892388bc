"""A row of widgets that goes on in the next line where it does not fit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Flow(QWidget):
    """8 px between widgets and between lines. It owns what is put into it."""

    _GAP = 8

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Put a widget behind the others."""
        widget.setParent(self)
        self._widgets.append(widget)

    def clear(self) -> None:
        """Take everything out again."""
        for widget in self._widgets:
            widget.hide()
            widget.deleteLater()
        self._widgets = []

    def widgets(self) -> list[QWidget]:
        """What is in it, in its order."""
        return list(self._widgets)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(width, move=False)

    def sizeHint(self) -> QSize:
        width = sum(widget.sizeHint().width() + self._GAP for widget in self._shown()) - self._GAP
        return QSize(max(width, 0), self._lay(max(self.width(), 1), move=False))

    def minimumSizeHint(self) -> QSize:
        sizes = [widget.sizeHint() for widget in self._shown()]
        return QSize(max((size.width() for size in sizes), default=0), self._lay(self.width(), move=False))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay(self.width(), move=True)
        if event.oldSize().width() != self.width():
            # The layout around it has bounded its height by what the former width needed: it is to ask again.
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._lay(self.width(), move=True)
            self.updateGeometry()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _lay(self, width: int, *, move: bool) -> int:
        x, y, tall = 0, 0, 0
        for widget in self._shown():
            size = widget.sizeHint()
            if tall and x + size.width() > width:
                x, y, tall = 0, y + tall + self._GAP, 0
            if move:
                widget.setGeometry(QRect(x, y, min(size.width(), width), size.height()))
            x += size.width() + self._GAP
            tall = max(tall, size.height())
        return y + tall
