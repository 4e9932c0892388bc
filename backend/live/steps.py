"""What a session asks of whoever holds the socket: plain values, so that a test reads like a dialogue."""

from dataclasses import dataclass

from backend.commands.actor import StaffActor
from backend.protocol.commands import Command
from backend.protocol.frames import Resume, ServerFrame, SignIn
from backend.protocol.ids import CaseId, StaffId, StreamName
from backend.protocol.inquiries import Inquiry
from backend.protocol.people import StaffRef


@dataclass(frozen=True, slots=True)
class Send:
    """Write this frame."""

    frame: ServerFrame


@dataclass(frozen=True, slots=True)
class Close:
    """Close the socket with a code of the contract."""

    code: int
    reason: str


@dataclass(frozen=True, slots=True)
class SignInBy:
    """Check a password or a refresh token; answer with ``admitted`` or ``not_admitted``."""

    frame: SignIn | Resume


@dataclass(frozen=True, slots=True)
class Recheck:
    """Check the password of the one already signed in; answer with ``unlocked``."""

    staff_id: StaffId
    password: str


@dataclass(frozen=True, slots=True)
class Forget:
    """Forget the refresh token of this sign-in."""


@dataclass(frozen=True, slots=True)
class Join:
    """Join a stream above ``after``; a case's further right is checked by its line and holder."""

    stream: StreamName
    after: int
    case_id: CaseId | None


@dataclass(frozen=True, slots=True)
class Leave:
    """Leave a stream."""

    stream: StreamName


@dataclass(frozen=True, slots=True)
class Run:
    """Do a command as this person and send what comes of it."""

    actor: StaffActor
    command: Command


@dataclass(frozen=True, slots=True)
class ShowTyping:
    """Tell the work pair, and the resident's page unless it is `inside`, that a professional writes."""

    staff: StaffRef
    case_id: CaseId
    on: bool
    inside: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """Answer a question as this person and send what comes of it."""

    actor: StaffActor
    ask_id: str
    inquiry: Inquiry


Step = Send | Close | SignInBy | Recheck | Forget | Join | Leave | Run | Look | ShowTyping
