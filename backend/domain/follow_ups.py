"""Follow-ups: on what day and at what time a closed case is looked at again, and for how long it is somebody's own."""

from datetime import date, datetime

import msgspec

from backend.domain.county import FollowUpRules, ServiceLine
from backend.domain.life_cycle import CaseFile
from backend.domain.office_days import at_minute, is_office_day, local_day, next_office_day
from backend.domain.opening import closing_of_day, opening_of_day
from backend.domain.promises import OFFICE_CLOSES_MINUTE, after_open_minutes
from backend.domain.weekly_hours import WeeklyHours
from backend.protocol.words import CaseState

OFFICE_OPENS_MINUTE = 8 * 60
"""When a follow-up comes back on a day on which no channel of its line opens, or one of which never closes."""

_OFFICE_HOURS = WeeklyHours.parse(["mon-fri 8-16"])


def comes_back_at(line: ServiceLine, on: date) -> datetime:
    """Return when a follow-up agreed for `on` comes back: as the line opens on that day, or on the next office day."""
    day = on if is_office_day(on) else next_office_day(on)
    opens, _ = _first_open(line, day)
    return opens


def is_in_time(on: date, now: datetime, rules: FollowUpRules) -> bool:
    """Tell whether a follow-up may be set for that day: after today, and no further off than a slip of the year is."""
    return 0 < (on - local_day(now)).days <= rules.days


def come_back(file: CaseFile, line: ServiceLine | None, rules: FollowUpRules, now: datetime) -> None:
    """Mark the follow-up of a case as due; a closed case waits again, to be looked at before the day ends.

    A case that is open already, because the client has been in touch meanwhile, stays where it is.
    """
    planned = file.head.follow_up
    if planned is None:
        return
    hours = _OFFICE_HOURS if line is None else _first_open(line, local_day(now))[1]
    own_until = after_open_minutes(hours, now, rules.own_minutes)
    file.set_head(
        follow_up=msgspec.structs.replace(planned, due=True, own_until=own_until, unasked=file.is_closed)
    )
    if not file.is_closed:
        return
    day = local_day(now)
    ends = at_minute(day, OFFICE_CLOSES_MINUTE)
    if line is not None and not hours.always:
        closings = [closing_of_day(rules.hours, day) for rules in line.channels.values()]
        ends = max((at for at in closings if at is not None), default=ends)
    file.set_head(
        state=CaseState.WAITING, since=now, promised_by=max(ends, now), outcome=None, closed_at=None
    )


def _first_open(line: ServiceLine, day: date) -> tuple[datetime, WeeklyHours]:
    """Return when the first of the line's channels opens on `day`, and that channel's hours."""
    eight = at_minute(day, OFFICE_OPENS_MINUTE)
    found = [
        (opens, rules.hours)
        for rules in line.channels.values()
        if not rules.hours.always and (opens := opening_of_day(rules.hours, day)) is not None
    ]
    return min(found, key=lambda one: one[0], default=(eight, _OFFICE_HOURS))
