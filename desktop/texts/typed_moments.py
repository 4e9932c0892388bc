"""Moments as people type them: `9.12`, `24.11. klo 9.12`, `24.11.2026 9:12`."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

_MOMENT = re.compile(
    r"(?:(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.?(?P<year>\d{4})?,?\s+)?"
    r"(?:klo|kl\.?|at)?\s*(?P<hour>\d{1,2})[.:](?P<minute>\d{2})"
)


def moment(typed: str, today: date, zone: ZoneInfo) -> datetime | None:
    """The moment in UTC; without a day it is of `today`, without a year of this one. None when there is none such."""
    found = _MOMENT.fullmatch(typed.strip())
    if found is None:
        return None
    try:
        day = (
            date(int(found["year"] or today.year), int(found["month"]), int(found["day"]))
            if found["day"]
            else today
        )
        at = time(int(found["hour"]), int(found["minute"]))
    except ValueError:
        return None
    return datetime.combine(day, at, zone).astimezone(UTC)


def written(at: datetime, zone: ZoneInfo) -> str:
    """A moment as it can be typed again."""
    local = at.astimezone(zone)
    return f"{local.day}.{local.month}.{local.year} {local.hour}.{local.minute:02d}"
