"""A call in a professional's hands: hold, consultation, warm transfer, giving it away, and the end."""

from datetime import timedelta

import pytest

from backend.commands.actor import StaffActor
from backend.commands.system import NodeStarted, StaffConnected
from backend.domain.call_orders import (
    Consult,
    Drop,
    Enqueue,
    HangUp,
    Hold,
    Join,
    Leave,
    Ring,
    StopRinging,
)
from backend.domain.call_reports import (
    ConsultAnswered,
    InQueue,
    Joined,
    Left,
    NotDone,
    OnHold,
    Over,
    PartnerGone,
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
)
from backend.protocol.call_entries import CallConsulted, CallFinished, CallPassedOn
from backend.protocol.calls import CallEnd, CallProblem, CallState, Consulted
from backend.protocol.commands import Claim, Close, Release, TakeBack, Transfer
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import StaffId
from backend.protocol.outcomes import Outcome
from backend.protocol.words import CaseState, Channel, PresenceState
from tests.commands.callers import Caller, Callers
from tests.commands.office import CHILD, ORAL, SYSTEM, Office, command_id


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
    come_to_work(office, olli)
    return olli


def come_to_work(office: Office, actor: StaffActor) -> None:
    office.done(SYSTEM, NodeStarted(command_id=command_id(), node="one", name="one"))
    office.done(SYSTEM, StaffConnected(command_id=command_id(), node="one", staff_id=actor.staff_id))


def consult(caller: Caller, staff_id: StaffId | None = None, number: str = "") -> ConsultCall:
    return ConsultCall(
        command_id=command_id(),
        case_id=caller.case_id,
        call_id=caller.call_id,
        staff_id=staff_id,
        number=number,
    )


def asked_in(office: Office, caller: Caller, olli: StaffActor) -> None:
    """Meri asks Olli in, and he answers."""
    office.done(caller.callers.meri, consult(caller, olli.staff_id))
    order = caller.callers.order(Consult)
    caller.callers.tell(ConsultAnswered(call_id=caller.call_id, at=office.now, order_id=order.order_id))


def test_the_client_hears_music_when_the_exchange_says_so(
    office: Office, callers: Callers, caller: Caller
) -> None:
    hold = HoldCall(command_id=command_id(), case_id=caller.case_id, call_id=caller.call_id)
    office.done(callers.meri, hold)
    order = callers.order(Hold)
    before = caller.call
    assert (before.state, before.asked) == (CallState.TALKING, True)
    callers.tell(OnHold(call_id=caller.call_id, at=office.now, order_id=order.order_id))
    held = caller.call
    assert (held.state, held.asked) == (CallState.HELD, False)
    back = HoldCall(command_id=command_id(), case_id=caller.case_id, call_id=caller.call_id, on=False)
    office.done(callers.meri, back)
    order = callers.order(Hold)
    callers.tell(PutThrough(call_id=caller.call_id, at=office.now, order_id=order.order_id))
    # What was told of the music comes once more, too late.
    assert caller.call.state is CallState.TALKING


def test_what_the_exchange_could_not_do_is_said_and_the_call_stands(
    office: Office, callers: Callers, caller: Caller
) -> None:
    hold = HoldCall(command_id=command_id(), case_id=caller.case_id, call_id=caller.call_id)
    office.done(callers.meri, hold)
    order = callers.order(Hold)
    away = NotDone(
        call_id=caller.call_id, at=office.now, order_id=order.order_id, problem=CallProblem.EXCHANGE_AWAY
    )
    callers.tell(away)
    call = caller.call
    assert (call.state, call.problem, call.asked) == (CallState.TALKING, CallProblem.EXCHANGE_AWAY, False)


