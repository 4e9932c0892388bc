"""Feedback in numbers, for development meetings: by month, line and kind, and nothing that tells who gave it.

A number below the county's least count is not told, and neither is the mean of so few ratings. Nothing is counted by
professional.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from backend.protocol.feedback import FeedbackKind


class Given(NamedTuple):
    """One feedback; ``line`` is empty for the services in general, ``rating`` 0 when there is none.

    ``channel`` is the one that a survey asked about, empty otherwise; ``answers`` are to the survey's own questions.
    """

    month: date
    line: str
    kind: FeedbackKind
    rating: int
    channel: str = ""
    themes: tuple[str, ...] = ()
    answers: Mapping[str, str] = MappingProxyType({})


class Counted(NamedTuple):
    """How much there was of one kind in one month; ``how_many`` is none when it is too little to be told."""

    month: date
    line: str
    kind: FeedbackKind
    how_many: int | None
    mean: float | None


def counted(all_given: Iterable[Given], least: int) -> list[Counted]:
    """Return the numbers, the oldest month first."""
    groups: dict[tuple[date, str, FeedbackKind], list[int]] = defaultdict(list)
    for one in all_given:
        groups[one.month, one.line, one.kind].append(one.rating)
    found = []
    for (month, line, kind), ratings in sorted(groups.items(), key=lambda item: _order(item[0])):
        rated = [rating for rating in ratings if rating]
        found.append(
            Counted(
                month,
                line,
                kind,
                len(ratings) if len(ratings) >= least else None,
                round(sum(rated) / len(rated), 1) if len(rated) >= least else None,
            )
        )
    return found


def _order(key: tuple[date, str, FeedbackKind]) -> tuple[date, str, str]:
    month, line, kind = key
    return month, line, kind.value
