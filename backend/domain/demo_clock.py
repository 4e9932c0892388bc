"""The demonstration's hour: chats are open whenever somebody wants to see Luukku, so its clock may run ahead."""

from datetime import datetime, timedelta
from itertools import count

from backend.domain.office_days import at_minute, is_office_day, local_day
from backend.protocol.clock import Clock

_OPENS, _CLOSES = 8 * 60, 14 * 60
_BEGINS = 9 * 60 + 8


def ahead(now: datetime) -> timedelta:
    """Return how far a demonstration's clock runs ahead of ``now``.

    Nothing while every line of the demo county is open (office days from 8 to 14, Finnish time), otherwise so
    far that it is 9.08 on the next office day.
    """
    today = local_day(now)
    for days in count():
        day = today + timedelta(days=days)
        if not is_office_day(day):
            continue
        if at_minute(day, _OPENS) <= now < at_minute(day, _CLOSES):
            return timedelta()
        begins = at_minute(day, _BEGINS)
        if begins > now:
            return begins - now
    raise AssertionError


def running_ahead(clock: Clock, by: timedelta) -> Clock:
    """Return a clock that is ``by`` later than the given one."""
    return (lambda: clock() + by) if by else clock
