"""Feedback on the timeline of the case that answers it."""

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
