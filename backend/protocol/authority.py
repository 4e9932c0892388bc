"""What may be seen, said and done in a case, as the authority engine answers it; desktops and pages only show it."""

from datetime import datetime
from enum import Enum

from backend.protocol.assessments import MaturityCode
from backend.protocol.wire import Record


class Deed(Enum):
    """What is permitted or refused.

    The first six and the last concern whoever acts for the client (or the client themself when nobody does), the
    others the professional.
    """

    SPEAK = "speak"
    """Write to that person's page."""
    SEE_EVENT = "see_event"
    """Be told what this service event holds: answers, outcome, status."""
    ACT = "act"
    """Decide and agree on the client's behalf."""
    BE_CALLED = "be_called"
    BE_SURVEYED = "be_surveyed"
    GET_EXTRACT = "get_extract"
    """Get the client's extract of who has used the data."""
    SEE_RECORD = "see_record"
    """The professional reads the client's record and history."""
    SHOW_CONTACT = "show_contact"
    """The professional sees telephone number and address without breaking glass."""
    CLOSE = "close"
    REFUSE_CARE = "refuse_care"
    """Refuse, for a minor, care that is needed to avert a danger to life or health: no representative may."""


class Why(Enum):
    """Why a deed is refused; the desktop and the pages put the words."""

    NOT_IDENTIFIED = "not_identified"
    """The line asks who the person is before any client data is shown."""
    RIGHT_NOT_CHECKED = "right_not_checked"
    NOT_PERMITTED = "not_permitted"
    """Acting on behalf is not permitted. Nobody knows why, and nobody guesses."""
    RIGHT_EXPIRED = "right_expired"
    NON_DISCLOSURE = "non_disclosure"
    MINOR_FORBIDS = "minor_forbids"
    CAPACITY_UNKNOWN = "capacity_unknown"
    NOT_ASSESSED = "not_assessed"
    ASSESSMENT_NEEDED = "assessment_needed"
    REQUEST_ACCEPTED = "request_accepted"
    """Social welfare: the minor's request that data is not shown was accepted."""
    TASK_OPEN = "task_open"
    NO_CLIENT = "no_client"
    """It is not known yet whose record would be read."""
    NOT_CAPABLE = "not_capable"
    """The minor is not capable of deciding: what is asked for is given to the guardians."""
    CARE_NEEDED = "care_needed"
    """Care that averts a danger to life or health is given whatever a representative says."""


class Verdict(Record, frozen=True, kw_only=True):
    """One answer: permitted, or refused with its reason. ``until`` is when a permission ends by itself."""

    deed: Deed
    allowed: bool
    why: Why | None = None
    until: datetime | None = None


class AssessmentNeed(Enum):
    """Which assessment the case asks for."""

    NONE = "none"
    SHORT = "short"
    """Under 12: code 1 is the default and may be changed."""
    FULL = "full"
    """12 to 17: a code must be chosen, nothing is chosen beforehand."""
    SOCIAL = "social"
    """Social welfare: request, decision, reason."""


class Authority(Record, frozen=True, kw_only=True):
    """The engine's whole answer for one case.

    ``required`` tells whether the case cannot be closed without the assessment; ``assessed`` whether it covers every
    contact there is. ``default_code`` is chosen beforehand (under 12 only). ``age`` is that of the client on the day.
    """

    verdicts: tuple[Verdict, ...] = ()
    need: AssessmentNeed = AssessmentNeed.NONE
    required: bool = False
    assessed: bool = False
    default_code: MaturityCode | None = None
    age: int | None = None

    def verdict(self, deed: Deed) -> Verdict:
        """Return the answer about a deed; what the engine says nothing of is permitted."""
        return next((one for one in self.verdicts if one.deed is deed), Verdict(deed=deed, allowed=True))
