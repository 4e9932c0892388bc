"""Commands of residents, made by the public pages; never decoded from a resident's frame as such.

Fields are validated by the pages for good error messages and checked again where the command is done.
``token_hash`` is the SHA-256 of the page's secret; the secret itself is stored nowhere.
"""

import msgspec

from backend.protocol.entries import Answer, IdentificationEnd
from backend.protocol.feedback import FeedbackKind
from backend.protocol.ids import CaseId, CommandId, ContactId, FormId, LineId, ThreadId
from backend.protocol.questionnaires import QuestionnaireResponse
from backend.protocol.wire import Record, Tagged
from backend.protocol.words import Channel, Language, PreferredWay, SaysFor


class Details(Record, frozen=True, kw_only=True):
    """What the resident told of themself. ``phone`` is E.164, ``personal_code`` validated; empty when not told."""

    name: str = ""
    phone: str = ""
    personal_code: str = ""
    says_for: SaysFor = SaysFor.SELF
    principal_name: str = ""
    principal_code: str = ""
    public_guardian: bool = False
    language: Language = Language.FINNISH
    interpreter: str = ""
    preferred_way: PreferredWay = PreferredWay.STATUS_PAGE
    preferred_time: str = ""


class SubmitForm(Tagged, frozen=True, kw_only=True):
    """A contact form. A new case, or a further contact of the case when the actor has one."""

    command_id: CommandId
    line: LineId
    contact_id: ContactId
    thread: ThreadId
    token_hash: bytes
    matter: str
    text: str
    details: Details
    answers: tuple[Answer, ...] = ()


class OpenChat(Tagged, frozen=True, kw_only=True):
    """A chat begins; what is written while waiting follows as ``ResidentSays``."""

    command_id: CommandId
    line: LineId
    contact_id: ContactId
    thread: ThreadId
    token_hash: bytes
    matter: str
    details: Details


class RequestCallback(Tagged, frozen=True, kw_only=True):
    """A callback request; ``details.phone`` is required. A further contact of the case when the actor has one."""

    command_id: CommandId
    line: LineId
    contact_id: ContactId
    thread: ThreadId
    token_hash: bytes
    matter: str
    details: Details
    best_time: str = ""
    text: str = ""


class ResidentSays(Tagged, frozen=True, kw_only=True):
    """A message of the conversation, the page's ``n``-th (from 1); the same n is stored once."""

    command_id: CommandId
    case_id: CaseId
    contact_id: ContactId
    n: int
    text: str


class AddToCase(Tagged, frozen=True, kw_only=True):
    """The holder of the status page adds to the matter; a closed case waits again."""

    command_id: CommandId
    case_id: CaseId
    text: str


class ConvertChat(Tagged, frozen=True, kw_only=True):
    """A chat that does not wait becomes a form or a callback, with what was written; the place in the queue stays."""

    command_id: CommandId
    case_id: CaseId
    contact_id: ContactId
    new_contact_id: ContactId
    to_channel: Channel
    details: Details
    best_time: str = ""


class EndChat(Tagged, frozen=True, kw_only=True):
    """The resident ends the conversation."""

    command_id: CommandId
    case_id: CaseId
    contact_id: ContactId


class GiveSurvey(Tagged, frozen=True, kw_only=True):
    """The survey after a contact. ``wants_reply`` makes a case of channel feedback with a promise of five working days.

    ``contact_id`` is the contact rated, ``new_contact_id`` that of the feedback case.
    """

    command_id: CommandId
    case_id: CaseId
    contact_id: ContactId
    new_contact_id: ContactId
    rating: int
    text: str = ""
    wants_reply: bool = False
    phone: str = ""
    answers: dict[str, str] = msgspec.field(default_factory=dict)
    """What was picked from the county's own questions."""


class GiveFeedback(Tagged, frozen=True, kw_only=True):
    """Feedback that nobody asked for. Who wants a reply gets a case, and a page that ``token_hash`` opens.

    ``line`` is none for the service in general; without a reply nothing is kept of who gave it. ``kind`` is a survey's
    when the matter that was rated is there no more.
    """

    command_id: CommandId
    line: LineId | None
    kind: FeedbackKind
    text: str
    contact_id: ContactId
    thread: ThreadId
    token_hash: bytes
    details: Details
    rating: int = 0
    wants_reply: bool = False
    channel: Channel | None = None
    """Of a survey: how the contact came that was rated."""
    answers: dict[str, str] = msgspec.field(default_factory=dict)


class AnswerForm(Tagged, frozen=True, kw_only=True):
    """The answers to a form that was sent to the page; the first ones stand."""

    command_id: CommandId
    case_id: CaseId
    form_id: FormId
    response: QuestionnaireResponse


class Withdraw(Tagged, frozen=True, kw_only=True):
    """The resident withdraws the matter; a waiting case leaves the queue, one in hand is told so."""

    command_id: CommandId
    case_id: CaseId


class ResidentMarks(Tagged, frozen=True, kw_only=True):
    """The page has received and shown entries up to these numbers; marks only move forward."""

    command_id: CommandId
    case_id: CaseId
    delivered: int
    read: int


class ResidentIdentified(Tagged, frozen=True, kw_only=True):
    """An identification service has told who sits at the page; made by the server when the resident comes back from it.

    ``by`` is the service's name, ``assurance`` its level. ``non_disclosure`` is none when the service says nothing of it.
    """

    command_id: CommandId
    case_id: CaseId
    personal_code: str
    first_names: str = ""
    last_name: str = ""
    by: str = ""
    assurance: str = ""
    non_disclosure: bool | None = None


class IdentificationDropped(Tagged, frozen=True, kw_only=True):
    """An identification came to nothing, or the resident would not begin one; the page that was asked says so."""

    command_id: CommandId
    case_id: CaseId
    why: IdentificationEnd


ResidentCommand = (
    SubmitForm
    | OpenChat
    | RequestCallback
    | ResidentSays
    | AddToCase
    | AnswerForm
    | ConvertChat
    | EndChat
    | GiveSurvey
    | GiveFeedback
    | Withdraw
    | ResidentMarks
    | ResidentIdentified
    | IdentificationDropped
)
