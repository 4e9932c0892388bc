"""When a callback may be tried again: the choices offered, as moments. No widgets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

_AFTERNOON = time(14, 0)
_MORNING = time(9, 0)
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class NextTime:
    """A choice: `name` is "hour", "afternoon" or "morning"; `at` is aware."""

    name: str
    at: datetime


def next_times(now: datetime, zone: ZoneInfo) -> list[NextTime]:
    """In an hour; this afternoon while it lies ahead; the next weekday morning."""
    local = now.astimezone(zone)
    times = [NextTime("hour", _rounded(now + timedelta(hours=1)))]
    afternoon = datetime.combine(local.date(), _AFTERNOON, zone)
    if afternoon > now + timedelta(hours=1, minutes=30):
        times.append(NextTime("afternoon", afternoon))
    day = local.date() + timedelta(days=1)
    while day.weekday() >= _SATURDAY:
        day += timedelta(days=1)
    times.append(NextTime("morning", datetime.combine(day, _MORNING, zone)))
    return times


def _rounded(at: datetime) -> datetime:
    """Up to the next five minutes: nobody agrees on 13.07."""
    spare = timedelta(minutes=at.minute % 5, seconds=at.second, microseconds=at.microsecond)
    return at - spare + (timedelta(minutes=5) if spare else timedelta())
