"""A week's opening hours as the county's file writes them: `["mon-thu 8-16", "fri 8.30-15"]`."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, Self

MINUTES_A_DAY = 24 * 60
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ALWAYS = "always"
_LINE = re.compile(
    r"(?P<first>[a-z]{3})(?:-(?P<last>[a-z]{3}))? "
    r"(?P<opens>\d{1,2}(?:\.\d\d)?)-(?P<closes>\d{1,2}(?:\.\d\d)?)"
)


class Span(NamedTuple):
    """One open stretch of a day, in minutes after local midnight; `closes` is not open any more."""

    opens: int
    closes: int


class WeeklyHours:
    """Seven days of open spans, Monday first. Equal to another with the same spans; immutable."""

    __slots__ = ("_days", "always")

    def __init__(self, days: Sequence[Sequence[Span]], *, always: bool = False) -> None:
        """Keep the spans; with `always` the hours hold on office holidays too."""
        self._days = tuple(tuple(sorted(spans)) for spans in days)
        self.always = always

    @classmethod
    def parse(cls, lines: Sequence[str]) -> Self:
        """Read the file's form. Raises ValueError that says which line is wrong and why.

        `"always"` alone means round the clock, holidays too. Midnight is `0` or `24`.
        """
        if list(lines) == [_ALWAYS]:
            return cls([[Span(0, MINUTES_A_DAY)]] * len(_DAYS), always=True)
        days: list[list[Span]] = [[] for _ in _DAYS]
        for line in lines:
            numbers, span = _read_line(line)
            for day in numbers:
                days[day].append(span)
        for spans in days:
            spans.sort()
            if any(later.opens < earlier.closes for earlier, later in pairwise(spans)):
                raise ValueError("opening hours overlap")
        if not any(days):
            raise ValueError("opening hours are empty")
        return cls(days)

    def on(self, weekday: int) -> tuple[Span, ...]:
        """Return the open spans of a weekday (Monday is 0), in order."""
        return self._days[weekday]

    def __eq__(self, other: object) -> bool:
        """Compare by the spans."""
        return isinstance(other, WeeklyHours) and self._days == other._days and self.always == other.always

    def __hash__(self) -> int:
        """Agree with equality."""
        return hash((self._days, self.always))

    def __repr__(self) -> str:
        """Show the spans, for a failing test."""
        return f"WeeklyHours({self._days!r}, always={self.always})"


def _read_line(line: str) -> tuple[range, Span]:
    found = _LINE.fullmatch(line.strip().lower())
    if found is None:
        raise ValueError(f"opening hours {line!r} are not like 'mon-fri 8-16' or 'sat 9.30-14'")
    first, last = found["first"], found["last"] or found["first"]
    if first not in _DAYS or last not in _DAYS or _DAYS.index(first) > _DAYS.index(last):
        raise ValueError(f"opening hours {line!r} have no such days")
    span = Span(_minutes(found["opens"]), _minutes(found["closes"]))
    if not span.opens < span.closes <= MINUTES_A_DAY:
        raise ValueError(f"opening hours {line!r} do not close after they open")
    return range(_DAYS.index(first), _DAYS.index(last) + 1), span


def _minutes(clock: str) -> int:
    hours, _, minutes = clock.partition(".")
    if int(minutes or 0) >= 60:
        raise ValueError(f"{clock!r} is no time of day")
    return int(hours) * 60 + int(minutes or 0)
