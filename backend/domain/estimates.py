"""How long a resident is told to wait: an honest range, never a point, never a promise."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import fmean
from typing import NamedTuple

_EDGES = (2, 5, 10, 15, 25, 40, 60, 90, 120, 180)
_RECENT = 20
_PRIOR_WEIGHT = 5
_CAUTION = 1.1


class WaitRange(NamedTuple):
    """Whole minutes. `high` is None when the wait is past what can be said ("over three hours")."""

    low: int
    high: int | None


def wait_range(
    place: int,
    people: int,
    recent_minutes: Sequence[float],
    *,
    usual_minutes: float,
    at_a_time: int = 1,
    free: int = 0,
) -> WaitRange | None:
    """Return the range for the resident in `place` (1 is next), or None when nobody is at work.

    `people` are the staff present who serve the line, `at_a_time` how many cases of the channel each
    handles at once, `free` how many of all those places are idle now. `recent_minutes` are the line's
    latest handling times, the newest last; with few of them `usual_minutes` weighs in, so that one
    long call does not frighten everybody off.

    With c places working, handling times of mean m and residents taken in order, the one in place k
    waits for k places to come free: k * m / c on the average. A tenth is added, because a wait that
    ends early pleases and one that ends late does not.
    """
    places = people * at_a_time
    if places <= 0:
        return None
    ahead = max(place, 1) - max(free, 0)
    if ahead <= 0:
        return WaitRange(_EDGES[0], _EDGES[1])
    return _friendly(ahead * _mean(recent_minutes[-_RECENT:], usual_minutes) / places * _CAUTION)


def _mean(recent: Sequence[float], usual: float) -> float:
    return fmean([*recent, *([usual] * _PRIOR_WEIGHT)])


def _friendly(minutes: float) -> WaitRange:
    for low, high in pairwise(_EDGES):
        if minutes <= high:
            return WaitRange(low, high)
    return WaitRange(_EDGES[-1], None)
