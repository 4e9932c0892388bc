"""Warm handover while the client is on the line: whoever speaks with them keeps the case until the call has gone over."""

import pytest

from backend.commands.actor import StaffActor
from backend.domain.call_orders import Consult, HangUp, Leave
from backend.domain.call_reports import ConsultAnswered, Left, Over
from backend.protocol.call_commands import ConsultCall, EndCall, LeaveCall
from backend.protocol.calls import CallEnd
from backend.protocol.errors import ErrorCode
from backend.protocol.handover_commands import OfferHandover
from backend.protocol.handover_entries import ClientReached, HandoverAccepted
from backend.protocol.handovers import HandoverState, ReachedHow
from backend.protocol.ids import HandoverId, new_id
from tests.commands.callers import Caller, Callers
from tests.commands.handovers import accepting, at_work, between, offers
from tests.commands.office import ORAL, Office, command_id


@pytest.fixture
def callers(office: Office) -> Callers:
    return Callers(office)


@pytest.fixture
def caller(callers: Callers) -> Caller:
    """Somebody with whom Meri speaks."""
    caller = callers.comes_in()
    caller.answered(callers.meri)
    return caller


@pytest.fixture
def olli(office: Office) -> StaffActor:
    """Olli is at work, at telephone 202."""
    olli = office.hire("Olli Ranta", ORAL, extension="202")
    at_work(office, olli)
    return olli


def offering(caller: Caller, olli: StaffActor) -> OfferHandover:
    return OfferHandover(
        command_id=command_id(),
        case_id=caller.case_id,
        handover_id=HandoverId(new_id()),
        note="Puhelu jatkuu.",
        within=10,
        to_staff=olli.staff_id,
    )


def left_with(office: Office, caller: Caller, olli: StaffActor) -> None:
    """Meri asks Olli in, and leaves the client with him."""
    callers = caller.callers
    about = {"command_id": command_id(), "case_id": caller.case_id, "call_id": caller.call_id}
    office.done(callers.meri, ConsultCall(staff_id=olli.staff_id, **about))  # type: ignore[arg-type]
    asked = callers.order(Consult)
    callers.tell(ConsultAnswered(call_id=caller.call_id, at=office.now, order_id=asked.order_id))
    leave = LeaveCall(command_id=command_id(), case_id=caller.case_id, call_id=caller.call_id)
    office.done(callers.meri, leave)
    going = callers.order(Leave)
    callers.tell(Left(call_id=caller.call_id, at=office.now, order_id=going.order_id))


def reached(office: Office, caller: Caller) -> list[ReachedHow]:
    bodies = [one.body for one in office.case(caller.case_id).entries]
    return [one.how for one in bodies if isinstance(one, ClientReached)]


def test_a_case_that_is_accepted_during_a_call_goes_over_when_the_call_ends(
    office: Office, callers: Callers, caller: Caller, olli: StaffActor
) -> None:
    office.done(callers.meri, offered := offering(caller, olli))
    office.done(olli, accepting(offered))
    head = office.case(caller.case_id).head
    assert head.handover is not None
    assert (head.claimed_by, head.handover.state) == (callers.meri.ref, HandoverState.AFTER_CALL)
    assert offers(office, olli.staff_id) == []
    again = offering(caller, olli)
    assert office.refused(callers.meri, again) is ErrorCode.HANDOVER_OPEN
    end = EndCall(command_id=command_id(), case_id=caller.case_id, call_id=caller.call_id)
    office.done(callers.meri, end)
    callers.order(HangUp)
    callers.tell(Over(call_id=caller.call_id, at=office.now, end=CallEnd.HUNG_UP_BY_STAFF))
    head = office.case(caller.case_id).head
    assert head.handover is not None
    assert (head.claimed_by, head.handover.state) == (olli.ref, HandoverState.ACCEPTED)
    assert between(office)[caller.case_id].holder == olli.ref
    assert reached(office, caller) == []


@pytest.mark.parametrize("accepts", [True, False])
def test_a_client_who_is_left_on_the_line_with_the_receiver_is_reached_at_once(
    office: Office, callers: Callers, caller: Caller, olli: StaffActor, *, accepts: bool
) -> None:
    office.done(callers.meri, offered := offering(caller, olli))
    if accepts:
        office.done(olli, accepting(offered))
    left_with(office, caller, olli)
    head = office.case(caller.case_id).head
    assert (head.claimed_by, head.handover) == (olli.ref, None)
    assert reached(office, caller) == [ReachedHow.CALL]
    accepted = [one for one in office.case(caller.case_id).entries if isinstance(one.body, HandoverAccepted)]
    assert [one.author for one in accepted] == [olli.ref]
    assert offers(office, olli.staff_id) == offers(office, callers.meri.staff_id) == []
    assert between(office) == {}
