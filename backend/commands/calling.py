"""What a professional does with a call of theirs: places it, lets the client wait, and ends it."""

from typing import NamedTuple, Protocol

import msgspec

from backend.commands import call_presence, rights
from backend.commands.actor import StaffActor
from backend.commands.answering import extension_of, keep_waiting
from backend.commands.answers import Answer, done, refused
from backend.commands.call_course import show
from backend.commands.permits import OfCase, owned
from backend.domain import life_cycle
from backend.domain.authority import hidden
from backend.domain.call_orders import Dial, HangUp, Hold
from backend.domain.calls import client_waits, going
from backend.domain.concealing import kept_numbers
from backend.domain.life_cycle import CaseFile
from backend.protocol.call_commands import EndCall, HoldCall, PlaceCall
from backend.protocol.calls import Call, CallState, Direction
from backend.protocol.cases import Contact
from backend.protocol.entries import Released
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CallId, CommandId, is_id, new_id
from backend.protocol.results import Refusal
from backend.protocol.words import ReleasedWhy
from backend.store.calls import CallRow
from backend.store.times import micros
from backend.store.unit import Unit


class OfCall(OfCase, Protocol):
    """A command about a call of a case in hand."""

    @property
    def call_id(self) -> CallId:
        """The call it is about."""
        ...


class OwnCall(NamedTuple):
    """A call in which the sender's telephone is, with all that belongs to it."""

    file: CaseFile
    contact: Contact
    call: Call
    row: CallRow


def own_call(
    unit: Unit, actor: StaffActor, command: OfCall, states: frozenset[CallState]
) -> OwnCall | Refusal:
    """Return the call meant, if it is the sender's, in one of these states, and its exchange can be told what to do."""
    file = owned(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    contact = going(file.contacts)
    call = None if contact is None else contact.call
    row = None if call is None else unit.calls.find(call.call_id)
    if contact is None or call is None or row is None or call.call_id != command.call_id:
        return refused(command, ErrorCode.NO_CALL)
    if row.staff_id != actor.staff_id:
        return refused(command, ErrorCode.NO_CALL)
    if not call.controlled:
        return refused(command, ErrorCode.NO_EXCHANGE)
    return OwnCall(file, contact, call, row) if call.state in states else refused(command, ErrorCode.NO_CALL)


def new_order() -> CommandId:
    """Return an id for an order."""
    return CommandId(new_id())


def place_call(unit: Unit, actor: StaffActor, command: PlaceCall) -> Answer:
    """Ring one's own telephone, then the client's. A number that is hidden is called without being shown.

    Nobody calls the number of somebody whom nothing of the case goes to (domain rules, section 2).
    """
    file = owned(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    contact = file.contact(command.contact_id)
    if contact is None:
        return refused(command, ErrorCode.UNKNOWN_CONTACT)
    known = unit.calls.find(command.call_id)
    if known is not None and (known.case_id, known.contact_id) == (file.case_id, contact.contact_id):
        return done(command, file.case_id)
    if known is not None or not is_id(command.call_id):
        return refused(command, ErrorCode.MALFORMED)
    number = file.number_of(contact) or file.number
    kept = rights.kept_from_number(file, contact)
    if kept is not None or number in kept_numbers(file):
        return refused(command, ErrorCode.NOT_PERMITTED, why=kept or hidden(file.head.assessment))
    problem = _why_not_call(unit, actor, file, number)
    exchange = unit.county.exchange
    if problem is not None or exchange is None:
        return refused(command, problem or ErrorCode.NO_EXCHANGE)
    line, rules = unit.county.line(file.head.line), unit.county.phone
    order = Dial(
        order_id=new_order(),
        call_id=command.call_id,
        extension=extension_of(unit, actor),
        number=number,
        shown=line.numbers[0].number if line is not None and line.numbers else "",
        seconds=rules.ring_seconds,
        number_seconds=rules.client_ring_seconds,
    )
    began = micros(unit.now)
    row = CallRow(command.call_id, exchange.name, file.case_id, contact.contact_id, actor.staff_id, began)
    unit.calls.put(row)
    unit.calls.order(row.exchange, order)
    call = Call(
        call_id=command.call_id,
        direction=Direction.OUT,
        state=CallState.RINGING,
        began=unit.now,
        since=unit.now,
    )
    show(unit, file, contact, call)
    call_presence.on_call(unit, actor.staff_id)
    return done(command, file.case_id)


def hold_call(unit: Unit, actor: StaffActor, command: HoldCall) -> Answer:
    """Let the client hear music, or speak with them again."""
    found = own_call(unit, actor, command, frozenset({CallState.TALKING, CallState.HELD}))
    if isinstance(found, Refusal):
        return found
    if command.on is not (found.call.state is CallState.HELD):
        order = Hold(order_id=new_order(), call_id=found.call.call_id, on=command.on)
        unit.calls.order(found.row.exchange, order)
        show(unit, found.file, found.contact, cleared(found.call))
    return done(command, found.file.case_id)


def end_call(unit: Unit, actor: StaffActor, command: EndCall) -> Answer:
    """Hang up. A caller for whom one's own telephone still rings waits in front of the queue again."""
    found = own_call(unit, actor, command, frozenset(CallState) - {CallState.QUEUED, CallState.ENDED})
    if isinstance(found, Refusal):
        return found
    file = found.file
    if found.call.state is CallState.RINGING and client_waits(found.call):
        keep_waiting(unit, file, file.head.line)
        life_cycle.put_back(file, ReleasedWhy.BY_CHOICE)
        unit.add_entry(file, Released(), author=actor.ref)
        return done(command, file.case_id)
    unit.calls.order(found.row.exchange, HangUp(order_id=new_order(), call_id=found.call.call_id))
    show(unit, file, found.contact, cleared(found.call))
    return done(command, file.case_id)


def cleared(call: Call) -> Call:
    """Return the call without what did not come about before: something else is asked for now."""
    return msgspec.structs.replace(call, problem=None)


def _why_not_call(unit: Unit, actor: StaffActor, file: CaseFile, number: str) -> ErrorCode | None:
    exchange = unit.county.exchange
    if exchange is None or not exchange.controls:
        return ErrorCode.NO_EXCHANGE
    if going(file.contacts) is not None or unit.calls.of_staff(actor.staff_id) is not None:
        return ErrorCode.CALL_GOING
    if not number:
        return ErrorCode.INVALID_PHONE
    return None if extension_of(unit, actor) else ErrorCode.NO_PHONE
