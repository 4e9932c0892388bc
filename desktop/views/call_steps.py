"""When a callback may be tried again: the choices offered, as moments. No widgets."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from backend.protocol.setup import LineHours

_AFTERNOON = time(14, 0)
_MORNING = time(9, 0)
_OFFICE = LineHours(days=(((8 * 60, 16 * 60),),) * 5 + ((), ()))
_DAYS_AHEAD = 60
"""No line is closed for longer; a county's file that says so gets a proposal all the same."""


@dataclass(frozen=True, slots=True)
class NextTime:
    """A choice: `name` is "soon", "afternoon" or "morning"; `at` is aware."""

    name: str
    at: datetime


def next_times(
    now: datetime,
    zone: ZoneInfo,
    minutes: int,
    hours: LineHours | None = None,
    days_off: Collection[date] = (),
) -> list[NextTime]:
    """After the county's interval while the line calls then; this afternoon while it lies ahead; the next morning.

    A line whose hours are not told calls from 8 to 16 from Monday to Friday.
    """
    calls = _Calls(hours or _OFFICE, frozenset(days_off))
    local = now.astimezone(zone)
    soon = _rounded(now + timedelta(minutes=minutes))
    times = [NextTime("soon", soon)] if calls.open_at(soon.astimezone(zone)) else []
    opens = calls.opens(local.date())
    early = not times and opens is not None and local < datetime.combine(local.date(), opens, zone)
    afternoon = datetime.combine(local.date(), _AFTERNOON, zone)
    if afternoon > max(soon, now + timedelta(hours=1)) and calls.open_at(afternoon):
        times.append(NextTime("afternoon", afternoon))
    morning = calls.morning(local.date() if early else local.date() + timedelta(days=1), zone)
    times.append(NextTime("morning", morning))
    return sorted(times, key=lambda one: one.at)


class _Calls:
    """When a line calls its clients."""

    def __init__(self, hours: LineHours, days_off: frozenset[date]) -> None:
        self._hours, self._days_off = hours, days_off

    def open_at(self, local: datetime) -> bool:
        minute = local.hour * 60 + local.minute
        return any(opens <= minute < closes for opens, closes in self._on(local.date()))

    def opens(self, day: date) -> time | None:
        """When the first stretch of the day begins."""
        spans = self._on(day)
        return _clock(spans[0][0]) if spans else None

    def morning(self, day: date, zone: ZoneInfo) -> datetime:
        """Nine on the first day from `day` on that the line calls, or as it opens if that is later, or closed by then."""
        for _ in range(_DAYS_AHEAD):
            nine = datetime.combine(day, _MORNING, zone)
            opens = self.opens(day)
            if opens is not None:
                return nine if self.open_at(nine) else datetime.combine(day, opens, zone)
            day += timedelta(days=1)
        return datetime.combine(day, _MORNING, zone)

    def _on(self, day: date) -> tuple[tuple[int, int], ...]:
        closed = day in self._days_off and not self._hours.holidays
        return () if closed else self._hours.days[day.weekday()]


def _clock(minute: int) -> time:
    return time(minute // 60, minute % 60)


def _rounded(at: datetime) -> datetime:
    """Up to the next five minutes: nobody agrees on 13.07."""
    spare = timedelta(minutes=at.minute % 5, seconds=at.second, microseconds=at.microsecond)
    return at - spare + (timedelta(minutes=5) if spare else timedelta())
