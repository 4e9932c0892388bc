"""What a report changes in a call: any of them at any time, and none after its end."""

import typing
from datetime import UTC, datetime, timedelta

import hypothesis.strategies as st
import pytest
from hypothesis import assume, given

from backend.domain import call_reports as told
from backend.domain.call_reports import Report
from backend.domain.calls import TOGETHER, Follows, client_waits, ended, step
from backend.protocol.calls import Call, CallEnd, CallProblem, CallState, Consulted, Direction
from backend.protocol.ids import CallId, CommandId, StaffId
from backend.protocol.people import StaffRef

AT = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
CALL = CallId("0199a000-0000-7000-8000-000000000001")
ORDER = CommandId("0199a000-0000-7000-8000-000000000002")
COLLEAGUE = StaffRef(staff_id=StaffId("0199a000-0000-7000-8000-000000000003"), name="Olli R.", initials="OR")


def call(state: CallState = CallState.QUEUED, direction: Direction = Direction.IN, **more: object) -> Call:
    return Call(
        call_id=CALL,
        direction=direction,
        state=state,
        began=AT,
        since=AT,
        **more,  # type: ignore[arg-type]
    )


def reports(at: datetime, order_id: CommandId | None, problem: CallProblem, end: CallEnd) -> list[Report]:
    """Return one of each kind that is about a call there is."""
    named: list[Report] = [
        kind(call_id=CALL, at=at, order_id=order_id)
        for kind in (
            told.PhoneAnswered,
            told.PutThrough,
            told.OnHold,
            told.ConsultAnswered,
            told.Joined,
            told.Left,
            told.InQueue,
        )
    ]
    return [
        *named,
        told.NotDone(call_id=CALL, at=at, order_id=order_id, problem=problem),
        told.PartnerGone(call_id=CALL, at=at),
        told.Over(call_id=CALL, at=at, end=end),
        told.LeftCallback(call_id=CALL, at=at),
    ]


KINDS = len(reports(AT, None, CallProblem.PHONE_BUSY, CallEnd.LOST))
ANY = st.tuples(
    st.integers(0, KINDS - 1),
    st.booleans(),
    st.sampled_from(CallProblem),
    st.sampled_from(CallEnd),
    st.integers(-5, 30),
)


def test_every_kind_of_report_is_tried_here() -> None:
    kinds = {type(one) for one in reports(AT, None, CallProblem.PHONE_BUSY, CallEnd.LOST)}
    assert kinds | {told.CameIn} == set(typing.get_args(Report))


