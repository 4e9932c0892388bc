"""Entries: the numbered, append-only lines of a case's timeline."""

from datetime import datetime
from enum import Enum

from backend.protocol.assessments import Assessment, Task
from backend.protocol.call_entries import (
    CallAnswered,
    CallAttempted,
    CallBecameCallback,
    CallCameIn,
    CallConsulted,
    CallFinished,
    CallNotPutThrough,
    CallPassedOn,
)
from backend.protocol.consultation_entries import (
    ConsultationAnswered,
    ConsultationAsked,
    ConsultationWithdrawn,
)
from backend.protocol.feedback_entries import FeedbackGiven, ReplyPresses
from backend.protocol.follow_up_entries import FollowUpDue, FollowUpSet
from backend.protocol.handover_entries import (
    ClientReached,
    GivenToPartner,
    HandoverAccepted,
    HandoverDeclined,
    HandoverOffered,
    HandoverReturned,
    HandoverWithdrawn,
)
from backend.protocol.ids import CaseId, ClientId, ContactId, LineId, ResponseId, ThreadId
from backend.protocol.outcomes import Outcome
from backend.protocol.pair_entries import OwnerMade, PairDeclined, PairInvited, PairJoined, PairLeft
from backend.protocol.people import IdentifiedBy, StaffRef
from backend.protocol.questionnaires import QuestionnaireResponse
from backend.protocol.record_entries import RecordSigned
from backend.protocol.representation import RightCheck
from backend.protocol.sent_form_entries import FormAnswered, FormSent, FormWithdrawn
from backend.protocol.wire import Record, Tagged
from backend.protocol.words import Channel, Identity, ReleasedWhy, SaysFor


class Answer(Record, frozen=True, kw_only=True):
    """One answer of a form: ``key`` is stable, the words are the resident's."""

    key: str
    value: str


class ResidentMessage(Tagged, frozen=True, kw_only=True):
    """What the resident wrote; ``n`` is the page's own running number."""

    text: str
    n: int = 0


class StaffMessage(Tagged, frozen=True, kw_only=True):
    """What a professional wrote to the resident."""

    text: str


class AutomaticMessage(Tagged, frozen=True, kw_only=True):
    """What the service said by itself, in the resident's language."""

    text: str


class Note(Tagged, frozen=True, kw_only=True):
    """An internal note; only professionals see it."""

    text: str


class ChatOpened(Tagged, frozen=True, kw_only=True):
    """A chat began; ``matter`` is a code of the line's list."""

    contact_id: ContactId
    matter: str = ""


class FormSubmitted(Tagged, frozen=True, kw_only=True):
    """A contact form came in."""

    contact_id: ContactId
    matter: str
    text: str
    answers: tuple[Answer, ...] = ()


class CallbackRequested(Tagged, frozen=True, kw_only=True):
    """The resident asked to be called. The number stands on the contact, where it can be hidden.

    ``phone`` is filled in entries of before there were non-disclosure orders only.
    """

    contact_id: ContactId
    phone: str = ""
    best_time: str = ""
    text: str = ""
    matter: str = ""


class ContactRegistered(Tagged, frozen=True, kw_only=True):
    """A professional registered a contact by hand (desk phone, walk-in)."""

    contact_id: ContactId
    channel: Channel
    summary: str


class Claimed(Tagged, frozen=True, kw_only=True):
    """The author took the case."""


class DraftHanded(Tagged, frozen=True, kw_only=True):
    """A text the author had not sent, given to whoever holds the case; only professionals see it.

    ``for_client`` tells whether it was written for the client or as a note.
    """

    text: str
    for_client: bool = True


class Released(Tagged, frozen=True, kw_only=True):
    """The case returned to the front of the queue: by the author, or by itself when the holder's connection was lost."""

    reason: str = ""
    why: ReleasedWhy = ReleasedWhy.BY_CHOICE


class TakenBack(Tagged, frozen=True, kw_only=True):
    """The author undid the release or transfer just made."""


class Transferred(Tagged, frozen=True, kw_only=True):
    """The author handed the case to another line."""

    from_line: LineId
    to_line: LineId
    note: str = ""


class Joined(Tagged, frozen=True, kw_only=True):
    """Another case of the same person was joined into this one (or this one into another)."""

    number: int
    case_id: CaseId
    into_this: bool = True


class Converted(Tagged, frozen=True, kw_only=True):
    """The resident turned the contact into another kind without retyping."""

    contact_id: ContactId
    from_channel: Channel
    to_channel: Channel


class ChatEnded(Tagged, frozen=True, kw_only=True):
    """The conversation ended; ``by_resident`` tells whose act it was."""

    contact_id: ContactId
    by_resident: bool


class Withdrawn(Tagged, frozen=True, kw_only=True):
    """The resident withdrew the matter."""


class Reopened(Tagged, frozen=True, kw_only=True):
    """The resident added to a closed case, so it waits again."""


