"""Tells when the window has really been drawn, not when it was asked to be."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal


class PaintWatch(QObject):
    """``painted`` comes after each drawing of the window on which it is installed as an event filter."""

    painted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drawn = False
        # The event is on its way to the window; when the timer fires, everything in the window has been drawn.
        self._after = QTimer(self, singleShot=True, interval=0)
        self._after.timeout.connect(self.painted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """Notice a drawing; it takes nothing from anybody."""
        kind = event.type()
        # The window itself is drawn first of all; what is asked for earlier waits until it is on the screen.
        self._drawn = self._drawn or kind is QEvent.Type.Paint
        if self._drawn and kind in {QEvent.Type.Paint, QEvent.Type.UpdateRequest}:
            self._after.start()
        return False
