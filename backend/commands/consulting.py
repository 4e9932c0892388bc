"""Asking somebody in during a call: ring them, let all three hear each other, and leave the client with them."""

import msgspec

from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, refused
from backend.commands.call_course import show
from backend.commands.calling import OwnCall, cleared, new_order, own_call
from backend.domain import limits
from backend.domain.call_orders import Consult, Drop, Join, Leave
from backend.domain.calls import moved
from backend.domain.phone_numbers import WrongNumber, read_number
from backend.domain.telephones import is_extension
from backend.protocol.call_commands import ConsultCall, DropConsult, JoinCall, LeaveCall
from backend.protocol.calls import CallProblem, CallState, Consulted
from backend.protocol.errors import ErrorCode
from backend.protocol.people import StaffRef
from backend.protocol.results import Refusal
from backend.store.presence import read_presence
from backend.store.staff import find_member
from backend.store.unit import Unit

_SPEAKING = frozenset({CallState.TALKING, CallState.HELD})
_ASKED_IN = frozenset({CallState.CONSULTING, CallState.JOINED})


def consult_call(unit: Unit, actor: StaffActor, command: ConsultCall) -> Answer:
    """Ring a colleague who is at work and has a telephone, or any number, while the client hears music."""
    found = own_call(unit, actor, command, _SPEAKING)
    if isinstance(found, Refusal):
        return found
    if (command.staff_id is None) is (not command.number.strip()):
        return refused(command, ErrorCode.MALFORMED)
    whom = _colleague(unit, actor, command) if command.staff_id is not None else _number(command)
    if isinstance(whom, ErrorCode):
        return refused(command, whom)
    consulted, extension, number = whom
    if command.staff_id is not None and unit.calls.of_staff(command.staff_id) is not None:
        # Their telephone would say the same, a moment later.
        busy = msgspec.structs.replace(found.call, problem=CallProblem.COLLEAGUE_BUSY)
        show(unit, found.file, found.contact, busy)
        return done(command, found.file.case_id)
    unit.calls.put(found.row._replace(partner_id=command.staff_id))
    line = unit.county.line(found.file.head.line)
    order = Consult(
        order_id=new_order(),
        call_id=found.call.call_id,
        extension=extension,
        number=number,
        shown=line.numbers[0].number if line is not None and line.numbers else "",
        seconds=unit.county.phone.consult_ring_seconds,
    )
    unit.calls.order(found.row.exchange, order)
    call = moved(found.call, CallState.CONSULTING, unit.now)
    show(unit, found.file, found.contact, msgspec.structs.replace(call, consulted=consulted))
    return done(command, found.file.case_id)


def join_call(unit: Unit, actor: StaffActor, command: JoinCall) -> Answer:
    """Let all three hear each other, once the one who was asked in has answered."""
    found = _with_partner(unit, actor, command)
    if isinstance(found, Refusal):
        return found
    if found.call.state is not CallState.JOINED:
        unit.calls.order(found.row.exchange, Join(order_id=new_order(), call_id=found.call.call_id))
        show(unit, found.file, found.contact, cleared(found.call))
    return done(command, found.file.case_id)


def drop_consult(unit: Unit, actor: StaffActor, command: DropConsult) -> Answer:
    """End the consultation, answered or not."""
    found = own_call(unit, actor, command, _ASKED_IN)
    if isinstance(found, Refusal):
        return found
    unit.calls.order(found.row.exchange, Drop(order_id=new_order(), call_id=found.call.call_id))
    show(unit, found.file, found.contact, cleared(found.call))
    return done(command, found.file.case_id)


def leave_call(unit: Unit, actor: StaffActor, command: LeaveCall) -> Answer:
    """Leave the client with whoever was asked in. The case goes along to a colleague, who has to be one who has cases."""
    found = _with_partner(unit, actor, command)
    if isinstance(found, Refusal):
        return found
    partner = found.call.consulted
    if partner is not None and partner.staff is not None:
        colleague = find_member(unit.database, partner.staff.staff_id)
        if colleague is None or not colleague.role.has_cases:
            return refused(command, ErrorCode.COLLEAGUE_AWAY)
    unit.calls.order(found.row.exchange, Leave(order_id=new_order(), call_id=found.call.call_id))
    show(unit, found.file, found.contact, cleared(found.call))
    return done(command, found.file.case_id)


def _with_partner(unit: Unit, actor: StaffActor, command: JoinCall | LeaveCall) -> OwnCall | Refusal:
    found = own_call(unit, actor, command, _ASKED_IN)
    if isinstance(found, Refusal):
        return found
    partner = found.call.consulted
    return found if partner is not None and partner.answered else refused(command, ErrorCode.NO_CALL)


def _colleague(unit: Unit, actor: StaffActor, command: ConsultCall) -> tuple[Consulted, str, str] | ErrorCode:
    if command.staff_id is None or command.staff_id == actor.staff_id:
        return ErrorCode.COLLEAGUE_AWAY
    info, presence = (
        find_member(unit.database, command.staff_id),
        read_presence(unit.database, command.staff_id),
    )
    if info is None or not info.extension or presence is None or not presence.connected:
        return ErrorCode.COLLEAGUE_AWAY
    ref = StaffRef(staff_id=info.staff_id, name=info.name, initials=info.initials)
    return Consulted(staff=ref), info.extension, ""


def _number(command: ConsultCall) -> tuple[Consulted, str, str] | ErrorCode:
    typed = command.number.strip()
    if not limits.fits(typed, limits.PHONE_NUMBER) or not typed.isprintable():
        return ErrorCode.INVALID_PHONE
    read = read_number(typed)
    if not isinstance(read, WrongNumber):
        return Consulted(number=typed), "", read
    # A number within the house is in no numbering plan.
    return (Consulted(number=typed), typed, "") if is_extension(typed) else ErrorCode.INVALID_PHONE
