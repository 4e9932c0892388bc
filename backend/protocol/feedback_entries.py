"""Feedback on the timeline of the case that answers it."""

from datetime import datetime

from backend.protocol.feedback import FeedbackKind
from backend.protocol.ids import ContactId
from backend.protocol.wire import Tagged


class FeedbackGiven(Tagged, frozen=True, kw_only=True):
    """Feedback whose giver wants a reply (``rating`` 1 to 5, 0 when none was given).

    ``general``: it was not about the line that answers it. The author is who wrote it down on the giver's behalf.
    """

    contact_id: ContactId
    kind: FeedbackKind
    text: str
    rating: int = 0
    general: bool = False


class ReplyPresses(Tagged, frozen=True, kw_only=True):
    """One office day is left to answer feedback whose giver wants a reply: ``reply_by`` is when it was promised."""

    contact_id: ContactId
    reply_by: datetime
