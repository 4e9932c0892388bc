"""Callers in the queue: they come in, are answered, are called back, and none is forgotten."""

from datetime import timedelta

import pytest

from backend.domain.call_orders import Ring
from backend.domain.call_reports import CameIn, LeftCallback, NotDone, Over, PhoneAnswered
from backend.domain.promises import promised_by
from backend.protocol.call_entries import CallAnswered, CallbackWhy, CallBecameCallback, CallFinished
from backend.protocol.calls import CallEnd, CallProblem, CallState
from backend.protocol.commands import Claim, TakeNext
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CallId, new_id
from backend.protocol.words import CaseState, Channel, Identity, PresenceState, ReleasedWhy
from tests.commands.callers import NUMBER, Callers
from tests.commands.office import COUNTY, ORAL, Office, command_id


@pytest.fixture
def callers(office: Office) -> Callers:
    return Callers(office)


def test_a_caller_stands_in_the_queue_with_their_number_and_nothing_says_who_they_are(
    office: Office, callers: Callers
) -> None:
    caller = callers.comes_in()
    row, case = office.queue()[caller.case_id], office.case(caller.case_id)
    assert row.calling
    assert row.channels == (Channel.PHONE,)
    assert row.promised_by == promised_by(COUNTY.lines[0], Channel.PHONE, office.now)
    assert case.head.client.phone == NUMBER
    assert case.head.client.identity is Identity.ANONYMOUS
    assert office.kinds(caller.case_id) == ["CallCameIn"]


def test_a_number_that_is_withheld_is_kept_nowhere(office: Office, callers: Callers) -> None:
    caller = callers.comes_in(withheld=True)
    assert caller.contact.withheld
    assert caller.contact.phone == ""
    assert office.case(caller.case_id).head.client.phone == ""


def test_taking_a_caller_rings_ones_own_telephone_and_picking_it_up_is_the_answer(
    office: Office, callers: Callers
) -> None:
    caller = callers.comes_in()
    office.later(seconds=40)
    caller.claimed(callers.meri)
    ring = callers.order(Ring)
    assert (ring.extension, ring.seconds) == ("201", COUNTY.phone.ring_seconds)
    ringing = caller.call
    assert (ringing.state, ringing.asked) == (CallState.RINGING, True)
    assert office.mine(callers.meri).cases[caller.case_id].call == ringing
    assert callers.presence(callers.meri) is PresenceState.ON_CALL
    office.later(seconds=5)
    callers.tell(PhoneAnswered(call_id=caller.call_id, at=office.now, order_id=ring.order_id))
    assert caller.call.state is CallState.TALKING
    assert not callers.orders()
    assert isinstance(caller.last, CallAnswered)
    assert caller.last.waited == 45
    office.later(minutes=3)
    callers.tell(Over(call_id=caller.call_id, at=office.now))
    assert isinstance(caller.last, CallFinished)
    assert (caller.last.end, caller.last.talked) == (CallEnd.HUNG_UP_BY_CLIENT, 180)
    assert caller.contact.done
    assert office.case(caller.case_id).head.state is CaseState.CLAIMED
    presence = office.people().people[callers.meri.staff_id]
    assert presence.state is PresenceState.WRAP_UP
    assert presence.until == office.now + timedelta(seconds=COUNTY.phone.wrap_up_seconds)


def test_nobody_takes_a_caller_without_a_telephone_but_the_next_matter_is_theirs(
    office: Office, callers: Callers
) -> None:
    caller = callers.comes_in()
    office.later(minutes=5)
    form = office.form()
    claim = Claim(command_id=command_id(), case_id=caller.case_id)
    assert office.refused(office.bo, claim) is ErrorCode.NO_PHONE
    taken = office.done(office.bo, TakeNext(command_id=command_id()))
    assert taken.case_id == form.case_id
    assert office.refused(office.bo, TakeNext(command_id=command_id())) is ErrorCode.NO_PHONE
    assert office.done(callers.meri, TakeNext(command_id=command_id())).case_id == caller.case_id


def test_who_is_on_a_call_answers_no_other(office: Office, callers: Callers) -> None:
    caller, other = callers.comes_in(), callers.comes_in(number="+358401112223")
    caller.answered(callers.meri)
    claim = Claim(command_id=command_id(), case_id=other.case_id)
    assert office.refused(callers.meri, claim) is ErrorCode.CALL_GOING
    chat = office.chat()
    assert office.done(callers.meri, TakeNext(command_id=command_id())).case_id == chat.case_id