@given(
    st.lists(ANY, max_size=12),
    st.sampled_from(CallState),
    st.sampled_from(Direction),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
def test_whatever_is_told_a_call_is_somewhere_and_ends_once(
    said: list[tuple[int, bool, CallProblem, CallEnd, int]],
    state: CallState,
    direction: Direction,
    controlled: bool,
    by_staff: bool,
    ending: bool,
) -> None:
    partner = Consulted(staff=COLLEAGUE, answered=True) if by_staff else Consulted(number="4711")
    asked_in = state in {CallState.CONSULTING, CallState.JOINED}
    assume(direction is Direction.OUT or state is not CallState.DIALLING)
    now = call(
        state,
        direction,
        controlled=controlled,
        # Who was rung waits in a queue only once they have answered.
        answered_at=AT if state in {*TOGETHER, CallState.QUEUED} else None,
        consulted=partner if asked_in else None,
        end=CallEnd.LOST if state is CallState.ENDED else None,
    )
    for kind, wanted, problem, end, seconds in said:
        at = AT + timedelta(seconds=seconds)
        report = reports(at, ORDER if wanted else None, problem, end)[kind]
        made = step(now, report, max(at, AT), wanted=wanted, ending=ending)
        if made is None:
            continue
        assert now.alive, "an ended call stays as it ended"
        assert (made.call.end is None) is made.call.alive
        assert (made.call.consulted is None) is (
            made.call.state not in {CallState.CONSULTING, CallState.JOINED}
        )
        assert made.call.answered_at is not None or made.call.state not in TOGETHER
        if made.follows in {Follows.RETURNED, Follows.GONE}:
            assert client_waits(now)
        if made.follows is Follows.PASSED_ON:
            assert by_staff
        now = made.call


@pytest.mark.parametrize("end", list(CallEnd))
def test_a_caller_nobody_answered_has_given_up_whatever_the_exchange_calls_it(end: CallEnd) -> None:
    made = step(call(), told.Over(call_id=CALL, at=AT, end=end), AT)
    assert made is not None
    assert made.follows is Follows.GONE
    kept = {CallEnd.LOST, CallEnd.CALLBACK_LEFT}
    assert made.call.end is (end if end in kept else CallEnd.ABANDONED)


@pytest.mark.parametrize("state", sorted(TOGETHER, key=str))
def test_what_answers_an_order_into_the_queue_comes_too_late_to_take_anybody_away(state: CallState) -> None:
    speaking = call(state, answered_at=AT, consulted=Consulted(number="4711"))
    later = AT + timedelta(seconds=5)
    assert step(speaking, told.InQueue(call_id=CALL, at=later, order_id=ORDER), later) is None
    # What the exchange did by itself is told without an order, and not from before.
    assert step(speaking, told.InQueue(call_id=CALL, at=AT), later) is None
    made = step(speaking, told.InQueue(call_id=CALL, at=later), later)
    assert made is not None
    assert made.follows is Follows.RETURNED


def test_a_telephone_that_rings_for_nobody_any_more_answers_in_vain() -> None:
    ringing = call(CallState.RINGING)
    answered = told.PhoneAnswered(call_id=CALL, at=AT, order_id=ORDER)
    assert step(ringing, answered, AT, wanted=False) is None
    assert step(call(), answered, AT, wanted=False) is None
    made = step(ringing, answered, AT)
    assert made is not None
    assert made.follows is Follows.ANSWERED


def test_putting_through_may_be_told_before_the_answer() -> None:
    dialling = call(CallState.RINGING, Direction.OUT)
    made = step(dialling, told.PutThrough(call_id=CALL, at=AT, order_id=ORDER), AT, wanted=False)
    assert made is not None
    assert made.call.state is CallState.TALKING
    late = told.PhoneAnswered(call_id=CALL, at=AT, order_id=ORDER)
    assert step(made.call, late, AT, wanted=False) is None


@pytest.mark.parametrize("state", sorted({*TOGETHER, CallState.DIALLING}, key=str))
def test_a_call_that_was_to_end_is_lost_when_the_exchange_cannot_be_told(state: CallState) -> None:
    speaking = call(state, Direction.OUT, answered_at=AT)
    away = told.NotDone(call_id=CALL, at=AT, order_id=ORDER, problem=CallProblem.EXCHANGE_AWAY)
    made = step(speaking, away, AT, ending=True)
    assert made is not None
    assert (made.follows, made.call.end, made.call.problem) == (Follows.OVER, CallEnd.LOST, None)
    assert step(speaking, away, AT, wanted=False, ending=True) is None
    # Whatever else could not be done, and an exchange that is there and says no, end nothing that is spoken.
    if state in TOGETHER:
        other = told.NotDone(call_id=CALL, at=AT, order_id=ORDER, problem=CallProblem.CALLER_GONE)
        for stands in (step(speaking, away, AT), step(speaking, other, AT, ending=True)):
            assert stands is not None
            assert stands.call.alive


def test_who_was_put_back_into_the_queue_meanwhile_waits_on_whatever_was_to_end() -> None:
    away = told.NotDone(call_id=CALL, at=AT, order_id=ORDER, problem=CallProblem.EXCHANGE_AWAY)
    assert step(call(), away, AT, ending=True) is None
    made = step(call(CallState.RINGING), away, AT, ending=True)
    assert made is not None
    assert made.follows is Follows.RETURNED


def test_the_end_says_what_went_wrong_and_nothing_of_who_was_asked_in() -> None:
    over = ended(call(CallState.JOINED, consulted=Consulted(number="4711")), CallEnd.LOST, AT)
    assert (over.state, over.consulted, over.asked) == (CallState.ENDED, None, False)
