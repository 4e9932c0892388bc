"""What is left to be done about cases that do not wait: beside the queue, so that nothing ends in a gap between two.

Holds no client data: whose hands a case is in is seen by everybody of the line, as in the list of those at work.
"""

from datetime import datetime
from enum import Enum

from backend.protocol.ids import CaseId, LineId
from backend.protocol.people import StaffRef
from backend.protocol.wire import Record
from backend.protocol.words import CaseState, Channel, Flag, Language, Urgency


class LeftOpen(Enum):
    """What is left to be done."""

    CALL = "call"
    """The client is to be called: a callback, or a form that is answered by telephone."""
    FEEDBACK = "feedback"
    """Who gave feedback waits for a reply."""
    FOLLOW_UP = "follow_up"
    """The day of a follow-up has come."""
    PLANNED = "planned"
    """The case is closed and comes back on a day that was agreed; ``due`` is when."""
    MATURITY = "maturity"
    """The assessment of a minor's capacity is asked for and not signed."""
    CAPACITY_UNKNOWN = "capacity_unknown"
    """The capacity was left open: to be assessed when the minor is met."""
    NEED = "need"
    """The need for care or support was not assessed on the day the client came (Health care act s. 51).

    A waiting case tells it by its row of the queue."""
    IN_BETWEEN = "in_between"
    """Handed over, and not reached by whoever has it now. The stream tells it beside its cases."""
    CHILD_WELFARE = "child_welfare"
    PHYSICIAN = "physician"


class OpenTask(Record, frozen=True, kw_only=True):
    """One thing that is left, ``since`` when, and ``due`` by when, where somebody was promised it or the law says."""

    what: LeftOpen
    since: datetime
    due: datetime | None = None


class OpenCase(Record, frozen=True, kw_only=True):
    """A case in somebody's hands, or closed, of which something is left to be done.

    Of a waiting case it holds only what its row of the queue does not tell.
    """

    case_id: CaseId
    number: int
    line: LineId
    state: CaseState
    tasks: tuple[OpenTask, ...]
    channels: tuple[Channel, ...] = ()
    urgency: Urgency = Urgency.NORMAL
    language: Language = Language.FINNISH
    flags: tuple[Flag, ...] = ()
    owner: StaffRef | None = None
