"""Words of feedback without what tells of somebody: struck by whoever reads it through, and what a rule finds by itself."""

import re
from collections.abc import Iterable

from backend.protocol.feedback import Struck

INSTEAD = "█████"
"""Stands for what was struck, whatever its length: how long a name is tells something of it."""

_TELLING = re.compile(
    r"\b\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]\b"  # a personal identity code
    r"|[^\s@]+@[^\s@]+\.[^\s@]+"  # an address of mail
    r"|\+?\d(?:[\s()-]{0,2}\d){5,}"  # a telephone number, or another long one
)


def are_within(struck: Iterable[Struck], text: str) -> bool:
    """Say whether they are places of this text."""
    return all(0 <= one.begin < one.end <= len(text) for one in struck)


def told(text: str, struck: Iterable[Struck]) -> str:
    """Return the text as it may be told outside: also what a rule finds is struck, whoever overlooked it."""
    parts, at = [], 0
    for one in merged([*struck, *telling(text)]):
        parts += [text[at : one.begin], INSTEAD]
        at = one.end
    return "".join([*parts, text[at:]])


def telling(text: str) -> tuple[Struck, ...]:
    """Return what looks like a personal identity code, a telephone number or an address of mail."""
    return tuple(Struck(begin=one.start(), end=one.end()) for one in _TELLING.finditer(text))


def merged(struck: Iterable[Struck]) -> tuple[Struck, ...]:
    """Return the same places in order, those that touch as one."""
    found: list[Struck] = []
    for one in sorted(struck, key=lambda each: (each.begin, each.end)):
        if found and one.begin <= found[-1].end:
            found[-1] = Struck(begin=found[-1].begin, end=max(found[-1].end, one.end))
        else:
            found.append(one)
    return tuple(found)
