"""A case as a desktop holds it: head, contacts and timeline."""

from datetime import datetime

from backend.protocol.assessments import Assessment, Task
from backend.protocol.authority import Authority
from backend.protocol.calls import Call, Direction
from backend.protocol.entries import Entry
from backend.protocol.handovers import Handover
from backend.protocol.ids import CaseId, ContactId, LineId, StaffId, ThreadId
from backend.protocol.outcomes import Outcome, PlannedFollowUp
from backend.protocol.pairs import Pair, PairState
from backend.protocol.people import ClientCard, StaffRef, Suggestion
from backend.protocol.records import SignedRecord
from backend.protocol.wire import Record
from backend.protocol.words import CaseState, Channel, Language, PreferredWay, Remains, SaysFor, Urgency


class Contact(Record, frozen=True, kw_only=True):
    """One way the person came in. ``attempts`` and ``next_attempt_at`` concern callbacks.

    ``done`` is true when the chat has ended, the form is answered, the callback reached.
    ``preferred_time`` is free text by the resident. ``says_for`` tells for whom whoever made this contact acts: pages
    of those who act for another are kept apart from the client's own. ``phone_hidden``: the number is not shown.
    ``delivered`` is up to which line such a page has been given the case's lines; the client's own page needs none.
    """

    contact_id: ContactId
    channel: Channel
    at: datetime
    thread: ThreadId | None = None
    name: str = ""
    phone: str = ""
    language: Language = Language.FINNISH
    preferred_way: PreferredWay = PreferredWay.STATUS_PAGE
    preferred_time: str = ""
    promised_by: datetime | None = None
    attempts: int = 0
    next_attempt_at: datetime | None = None
    done: bool = False
    says_for: SaysFor = SaysFor.SELF
    phone_hidden: bool = False
    delivered: int = 0
    call: Call | None = None
    """The latest call of this contact; ``withheld`` says that the caller's number was not shown to the exchange's users."""
    withheld: bool = False

    @property
    def reached(self) -> bool:
        """Whether the client answered the latest call, made to them."""
        call = self.call
        return call is not None and call.direction is Direction.OUT and call.answered_at is not None


class CaseHead(Record, frozen=True, kw_only=True):
    """Everything of a case but its contacts and timeline.

    ``subject`` is the matter in words. ``waiting_since`` is when the client last spoke without an
    answer, or none. ``chat_open`` tells whether the resident's conversation can still be written to.
    """

    case_id: CaseId
    number: int
    line: LineId
    subject: str
    state: CaseState
    urgency: Urgency
    opened_at: datetime
    since: datetime
    promised_by: datetime
    client: ClientCard
    claimed_by: StaffRef | None = None
    claimed_at: datetime | None = None
    waiting_since: datetime | None = None
    chat_open: bool = False
    outcome: Outcome | None = None
    closed_at: datetime | None = None
    suggestions: tuple[Suggestion, ...] = ()
    joined_into: CaseId | None = None
    assessment: Assessment | None = None
    tasks: tuple[Task, ...] = ()
    authority: Authority = Authority()
    """What may be seen, said and done, as it was when the case last changed; the server asks anew at every command."""
    identification_asked_at: datetime | None = None
    """Since when the resident's page offers to identify, until that has been done or declined."""
    remains: Remains = Remains.ALL
    """How much of a closed case is left after its retention period."""
    follow_up: PlannedFollowUp | None = None
    """The day on which the case is looked at again; closing it anew replaces it."""
    handover: Handover | None = None
    """Whom it is offered to or with whom it is, until the client has been reached there."""
    pair: Pair | None = None
    """Who writes in the case beside its owner, is asked to, or was when the owner let it go."""
    record: SignedRecord | None = None
    """The latest record of what was assessed and agreed; its content stands on the timeline."""

    @property
    def partner(self) -> StaffRef | None:
        """The work pair, once they have accepted."""
        joined = self.pair is not None and self.pair.state is PairState.JOINED
        return self.pair.staff if joined and self.pair is not None else None

    @property
    def hands(self) -> tuple[StaffRef, ...]:
        """Who has the case in hand: its owner, then the work pair."""
        return tuple(one for one in (self.claimed_by, self.partner) if one is not None)

    def is_owned_by(self, staff_id: StaffId) -> bool:
        """Tell whether this is the owner."""
        return self.claimed_by is not None and self.claimed_by.staff_id == staff_id

    def is_in_hands_of(self, staff_id: StaffId) -> bool:
        """Tell whether this is the owner or the work pair."""
        return any(one.staff_id == staff_id for one in self.hands)


class Marks(Record, frozen=True, kw_only=True):
    """Entry numbers up to which each side has received and read; 0 before the first."""

    resident_delivered: int = 0
    resident_read: int = 0
    staff_read: int = 0


class Case(Record, frozen=True, kw_only=True):
    """The state of a ``case:<id>`` stream."""

    head: CaseHead
    contacts: tuple[Contact, ...] = ()
    entries: tuple[Entry, ...] = ()
    marks: Marks = Marks()
