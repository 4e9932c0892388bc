"""People as they appear in messages: staff by name, clients by what they have told and how surely."""

from datetime import date, datetime

from backend.protocol.ids import CaseId, LineId, StaffId
from backend.protocol.wire import Record
from backend.protocol.words import (
    Identity,
    Language,
    PresenceState,
    Role,
    SaysFor,
    SuggestionWhy,
)


class StaffRef(Record, frozen=True, kw_only=True):
    """A colleague, as every desktop may see them: ``{"staff_id":"…","name":"Aino N.","initials":"AN"}``."""

    staff_id: StaffId
    name: str
    initials: str


class StaffInfo(Record, frozen=True, kw_only=True):
    """The signed-in person. ``public_name`` is what residents see ("Hoitaja Aino")."""

    staff_id: StaffId
    user_name: str
    full_name: str
    name: str
    initials: str
    public_name: str
    role: Role
    lines: tuple[LineId, ...]
    unit: str = ""


class StaffPresence(Record, frozen=True, kw_only=True):
    """One line of the ``staff`` stream."""

    staff: StaffRef
    state: PresenceState
    since: datetime
    connected: bool
    lines: tuple[LineId, ...] = ()
    open_cases: int = 0


class OnBehalf(Record, frozen=True, kw_only=True):
    """Who the resident says the matter is about, when it is not themself."""

    says_for: SaysFor
    principal_name: str = ""
    principal_code: str = ""
    """Masked, as ``100713B••••``; the whole code is revealed by a command that is logged."""
    principal_born: date | None = None


class ClientCard(Record, frozen=True, kw_only=True):
    """The person of a case as far as known. ``personal_code`` is masked; ``phone`` is E.164."""

    name: str = ""
    phone: str = ""
    personal_code: str = ""
    born: date | None = None
    identity: Identity = Identity.ANONYMOUS
    identified_at: datetime | None = None
    language: Language = Language.FINNISH
    interpreter: str = ""
    """The language an interpreter is needed for, in the resident's words; empty when none is needed."""
    on_behalf: OnBehalf | None = None
    non_disclosure: bool = False


class Suggestion(Record, frozen=True, kw_only=True):
    """Another open case of the same line that may be the same person's; a professional decides."""

    case_id: CaseId
    number: int
    why: SuggestionWhy
    at: datetime
