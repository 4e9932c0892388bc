"""People as they appear in messages: staff by name, clients by what they have told and how surely."""

from datetime import date, datetime
from enum import Enum

from backend.protocol.ids import CaseId, ClientId, LineId, StaffId
from backend.protocol.representation import RightCheck
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
    extension: str = ""
    """The telephone of the exchange that is one's own; empty for none."""


class StaffPresence(Record, frozen=True, kw_only=True):
    """One line of the ``staff`` stream. ``until`` is when wrap-up ends by itself; ``has_phone``: may be asked into a call."""

    staff: StaffRef
    state: PresenceState
    since: datetime
    connected: bool
    lines: tuple[LineId, ...] = ()
    open_cases: int = 0
    until: datetime | None = None
    has_phone: bool = False


class IdentifiedBy(Enum):
    """How the person was identified."""

    TOLD = "told"
    """Told it of themself, on a page or by telephone."""
    QUESTIONS = "questions"
    """A professional asked what only the person would know."""
    IN_PERSON = "in_person"
    """A professional saw the person and a document."""
    STRONG = "strong"
    """An identification service; ``issuer`` and ``assurance`` say which and how."""


class OnBehalf(Record, frozen=True, kw_only=True):
    """Who the resident says the matter is about, when it is not themself.

    ``check`` is the latest check of the right to act, ``client_id`` the record of the one the matter is about.
    ``public_guardian`` marks a legal guardian by office, whose code is never shown.
    """

    says_for: SaysFor
    principal_name: str = ""
    principal_code: str = ""
    """Masked, as ``100713B••••``; the whole code is revealed by a command that is logged."""
    principal_born: date | None = None
    client_id: ClientId | None = None
    check: RightCheck | None = None
    public_guardian: bool = False
    protected: bool = False
    """The one the matter is about, or another guardian of that child, has a non-disclosure order."""


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
    """A non-disclosure order (turvakielto) of whom the case is about, or of whoever acts for them."""
    client_id: ClientId | None = None
    """The record of the person who is in contact; that of whom the case is about is in ``on_behalf``, if another."""
    identified_how: IdentifiedBy | None = None
    identified_by: str = ""
    """The professional's name, or that of the identification service."""
    assurance: str = ""
    """The level of an identification service, as it names it."""
    contact_hidden: bool = False
    """``phone`` is not shown because of a non-disclosure order; revealing it is logged with its reason."""

    @property
    def subject(self) -> ClientId | None:
        """The record of whom the case is about."""
        return self.on_behalf.client_id if self.on_behalf else self.client_id

    @property
    def subject_born(self) -> date | None:
        """The day of birth of whom the case is about."""
        return self.on_behalf.principal_born if self.on_behalf else self.born


class Suggestion(Record, frozen=True, kw_only=True):
    """Another open case of the same line that may be the same person's; a professional decides."""

    case_id: CaseId
    number: int
    why: SuggestionWhy
    at: datetime
