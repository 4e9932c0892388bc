"""Questions about clients: each is checked, written to the access log, and only then answered."""

from datetime import date, datetime

from backend.protocol.cases import Case
from backend.protocol.clients import (
    ClientFacts,
    ClientHit,
    HistoryRow,
    JoinedRecord,
    OpenMatter,
    OpenTask,
    Related,
)
from backend.protocol.ids import CaseId, ClientId, LineId
from backend.protocol.representation import Basis, RightCheck
from backend.protocol.wire import Tagged
from backend.protocol.words import Channel


class FindClients(Tagged, frozen=True, kw_only=True):
    """Find clients by code, telephone number, case reference, or name and day of birth (F9).

    ``text`` is what was typed; what it is follows from its form. A name alone finds nobody: ``born`` goes with it.
    """

    text: str
    born: date | None = None


class ClientsFound(Tagged, frozen=True, kw_only=True):
    """What was found, at most 20; ``more`` when there were others.

    ``understood`` says as what the text was read: ``code``, ``phone``, ``case``, ``name``, or empty when it was nothing
    that can be searched by.
    """

    understood: str
    hits: tuple[ClientHit, ...] = ()
    more: bool = False


class LookAtClient(Tagged, frozen=True, kw_only=True):
    """Open a client's record: needs an open case of the client in hand, or broken glass."""

    client_id: ClientId


class ClientSeen(Tagged, frozen=True, kw_only=True):
    """The record, who belongs to the client, and what is open of them anywhere."""

    facts: ClientFacts
    related: tuple[Related, ...] = ()
    joined: tuple[JoinedRecord, ...] = ()
    open_matters: tuple[OpenMatter, ...] = ()
    open_tasks: tuple[OpenTask, ...] = ()


class ReadHistory(Tagged, frozen=True, kw_only=True):
    """The client's contacts, newest first, over all channels and lines; ``before`` goes on where a page ended.

    ``text`` searches in the matter, the outcome and the words of the timeline. Empty filters mean everything.
    """

    client_id: ClientId
    lines: tuple[LineId, ...] = ()
    channels: tuple[Channel, ...] = ()
    text: str = ""
    before: datetime | None = None
    limit: int = 50


class History(Tagged, frozen=True, kw_only=True):
    """One page of it; ``more`` when older ones follow."""

    rows: tuple[HistoryRow, ...] = ()
    more: bool = False


class ReadCase(Tagged, frozen=True, kw_only=True):
    """Read a case of the client's history without taking it; ``client_id`` is whose history it was found in."""

    client_id: ClientId
    case_id: CaseId


class CaseRead(Tagged, frozen=True, kw_only=True):
    """The case as it stands."""

    case: Case


class CheckRight(Tagged, frozen=True, kw_only=True):
    """Ask the national authorisation register whether the person in contact may act for the client of this case.

    Only when the person says so; both must be identified. The answer is in the case, too.
    """

    case_id: CaseId
    basis: Basis


class RightAnswered(Tagged, frozen=True, kw_only=True):
    """What the register answered."""

    check: RightCheck
