"""Commands of staff during a call. Each names the call it means, so that none reaches a later one by accident.

Taking a case whose caller is on the line (``Claim``, ``TakeNext``) rings one's own telephone; ``Release`` and ``Transfer``
put the caller back into a queue. What the exchange does follows as the state of the contact's ``call``.
"""

from backend.protocol.ids import CallId, CaseId, CommandId, ContactId, StaffId
from backend.protocol.wire import Tagged


class PlaceCall(Tagged, frozen=True, kw_only=True):
    """Call the client of a contact in hand: one's own telephone rings first, then the client's, which sees the line's number.

    ``call_id`` is made by the desktop, so that sending it twice rings once.
    """

    command_id: CommandId
    case_id: CaseId
    contact_id: ContactId
    call_id: CallId


class HoldCall(Tagged, frozen=True, kw_only=True):
    """Let the client hear music, or (``on`` false) speak with them again."""

    command_id: CommandId
    case_id: CaseId
    call_id: CallId
    on: bool = True


class ConsultCall(Tagged, frozen=True, kw_only=True):
    """Ring a colleague, or an outside number, while the client hears music."""

    command_id: CommandId
    case_id: CaseId
    call_id: CallId
    staff_id: StaffId | None = None
    number: str = ""


class JoinCall(Tagged, frozen=True, kw_only=True):
    """Let client, professional and colleague hear each other."""

    command_id: CommandId
    case_id: CaseId
    call_id: CallId


class DropConsult(Tagged, frozen=True, kw_only=True):
    """End the consultation, answered or not, and speak with the client again."""

    command_id: CommandId
    case_id: CaseId
    call_id: CallId


class LeaveCall(Tagged, frozen=True, kw_only=True):
    """Leave client and colleague together. The case goes along to a colleague; with an outside number it stays in hand."""

    command_id: CommandId
    case_id: CaseId
    call_id: CallId


class EndCall(Tagged, frozen=True, kw_only=True):
    """Hang up, or call off what still rings (a caller who was being answered returns to the front of the queue)."""

    command_id: CommandId
    case_id: CaseId
    call_id: CallId


class SetExtension(Tagged, frozen=True, kw_only=True):
    """Say which telephone of the exchange one sits at; empty for none."""

    command_id: CommandId
    extension: str


CallCommand = PlaceCall | HoldCall | ConsultCall | JoinCall | DropConsult | LeaveCall | EndCall | SetExtension