def test_a_warm_transfer_gives_client_and_case_to_the_colleague(
    office: Office, callers: Callers, caller: Caller, olli: StaffActor
) -> None:
    asked_in(office, caller, olli)
    consulted = Consulted(staff=olli.ref, answered=True)
    assert caller.call.consulted == consulted
    join = JoinCall(command_id=command_id(), case_id=caller.case_id, call_id=caller.call_id)
    office.done(callers.meri, join)
    order = callers.order(Join)
    callers.tell(Joined(call_id=caller.call_id, at=office.now, order_id=order.order_id))
    assert caller.call.state is CallState.JOINED
    leave = LeaveCall(command_id=command_id(), case_id=caller.case_id, call_id=caller.call_id)
    office.done(callers.meri, leave)
    going = callers.order(Leave)
    callers.tell(Left(call_id=caller.call_id, at=office.now, order_id=going.order_id))
    assert office.case(caller.case_id).head.claimed_by == olli.ref
    call = caller.call
    assert (call.state, call.consulted) == (CallState.TALKING, None)
    assert callers.presence(callers.meri) is PresenceState.WRAP_UP
    assert callers.presence(olli) is PresenceState.ON_CALL
    passed = [one.body for one in office.case(caller.case_id).entries if isinstance(one.body, CallPassedOn)]
    assert [one.consulted for one in passed] == [consulted]
    # From now on the call is Olli's.
    end = EndCall(command_id=command_id(), case_id=caller.case_id, call_id=caller.call_id)
    assert office.refused(callers.meri, end) is ErrorCode.NOT_YOURS
    office.done(olli, EndCall(command_id=command_id(), case_id=caller.case_id, call_id=caller.call_id))
    assert callers.order(HangUp).call_id == caller.call_id


def test_who_was_asked_in_keeps_the_case_whatever_lines_are_theirs(
    office: Office, callers: Callers, caller: Caller
) -> None:
    eeva = office.hire("Eeva Salmi", CHILD, extension="203")
    come_to_work(office, eeva)
    asked_in(office, caller, eeva)
    leave = LeaveCall(command_id=command_id(), case_id=caller.case_id, call_id=caller.call_id)
    office.done(callers.meri, leave)
    order = callers.order(Leave)
    callers.tell(Left(call_id=caller.call_id, at=office.now, order_id=order.order_id))
    callers.tell(Over(call_id=caller.call_id, at=office.now))
    outcome = Outcome(reason="guidance", agreed="Neuvottu")
    office.done(eeva, Close(command_id=command_id(), case_id=caller.case_id, outcome=outcome))


def test_a_client_is_left_with_an_outside_number_and_the_case_stays(
    office: Office, callers: Callers, caller: Caller
) -> None:
    office.done(callers.meri, consult(caller, number="09 471 1"))
    order = callers.order(Consult)
    assert (order.number, order.extension) == ("+3589471" + "1", "")
    callers.tell(ConsultAnswered(call_id=caller.call_id, at=office.now, order_id=order.order_id))
    leave = LeaveCall(command_id=command_id(), case_id=caller.case_id, call_id=caller.call_id)
    office.done(callers.meri, leave)
    left = callers.order(Leave)
    callers.tell(Left(call_id=caller.call_id, at=office.now, order_id=left.order_id))
    assert caller.call.end is CallEnd.PASSED_ON
    assert caller.call.consulted is None
    assert office.case(caller.case_id).head.claimed_by == callers.meri.ref
    kinds = office.kinds(caller.case_id)[-2:]
    assert kinds == ["CallPassedOn", "CallFinished"]


def test_a_number_within_the_house_is_rung_as_it_was_typed(
    office: Office, callers: Callers, caller: Caller
) -> None:
    office.done(callers.meri, consult(caller, number="4711"))
    order = callers.order(Consult)
    assert (order.extension, order.number) == ("4711", "")
    assert caller.call.consulted == Consulted(number="4711")


@pytest.mark.parametrize("number", ["201&PJSIP/900", "abc def", "0900,1", ""])
def test_nothing_but_a_number_is_rung(office: Office, callers: Callers, caller: Caller, number: str) -> None:
    code = office.refused(callers.meri, consult(caller, number=number))
    assert code is (ErrorCode.INVALID_PHONE if number else ErrorCode.MALFORMED)


def test_nobody_is_asked_in_who_has_no_telephone_or_is_not_there(
    office: Office, callers: Callers, caller: Caller
) -> None:
    for whom in (office.bo, callers.meri):
        assert office.refused(callers.meri, consult(caller, whom.staff_id)) is ErrorCode.COLLEAGUE_AWAY
    gone = office.hire("Kari Gone", ORAL, extension="204")
    assert office.refused(callers.meri, consult(caller, gone.staff_id)) is ErrorCode.COLLEAGUE_AWAY


