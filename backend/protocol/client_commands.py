"""Commands of staff about who somebody is, who may act for them, and the records of clients."""

from datetime import date, datetime

from backend.protocol.clients import RelationKind
from backend.protocol.ids import CaseId, ClientId, CommandId, ContactId, ThreadId
from backend.protocol.people import IdentifiedBy
from backend.protocol.representation import Basis
from backend.protocol.wire import Tagged
from backend.protocol.words import Language, SaysFor


class AskIdentification(Tagged, frozen=True, kw_only=True):
    """Ask the resident to identify: their page offers it. ``thread`` chooses the page when the case has several.

    ``{"type":"ask_identification","command_id":"…","case_id":"…"}``
    """

    command_id: CommandId
    case_id: CaseId
    thread: ThreadId | None = None


class IdentifyClient(Tagged, frozen=True, kw_only=True):
    """Say that one has made sure of who somebody is, by ``questions`` or ``in_person``; the code makes or finds the record.

    ``basis`` says in words how. ``principal``: the one acted for. The level becomes *verified*.
    """

    command_id: CommandId
    case_id: CaseId
    how: IdentifiedBy
    personal_code: str
    first_names: str = ""
    last_name: str = ""
    basis: str = ""
    principal: bool = False


class SayForWhom(Tagged, frozen=True, kw_only=True):
    """Note or correct for whom the person in contact acts; ``self`` when for nobody else.

    ``thread`` chooses the page when the case has several (none: the one that is answered).
    """

    command_id: CommandId
    case_id: CaseId
    says_for: SaysFor
    principal_name: str = ""
    principal_code: str = ""
    public_guardian: bool = False
    thread: ThreadId | None = None


class RecordRight(Tagged, frozen=True, kw_only=True):
    """Note a manual check of the right to act: what was seen, in words, what it came to, until when it holds."""

    command_id: CommandId
    case_id: CaseId
    basis: Basis
    allowed: bool
    written_basis: str
    scope: str = ""
    valid_until: datetime | None = None


class LinkClient(Tagged, frozen=True, kw_only=True):
    """Put the case to a client's record that was found; ``principal`` as the one acted for."""

    command_id: CommandId
    case_id: CaseId
    client_id: ClientId
    principal: bool = False


class UnlinkClient(Tagged, frozen=True, kw_only=True):
    """Take the case from a record that was the wrong one, with a reason."""

    command_id: CommandId
    case_id: CaseId
    principal: bool = False
    reason: str = ""


class SaveClient(Tagged, frozen=True, kw_only=True):
    """Make a record, or change what it says. An empty ``personal_code`` leaves the code as it is.

    ``client_id`` is made by the desktop for a new record, so that sending it twice makes one. A code that another
    record has is refused with ``CLIENT_EXISTS``.
    """

    command_id: CommandId
    client_id: ClientId
    first_names: str
    last_name: str
    personal_code: str = ""
    born: date | None = None
    phone: str = ""
    language: Language = Language.FINNISH
    interpreter: str = ""


class SetNonDisclosure(Tagged, frozen=True, kw_only=True):
    """Note that a client has a non-disclosure order, or that it has ended; ``basis`` says where that is known from."""

    command_id: CommandId
    client_id: ClientId
    on: bool
    basis: str


class SetRelation(Tagged, frozen=True, kw_only=True):
    """Note that one client has a relation to another (``guardian_of`` reads from the first), or that it has ended."""

    command_id: CommandId
    client_id: ClientId
    other_id: ClientId
    kind: RelationKind
    on: bool = True


class JoinClients(Tagged, frozen=True, kw_only=True):
    """Join two records of one person: ``client_id`` stays, ``other_id`` leads to it from now on."""

    command_id: CommandId
    client_id: ClientId
    other_id: ClientId
    reason: str


class SeparateClients(Tagged, frozen=True, kw_only=True):
    """Undo a joining: each record has its own cases again."""

    command_id: CommandId
    client_id: ClientId
    other_id: ClientId
    reason: str


class BreakGlass(Tagged, frozen=True, kw_only=True):
    """Open a client's record without a care relationship, with a written reason; holds for 30 minutes and is logged."""

    command_id: CommandId
    client_id: ClientId
    reason: str


class RevealContact(Tagged, frozen=True, kw_only=True):
    """Show a telephone number hidden by a non-disclosure order; the result carries it, the log keeps the reason.

    ``contact_id`` chooses the number of one contact; none: that of the client card.
    """

    command_id: CommandId
    case_id: CaseId
    reason: str
    contact_id: ContactId | None = None


class SetLegalHold(Tagged, frozen=True, kw_only=True):
    """Keep everything of a client from being let go (a complaint, a court case), or end that; a privacy officer's."""

    command_id: CommandId
    client_id: ClientId
    on: bool
    reason: str
