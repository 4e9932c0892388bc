"""Limits on guessing: tries per key that come back with time, in bounded memory."""

import math
from collections import OrderedDict
from datetime import datetime

from backend.protocol.clock import Clock


class Throttle:
    """A number of tries at once for each key; one comes back every ``seconds``.

    A try is taken before the check, so that many at the same moment do not slip through, and given back when it was right.
    """

    def __init__(self, clock: Clock, *, tries: int, seconds: float, keys: int = 10_000) -> None:
        self._clock = clock
        self._tries = tries
        self._seconds = seconds
        self._keys = keys
        self._left: OrderedDict[str, tuple[float, datetime]] = OrderedDict()

    def take(self, key: str) -> int:
        """Take a try and return 0, or return the seconds to wait and take none."""
        left = self._now(key)
        if left < 1:
            return max(1, math.ceil((1 - left) * self._seconds))
        self._put(key, left - 1)
        return 0

    def give_back(self, key: str) -> None:
        """The try was right: it does not count."""
        self._put(key, min(self._tries, self._now(key) + 1))

    def _now(self, key: str) -> float:
        known = self._left.get(key)
        if known is None:
            return self._tries
        left, at = known
        # A clock that was put back gives nothing and takes nothing.
        passed = max(0.0, (self._clock() - at).total_seconds())
        return min(self._tries, left + passed / self._seconds)

    def _put(self, key: str, left: float) -> None:
        self._left.pop(key, None)
        if left < self._tries:
            self._left[key] = (left, self._clock())
        if len(self._left) > self._keys:
            # The one untouched for the longest has got back the most.
            self._left.popitem(last=False)
