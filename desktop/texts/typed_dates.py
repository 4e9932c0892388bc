"""Days as people type them: `10.7.2013`, `10072013`, `2013-07-10`; of a day to come also `10.7.`."""

from __future__ import annotations

import re
from datetime import date

_DOTTED = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_WITHOUT_YEAR = re.compile(r"(\d{1,2})[./](\d{1,2})[./]?")
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


def to_come(typed: str, today: date) -> date | None:
    """The day that was typed; without a year the next such day after `today`."""
    found = _WITHOUT_YEAR.fullmatch(typed.strip())
    if found is None:
        return day(typed)
    # A leap day comes within eight years.
    years = (today.year + ahead for ahead in range(9))
    days = (day(f"{found[1]}.{found[2]}.{year}") for year in years)
    return next((one for one in days if one is not None and one > today), None)


def shown(on: date) -> str:
    """A day as a field shows it, and as it may be typed: `4.12.2026`."""
    return f"{on.day}.{on.month}.{on.year}"