@pytest.mark.parametrize(
    "problem",
    [CallProblem.COLLEAGUE_BUSY, CallProblem.COLLEAGUE_NOT_ANSWERED, CallProblem.COLLEAGUE_NOT_REACHED],
)
def test_a_colleague_who_does_not_answer_leaves_the_client_with_the_professional(
    office: Office, callers: Callers, caller: Caller, olli: StaffActor, problem: CallProblem
) -> None:
    office.done(callers.meri, consult(caller, olli.staff_id))
    order = callers.order(Consult)
    callers.tell(NotDone(call_id=caller.call_id, at=office.now, order_id=order.order_id, problem=problem))
    call = caller.call
    assert (call.state, call.problem, call.consulted) == (CallState.TALKING, problem, None)


def test_who_is_asked_in_is_on_the_phone_and_takes_no_caller_meanwhile(
    office: Office, callers: Callers, caller: Caller, olli: StaffActor
) -> None:
    asked_in(office, caller, olli)
    assert callers.presence(olli) is PresenceState.ON_CALL
    other = callers.comes_in(number="+358401112223")
    claim = Claim(command_id=command_id(), case_id=other.case_id)
    assert office.refused(olli, claim) is ErrorCode.CALL_GOING
    eeva = office.hire("Eeva Salmi", ORAL, extension="203")
    other.answered(eeva)
    office.done(eeva, consult(other, olli.staff_id))
    assert (other.call.state, other.call.problem) == (CallState.TALKING, CallProblem.COLLEAGUE_BUSY)
    assert not callers.orders()
    # What is given away is a consultation no more.
    office.done(callers.meri, Release(command_id=command_id(), case_id=caller.case_id))
    assert callers.presence(olli) is PresenceState.WRAP_UP
    assert "CallConsulted" in office.kinds(caller.case_id)


def test_a_consultation_ends_by_either_side_and_is_told(
    office: Office, callers: Callers, caller: Caller, olli: StaffActor
) -> None:
    asked_in(office, caller, olli)
    callers.tell(PartnerGone(call_id=caller.call_id, at=office.now))
    assert caller.call.problem is CallProblem.COLLEAGUE_GONE
    assert isinstance(caller.last, CallConsulted)
    assert not caller.last.joined
    asked_in(office, caller, olli)
    drop = DropConsult(command_id=command_id(), case_id=caller.case_id, call_id=caller.call_id)
    office.done(callers.meri, drop)
    order = callers.order(Drop)
    callers.tell(PutThrough(call_id=caller.call_id, at=office.now, order_id=order.order_id))
    assert caller.call.state is CallState.TALKING
    assert office.kinds(caller.case_id).count("CallConsulted") == 2


def test_a_case_given_away_takes_its_caller_to_the_queue_and_back(
    office: Office, callers: Callers, caller: Caller
) -> None:
    office.done(callers.meri, Release(command_id=command_id(), case_id=caller.case_id))
    order = callers.order(Enqueue)
    assert order.line == ORAL
    assert office.queue()[caller.case_id].calling
    assert callers.presence(callers.meri) is PresenceState.WRAP_UP
    callers.tell(InQueue(call_id=caller.call_id, at=office.now, order_id=order.order_id))
    office.later(seconds=5)
    office.done(callers.meri, TakeBack(command_id=command_id(), case_id=caller.case_id))
    assert callers.order(Ring).extension == "201"
    assert caller.call.state is CallState.RINGING


def test_an_answer_to_the_queue_that_comes_late_does_not_stop_the_next_telephone(
    office: Office, callers: Callers, caller: Caller, olli: StaffActor
) -> None:
    office.done(callers.meri, Release(command_id=command_id(), case_id=caller.case_id))
    queue = callers.order(Enqueue)
    caller.claimed(olli)
    [ring] = [one for one in callers.orders() if isinstance(one, Ring)]
    callers.tell(PhoneAnswered(call_id=caller.call_id, at=office.now, order_id=ring.order_id))
    callers.tell(InQueue(call_id=caller.call_id, at=office.now, order_id=queue.order_id))
    assert caller.call.state is CallState.TALKING
    assert not callers.orders()


def test_a_case_moved_to_another_line_takes_its_caller_along(
    office: Office, callers: Callers, caller: Caller
) -> None:
    transfer = Transfer(command_id=command_id(), case_id=caller.case_id, to_line=CHILD, note="Teille")
    office.done(callers.meri, transfer)
    assert callers.order(Enqueue).line == CHILD
    row = office.queue(CHILD)[caller.case_id]
    assert (row.calling, row.channels) == (True, (Channel.PHONE,))
    # Whoever gives up waiting there is called back from there, and had been spoken with.
    callers.tell(Over(call_id=caller.call_id, at=office.now))
    assert office.queue(CHILD)[caller.case_id].channels == (Channel.CALLBACK,)


