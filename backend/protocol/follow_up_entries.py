"""Lines of the timeline about follow-ups."""

from backend.protocol.wire import Tagged


class FollowUpDue(Tagged, frozen=True, kw_only=True):
    """The day has come on which the case is looked at again; ``what`` is to be checked."""

    what: str
