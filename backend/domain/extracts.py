"""The client's extract of the access log: which lines go to whom. Pure, no I/O.

Act 703/2023 gives the client the right to know who has used the data, the last two years by default; for a minor the
capacity to decide decides whether the extract goes to the minor or to the guardian (domain rules, section 8). What is
kept from a guardian must not be betrayed by what stands beside it: a search, a record opened or an old case read in the
course of a hidden event would tell that there was one. So a line goes to a guardian when it belongs to a case that the
guardian may know of, within that case's own days, or when no hidden event lay around it.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from backend.domain.office_days import at_minute, local_day
from backend.protocol.ids import CaseId
from backend.protocol.uses import Use

DEFAULT_YEARS = 2

OF_THE_ANSWERING = frozenset({Use.LOG_READ, Use.EXTRACT_MADE})
"""Lines that answering such a request leaves itself; a guardian is not told that the minor has asked, too."""


class Event(NamedTuple):
    """One case of the client: from its first day to its last, and whether the one who asks may know of it."""

    case_id: CaseId
    opened_at: datetime
    closed_at: datetime | None
    is_open_to: bool

    def days(self, now: datetime) -> tuple[datetime, datetime]:
        """Return from the midnight before the case to the midnight after it, on the Finnish clock."""
        last = self.closed_at or now
        return at_minute(local_day(self.opened_at), 0), at_minute(local_day(last) + timedelta(days=1), 0)


class Used(NamedTuple):
    """A line of the log as far as it matters here."""

    at: datetime
    what: Use
    case_id: CaseId | None


def two_years_before(day: date) -> date:
    """Return the day from which an extract is made unless asked otherwise."""
    return day.replace(year=day.year - DEFAULT_YEARS, day=28 if (day.month, day.day) == (2, 29) else day.day)


def may_go(used: Used, events: Sequence[Event], now: datetime, *, to_guardian: bool) -> bool:
    """Tell whether a line goes to whoever asks for somebody else, or to a minor."""
    if to_guardian and used.what in OF_THE_ANSWERING:
        return False
    own = next((event for event in events if event.case_id == used.case_id), None)
    if own is not None:
        if not own.is_open_to:
            return False
        if _within(used.at, own, now):
            return True
    return not any(_within(used.at, event, now) for event in events if not event.is_open_to)


def left_out(
    used: Iterable[Used], events: Sequence[Event], now: datetime, *, to_guardian: bool
) -> Collection[int]:
    """Return the places of the lines that are left out."""
    return {place for place, one in enumerate(used) if not may_go(one, events, now, to_guardian=to_guardian)}


def _within(at: datetime, event: Event, now: datetime) -> bool:
    begins, ends = event.days(now)
    return begins <= at < ends
