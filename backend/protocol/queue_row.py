"""A row of the queue: what every desktop of a line sees of a waiting case. Holds no client data."""

from datetime import datetime

from backend.protocol.ids import CaseId, LineId, StaffId
from backend.protocol.wire import Record
from backend.protocol.words import Channel, Flag, Language, ReleasedWhy, Urgency


class QueueRow(Record, frozen=True, kw_only=True):
    """One waiting case.

    ``since`` is when the wait that counts began, ``promised_by`` when an answer was promised;
    ``front`` marks a case that was returned, ``returned`` says why. ``attempt`` counts callback attempts made;
    ``not_before`` is the agreed time of the next one, before which nobody is handed the case.
    """

    case_id: CaseId
    number: int
    line: LineId
    channels: tuple[Channel, ...]
    since: datetime
    promised_by: datetime
    urgency: Urgency = Urgency.NORMAL
    front: bool = False
    returned: ReleasedWhy | None = None
    attempt: int = 0
    not_before: datetime | None = None
    language: Language = Language.FINNISH
    flags: tuple[Flag, ...] = ()
    calling: bool = False
    """A caller is on the line now."""
    place_by: datetime | None = None
    """The promise that the place in the queue is reckoned by, when another than ``promised_by``: who left a callback in
    the queue of callers is due later and keeps the place."""
    follow_up: bool = False
    """It came back on the day that was agreed."""
    for_staff: StaffId | None = None
    """Who agreed on the follow-up: others are not handed it before ``for_until`` as long as that person is at work.

    Whoever chooses the row may take it at any time."""
    for_until: datetime | None = None
    assessed_at: datetime | None = None
    """When the need for care or support was assessed; none while a contact waits for it."""
    between: datetime | None = None
    """Since when the client is in between: handed over and not reached yet."""
