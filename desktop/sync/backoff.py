"""How long to wait before trying to connect again: longer each time, and never all desktops at once."""

from collections.abc import Callable

SHORTEST = 0.2
LONGEST = 10.0
FACTOR = 1.5
"""Doubling would make the last wait as long as the outage itself; with this it is at most half of it."""


class Backoff:
    """Waits in seconds, from 0.2 to 10, each half as long again as the one before, with jitter.

    ``chance`` returns a number in [0, 1). Half of each wait is fixed and half is chance, so that a thousand
    desktops that lost the same server come back spread over time, and none of them at once.
    """

    def __init__(self, chance: Callable[[], float]) -> None:
        self._chance = chance
        self._failures = 0

    def next_wait(self) -> float:
        """Return the wait after one more failure."""
        whole = min(LONGEST, 2 * SHORTEST * FACTOR**self._failures)
        self._failures = min(self._failures + 1, 16)
        return whole / 2 + self._chance() * whole / 2

    def succeeded(self) -> None:
        """Begin from the shortest wait again."""
        self._failures = 0
