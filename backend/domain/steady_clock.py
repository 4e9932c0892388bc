"""The server's clock when the system's is put back: it goes on at half speed until the system's has caught up."""

import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta

from backend.protocol.clock import Clock

logger = logging.getLogger(__name__)

SPEED = 0.5
"""Slow enough that the two meet, and not so slow that waits and promises look as if they stood still."""
WORTH_TELLING = timedelta(seconds=1)
"""Smaller steps back are everyday work of whatever keeps the system's clock right."""


class SteadyClock:
    """A clock that never goes back. Steps forward (a machine that slept, a clock put right) are followed at once.

    Entries of a timeline and the waits of a queue are in the order of their times; a clock that is put back an hour would
    tell otherwise for an hour. `monotonic` counts seconds that nobody can put back. May be called from every thread.
    """

    def __init__(self, clock: Clock, monotonic: Callable[[], float]) -> None:
        """Follow `clock`."""
        self._clock = clock
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._last = (clock(), monotonic())
        self._slow_since: tuple[datetime, float] | None = None

    def __call__(self) -> datetime:
        """Return the present moment, aware, in UTC; never less than what was returned before."""
        with self._lock:
            return self._now(self._clock(), self._monotonic())

    def _now(self, wall: datetime, ran: float) -> datetime:
        last, then = self._last
        if wall < last and self._slow_since is None:
            self._slow_since = self._last
            self._tell(last + timedelta(seconds=ran - then) - wall)
        now = wall
        if self._slow_since is not None:
            begun, at = self._slow_since
            slowly = begun + timedelta(seconds=(ran - at) * SPEED)
            if wall < slowly:
                now = slowly
            else:
                self._slow_since = None
        now = max(now, last)
        self._last = (now, ran)
        return now

    def _tell(self, step: timedelta) -> None:
        if step >= WORTH_TELLING:
            logger.warning(
                "the system's clock was put back by %.0f s; this node's goes at half speed until they meet",
                step.total_seconds(),
            )
