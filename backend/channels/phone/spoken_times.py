"""A day and a time of day as sounds: "tomorrow" and "before four p.m.", in the form that each has in its sentence."""

from datetime import datetime, timedelta

from backend.domain.office_days import HELSINKI
from backend.protocol.words import Language

_QUARTER = 15 * 60
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def before(at: datetime, now: datetime, language: Language) -> tuple[str, ...] | None:
    """Return "today before 16"; none when it is past or too far away to be named by a weekday.

    Midnight is the end of the day that it ends.
    """
    if at <= now:
        return None
    local = _quarter(at)
    is_midnight = local.hour == local.minute == 0
    day = _day(local - timedelta(days=1) if is_midnight else local, now)
    if day is None:
        return None
    return (day, "before-midnight") if is_midnight else (day, *_time("before", local, language))


def moment(at: datetime, now: datetime, language: Language) -> tuple[str, ...] | None:
    """Return "on Monday at 8"; none when it is past or too far away to be named by a weekday."""
    if at <= now:
        return None
    local = _quarter(at)
    day = _day(local, now)
    if day is None:
        return None
    is_midnight = local.hour == local.minute == 0
    return (day, "at-midnight") if is_midnight else (day, *_time("at", local, language))


def _quarter(at: datetime) -> datetime:
    """The next quarter of an hour on the Finnish clock, whose changes are of whole hours."""
    seconds = -(-at.timestamp() // _QUARTER) * _QUARTER
    return datetime.fromtimestamp(seconds, HELSINKI)


def _day(local: datetime, now: datetime) -> str | None:
    today = now.astimezone(HELSINKI).date()
    day = local.date()
    ahead = (day - today).days
    name = _DAYS[day.weekday()]
    if ahead < 2:
        return "day-tomorrow" if ahead == 1 else "day-today"
    if ahead < 7:
        return f"day-{name}"
    # A weekday further away than a week could be that of two weeks: "next week" is said only when it is.
    monday = day - timedelta(days=day.weekday())
    this_monday = today - timedelta(days=today.weekday())
    return f"day-next-{name}" if (monday - this_monday).days == 7 else None


def _time(form: str, local: datetime, language: Language) -> tuple[str, ...]:
    if language is Language.ENGLISH:
        half = "half-morning" if local.hour < 12 else "half-afternoon"
        if local.hour == 12 and not local.minute:
            half = "half-noon"
        return (form, *_numbers("number", local.hour % 12 or 12, local.minute), half)
    inflected = "partitive" if (form, language) == ("before", Language.FINNISH) else "number"
    return (form, *_numbers(inflected, local.hour, local.minute))


def _numbers(form: str, hour: int, minute: int) -> tuple[str, ...]:
    return (f"{form}-{hour}", f"{form}-{minute}") if minute else (f"{form}-{hour}",)
