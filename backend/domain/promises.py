"""By when a contact is promised an answer, and what a resident may be told about a coming call."""

from datetime import date, datetime, timedelta
from enum import Enum
from typing import NamedTuple

from backend.domain.county import ServiceLine
from backend.domain.office_days import (
    at_minute,
    is_office_day,
    local_day,
    next_office_day,
    office_days_after,
)
from backend.domain.opening import closing_of_day, open_times
from backend.domain.service_promise import PromiseKind, ServicePromise
from backend.domain.weekly_hours import WeeklyHours
from backend.protocol.words import Channel

OFFICE_CLOSES_MINUTE = 16 * 60
"""When an office day ends, in minutes after midnight, where no channel's hours say otherwise."""

_LEGAL_LIMIT = ServicePromise(PromiseKind.SAME_WEEKDAY)
_OFFICE_HOURS = WeeklyHours.parse(["mon-fri 8-16"])


class CallDay(Enum):
    """Which day a call is promised for, seen from the day of the request."""

    TODAY = "today"
    TOMORROW = "tomorrow"
    LATER = "later"


class CallbackWindow(NamedTuple):
    """Facts for "we call today before 16": the day and the aware UTC bounds on that day."""

    day: date
    which: CallDay
    opens: datetime
    before: datetime


def promised_by(line: ServiceLine, channel: Channel, at: datetime) -> datetime:
    """Return when a contact that came at `at` is due, aware UTC.

    Feedback whose giver wants a reply has five office days whatever the line.
    A channel the line does not list (a desk phone, a walk-in) has the limit of the act: the same
    weekday, and what came out of hours the next one (domain rules, section 6).
    """
    if channel is Channel.FEEDBACK:
        return feedback_reply_by(at)
    rules = line.channels.get(channel)
    if rules is None:
        return _due(_LEGAL_LIMIT, _OFFICE_HOURS, at)
    return _due(rules.promise, rules.hours, at)


def feedback_reply_by(at: datetime, office_days: int = 5) -> datetime:
    """Return when feedback given at `at` is answered: the end of the fifth office day after it."""
    return at_minute(office_days_after(local_day(at), office_days), OFFICE_CLOSES_MINUTE)


def feedback_presses_at(at: datetime, office_days: int = 5) -> datetime:
    """Return from when on unanswered feedback is pressing: one office day before the reply is due."""
    return feedback_reply_by(at, max(office_days - 1, 0))


def callback_window(line: ServiceLine, at: datetime) -> CallbackWindow:
    """Return between which times the call comes that was asked for at `at`."""
    before = promised_by(line, Channel.CALLBACK, at)
    day, today = local_day(before - timedelta(seconds=1)), local_day(at)
    rules = line.channels.get(Channel.CALLBACK)
    hours = _OFFICE_HOURS if rules is None else rules.hours
    begins = (stretch.opens for stretch in open_times(hours, at) if local_day(stretch.opens) == day)
    opens = max(at, next(begins, at))
    which = {0: CallDay.TODAY, 1: CallDay.TOMORROW}.get((day - today).days, CallDay.LATER)
    return CallbackWindow(day, which, opens, before)


def after_open_minutes(hours: WeeklyHours, at: datetime, minutes: int) -> datetime:
    """Return when so many minutes of the open time after `at` have passed."""
    left = timedelta(minutes=minutes)
    for stretch in open_times(hours, at):
        begins = max(stretch.opens, at)
        if begins + left <= stretch.closes:
            return begins + left
        left -= stretch.closes - begins
    return at + left


def _due(promise: ServicePromise, hours: WeeklyHours, at: datetime) -> datetime:
    match promise.kind:
        case PromiseKind.MINUTES_OF_OPEN_TIME:
            return after_open_minutes(hours, at, promise.count)
        case PromiseKind.SAME_WEEKDAY:
            return _same_weekday(hours, at)
        case PromiseKind.WORKING_DAYS:
            day = office_days_after(_counted_from(hours, at), promise.count)
            return closing_of_day(hours, day) or at_minute(day, OFFICE_CLOSES_MINUTE)


def _same_weekday(hours: WeeklyHours, at: datetime) -> datetime:
    day = local_day(at)
    while True:
        # An open Saturday is no weekday of the act: what comes then may wait for Monday.
        closing = closing_of_day(hours, day) if is_office_day(day) else None
        if closing is None and is_office_day(day):
            closing = at_minute(day, OFFICE_CLOSES_MINUTE)
        if closing is not None and at < closing:
            return closing
        day = next_office_day(day)


def _counted_from(hours: WeeklyHours, at: datetime) -> date:
    """Return the day the days are counted from: what comes after closing counts as the next day's."""
    day = local_day(at)
    closing = closing_of_day(hours, day)
    if is_office_day(day) and (closing is None or at < closing):
        return day
    return next_office_day(day)
