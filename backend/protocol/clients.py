"""A client's record: who the person is across cases, apart from what they said of themself in one of them."""

from datetime import date, datetime
from enum import Enum

from backend.protocol.assessments import Task
from backend.protocol.ids import CaseId, ClientId, ContactId, LineId
from backend.protocol.people import StaffRef
from backend.protocol.wire import Record
from backend.protocol.words import CaseState, Channel, Identity, Language


class RelationKind(Enum):
    """How two clients belong together, read from the first to the second."""

    GUARDIAN_OF = "guardian_of"
    """Has custody of the second, a child."""
    LEGAL_GUARDIAN_OF = "legal_guardian_of"
    """Is the second's legal guardian (edunvalvoja)."""
    PUBLIC_GUARDIAN_OF = "public_guardian_of"
    """A legal guardian by office: the code is never shown."""


class ClientFacts(Record, frozen=True, kw_only=True):
    """What the record holds. ``personal_code`` is masked; ``phone`` is E.164 and empty while it is hidden.

    ``temporary_code`` marks a code of the range 900-999. ``interpreter`` is the language one is needed for.
    """

    client_id: ClientId
    first_names: str = ""
    last_name: str = ""
    personal_code: str = ""
    temporary_code: bool = False
    born: date | None = None
    phone: str = ""
    language: Language = Language.FINNISH
    interpreter: str = ""
    identity: Identity = Identity.SELF_DECLARED
    identified_at: datetime | None = None
    non_disclosure: bool = False
    contact_hidden: bool = False
    legal_hold: bool = False

    @property
    def name(self) -> str:
        """The name as it is read: last name first, as in registers."""
        return f"{self.last_name} {self.first_names}".strip()


class Related(Record, frozen=True, kw_only=True):
    """Another client who belongs to this one. ``theirs`` reads the relation from the other to this client."""

    client_id: ClientId
    name: str
    born: date | None
    kind: RelationKind
    theirs: bool
    """True: the other is the guardian; false: this client is."""
    personal_code: str = ""
    """Masked; empty for a guardian by office."""
    non_disclosure: bool = False


class JoinedRecord(Record, frozen=True, kw_only=True):
    """A record that was joined into this one, and may be taken apart again."""

    client_id: ClientId
    name: str
    at: datetime
    by: StaffRef
    reason: str


class OpenMatter(Record, frozen=True, kw_only=True):
    """An open matter of the client elsewhere: that it is, where, and what it waits for; not what it holds."""

    case_id: CaseId
    number: int
    line: LineId
    channels: tuple[Channel, ...]
    state: CaseState
    since: datetime
    held_by: StaffRef | None = None


class OpenTask(Record, frozen=True, kw_only=True):
    """A task that a case of the client has left open."""

    case_id: CaseId
    number: int
    line: LineId
    task: Task


class ClientHit(Record, frozen=True, kw_only=True):
    """One found client, with as much as tells people apart."""

    client_id: ClientId
    name: str
    personal_code: str
    born: date | None
    non_disclosure: bool = False
    temporary_code: bool = False
    care_relationship: bool = False
    """Whether the one who asks holds an open case of the client."""
    legal_hold: bool = False
    """Whether everything of the client is kept; told to privacy officers."""


class HistoryRow(Record, frozen=True, kw_only=True):
    """One contact of the client. ``case_id`` opens the case, which is logged. ``matter`` and ``outcome`` are words."""

    case_id: CaseId
    contact_id: ContactId
    number: int
    line: LineId
    channel: Channel
    at: datetime
    state: CaseState
    matter: str = ""
    outcome: str = ""
    held_by: StaffRef | None = None
