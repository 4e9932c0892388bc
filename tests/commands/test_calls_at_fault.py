"""Faults around calls: desktops that vanish, exchanges that lose calls or only tell, reports in the wrong order."""

from datetime import datetime
from pathlib import Path

import msgspec
import pytest

from backend.commands.actor import StaffActor
from backend.commands.call_system import CallsStand
from backend.commands.system import NodeStarted, ReturnCase, StaffConnected, StaffDisconnected
from backend.domain.call_orders import HangUp, Ring, StopRinging
from backend.domain.call_reports import (
    CameIn,
    InQueue,
    LeftCallback,
    NotDone,
    OnHold,
    Over,
    PhoneAnswered,
    PutThrough,
)
from backend.domain.county import ExchangeTraits
from backend.protocol.call_commands import EndCall, HoldCall, PlaceCall
from backend.protocol.call_entries import CallbackWhy, CallBecameCallback, CallFinished
from backend.protocol.calls import CallEnd, CallProblem, CallState
from backend.protocol.commands import Claim, Close, JoinCases, Release, TakeNext
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CallId, CaseId, new_id
from backend.protocol.outcomes import Outcome
from backend.protocol.staff_commands import LockStaff
from backend.protocol.words import CaseState, Channel, PresenceState, ReleasedWhy, Role
from tests.commands.callers import EXCHANGE, NUMBER, Caller, Callers
from tests.commands.client_desk import sound
from tests.commands.office import COUNTY, ORAL, SYSTEM, Office, command_id


@pytest.fixture
def callers(office: Office) -> Callers:
    callers = Callers(office)
    office.done(SYSTEM, NodeStarted(command_id=command_id(), node="one", name="one"))
    come = StaffConnected(command_id=command_id(), node="one", staff_id=callers.meri.staff_id)
    office.done(SYSTEM, come)
    return callers


def vanishes(office: Office, actor: StaffActor) -> datetime:
    gone = StaffDisconnected(command_id=command_id(), node="one", staff_id=actor.staff_id)
    office.done(SYSTEM, gone)
    return office.now


def returns(office: Office, case_id: CaseId, actor: StaffActor, vanished_at: datetime) -> None:
    over = ReturnCase(
        command_id=command_id(), case_id=case_id, staff_id=actor.staff_id, vanished_at=vanished_at
    )
    office.done(SYSTEM, over)


def stands(office: Office, *alive: CallId) -> None:
    office.done(SYSTEM, CallsStand(command_id=command_id(), exchange=EXCHANGE, at=office.now, alive=alive))


def test_who_speaks_keeps_the_case_while_the_call_lives_whatever_became_of_the_desktop(
    office: Office, callers: Callers
) -> None:
    caller = callers.comes_in()
    caller.answered(callers.meri)
    vanished_at = vanishes(office, callers.meri)
    office.later(minutes=30)
    returns(office, caller.case_id, callers.meri, vanished_at)
    assert office.case(caller.case_id).head.claimed_by == callers.meri.ref
    callers.tell(Over(call_id=caller.call_id, at=office.now))
    # The next look finds the case, and nobody is on the line any more.
    returns(office, caller.case_id, callers.meri, vanished_at)
    row = office.queue()[caller.case_id]
    assert (row.returned, row.calling) == (ReleasedWhy.CONNECTION_LOST, False)
    sound(office)


def test_a_caller_for_whom_a_telephone_rings_at_an_empty_desk_waits_in_front_again(
    office: Office, callers: Callers
) -> None:
    caller = callers.comes_in()
    caller.claimed(callers.meri)
    vanished_at = vanishes(office, callers.meri)
    office.later(minutes=30)
    returns(office, caller.case_id, callers.meri, vanished_at)
    row = office.queue()[caller.case_id]
    assert (row.front, row.calling) == (True, True)
    assert callers.order(StopRinging).call_id == caller.call_id


