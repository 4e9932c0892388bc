"""Days as people type them: `10.7.2013`, `10072013`, `2013-07-10`."""

from __future__ import annotations

import re
from datetime import date

_DOTTED = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_PLAIN = re.compile(r"(\d{2})(\d{2})(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def day(typed: str) -> date | None:
    """The day that was typed; none when there is no such day."""
    text = typed.strip()
    found = _DOTTED.fullmatch(text) or _PLAIN.fullmatch(text)
    if found is not None:
        numbers = (found[3], found[2], found[1])
    elif (iso := _ISO.fullmatch(text)) is not None:
        numbers = (iso[1], iso[2], iso[3])
    else:
        return None
    try:
        return date(*(int(number) for number in numbers))
    except ValueError:
        return None
