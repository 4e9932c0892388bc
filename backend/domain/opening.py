"""When people work on a line's channel: open now, opens next, closes when. All times are aware UTC."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

from backend.domain.county import ServiceLine
from backend.domain.office_days import at_minute, is_holiday, local_day
from backend.domain.weekly_hours import WeeklyHours
from backend.protocol.words import Channel

_HORIZON_DAYS = 30


class OpenTime(NamedTuple):
    """One open stretch, from `opens` until just before `closes`."""

    opens: datetime
    closes: datetime


def is_open(line: ServiceLine, channel: Channel, at: datetime) -> bool:
    """Say whether the channel is open at `at`; False for one the line does not have.

    A form is always open. Chats and calls are open while somebody works on them.
    """
    if channel is Channel.FORM:
        return channel in line.channels
    return any(stretch.opens <= at for stretch in _first(line, channel, at))


def is_staffed(line: ServiceLine, at: datetime) -> bool:
    """Say whether anybody works on any channel of the line at `at`."""
    return any(stretch.opens <= at for channel in line.channels for stretch in _first(line, channel, at))


def next_staffed(line: ServiceLine, at: datetime) -> datetime | None:
    """Return when somebody works on the line next, after `at`."""
    found = (next_opening(line, channel, at) for channel in line.channels)
    return min((opens for opens in found if opens is not None), default=None)


def next_opening(line: ServiceLine, channel: Channel, at: datetime) -> datetime | None:
    """Return when the channel opens next after `at`; None if it never closes or does not exist."""
    rules = line.channels.get(channel)
    if rules is None or rules.hours.always:
        return None
    return next((stretch.opens for stretch in open_times(rules.hours, at) if stretch.opens > at), None)


def closes_at(line: ServiceLine, channel: Channel, at: datetime) -> datetime | None:
    """Return when the channel, open at `at`, closes; None if it is closed or open around the clock.

    Stretches that meet at midnight are one.
    """
    rules = line.channels.get(channel)
    if rules is None or rules.hours.always:
        return None
    closes: datetime | None = None
    for stretch in open_times(rules.hours, at):
        if stretch.opens > (closes or at):
            break
        closes = stretch.closes
    return closes


def open_times(hours: WeeklyHours, at: datetime) -> Iterator[OpenTime]:
    """Yield the open stretches that end after `at`, the one that holds `at` first, for a month."""
    day = local_day(at)
    for _ in range(_HORIZON_DAYS):
        for stretch in _of_day(hours, day):
            if stretch.closes > at:
                yield stretch
        day += timedelta(days=1)


def opening_of_day(hours: WeeklyHours, day: date) -> datetime | None:
    """Return when the first stretch of `day` opens; None for a day that is closed."""
    stretch = next(_of_day(hours, day), None)
    return None if stretch is None else stretch.opens


def closing_of_day(hours: WeeklyHours, day: date) -> datetime | None:
    """Return when the last stretch of `day` closes; None for a day that is closed."""
    stretches = list(_of_day(hours, day))
    return stretches[-1].closes if stretches else None


def _of_day(hours: WeeklyHours, day: date) -> Iterator[OpenTime]:
    if is_holiday(day) and not hours.always:
        return
    for span in hours.on(day.weekday()):
        yield OpenTime(at_minute(day, span.opens), at_minute(day, span.closes))


def _first(line: ServiceLine, channel: Channel, at: datetime) -> list[OpenTime]:
    rules = line.channels.get(channel)
    stretch = None if rules is None else next(open_times(rules.hours, at), None)
    return [] if stretch is None else [stretch]