def test_who_is_locked_out_in_the_middle_of_a_call_keeps_the_case_until_it_is_over(
    office: Office, callers: Callers
) -> None:
    caller = callers.comes_in()
    caller.answered(callers.meri)
    other = office.form()
    office.done(callers.meri, Claim(command_id=command_id(), case_id=other.case_id))
    outi = office.hire("Outi Pelto", role=Role.ADMINISTRATOR)
    office.done(outi, LockStaff(command_id=command_id(), staff_id=callers.meri.staff_id, locked=True))
    assert other.case_id in office.queue()
    assert office.case(caller.case_id).head.claimed_by == callers.meri.ref
    callers.tell(Over(call_id=caller.call_id, at=office.now))
    assert office.queue()[caller.case_id].returned is ReleasedWhy.BY_ADMINISTRATION
    sound(office)


def test_an_exchange_that_lost_its_calls_leaves_callbacks_in_their_place(
    office: Office, callers: Callers
) -> None:
    waiting, ringing, hidden, talking = (
        callers.comes_in(number="+358401110001"),
        callers.comes_in(number="+358401110002"),
        callers.comes_in(withheld=True),
        callers.comes_in(number="+358401110004"),
    )
    talking.answered(callers.meri)
    olli = office.hire("Olli Ranta", ORAL, extension="202")
    ringing.claimed(olli)
    before = office.queue()[waiting.case_id]
    office.later(minutes=1)
    stands(office)
    row = office.queue()[waiting.case_id]
    assert (row.calling, row.channels, row.since) == (False, (Channel.CALLBACK,), before.since)
    assert row.place_by == before.promised_by
    assert isinstance(waiting.last, CallBecameCallback)
    assert waiting.last.why is CallbackWhy.LOST
    assert office.queue()[ringing.case_id].front
    assert office.case(hidden.case_id).head.state is CaseState.CLOSED
    assert talking.call.end is CallEnd.LOST
    assert office.case(talking.case_id).head.claimed_by == callers.meri.ref
    assert callers.presence(callers.meri) is PresenceState.WRAP_UP
    assert callers.presence(olli) is PresenceState.AVAILABLE
    assert not callers.orders()
    sound(office)


def test_who_hangs_up_while_the_exchange_is_away_is_done_with_the_call_and_takes_another(
    office: Office, callers: Callers
) -> None:
    caller = callers.comes_in()
    caller.answered(callers.meri)
    office.later(minutes=3)
    away(office, callers, caller)
    assert (caller.call.state, caller.call.end) == (CallState.ENDED, CallEnd.LOST)
    assert isinstance(caller.last, CallFinished)
    assert (caller.last.end, caller.last.talked) == (CallEnd.LOST, 180)
    assert callers.presence(callers.meri) is PresenceState.WRAP_UP
    assert not callers.orders()
    outcome = Outcome(reason="guidance", agreed="Neuvottu")
    office.done(callers.meri, Close(command_id=command_id(), case_id=caller.case_id, outcome=outcome))
    callers.comes_in(number="+358401110001").answered(callers.meri)
    sound(office)


def test_an_exchange_that_comes_back_changes_nothing_in_a_call_that_was_hung_up_meanwhile(
    office: Office, callers: Callers
) -> None:
    caller = callers.comes_in()
    caller.answered(callers.meri)
    order = away(office, callers, caller)
    before, entries = caller.contact, office.case(caller.case_id).entries
    office.later(seconds=30)
    at, call_id = office.now, caller.call_id
    came = CameIn(call_id=call_id, at=at, line=ORAL, number=NUMBER)
    for late in (
        came,
        PhoneAnswered(call_id=call_id, at=at),
        PutThrough(call_id=call_id, at=at),
        OnHold(call_id=call_id, at=at),
        InQueue(call_id=call_id, at=at),
        NotDone(call_id=call_id, at=at, order_id=order.order_id, problem=CallProblem.EXCHANGE_AWAY),
        LeftCallback(call_id=call_id, at=at),
        Over(call_id=call_id, at=at, end=CallEnd.HUNG_UP_BY_STAFF),
    ):
        callers.tell(late)
        stands(office, call_id)
    stands(office)
    assert (caller.contact, office.case(caller.case_id).entries) == (before, entries)
    assert callers.presence(callers.meri) is PresenceState.WRAP_UP
    assert not office.queue()
    sound(office)


