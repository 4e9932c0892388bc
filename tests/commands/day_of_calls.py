"""Every command about calls, in a morning that makes sense."""

from collections.abc import Iterator

from backend.commands.actor import Actor
from backend.commands.call_system import CallsStand, EndWrapUp, TellCall
from backend.commands.dispatch import AnyCommand
from backend.domain.call_reports import CameIn, Over, PhoneAnswered
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
    callers.comes_in(number="+358401112223")
    office.later(minutes=1)
    yield SYSTEM, CallsStand(command_id=command_id(), exchange=EXCHANGE, at=office.now, alive=())