@pytest.mark.parametrize(
    "problem",
    [CallProblem.PHONE_BUSY, CallProblem.PHONE_NOT_ANSWERED, CallProblem.PHONE_NOT_REGISTERED],
)
def test_a_telephone_that_does_not_answer_puts_the_caller_back_to_the_front_and_says_why(
    office: Office, callers: Callers, problem: CallProblem
) -> None:
    caller = callers.comes_in()
    caller.claimed(callers.meri)
    ring = callers.order(Ring)
    told = NotDone(call_id=caller.call_id, at=office.now, order_id=ring.order_id, problem=problem)
    callers.tell(told)
    row = office.queue()[caller.case_id]
    assert row.front
    assert row.returned is ReleasedWhy.NOT_PUT_THROUGH
    assert row.calling
    assert caller.call.problem is problem
    assert "CallNotPutThrough" in office.kinds(caller.case_id)
    assert callers.presence(callers.meri) is PresenceState.BUSY


def test_a_caller_who_hangs_up_while_the_telephone_rings_is_a_callback_at_the_front(
    office: Office, callers: Callers
) -> None:
    caller = callers.comes_in()
    caller.claimed(callers.meri)
    ring = callers.order(Ring)
    callers.tell(Over(call_id=caller.call_id, at=office.now))
    # The answer to the ring comes too late.
    callers.tell(PhoneAnswered(call_id=caller.call_id, at=office.now, order_id=ring.order_id))
    row = office.queue()[caller.case_id]
    assert (row.front, row.calling, row.channels) == (True, False, (Channel.CALLBACK,))
    assert caller.call.problem is CallProblem.CALLER_GONE
    assert callers.presence(callers.meri) is PresenceState.AVAILABLE
    assert not callers.orders()


def test_a_callback_left_by_key_is_due_the_same_weekday_and_keeps_the_place(
    office: Office, callers: Callers
) -> None:
    caller = callers.comes_in()
    before = office.queue()[caller.case_id]
    office.later(minutes=4)
    callers.tell(LeftCallback(call_id=caller.call_id, at=office.now))
    row = office.queue()[caller.case_id]
    assert row.since == before.since
    assert row.place_by == before.promised_by
    assert row.promised_by == promised_by(COUNTY.lines[0], Channel.CALLBACK, office.now)
    assert row.channels == (Channel.CALLBACK,)
    assert isinstance(caller.last, CallBecameCallback)
    assert caller.last.why is CallbackWhy.BY_KEY
    assert caller.call.end is CallEnd.CALLBACK_LEFT
    # The line of a call whose caller has left it ends: that is no second callback.
    callers.tell(Over(call_id=caller.call_id, at=office.now))
    assert isinstance(caller.last, CallBecameCallback)


def test_who_hangs_up_in_the_queue_is_called_back(office: Office, callers: Callers) -> None:
    caller = callers.comes_in()
    office.later(minutes=2)
    callers.tell(Over(call_id=caller.call_id, at=office.now))
    assert isinstance(caller.last, CallBecameCallback)
    assert caller.last.why is CallbackWhy.HUNG_UP
    assert caller.contact.channel is Channel.CALLBACK


def test_a_caller_without_a_number_who_hangs_up_leaves_nothing_to_do(
    office: Office, callers: Callers
) -> None:
    caller = callers.comes_in(withheld=True)
    callers.tell(Over(call_id=caller.call_id, at=office.now))
    assert caller.case_id not in office.queue()
    case = office.case(caller.case_id)
    assert case.head.state is CaseState.CLOSED
    assert case.head.outcome is None
    assert isinstance(caller.last, CallFinished)
    assert caller.last.end is CallEnd.ABANDONED


def test_a_number_that_is_keyed_in_is_called_back(office: Office, callers: Callers) -> None:
    caller = callers.comes_in(withheld=True)
    callers.tell(LeftCallback(call_id=caller.call_id, at=office.now, number="0401234567"))
    assert caller.contact.phone == "+358401234567"
    assert office.queue()[caller.case_id].channels == (Channel.CALLBACK,)


def test_a_callback_left_outside_the_opening_hours_is_a_case_at_once(
    office: Office, callers: Callers
) -> None:
    office.later(hours=12)
    call_id = CallId(new_id())
    case_id = callers.tell(LeftCallback(call_id=call_id, at=office.now, number=NUMBER, line=ORAL))
    assert case_id is not None
    entry = office.case(case_id).entries[-1].body
    assert isinstance(entry, CallBecameCallback)
    assert entry.why is CallbackWhy.CLOSED
    assert office.queue()[case_id].channels == (Channel.CALLBACK,)
    # What came before it comes after it.
    callers.tell(CameIn(call_id=call_id, at=office.now, line=ORAL, number=NUMBER))
    assert len(office.queue()) == 1
