"""How long a page waits until it tries again: longer each time, and never all pages at once. As in ``chat.js``."""

from random import Random

LEAST_SECONDS, MOST_SECONDS = 0.2, 10.0
_FIRST, _FACTOR = 0.4, 1.5
_ENOUGH = 20
"""Tries after which the wait grows no more."""


def wait_after(tries: int, random: Random) -> float:
    """Return the seconds to wait after so many tries before this one.

    Half as much again each time, and not twice: a page then comes back about half as long after an outage as that took.
    """
    most = min(MOST_SECONDS, _FIRST * _FACTOR ** min(tries, _ENOUGH))
    return max(LEAST_SECONDS, most * random.uniform(0.5, 1))
