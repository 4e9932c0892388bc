"""Lines of the timeline about follow-ups."""

from datetime import date

from backend.protocol.wire import Tagged


class FollowUpDue(Tagged, frozen=True, kw_only=True):
    """The day has come on which the case is looked at again; ``what`` is to be checked."""

    what: str


class FollowUpSet(Tagged, frozen=True, kw_only=True):
    """The author moved the follow-up to another day, or called it off (``on`` is none)."""

    on: date | None
    reason: str
