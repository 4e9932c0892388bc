"""An outcome: without one a case cannot be closed."""

from backend.protocol.wire import Record
from backend.protocol.words import FollowUp


class Outcome(Record, frozen=True, kw_only=True):
    """Why the client was in contact, what was agreed, what follows.

    ``reason`` is a code of the line's list of outcome reasons. ``callback_reason`` is required when a
    callback is closed without the person having been reached (callbacks are never cleared silently). ``recorded``:
    what matters stands in the client's record elsewhere, so the words here are needed for a short time only.
    """

    reason: str
    agreed: str
    follow_up: FollowUp = FollowUp.NONE
    callback_reason: str = ""
    recorded: bool = False
