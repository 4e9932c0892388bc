"""Commands of Luukku itself: nodes and desktops come and go, cases return, idle chats end."""

from datetime import datetime
from enum import Enum

from backend.commands.call_system import CallsStand, EndWrapUp, TellCall
from backend.protocol.directory_commands import DirectoryCommand
from backend.protocol.guidance_commands import GuidanceCommand
from backend.protocol.handovers import ReturnedWhy
from backend.protocol.ids import CaseId, ClientId, CommandId, ConsultationId, ContactId, HandoverId, StaffId
from backend.protocol.people import StaffRef
from backend.protocol.representation import RightCheck
from backend.protocol.staff_commands import LockStaff, ResetPassword, SaveStaff
from backend.protocol.uses import Use, UseBasis
from backend.protocol.wire import Record, Tagged


class LetGoWhat(Enum):
    """What was let go of a case."""

    NOTHING = "nothing"
    HELD = "held"
    """A client of it is on legal hold."""
    TASK = "task"
    """It has left a task open."""
    WORDS = "words"
    IDENTITY = "identity"
    CASE = "case"


class StaffConnected(Tagged, frozen=True, kw_only=True):
    """Desktops of this person are connected to this node (``node`` is its incarnation)."""

    command_id: CommandId
    node: str
    staff_id: StaffId


class StaffDisconnected(Tagged, frozen=True, kw_only=True):
    """The last desktop of this person is gone from this node."""

    command_id: CommandId
    node: str
    staff_id: StaffId


class NodeStarted(Tagged, frozen=True, kw_only=True):
    """A node begins to serve; no desktop is connected to it. ``alone``: it is the only one that can."""

    command_id: CommandId
    node: str
    name: str
    alone: bool = False


class NodeStopped(Tagged, frozen=True, kw_only=True):
    """A node has ended in order."""

    command_id: CommandId
    node: str


class NodeGone(Tagged, frozen=True, kw_only=True):
    """A node has not been heard of since ``seen_at``, for longer than one that lives is silent."""

    command_id: CommandId
    node: str
    seen_at: datetime


class ReturnCase(Tagged, frozen=True, kw_only=True):
    """The grace period of a person whose last desktop vanished at ``vanished_at`` is over for this case."""

    command_id: CommandId
    case_id: CaseId
    staff_id: StaffId
    vanished_at: datetime


class LogUse(Tagged, frozen=True, kw_only=True):
    """A member of staff used a client's data: opened a case, searched, read a record. See `Unit.note_use`."""

    command_id: CommandId
    staff_id: StaffId
    case_id: CaseId | None = None
    what: Use = Use.OPENED
    client_id: ClientId | None = None
    basis: UseBasis = UseBasis.NONE
    reason: str = ""
    detail: str = ""


class KeepStaff(Tagged, frozen=True, kw_only=True):
    """Whoever has the server's own command line keeps staff; ``password_hash`` takes the place of a start password."""

    command_id: CommandId
    asked: SaveStaff | LockStaff | ResetPassword
    password_hash: str = ""


class KeepDirectory(Tagged, frozen=True, kw_only=True):
    """Whoever has the server's own command line reads a file into the service directory."""

    command_id: CommandId
    asked: DirectoryCommand


class KeepGuidance(Tagged, frozen=True, kw_only=True):
    """Whoever has the server's own command line reads shared phrases and playbooks from a file."""

    command_id: CommandId
    asked: GuidanceCommand


class NoteRight(Tagged, frozen=True, kw_only=True):
    """The authorisation register has answered about two people; the codes tell whether the case is still about them."""

    command_id: CommandId
    case_id: CaseId
    by: StaffRef
    check: RightCheck
    delegate: str
    principal: str


class RemindChat(Tagged, frozen=True, kw_only=True):
    """The resident has been silent: ask whether they are still there."""

    command_id: CommandId
    case_id: CaseId
    contact_id: ContactId


class EndSilentChat(Tagged, frozen=True, kw_only=True):
    """The resident has been silent for too long: the conversation ends, the case stays."""

    command_id: CommandId
    case_id: CaseId
    contact_id: ContactId


class ResumeFollowUp(Tagged, frozen=True, kw_only=True):
    """The day of a follow-up has come: the one of this case that was due at ``at``."""

    command_id: CommandId
    case_id: CaseId
    at: datetime


class RemindConsultation(Tagged, frozen=True, kw_only=True):
    """The promised time of a question to a colleague or a line has passed."""

    command_id: CommandId
    consultation_id: ConsultationId


class ReturnOffer(Tagged, frozen=True, kw_only=True):
    """An offer that nobody has accepted comes back to its giver: whom it was made to is not there any more."""

    command_id: CommandId
    case_id: CaseId
    handover_id: HandoverId
    why: ReturnedWhy


class PressReply(Tagged, frozen=True, kw_only=True):
    """One office day is left to answer the feedback of this contact."""

    command_id: CommandId
    case_id: CaseId
    contact_id: ContactId


class LetGo(Tagged, frozen=True, kw_only=True):
    """Let go of what is due of a case, a number of lines at a time: those after line ``after``.

    The result's value is a `LetGoDone`.
    """

    command_id: CommandId
    case_id: CaseId
    after: int = 0


class LetGoDone(Record, frozen=True, kw_only=True):
    """What came of it. ``after``: the line to go on after, 0 when the case is done with.

    ``what`` is *nothing* when nothing was due, *held* or *task* when it has to be kept, otherwise what was let go.
    """

    what: LetGoWhat = LetGoWhat.NOTHING
    lines: int = 0
    feedback: int = 0
    after: int = 0


SystemCommand = (
    StaffConnected
    | StaffDisconnected
    | NodeStarted
    | NodeStopped
    | NodeGone
    | ReturnCase
    | LogUse
    | KeepStaff
    | KeepDirectory
    | KeepGuidance
    | NoteRight
    | RemindChat
    | EndSilentChat
    | ResumeFollowUp
    | RemindConsultation
    | ReturnOffer
    | PressReply
    | LetGo
    | TellCall
    | CallsStand
    | EndWrapUp
)
