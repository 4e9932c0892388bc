"""Collects garbage in the thread of the user interface only.

Python collects in whichever thread happens to allocate; when that is the journal's or the keyring's, widgets of a
forgotten cycle would be destroyed outside their thread, and Qt crashes. So the automatic collection is off.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 500
"""Milliseconds between two looks at whether there is enough garbage to collect."""


class Collector(QObject):
    """Takes over from Python's own collection while it runs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Switch the automatic collection off and begin."""
        gc.disable()
        self._timer.start()

    def settle(self) -> None:
        """Take what lives now for good out of every later look, which is then over in a moment."""
        gc.collect()
        gc.freeze()

    def stop(self) -> None:
        """Collect everything once more, here, and give back to the automatic collection."""
        self._timer.stop()
        gc.unfreeze()
        gc.collect()
        gc.enable()

    def look(self) -> None:
        """Collect as old a generation as Python itself would."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > thresholds[generation]:
                gc.collect(generation)
                return
