"""The order of the queue, in one place for server and desktop: urgency, day, then share of the promise used.

The share (elapsed / promised) makes a call promised in minutes and a form promised in days comparable.
"""

from datetime import datetime
from enum import IntEnum

from backend.protocol.ids import StaffId
from backend.protocol.queue_row import QueueRow
from backend.protocol.words import Urgency

OrderKey = tuple[int, int, float, int]


class Group(IntEnum):
    """The headings of the queue, in their order."""

    URGENT = 0
    TODAY = 1
    LATER = 2


def group(row: QueueRow, end_of_today: datetime) -> Group:
    """Return the heading a row stands under; ``end_of_today`` is the next local midnight (aware)."""
    if row.urgency is Urgency.URGENT:
        return Group.URGENT
    due = max(row.promised_by, row.not_before) if row.not_before else row.promised_by
    # What is overdue is today's work however old it is; an agreed later attempt is not.
    return Group.TODAY if due < end_of_today else Group.LATER


def share(row: QueueRow, now: datetime) -> float:
    """Return the used share of the promise: 0 at arrival, 1 when it is due, more when it is overdue."""
    # Whoever left a callback while waiting on the line keeps the place they had.
    promised = ((row.place_by or row.promised_by) - row.since).total_seconds()
    elapsed = (now - row.since).total_seconds()
    return elapsed / max(promised, 1.0)


def sort_key(row: QueueRow, now: datetime, end_of_today: datetime) -> OrderKey:
    """Return the key by which rows ascend; equal shares keep the older case number first."""
    return (int(group(row, end_of_today)), 0 if row.front else 1, -share(row, now), row.number)


def kept_for(row: QueueRow, now: datetime) -> StaffId | None:
    """Return whose follow-up the row is first: others are not handed it while that person is at work."""
    return row.for_staff if row.for_until is not None and now < row.for_until else None
