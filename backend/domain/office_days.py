"""Which days are office days in Finland, and how Finnish wall-clock times become UTC."""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import holidays

HELSINKI = ZoneInfo("Europe/Helsinki")
"""The zone of every wellbeing services county."""

_SATURDAY = 5
_ONE_DAY = timedelta(days=1)
_MINUTES_A_DAY = 24 * 60


def local_day(at: datetime) -> date:
    """Return the Finnish calendar day of the aware time `at`."""
    return at.astimezone(HELSINKI).date()


def at_minute(day: date, minute: int) -> datetime:
    """Return the UTC time when the wall clock shows `minute` minutes after midnight on `day`.

    1440 is the following midnight. A wall time that the spring night skips is an hour later by UTC
    rules, one that the autumn night repeats is the first of the two.
    """
    if minute == _MINUTES_A_DAY:
        day, minute = day + _ONE_DAY, 0
    wall = datetime.combine(day, time(minute // 60, minute % 60), HELSINKI)
    return wall.astimezone(UTC)


def is_holiday(day: date) -> bool:
    """Say whether offices keep `day` as a holiday, Midsummer Eve and Christmas Eve included."""
    return day in _holidays_of(day.year)


def is_office_day(day: date) -> bool:
    """Say whether `day` is Monday to Friday and no office holiday."""
    return day.weekday() < _SATURDAY and not is_holiday(day)


def next_office_day(day: date) -> date:
    """Return the first office day after `day`."""
    day += _ONE_DAY
    while not is_office_day(day):
        day += _ONE_DAY
    return day


def office_days_after(day: date, count: int) -> date:
    """Return the `count`-th office day after `day`, which itself is never counted."""
    for _ in range(count):
        day = next_office_day(day)
    return day


def days_off(day: date) -> tuple[date, ...]:
    """Return the holidays from Monday to Friday from `day` to the end of the year after the next."""
    found = (one for year in range(day.year, day.year + 3) for one in _holidays_of(year))
    return tuple(sorted(one for one in found if one >= day and one.weekday() < _SATURDAY))


@cache
def _holidays_of(year: int) -> frozenset[date]:
    eves = {date(year, 12, 24)}
    found = holidays.country_holidays("FI", years=year)
    midsummer_eve = next(
        day for day in (date(year, 6, 19) + n * _ONE_DAY for n in range(7)) if day.weekday() == 4
    )
    # The library has listed both eves for years, but they are holidays by agreement and not by
    # statute, so a later version may move them to another category.
    return frozenset(found) | eves | {midsummer_eve}
