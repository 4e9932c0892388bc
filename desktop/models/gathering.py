"""When changes of a list are shown: the first after quiet at once, what follows closely together with others."""

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

COALESCE = 40
"""Milliseconds between two times that the list is touched; changes are gathered meanwhile."""
PAUSE = 5
"""Milliseconds without a change that end the gathering of very many: whoever catches up waits for them."""
BULK = 200
"""More changes than this at a time and the list is built anew: quicker for Qt and calmer for the eye."""


class Gathering:
    """Calls ``enough`` when it is time. ``weight`` is how many changes wait."""

    def __init__(self, parent: QObject, enough: Callable[[], None]) -> None:
        self.weight = 0
        self._enough = enough
        self._until: float | None = None
        self._last = -math.inf
        self._timer = QTimer(parent, singleShot=True, interval=COALESCE)
        self._timer.timeout.connect(self._over)

    def go_on(self, *, may_wait: bool) -> None:
        """Note that something came; ``may_wait`` false shows it now."""
        now = time.perf_counter()
        if self._until is None:
            # After a while of quiet a caller stands in the list at once, and whoever follows closely comes with others.
            quiet = (now - self._last) * 1000
            gather = int(max(0.0, COALESCE - quiet)) if may_wait else 0
            self._until = now + gather / 1000
            self._timer.start(gather)
        if self.weight > BULK:
            left = int((self._until - now) * 1000)
            self._timer.start(max(0, min(PAUSE, left)))

    def _over(self) -> None:
        self._until = None
        self._last = time.perf_counter()
        self._enough()
