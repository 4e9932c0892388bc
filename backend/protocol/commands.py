"""Commands of staff: what a desktop may ask for. Who asks comes from the session, never from the frame."""

from datetime import datetime

from backend.protocol.assessment_commands import ResolveTask, SignQuestionnaire
from backend.protocol.call_commands import CallCommand
from backend.protocol.client_commands import (
    AskIdentification,
    BreakGlass,
    IdentifyClient,
    JoinClients,
    LinkClient,
    RecordRight,
    RevealContact,
    SaveClient,
    SayForWhom,
    SeparateClients,
    SetLegalHold,
    SetNonDisclosure,
    SetRelation,
    UnlinkClient,
)
from backend.protocol.consultation_commands import ConsultationCommand
from backend.protocol.directory_commands import DirectoryCommand
from backend.protocol.feedback_commands import FeedbackCommand
from backend.protocol.follow_up_commands import FollowUpCommand
from backend.protocol.guidance_commands import GuidanceCommand
from backend.protocol.handover_commands import HandoverCommand
from backend.protocol.ids import CaseId, CommandId, ContactId, LineId, PhraseId, ThreadId
from backend.protocol.mine import Phrase
from backend.protocol.outcomes import Outcome
from backend.protocol.pair_commands import PairCommand
from backend.protocol.record_commands import RecordCommand
from backend.protocol.sent_form_commands import SentFormCommand
from backend.protocol.staff_commands import LockStaff, ResetPassword, SaveStaff
from backend.protocol.wire import Tagged
from backend.protocol.words import Channel, Language, PresenceState, SaysFor, Urgency


class Claim(Tagged, frozen=True, kw_only=True):
    """Take this case: ``{"type":"claim","command_id":"…","case_id":"…"}``. One wins; claiming one's own is done."""

    command_id: CommandId
    case_id: CaseId


class TakeNext(Tagged, frozen=True, kw_only=True):
    """Take whatever stands first in the lines and channels asked for (empty means all of one's own)."""

    command_id: CommandId
    lines: tuple[LineId, ...] = ()
    channels: tuple[Channel, ...] = ()


class Release(Tagged, frozen=True, kw_only=True):
    """Return the case to the front of the queue."""

    command_id: CommandId
    case_id: CaseId
    reason: str = ""


class Transfer(Tagged, frozen=True, kw_only=True):
    """Hand the case to another line with a note for whoever takes it."""

    command_id: CommandId
    case_id: CaseId
    to_line: LineId
    note: str = ""


class TakeBack(Tagged, frozen=True, kw_only=True):
    """Undo one's own release or transfer, within ten seconds and while nobody has taken the case."""

    command_id: CommandId
    case_id: CaseId


class Reply(Tagged, frozen=True, kw_only=True):
    """Write to the resident; ``thread`` chooses the page when the case has several (none: the latest)."""

    command_id: CommandId
    case_id: CaseId
    text: str
    thread: ThreadId | None = None


class AddNote(Tagged, frozen=True, kw_only=True):
    """Write an internal note."""

    command_id: CommandId
    case_id: CaseId
    text: str


class HandDraft(Tagged, frozen=True, kw_only=True):
    """Give an unsent text of one's own to whoever holds the case now, in every state of the case.

    ``{"type":"hand_draft","command_id":"…","case_id":"…","text":"…","for_client":true}``; ``for_client`` tells whether
    it was meant for the client or as a note.
    """

    command_id: CommandId
    case_id: CaseId
    text: str
    for_client: bool = True


class MarkCallback(Tagged, frozen=True, kw_only=True):
    """Record a callback attempt.

    Not reached: ``next_attempt_at`` returns the case to the queue until then; after the last attempt it
    may be left out, and the case stays in hand to be closed with a reason.
    """

    command_id: CommandId
    case_id: CaseId
    contact_id: ContactId
    reached: bool
    next_attempt_at: datetime | None = None


class SetUrgency(Tagged, frozen=True, kw_only=True):
    """Mark the case urgent or normal."""

    command_id: CommandId
    case_id: CaseId
    urgency: Urgency


class Close(Tagged, frozen=True, kw_only=True):
    """Close the case with its outcome."""

    command_id: CommandId
    case_id: CaseId
    outcome: Outcome


class JoinCases(Tagged, frozen=True, kw_only=True):
    """Join ``other_id`` (waiting, same line) into the case in hand: contacts and timeline move over."""

    command_id: CommandId
    case_id: CaseId
    other_id: CaseId


class DismissSuggestion(Tagged, frozen=True, kw_only=True):
    """Say that ``other_id`` is not the same person's; the suggestion is not made again."""

    command_id: CommandId
    case_id: CaseId
    other_id: CaseId


class RegisterContact(Tagged, frozen=True, kw_only=True):
    """Register a walk-in or desk-phone contact by hand. ``claim`` takes it at once, else it waits in the queue.

    ``channel`` is ``phone`` or ``walk_in``; ``phone`` as typed, validated by the server; ``personal_code`` optional.
    ``says_for`` tells for whom the person acts, and the ``principal`` whom the matter is about when it is another.
    """

    command_id: CommandId
    line: LineId
    channel: Channel
    summary: str
    name: str = ""
    phone: str = ""
    personal_code: str = ""
    language: Language = Language.FINNISH
    interpreter: str = ""
    urgency: Urgency = Urgency.NORMAL
    claim: bool = True
    says_for: SaysFor = SaysFor.SELF
    principal_name: str = ""
    principal_code: str = ""
    public_guardian: bool = False


class MarkRead(Tagged, frozen=True, kw_only=True):
    """The holder has seen the timeline up to entry ``no``."""

    command_id: CommandId
    case_id: CaseId
    no: int


class RevealCode(Tagged, frozen=True, kw_only=True):
    """Show the whole personal identity code; the result carries it and the access log keeps that it was shown."""

    command_id: CommandId
    case_id: CaseId
    principal: bool = False


class SetPresence(Tagged, frozen=True, kw_only=True):
    """Say whether one is available, busy, on a break or away."""

    command_id: CommandId
    state: PresenceState


class SavePhrase(Tagged, frozen=True, kw_only=True):
    """Save a personal phrase (new or changed)."""

    command_id: CommandId
    phrase: Phrase


class DeletePhrase(Tagged, frozen=True, kw_only=True):
    """Remove a personal phrase."""

    command_id: CommandId
    phrase_id: PhraseId


Command = (
    Claim
    | TakeNext
    | Release
    | Transfer
    | TakeBack
    | Reply
    | AddNote
    | HandDraft
    | MarkCallback
    | SetUrgency
    | Close
    | JoinCases
    | DismissSuggestion
    | RegisterContact
    | MarkRead
    | RevealCode
    | SetPresence
    | SavePhrase
    | DeletePhrase
    | AskIdentification
    | SignQuestionnaire
    | ResolveTask
    | SaveStaff
    | LockStaff
    | ResetPassword
    | SetLegalHold
    | IdentifyClient
    | LinkClient
    | UnlinkClient
    | SaveClient
    | SetNonDisclosure
    | SayForWhom
    | RecordRight
    | SetRelation
    | JoinClients
    | SeparateClients
    | BreakGlass
    | RevealContact
    | CallCommand
    | FollowUpCommand
    | FeedbackCommand
    | ConsultationCommand
    | HandoverCommand
    | DirectoryCommand
    | RecordCommand
    | SentFormCommand
    | GuidanceCommand
    | PairCommand
)
