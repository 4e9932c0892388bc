"""Every command about calls, in a morning that makes sense."""

from collections.abc import Iterator
from typing import Any

from backend.commands.actor import Actor
from backend.commands.call_system import CallsStand, EndWrapUp, TellCall
from backend.commands.dispatch import AnyCommand
from backend.commands.system import NodeStarted, StaffConnected
from backend.domain.call_orders import Consult, Dial, Drop, Hold, Join, Leave
from backend.domain.call_reports import (
    CameIn,
    ConsultAnswered,
    Joined,
    Left,
    OnHold,
    Over,
    PhoneAnswered,
    PutThrough,
)
from backend.protocol.call_commands import (
    ConsultCall,
    DropConsult,
    EndCall,
    HoldCall,
    JoinCall,
    LeaveCall,
    PlaceCall,
    SetExtension,
)
from backend.protocol.commands import Claim
from backend.protocol.ids import CallId, new_id
from tests.commands.callers import EXCHANGE, NUMBER, Caller, Callers
from tests.commands.office import ORAL, SYSTEM, Office, command_id

Asked = tuple[Actor, AnyCommand]


def of_calls(office: Office) -> Iterator[Asked]:
    """A caller is answered and one is lost; what follows a call ends by itself."""
    callers = Callers(office)
    came = CameIn(call_id=CallId(new_id()), at=office.now, line=ORAL, number=NUMBER)
    yield SYSTEM, TellCall(command_id=command_id(), exchange=EXCHANGE, report=came)
    [case_id] = [row.case_id for row in office.queue().values() if row.calling]
    caller = Caller(callers, came.call_id, case_id)
    caller.claimed(callers.meri)
    [ring] = callers.orders()
    callers.tell(PhoneAnswered(call_id=caller.call_id, at=office.now, order_id=ring.order_id))
    office.later(minutes=2)
    callers.tell(Over(call_id=caller.call_id, at=office.now))
    until = office.people().people[callers.meri.staff_id].until
    assert until is not None
    office.later(minutes=2)
    yield SYSTEM, EndWrapUp(command_id=command_id(), staff_id=callers.meri.staff_id, until=until)
    yield from _asked_in(office, callers)
    yield from _called(office, callers)
    callers.comes_in(number="+358401112223")
    office.later(minutes=1)
    yield SYSTEM, CallsStand(command_id=command_id(), exchange=EXCHANGE, at=office.now, alive=())


def _asked_in(office: Office, callers: Callers) -> Iterator[Asked]:
    """A colleague is asked in, twice, and the client is left with him."""
    meri, olli = callers.meri, office.hire("Olli Ranta", ORAL, extension="202")
    yield olli, SetExtension(command_id=command_id(), extension="205")
    office.done(SYSTEM, NodeStarted(command_id=command_id(), node="phones", name="phones"))
    office.done(SYSTEM, StaffConnected(command_id=command_id(), node="phones", staff_id=olli.staff_id))
    caller = callers.comes_in(number="+358401112224")
    caller.answered(meri)
    of_call: dict[str, Any] = {"case_id": caller.case_id, "call_id": caller.call_id}
    yield meri, HoldCall(command_id=command_id(), **of_call)
    held = callers.order(Hold)
    callers.tell(OnHold(call_id=caller.call_id, at=office.now, order_id=held.order_id))
    yield meri, ConsultCall(command_id=command_id(), **of_call, number="4711")
    order = callers.order(Consult)
    callers.tell(ConsultAnswered(call_id=caller.call_id, at=office.now, order_id=order.order_id))
    yield meri, DropConsult(command_id=command_id(), **of_call)
    drop = callers.order(Drop)
    callers.tell(PutThrough(call_id=caller.call_id, at=office.now, order_id=drop.order_id))
    office.done(meri, ConsultCall(command_id=command_id(), **of_call, staff_id=olli.staff_id))
    order = callers.order(Consult)
    callers.tell(ConsultAnswered(call_id=caller.call_id, at=office.now, order_id=order.order_id))
    yield meri, JoinCall(command_id=command_id(), **of_call)
    join = callers.order(Join)
    callers.tell(Joined(call_id=caller.call_id, at=office.now, order_id=join.order_id))
    yield meri, LeaveCall(command_id=command_id(), **of_call)
    leave = callers.order(Leave)
    callers.tell(Left(call_id=caller.call_id, at=office.now, order_id=leave.order_id))
    yield olli, EndCall(command_id=command_id(), **of_call)
    callers.tell(Over(call_id=caller.call_id, at=office.now))


def _called(office: Office, callers: Callers) -> Iterator[Asked]:
    """Somebody who asked for a call is called."""
    page = office.callback(phone="+358401112225")
    office.done(callers.meri, Claim(command_id=command_id(), case_id=page.case_id))
    place = PlaceCall(
        command_id=command_id(),
        case_id=page.case_id,
        contact_id=page.contact_id,
        call_id=CallId(new_id()),
    )
    yield callers.meri, place
    assert callers.order(Dial).number == "+358401112225"
    callers.tell(Over(call_id=place.call_id, at=office.now))
