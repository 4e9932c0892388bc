"""An outcome: without one a case cannot be closed."""

from datetime import date, datetime
from enum import Enum

from backend.protocol.people import StaffRef
from backend.protocol.wire import Record
from backend.protocol.words import FollowUp


class Demand(Enum):
    """What a reason asks for beside what was agreed; without it the case is not closed."""

    APPOINTMENT = "appointment"
    """When, where and with whom."""
    REFERRED_TO = "referred_to"
    """Who took the client over, and said so."""
    ATTEMPTS = "attempts"
    """The client was tried as often as the county's rules say; the server counts."""
    FOLLOW_UP_DATE = "follow_up_date"
    """A day on which somebody looks at it again, and at what."""
    RECORD = "record"
    """A signed record that covers every contact of the case."""


class Appointment(Record, frozen=True, kw_only=True):
    """What the client was told of the appointment, as it was said."""

    when: str = ""
    where: str = ""
    whom: str = ""


class Outcome(Record, frozen=True, kw_only=True):
    """Why the client was in contact, what was agreed, what follows.

    ``reason`` is a code of the line's list of outcome reasons. ``callback_reason`` is required when a
    callback is closed without the person having been reached (callbacks are never cleared silently). ``recorded``:
    what matters stands in the client's record elsewhere, so the words here are needed for a short time only.
    ``follow_up_on`` is the day on which the case comes back into the queue, ``follow_up_what`` what is checked then.
    """

    reason: str
    agreed: str
    follow_up: FollowUp = FollowUp.NONE
    callback_reason: str = ""
    recorded: bool = False
    appointment: Appointment | None = None
    referred_to: str = ""
    follow_up_on: date | None = None
    follow_up_what: str = ""


class PlannedFollowUp(Record, frozen=True, kw_only=True):
    """A follow-up of a case: ``on`` is the day that was agreed, ``at`` when the case comes back, by the line's hours.

    ``by`` agreed on it and has it first when it has come (``due``), until ``own_until``.
    ``unasked``: it came back by itself and the client has not been in touch since, so their page goes on as before.
    """

    on: date
    at: datetime
    what: str
    by: StaffRef
    due: bool = False
    own_until: datetime | None = None
    unasked: bool = False
