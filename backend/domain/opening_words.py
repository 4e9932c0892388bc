"""A channel's weekly hours in words, as a phrase or a page says them: "ma–to 9–16, pe 9–14"."""

from backend.domain.weekly_hours import Span, WeeklyHours
from backend.protocol.setup import Words
from backend.protocol.words import Language

_DAYS = {
    Language.FINNISH: ("ma", "ti", "ke", "to", "pe", "la", "su"),
    Language.SWEDISH: ("mån", "tis", "ons", "tors", "fre", "lör", "sön"),
    Language.ENGLISH: ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_ROUND_THE_CLOCK = {
    Language.FINNISH: "vuorokauden ympäri",
    Language.SWEDISH: "dygnet runt",
    Language.ENGLISH: "around the clock",
}
_MINUTE_SIGN = {Language.FINNISH: ".", Language.SWEDISH: ".", Language.ENGLISH: ":"}


def opening_words(hours: WeeklyHours) -> Words:
    """Return the hours in each language; days with the same hours that follow each other are one range."""
    return {language: _in(language, hours) for language in Language}


def _in(language: Language, hours: WeeklyHours) -> str:
    if hours.always:
        return _ROUND_THE_CLOCK[language]
    days = _DAYS[language]
    parts: list[str] = []
    first = 0
    while first < len(days):
        last = first
        while last + 1 < len(days) and hours.on(last + 1) == hours.on(first):
            last += 1
        if hours.on(first):
            name = days[first] if first == last else f"{days[first]}–{days[last]}"
            parts.append(f"{name} {_spans(language, hours.on(first))}")
        first = last + 1
    return ", ".join(parts)


def _spans(language: Language, spans: tuple[Span, ...]) -> str:
    return " & ".join(f"{_clock(language, span.opens)}–{_clock(language, span.closes)}" for span in spans)


def _clock(language: Language, minute: int) -> str:
    hour, minutes = divmod(minute, 60)
    return f"{hour}{_MINUTE_SIGN[language]}{minutes:02d}" if minutes else str(hour)
