"""Feedback by theme and month, and what contacts were rated: nothing is told of so few that they could be told apart."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from backend.domain.feedback_counts import Given

MOST_MONTHS = 36


class Themed(NamedTuple):
    """How often a theme was tagged in each month; none where too seldom to be told."""

    theme: str
    counts: tuple[int | None, ...]
    total: int | None


class Rated(NamedTuple):
    """What a line's contacts by a channel were rated."""

    line: str
    channel: str
    how_many: int | None
    mean: float | None


def months_between(since: date, until: date) -> tuple[date, ...]:
    """Return the first days of the months from one to another, at most so many of the last ones."""
    found: list[date] = []
    year, month = until.year, until.month
    while (year, month) >= (since.year, since.month) and len(found) < MOST_MONTHS:
        found.append(date(year, month, 1))
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return tuple(reversed(found))


def chosen(
    all_given: Iterable[Given], months: Sequence[date], line: str | None, channel: str | None
) -> list[Given]:
    """Return those of some months, of a line or all, by a channel or any."""
    within = set(months)
    return [
        one
        for one in all_given
        if one.month in within and line in {None, one.line} and channel in {None, one.channel}
    ]


def told(count: int, least: int) -> int | None:
    """Return a number as it may be told: none when it is so small that it tells of somebody; nothing at all is 0."""
    return None if 0 < count < least else count


def by_theme(
    given: Iterable[Given], months: Sequence[date], themes: Sequence[str], least: int
) -> list[Themed]:
    """Return the themes in the order of the settings, those that are there no more after them."""
    counts: dict[str, Counter[date]] = defaultdict(Counter)
    for one in given:
        for theme in one.themes:
            counts[theme][one.month] += 1
    former = sorted(counts.keys() - set(themes))
    return [_themed(theme, [counts[theme][month] for month in months], least) for theme in (*themes, *former)]


def _themed(theme: str, counts: list[int], least: int) -> Themed:
    hidden = [count for count in counts if told(count, least) is None]
    # One hidden number, or some that are few together, would come out of the sum by taking away the others.
    tells = len(hidden) == 1 or told(sum(hidden), least) is None
    return Themed(theme, tuple(told(count, least) for count in counts), None if tells else sum(counts))


def by_rating(given: Iterable[Given], least: int) -> list[Rated]:
    """Return what the surveys say, by line and channel."""
    ratings: dict[tuple[str, str], list[int]] = defaultdict(list)
    for one in given:
        if not one.kind.comes_by_itself and one.rating:
            ratings[one.line, one.channel].append(one.rating)
    found = []
    for (line, channel), some in sorted(ratings.items()):
        enough = len(some) >= least
        found.append(
            Rated(
                line,
                channel,
                len(some) if enough else None,
                round(sum(some) / len(some), 1) if enough else None,
            )
        )
    return found


def by_answer(given: Iterable[Given]) -> Counter[tuple[str, str]]:
    """Return how often each answer was picked, by question and answer."""
    return Counter((question, answer) for one in given for question, answer in one.answers.items())