def test_who_was_spoken_with_and_has_no_number_is_not_forgotten_either(
    office: Office, callers: Callers
) -> None:
    caller = callers.comes_in(withheld=True)
    caller.answered(callers.meri)
    office.done(callers.meri, Release(command_id=command_id(), case_id=caller.case_id))
    callers.tell(Over(call_id=caller.call_id, at=office.now))
    assert office.case(caller.case_id).head.state is CaseState.WAITING
    assert caller.case_id in office.queue()


def test_calling_off_the_ringing_lets_the_caller_wait_at_the_front(office: Office, callers: Callers) -> None:
    caller = callers.comes_in()
    caller.claimed(callers.meri)
    ring = callers.order(Ring)
    end = EndCall(command_id=command_id(), case_id=caller.case_id, call_id=caller.call_id)
    office.done(callers.meri, end)
    stop = callers.order(StopRinging)
    row = office.queue()[caller.case_id]
    assert (row.front, row.calling) == (True, True)
    assert callers.presence(callers.meri) is PresenceState.AVAILABLE
    # It was picked up at the same moment: nobody wants that any more.
    callers.tell(PhoneAnswered(call_id=caller.call_id, at=office.now, order_id=ring.order_id))
    assert caller.call.state is CallState.QUEUED
    callers.tell(InQueue(call_id=caller.call_id, at=office.now, order_id=stop.order_id))
    assert not callers.orders()


def test_a_case_is_not_closed_over_a_call(office: Office, callers: Callers, caller: Caller) -> None:
    outcome = Outcome(reason="guidance", agreed="Neuvottu")
    close = Close(command_id=command_id(), case_id=caller.case_id, outcome=outcome)
    assert office.refused(callers.meri, close) is ErrorCode.CALL_GOING
    office.done(
        callers.meri, EndCall(command_id=command_id(), case_id=caller.case_id, call_id=caller.call_id)
    )
    callers.order(HangUp)
    office.later(minutes=1)
    over = Over(call_id=caller.call_id, at=office.now, end=CallEnd.HUNG_UP_BY_STAFF)
    callers.tell(over)
    assert isinstance(caller.last, CallFinished)
    assert caller.last.end is CallEnd.HUNG_UP_BY_STAFF
    assert not callers.orders()
    again = Close(command_id=command_id(), case_id=caller.case_id, outcome=outcome)
    office.done(callers.meri, again)


def test_commands_of_a_call_that_is_over_reach_no_other(
    office: Office, callers: Callers, caller: Caller
) -> None:
    callers.tell(Over(call_id=caller.call_id, at=office.now))
    for command in (
        HoldCall(command_id=command_id(), case_id=caller.case_id, call_id=caller.call_id),
        consult(caller, number="4711"),
        JoinCall(command_id=command_id(), case_id=caller.case_id, call_id=caller.call_id),
        DropConsult(command_id=command_id(), case_id=caller.case_id, call_id=caller.call_id),
        LeaveCall(command_id=command_id(), case_id=caller.case_id, call_id=caller.call_id),
        EndCall(command_id=command_id(), case_id=caller.case_id, call_id=caller.call_id),
    ):
        assert office.refused(callers.meri, command) is ErrorCode.NO_CALL


def test_an_end_that_comes_before_the_answer_leaves_the_call_ended(office: Office, callers: Callers) -> None:
    caller = callers.comes_in()
    caller.claimed(callers.meri)
    ring = callers.order(Ring)
    callers.tell(Over(call_id=caller.call_id, at=office.now + timedelta(seconds=9)))
    callers.tell(PhoneAnswered(call_id=caller.call_id, at=office.now, order_id=ring.order_id))
    callers.tell(PutThrough(call_id=caller.call_id, at=office.now, order_id=ring.order_id))
    assert caller.call.state is CallState.ENDED
    claim = Claim(command_id=command_id(), case_id=caller.case_id)
    office.done(callers.meri, claim)
    assert not callers.orders(), "nobody is on the line: nothing rings"
