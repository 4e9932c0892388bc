"""The signed-in person's own stream: cases in hand and personal phrases."""

from datetime import date, datetime

from backend.protocol.calls import Call
from backend.protocol.handovers import HandoverState
from backend.protocol.ids import CaseId, LineId, PhraseId
from backend.protocol.people import StaffRef
from backend.protocol.wire import Record
from backend.protocol.words import Channel, Language


class MyCase(Record, frozen=True, kw_only=True):
    """A case in hand. ``label`` is a short name ("Matti V.") or empty for an anonymous client.

    ``unread`` counts the lines of the resident, handed drafts and answers of colleagues not yet read; ``waiting_since`` as in ``CaseHead``.
    """

    case_id: CaseId
    number: int
    line: LineId
    channels: tuple[Channel, ...]
    label: str = ""
    unread: int = 0
    waiting_since: datetime | None = None
    claimed_at: datetime | None = None
    call: Call | None = None
    """The call that is going on, if one is."""
    between: HandoverState | None = None
    """How far a handover of it has come."""
    owner: StaffRef | None = None
    """Whose case it is, when one is its work pair only."""
    partner: StaffRef | None = None
    """Who is the work pair in one's own case."""


class Phrase(Record, frozen=True, kw_only=True):
    """A canned phrase. ``keyword`` is what one types after ``/``; texts may hold ``{name}`` and the like.

    ``line`` is none when it serves every line; ``personal`` ones belong to one member of staff. What comes after that is
    of shared ones only: who answers for it, the day by which it is looked at again, and its version (see ``guidance``).
    """

    phrase_id: PhraseId
    keyword: str
    title: dict[Language, str]
    text: dict[Language, str]
    line: LineId | None = None
    personal: bool = False
    owner: str = ""
    review_by: date | None = None
    version: int = 0
    changed_at: datetime | None = None