def away(office: Office, callers: Callers, caller: Caller) -> HangUp:
    """Meri hangs up, and the exchange cannot be told."""
    end = EndCall(command_id=command_id(), case_id=caller.case_id, call_id=caller.call_id)
    office.done(callers.meri, end)
    order = callers.order(HangUp)
    problem = CallProblem.EXCHANGE_AWAY
    callers.tell(NotDone(call_id=caller.call_id, at=office.now, order_id=order.order_id, problem=problem))
    return order


def test_calls_that_go_on_or_have_hardly_begun_are_not_taken_for_lost(
    office: Office, callers: Callers
) -> None:
    going = callers.comes_in()
    page = office.callback(phone="+358401112223")
    office.done(callers.meri, Claim(command_id=command_id(), case_id=page.case_id))
    placed = PlaceCall(
        command_id=command_id(),
        case_id=page.case_id,
        contact_id=page.contact_id,
        call_id=CallId(new_id()),
    )
    office.done(callers.meri, placed)
    looked_at = office.now
    office.later(seconds=1)
    later = callers.comes_in(number="+358401110001")
    stand = CallsStand(command_id=command_id(), exchange=EXCHANGE, at=looked_at, alive=(going.call_id,))
    office.done(SYSTEM, stand)
    assert going.call.alive
    assert later.call.alive
    called = office.contact(page).call
    assert called is not None
    assert called.alive


def test_another_exchange_loses_nothing_of_this_one(office: Office, callers: Callers) -> None:
    caller = callers.comes_in()
    office.later(seconds=1)
    stand = CallsStand(command_id=command_id(), exchange="other", at=office.now, alive=())
    office.done(SYSTEM, stand)
    assert caller.call.alive


@pytest.mark.parametrize("withheld", [False, True])
def test_an_end_that_comes_before_its_beginning_leaves_nobody_in_the_queue(
    office: Office, callers: Callers, withheld: bool
) -> None:
    call_id = CallId(new_id())
    callers.tell(Over(call_id=call_id, at=office.now))
    came = CameIn(call_id=call_id, at=office.now, line=ORAL, number=NUMBER, withheld=withheld)
    case_id = callers.tell(came)
    assert case_id is not None
    if withheld:
        assert office.case(case_id).head.state is CaseState.CLOSED
    else:
        row = office.queue()[case_id]
        assert (row.calling, row.channels) == (False, (Channel.CALLBACK,))
    sound(office)


def test_reports_of_calls_that_nobody_knows_change_nothing(office: Office, callers: Callers) -> None:
    call_id = CallId(new_id())
    for report in (
        PhoneAnswered(call_id=call_id, at=office.now),
        InQueue(call_id=call_id, at=office.now),
        LeftCallback(call_id=call_id, at=office.now, number=NUMBER),
        LeftCallback(call_id=call_id, at=office.now, line=ORAL),
    ):
        assert callers.tell(report) is None
    assert not office.queue()


def test_a_caller_on_the_line_is_not_joined_away(office: Office, callers: Callers) -> None:
    caller = callers.comes_in()
    page = office.callback(phone=NUMBER)
    office.done(callers.meri, Claim(command_id=command_id(), case_id=page.case_id))
    join = JoinCases(command_id=command_id(), case_id=page.case_id, other_id=caller.case_id)
    assert office.refused(callers.meri, join) is ErrorCode.CALL_GOING
    # Once somebody speaks with them the two become one, and the call goes along.
    caller.answered(callers.meri)
    again = JoinCases(command_id=command_id(), case_id=page.case_id, other_id=caller.case_id)
    office.done(callers.meri, again)
    joined = Caller(callers, caller.call_id, page.case_id)
    assert [one.call for one in office.case(caller.case_id).contacts] == [None], "it goes on elsewhere"
    callers.tell(Over(call_id=caller.call_id, at=office.now))
    assert joined.call.state is CallState.ENDED
    assert office.case(page.case_id).entries[-1].body.__class__.__name__ == "CallFinished"
    assert not office.mine(callers.meri).cases[page.case_id].call
    sound(office)


def test_who_rings_again_is_suggested_to_be_the_same_and_nothing_more(
    office: Office, callers: Callers
) -> None:
    first = callers.comes_in()
    callers.tell(Over(call_id=first.call_id, at=office.now))
    office.later(minutes=1)
    second = callers.comes_in()
    assert second.case_id != first.case_id
    [suggested] = office.case(second.case_id).head.suggestions
    assert suggested.case_id == first.case_id


