"""Times, waits, dates and phone numbers in the language's own form. Times come in UTC and leave in the given zone."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from backend.protocol.words import Language

_DAYS = {
    Language.FINNISH: ("ma", "ti", "ke", "to", "pe", "la", "su"),
    Language.SWEDISH: ("må", "ti", "on", "to", "fr", "lö", "sö"),
    Language.ENGLISH: ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAY_UNIT = {Language.FINNISH: "pv", Language.SWEDISH: "d", Language.ENGLISH: "d"}
HOUR = 3600
DAY = 24 * HOUR


def wait(passed: timedelta, language: Language) -> str:
    """`3:10` under an hour, then `1 h 18`, from a day on `1 pv`. Negative is shown as zero."""
    seconds = max(0, int(passed.total_seconds()))
    if seconds < HOUR:
        return f"{seconds // 60}:{seconds % 60:02}"
    if seconds < DAY:
        return f"{seconds // HOUR} h {seconds % HOUR // 60:02}"
    return f"{seconds // DAY} {_DAY_UNIT[language]}"


def span(passed: timedelta, language: Language) -> str:
    """A rounded length in words: `18 min`, `1 h 18 min`, `2 pv`; under a minute counts as 1 min."""
    seconds = max(0, int(passed.total_seconds()))
    if seconds < HOUR:
        return f"{max(1, seconds // 60)} min"
    if seconds < DAY:
        minutes = seconds % HOUR // 60
        return f"{seconds // HOUR} h {minutes} min" if minutes else f"{seconds // HOUR} h"
    return f"{seconds // DAY} {_DAY_UNIT[language]}"


def length(seconds: int) -> str:
    """How long something took: `42 s`, `4 min 12 s`, `1 h 5 min`."""
    if seconds < 60:
        return f"{max(0, seconds)} s"
    if seconds < HOUR:
        return f"{seconds // 60} min {seconds % 60} s" if seconds % 60 else f"{seconds // 60} min"
    minutes = seconds % HOUR // 60
    return f"{seconds // HOUR} h {minutes} min" if minutes else f"{seconds // HOUR} h"


def clock(at: datetime, zone: ZoneInfo, language: Language, *, seconds: bool = False) -> str:
    """`9.18` in Finnish and Swedish, `9:18` in English; with seconds `9.19.04`."""
    mark = ":" if language is Language.ENGLISH else "."
    local = at.astimezone(zone)
    text = f"{local.hour}{mark}{local.minute:02}"
    return f"{text}{mark}{local.second:02}" if seconds else text


def hour(at: datetime, zone: ZoneInfo, language: Language) -> str:
    """A time as it is agreed: `16` on the hour in Finnish and Swedish, else as `clock`."""
    local = at.astimezone(zone)
    return (
        str(local.hour)
        if local.minute == 0 and language is not Language.ENGLISH
        else clock(at, zone, language)
    )


def day(at: date, language: Language, *, year: bool = False) -> str:
    """`23.11.` (with the year `23.11.2026`), in English `23 Nov`."""
    if language is Language.ENGLISH:
        return f"{at.day} {_MONTHS[at.month - 1]}" + (f" {at.year}" if year else "")
    return f"{at.day}.{at.month}." + (str(at.year) if year else "")


def weekdays(language: Language) -> tuple[str, ...]:
    """The short names of the days from Monday on."""
    return tuple(_DAYS[language])


def weekday(at: date, language: Language) -> str:
    """Weekday and day: `ti 24.11.`, as a short label."""
    return f"{_DAYS[language][at.weekday()]} {day(at, language)}"


def stamp(at: datetime, now: datetime, zone: ZoneInfo, language: Language) -> str:
    """The time of today, or the day of another day, as narrow as fits a column."""
    local = at.astimezone(zone)
    return (
        clock(at, zone, language)
        if local.date() == now.astimezone(zone).date()
        else day(local.date(), language)
    )


def phone(number: str) -> str:
    """An E.164 number as people write it: a Finnish one begins with 0, others keep `+` and are grouped."""
    if not number.startswith("+"):
        return number
    digits = number[1:]
    if digits.startswith("358"):
        rest = digits[3:]
        head = rest[:1] if rest[:1] == "9" else rest[:2]
        return f"0{head} {_grouped(rest[len(head) :])}".strip()
    return f"+{digits[:2]} {_grouped(digits[2:])}"


def _grouped(digits: str) -> str:
    groups = []
    while len(digits) > 4:
        groups.append(digits[:3])
        digits = digits[3:]
    return " ".join([*groups, digits])


def number(value: int, language: Language) -> str:
    """Thousands apart: `48 210`, in English `48,210`."""
    return f"{value:,}" if language is Language.ENGLISH else f"{value:,}".replace(",", "\u00a0")


def age(born: date, today: date) -> int:
    """Full years on a day."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
