"""When a callback may be tried again: the choices offered, as moments. No widgets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

_AFTERNOON = time(14, 0)
_MORNING = time(9, 0)
_OFFICE = (time(8, 0), time(16, 0))
"""Weekday hours in which people are called without having agreed on another time."""
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class NextTime:
    """A choice: `name` is "soon", "afternoon" or "morning"; `at` is aware."""

    name: str
    at: datetime


def next_times(now: datetime, zone: ZoneInfo, minutes: int) -> list[NextTime]:
    """After the county's interval while that is in office hours; this afternoon while it lies ahead; the next morning."""
    local = now.astimezone(zone)
    soon = _rounded(now + timedelta(minutes=minutes))
    times = [NextTime("soon", soon)] if _in_office(soon.astimezone(zone)) else []
    early = not times and local.weekday() < _SATURDAY and local.time() < _OFFICE[0]
    afternoon = datetime.combine(local.date(), _AFTERNOON, zone)
    if afternoon > max(soon, now + timedelta(hours=1)) and _in_office(afternoon):
        times.append(NextTime("afternoon", afternoon))
    day = local.date() if early else local.date() + timedelta(days=1)
    while day.weekday() >= _SATURDAY:
        day += timedelta(days=1)
    times.append(NextTime("morning", datetime.combine(day, _MORNING, zone)))
    return sorted(times, key=lambda one: one.at)


def _in_office(local: datetime) -> bool:
    return local.weekday() < _SATURDAY and _OFFICE[0] <= local.time() < _OFFICE[1]


def _rounded(at: datetime) -> datetime:
    """Up to the next five minutes: nobody agrees on 13.07."""
    spare = timedelta(minutes=at.minute % 5, seconds=at.second, microseconds=at.microsecond)
    return at - spare + (timedelta(minutes=5) if spare else timedelta())
