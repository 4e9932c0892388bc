"""Notices that nobody has touched the desktop for a while."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class Idle(QObject):
    """``fell_idle`` comes once so many seconds have passed without a key, a pointer or a touch.

    Install it on the application as an event filter; it takes nothing from anybody.
    """

    fell_idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.fell_idle)

    def watch(self, seconds: int) -> None:
        """Begin to count; 0 stops. Asked again for the same, the count goes on."""
        if seconds > 0 and self._timer.isActive() and self._timer.interval() == seconds * 1000:
            return
        if seconds > 0:
            self._timer.start(seconds * 1000)
        else:
            self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """Begin the count anew at each touch."""
        if event.type() in _TOUCHES and self._timer.isActive():
            self._timer.start()
        return False
