"""The queue in a window of its own, for a second screen; its keys are those of the working window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme.icons import Icons
from desktop.views.look import Look, View

_PLACE = "panes/queue_window"


class QueueWindow(View):
    """`back_wanted()`: it was closed, and the queue belongs into the working window again."""

    back_wanted = Signal()

    def __init__(
        self, look: Look, settings: QSettings, do: Callable[[QKeySequence], bool], parent: QWidget
    ) -> None:
        super().__init__(look, parent, surface="window")
        self._settings, self._do = settings, do
        self.setWindowFlag(Qt.WindowType.Window)
        self.setWindowIcon(QIcon(Icons.product(64)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.resize(look.theme.px(400), 800)
        kept = settings.value(_PLACE)
        if isinstance(kept, QByteArray):
            self.restoreGeometry(kept)
        self.retranslate()

    def take(self, queue: QWidget) -> None:
        """Hold the queue and show it."""
        column = self.layout()
        assert column is not None
        column.addWidget(queue)
        queue.show()
        self.show()

    def remember(self) -> None:
        """Keep the place for the next time."""
        self._settings.setValue(_PLACE, self.saveGeometry())

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Queue") + " – Luukku")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._do(QKeySequence(event.keyCombination())):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.back_wanted.emit()
