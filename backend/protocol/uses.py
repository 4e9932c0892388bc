"""The access log as people read it: what was done, with whose data, when, why and on what basis (act 703/2023)."""

from datetime import date, datetime
from enum import Enum

from backend.protocol.ids import CaseId, ClientId, LineId, StaffId
from backend.protocol.wire import Record


class Use(Enum):
    """What was done with a client's data."""

    OPENED = "opened"
    """A case was opened."""
    CODE_REVEALED = "code_revealed"
    PRINCIPAL_CODE_REVEALED = "principal_code_revealed"
    CONTACT_REVEALED = "contact_revealed"
    """A number hidden by a non-disclosure order was shown."""
    SEARCHED = "searched"
    RECORD_OPENED = "record_opened"
    HISTORY_OPENED = "history_opened"
    PREVIEWED = "previewed"
    """A case was read from the history without being taken."""
    GLASS_BROKEN = "glass_broken"
    RECORD_CHANGED = "record_changed"
    RECORDS_JOINED = "records_joined"
    RECORDS_SEPARATED = "records_separated"
    IDENTIFIED = "identified"
    RIGHT_CHECKED = "right_checked"
    ASSESSED = "assessed"
    RECORD_SIGNED = "record_signed"
    """A record of a contact was signed or corrected."""
    SUMMARY_COPIED = "summary_copied"
    """A case's summary was copied out, to be put into a record elsewhere."""
    EXTRACT_MADE = "extract_made"
    LOG_READ = "log_read"
    DISCLOSED = "disclosed"
    """Client data was given to somebody outside; ``detail`` says to whom."""
    CONSULTED = "consulted"
    """A colleague was asked about the client, or answered."""
    HANDED_OVER = "handed_over"
    """The case was offered to a colleague or a line, or accepted."""
    PAIRED = "paired"
    """A colleague was let into a case as work pair."""
    STAFF_CHANGED = "staff_changed"
    HOLD_SET = "hold_set"
    REMOVED = "removed"
    """The retention run removed data."""


class UseBasis(Enum):
    """On what basis data was used."""

    CARE_RELATIONSHIP = "care_relationship"
    """An open case of the client in one's hands."""
    LINE = "line"
    """A case that waits in a line of one's own."""
    BREAK_GLASS = "break_glass"
    SUPERVISION = "supervision"
    PRIVACY_WORK = "privacy_work"
    OWN_REQUEST = "own_request"
    """The client asked for it."""
    CONSENT = "consent"
    """The client, or who acts for them, consented to it."""
    NONE = "none"


class UseLine(Record, frozen=True, kw_only=True):
    """One line of the log. ``reason`` is what the person wrote, ``detail`` what was searched for or given, in kind only."""

    no: int
    at: datetime
    staff_id: StaffId | None
    staff_name: str
    unit: str
    what: Use
    basis: UseBasis = UseBasis.NONE
    client_id: ClientId | None = None
    client_name: str = ""
    case_id: CaseId | None = None
    case_number: int | None = None
    reason: str = ""
    detail: str = ""


class PatternKind(Enum):
    """What is odd about some uses; a reason to ask, never a verdict."""

    COLLEAGUE = "colleague"
    """A member of staff's own or a colleague's record was opened."""
    SAME_NAME = "same_name"
    """The client's surname is that of the reader."""
    MANY_NOT_HELD = "many_not_held"
    """Many clients without a case in hand, compared with others of the same role."""
    MANY_SEARCHES = "many_searches"
    BROKEN_GLASS = "broken_glass"
    AT_NIGHT = "at_night"
    """Outside the opening hours of every line of the reader."""


class Pattern(Record, frozen=True, kw_only=True):
    """One odd pattern with the lines it is made of."""

    kind: PatternKind
    staff_id: StaffId
    staff_name: str
    count: int
    first: datetime
    last: datetime
    lines: tuple[int, ...] = ()


class ExtractLine(Record, frozen=True, kw_only=True):
    """One line of a client's extract: who by unit and name at work, when, what and on what basis."""

    at: datetime
    staff_name: str
    unit: str
    what: Use
    basis: UseBasis
    line: LineId | None = None
    """The service line of the case, when the use belongs to one."""


class Extract(Record, frozen=True, kw_only=True):
    """Who has used a client's data between two days, as it is given to ``for_name``; act 703/2023.

    ``left_out`` is never told to a guardian; it is here for the privacy officer's own screen.
    """

    client_name: str
    for_name: str
    first: date
    last: date
    made_at: datetime
    made_by: str
    lines: tuple[ExtractLine, ...] = ()
    left_out: int = 0
