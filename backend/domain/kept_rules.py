"""What everything that supervisors keep for all has to be: ids, names, texts of a fair length, lines and matters that exist."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from backend.domain.county import County
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import LineId
from backend.protocol.words import Language

NAME = 120
TEXT = 1000
WORDS = 40
"""How many words to find it by, how many matters, how many steps."""

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


class Problem(NamedTuple):
    """Why it cannot be kept: a code, the field, and the limit in characters where there is one."""

    code: ErrorCode
    where: str
    limit: int | None = None


def is_kept_id(text: str) -> bool:
    """Tell whether this can be the id of what is kept: small letters, digits and hyphens, 64 at most."""
    return _ID.fullmatch(text) is not None


def named(where: str, names: Mapping[Language, str]) -> Iterator[Problem]:
    """A name in at least one language."""
    if not any(name.strip() for name in names.values()):
        yield Problem(ErrorCode.TEXT_EMPTY, where)
    for name in names.values():
        yield from short(where, name, NAME)


def short(where: str, text: str, limit: int) -> Iterator[Problem]:
    """One line of text, within the limit."""
    if len(text) > limit:
        yield Problem(ErrorCode.TEXT_TOO_LONG, where, limit)
    if not text.isprintable():
        yield Problem(ErrorCode.MALFORMED, where)


def texts(where: str, words: Mapping[Language, str], limit: int) -> Iterator[Problem]:
    """Texts of some lines, within the limit in each language."""
    for text in words.values():
        if len(text) > limit:
            yield Problem(ErrorCode.TEXT_TOO_LONG, where, limit)
        if not text.replace("\n", "").isprintable():
            yield Problem(ErrorCode.MALFORMED, where)


def lines(where: str, county: County, lines: Iterable[LineId]) -> Iterator[Problem]:
    """Lines that the county has."""
    if any(county.line(line) is None for line in lines):
        yield Problem(ErrorCode.UNKNOWN_LINE, where)


def matters(matters: tuple[str, ...], county: County, lines: tuple[LineId, ...]) -> Iterator[Problem]:
    """Matters that these lines have, or any line where none is named."""
    if len(matters) > WORDS:
        yield Problem(ErrorCode.TOO_MANY, "matters")
    wanted = [county.line(line) for line in lines] if lines else list(county.lines)
    known = {matter.id for line in wanted if line is not None for matter in line.matters}
    if not known.issuperset(matters):
        yield Problem(ErrorCode.MALFORMED, "matters")
