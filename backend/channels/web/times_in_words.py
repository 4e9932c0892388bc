"""Times as a resident reads them: "tänään ennen klo 16", "on Wednesday 25.11. at 9:30"; the wall clock of Finland."""

from datetime import datetime, timedelta

from backend.channels.web.texts import Speech
from backend.domain.office_days import HELSINKI
from backend.protocol.words import Language


def clock_time(at: datetime, language: Language, *, short: bool = False) -> str:
    """Return 9.18 (fi, sv) or 9:18 (en); with `short` a full hour is 16 (in English still 16:00)."""
    local = at.astimezone(HELSINKI)
    return _wall(local.hour, local.minute, language, short=short)


def date(at: datetime) -> str:
    """Return the day as 23.11."""
    local = at.astimezone(HELSINKI)
    return f"{local.day}.{local.month}."


def day(at: datetime, now: datetime, speech: Speech) -> str:
    """Return today, tomorrow or the weekday with its date."""
    local, today = at.astimezone(HELSINKI).date(), now.astimezone(HELSINKI).date()
    if local == today:
        return speech.plain("words.today")
    if local == today + timedelta(days=1):
        return speech.plain("words.tomorrow")
    weekday = speech.several("words.days_on")[local.weekday()]
    return speech.plain("words.and_date", day=weekday, date=date(at))


def before(at: datetime, now: datetime, speech: Speech) -> str:
    """Return "today before 16"."""
    return speech.plain(
        "words.before", day=day(at, now, speech), time=clock_time(at, speech.language, short=True)
    )


def moment(at: datetime, now: datetime, speech: Speech) -> str:
    """Return "tomorrow at 8"."""
    return speech.plain(
        "words.day_at", day=day(at, now, speech), time=clock_time(at, speech.language, short=True)
    )


def said_at(at: datetime, now: datetime, language: Language) -> str:
    """Return the time of a message: 9.18 today, 22.11. 9.18 on another day."""
    same = at.astimezone(HELSINKI).date() == now.astimezone(HELSINKI).date()
    time = clock_time(at, language)
    return time if same else f"{date(at)} {time}"


def _wall(hour: int, minute: int, language: Language, *, short: bool) -> str:
    if language is Language.ENGLISH:
        return f"{hour}:{minute:02}"
    return str(hour) if short and minute == 0 else f"{hour}.{minute:02}"
