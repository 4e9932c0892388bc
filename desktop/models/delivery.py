"""How far something written here has come on its way to the person it is for."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from backend.protocol.cases import Marks
from backend.protocol.commands import AddNote, Command, Reply
from backend.protocol.entries import Entry, StaffMessage
from backend.protocol.ids import CaseId
from backend.protocol.results import Refusal
from desktop.sync.parcel import Parcel, Standing


class Delivery(Enum):
    """WAITING is kept on this machine until there is a connection; the other steps follow in their order."""

    WAITING = "waiting"
    SENDING = "sending"
    SAVED = "saved"
    DELIVERED = "delivered"
    READ = "read"
    REFUSED = "refused"


_STEPS = {
    Standing.WAITING: Delivery.WAITING,
    Standing.SENT: Delivery.SENDING,
    Standing.DONE: Delivery.SAVED,
    Standing.REFUSED: Delivery.REFUSED,
}


@dataclass(frozen=True, slots=True)
class PendingEntry:
    """A message or note of one's own that the timeline does not hold yet, or that was refused."""

    command: Reply | AddNote
    at: datetime
    state: Delivery
    refusal: Refusal | None = None


def pending_entry(parcel: Parcel, case_id: CaseId) -> PendingEntry | None:
    """Return how a parcel shows on the timeline of a case; none when it does not."""
    command: Command = parcel.command
    if not isinstance(command, Reply | AddNote) or command.case_id != case_id:
        return None
    return PendingEntry(command, parcel.at, _STEPS[parcel.standing], parcel.refusal)


def delivery(entry: Entry, marks: Marks) -> Delivery | None:
    """Return how far a professional's message has come; none for every other entry."""
    if not isinstance(entry.body, StaffMessage):
        return None
    if entry.no <= marks.resident_read:
        return Delivery.READ
    return Delivery.DELIVERED if entry.no <= marks.resident_delivered else Delivery.SAVED
