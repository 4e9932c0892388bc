"""Feedback in numbers, for development meetings: by month, line and kind, theme or channel, and nothing that tells who gave it.

A number below the county's least count is not told, and neither is the mean of so few ratings. Nothing is counted by
professional.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
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
    """How much there was of one thing in one month; ``how_many`` is none when it is too little to be told.

    ``of`` is the code of a kind, a theme or a channel.
    """

    month: date
    line: str
    of: str
    how_many: int | None
    mean: float | None


def _of_kind(one: Given) -> tuple[str, ...]:
    return (one.kind.value,)


def _of_themes(one: Given) -> tuple[str, ...]:
    return one.themes


def _of_channel(one: Given) -> tuple[str, ...]:
    return (one.channel,) if one.channel else ()


BY: Mapping[str, Callable[[Given], tuple[str, ...]]] = MappingProxyType(
    {"kind": _of_kind, "theme": _of_themes, "channel": _of_channel}
)
"""What can be counted; what has several themes is counted under each."""


def counted(
    all_given: Iterable[Given], least: int, by: Callable[[Given], tuple[str, ...]] = _of_kind
) -> list[Counted]:
    """Return the numbers, the oldest month first."""
    groups: dict[tuple[date, str, str], list[int]] = defaultdict(list)
    for one in all_given:
        for of in by(one):
            groups[one.month, one.line, of].append(one.rating)
    found = []
    for (month, line, of), ratings in sorted(groups.items()):
        rated = [rating for rating in ratings if rating]
        found.append(
            Counted(
                month,
                line,
                of,
                len(ratings) if len(ratings) >= least else None,
                round(sum(rated) / len(rated), 1) if len(rated) >= least else None,
            )
        )
    return found