def only_tells(url: str) -> Office:
    exchange = ExchangeTraits("test", controls=False)
    return Office(url, msgspec.structs.replace(COUNTY, exchange=exchange))


@pytest.fixture
def telling(tmp_path: Path) -> Office:
    """An office whose exchange only tells what happens."""
    return only_tells(f"sqlite:///{tmp_path / 'telling.db'}")


def test_at_an_exchange_that_only_tells_the_case_follows_the_telephone(telling: Office) -> None:
    callers = Callers(telling)
    caller = callers.comes_in()
    claim = Claim(command_id=command_id(), case_id=caller.case_id)
    assert telling.refused(callers.meri, claim) is ErrorCode.NO_EXCHANGE
    assert telling.refused(callers.meri, TakeNext(command_id=command_id())) is ErrorCode.NO_EXCHANGE
    telling.later(seconds=30)
    callers.tell(PhoneAnswered(call_id=caller.call_id, at=telling.now, extension="201"))
    callers.tell(PutThrough(call_id=caller.call_id, at=telling.now))
    assert telling.case(caller.case_id).head.claimed_by == callers.meri.ref
    assert callers.presence(callers.meri) is PresenceState.ON_CALL
    hold = HoldCall(command_id=command_id(), case_id=caller.case_id, call_id=caller.call_id)
    assert telling.refused(callers.meri, hold) is ErrorCode.NO_EXCHANGE
    assert telling.kinds(caller.case_id).count("CallAnswered") == 1
    # Passed on at the telephone: the case goes along.
    olli = telling.hire("Olli Ranta", ORAL, extension="202")
    telling.later(minutes=1)
    callers.tell(PhoneAnswered(call_id=caller.call_id, at=telling.now, extension="202"))
    assert telling.case(caller.case_id).head.claimed_by == olli.ref
    assert callers.presence(callers.meri) is PresenceState.WRAP_UP
    callers.tell(Over(call_id=caller.call_id, at=telling.now))
    assert callers.presence(olli) is PresenceState.WRAP_UP
    outcome = Outcome(reason="guidance", agreed="Neuvottu")
    telling.done(olli, Close(command_id=command_id(), case_id=caller.case_id, outcome=outcome))
    telling.close()


def test_at_such_an_exchange_a_telephone_of_nobody_leaves_the_case_to_whoever_takes_it(
    telling: Office,
) -> None:
    callers = Callers(telling)
    caller = callers.comes_in()
    callers.tell(PhoneAnswered(call_id=caller.call_id, at=telling.now, extension="999"))
    row = telling.queue()[caller.case_id]
    assert row.calling is False
    caller.claimed(callers.meri)
    assert not callers.orders()
    telling.done(callers.meri, Release(command_id=command_id(), case_id=caller.case_id))
    callers.tell(Over(call_id=caller.call_id, at=telling.now))
    assert telling.case(caller.case_id).head.state is CaseState.WAITING
    page = telling.callback(phone="+358401112223")
    telling.done(callers.meri, Claim(command_id=command_id(), case_id=page.case_id))
    place = PlaceCall(
        command_id=command_id(),
        case_id=page.case_id,
        contact_id=page.contact_id,
        call_id=CallId(new_id()),
    )
    assert telling.refused(callers.meri, place) is ErrorCode.NO_EXCHANGE
    telling.close()


def test_a_ring_that_was_called_off_and_asked_for_again_is_answered_once(
    office: Office, callers: Callers
) -> None:
    caller = callers.comes_in()
    caller.claimed(callers.meri)
    first = callers.order(Ring)
    office.done(callers.meri, Release(command_id=command_id(), case_id=caller.case_id))
    olli = office.hire("Olli Ranta", ORAL, extension="202")
    caller.claimed(olli)
    callers.tell(PhoneAnswered(call_id=caller.call_id, at=office.now, order_id=first.order_id))
    assert caller.call.answered_at is None
    [second] = [one for one in callers.orders() if isinstance(one, Ring)]
    callers.tell(PhoneAnswered(call_id=caller.call_id, at=office.now, order_id=second.order_id))
    assert caller.call.state is CallState.TALKING