class SurveyGiven(Tagged, frozen=True, kw_only=True):
    """The resident rated the contact (1 to 5, 0 when skipped)."""

    contact_id: ContactId
    rating: int
    text: str = ""
    wants_reply: bool = False


class UrgencyChanged(Tagged, frozen=True, kw_only=True):
    """The author marked the case urgent or not urgent."""

    urgent: bool


class IdentificationAsked(Tagged, frozen=True, kw_only=True):
    """The author asked the resident to identify; the page of the entry's thread offers it."""


class IdentificationEnd(Enum):
    """Why an identification came to nothing; the timeline and the page put the words."""

    CANCELLED = "cancelled"
    FAILED = "failed"
    OTHER_PERSON = "other_person"
    """Somebody else than before identified on the same page: nothing of the case was changed."""
    EXPIRED = "expired"


class IdentificationEnded(Tagged, frozen=True, kw_only=True):
    """An identification came to nothing."""

    why: IdentificationEnd


class Identified(Tagged, frozen=True, kw_only=True):
    """The person is known to this level from now on. ``principal``: the one acted for, and not who is in contact.

    ``by`` is the identification service, ``assurance`` its level; ``corrected`` says that another code was told before.
    ``basis`` is what a professional wrote of how they made sure.
    """

    level: Identity
    how: IdentifiedBy
    name: str = ""
    by: str = ""
    assurance: str = ""
    basis: str = ""
    principal: bool = False
    corrected: bool = False


class SaidForWhom(Tagged, frozen=True, kw_only=True):
    """For whom the person acts was told or corrected."""

    says_for: SaysFor
    principal_name: str = ""


class RightChecked(Tagged, frozen=True, kw_only=True):
    """The right to act for another was checked."""

    check: RightCheck


class ClientLinked(Tagged, frozen=True, kw_only=True):
    """The case was put to a client's record, or taken from it (``linked`` false)."""

    client_id: ClientId
    principal: bool = False
    linked: bool = True


class NonDisclosureSet(Tagged, frozen=True, kw_only=True):
    """A non-disclosure order became known, or was found to have ended."""

    on: bool


class QuestionnaireSigned(Tagged, frozen=True, kw_only=True):
    """A filled-in questionnaire: never changed. A correction is a further version that ``replaces`` the one before.

    ``conclusion`` is what a maturity assessment came to, none for other questionnaires.
    """

    response_id: ResponseId
    response: QuestionnaireResponse
    version: int = 1
    replaces: ResponseId | None = None
    conclusion: Assessment | None = None


class TaskOpened(Tagged, frozen=True, kw_only=True):
    """Something stays to be done."""

    task: Task


class TaskResolved(Tagged, frozen=True, kw_only=True):
    """It was done, or it was written why not."""

    task: Task


class Closed(Tagged, frozen=True, kw_only=True):
    """The author closed the case with its outcome."""

    outcome: Outcome


Body = (
    ResidentMessage
    | StaffMessage
    | AutomaticMessage
    | Note
    | DraftHanded
    | ChatOpened
    | FormSubmitted
    | CallbackRequested
    | ContactRegistered
    | CallAttempted
    | CallCameIn
    | CallAnswered
    | CallNotPutThrough
    | CallConsulted
    | CallPassedOn
    | CallFinished
    | CallBecameCallback
    | Claimed
    | Released
    | TakenBack
    | Transferred
    | Joined
    | Converted
    | ChatEnded
    | Withdrawn
    | Reopened
    | SurveyGiven
    | FeedbackGiven
    | ReplyPresses
    | UrgencyChanged
    | IdentificationAsked
    | IdentificationEnded
    | Identified
    | SaidForWhom
    | RightChecked
    | ClientLinked
    | NonDisclosureSet
    | QuestionnaireSigned
    | RecordSigned
    | TaskOpened
    | TaskResolved
    | ConsultationAsked
    | ConsultationAnswered
    | ConsultationWithdrawn
    | HandoverOffered
    | HandoverAccepted
    | HandoverDeclined
    | HandoverWithdrawn
    | HandoverReturned
    | GivenToPartner
    | ClientReached
    | PairInvited
    | PairJoined
    | PairDeclined
    | PairLeft
    | OwnerMade
    | Closed
    | FollowUpDue
    | FollowUpSet
    | FormSent
    | FormAnswered
    | FormWithdrawn
)


class Entry(Record, frozen=True, kw_only=True):
    """One line of the timeline.

    ``no`` counts from 1 in each case without gaps. ``thread`` names the resident's page the line
    belongs to; a resident's page shows lines of its own thread only. ``author`` is the member of
    staff, or none for the resident and for the service itself. ``let_go_at``: the words were let go
    of then, because their retention period had ended; ``body`` still says of what kind they were.
    """

    no: int
    at: datetime
    body: Body
    author: StaffRef | None = None
    thread: ThreadId | None = None
    let_go_at: datetime | None = None
