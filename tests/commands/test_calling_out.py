"""Calling a client: who may be called, what the exchange is asked, and how a call that comes to nothing ends."""

import pytest

from backend.domain.call_orders import Dial, HangUp
from backend.domain.call_reports import NotDone, Over, PhoneAnswered, PutThrough
from backend.protocol.assessment_commands import SignQuestionnaire
from backend.protocol.authority import AssessmentNeed, Why
from backend.protocol.call_commands import EndCall, PlaceCall
from backend.protocol.call_entries import CallFinished
from backend.protocol.calls import CallEnd, CallProblem, CallState, Direction
from backend.protocol.checklist_rules import respond
from backend.protocol.client_commands import SetNonDisclosure
from backend.protocol.commands import Claim, Close, MarkCallback, Release
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CallId, ResponseId, new_id
from backend.protocol.outcomes import Outcome
from backend.protocol.results import Refusal
from backend.protocol.words import CaseState, PresenceState, SaysFor
from tests.commands.callers import NUMBER, Callers
from tests.commands.client_desk import linked, make, sound
from tests.commands.office import COUNTY, Office, Page, command_id
from tests.support.checklists import the, whole


@pytest.fixture
def callers(office: Office) -> Callers:
    return Callers(office)


@pytest.fixture
def page(office: Office, callers: Callers) -> Page:
    """Somebody has asked to be called, and Meri has taken it."""
    page = office.callback(phone=NUMBER)
    office.done(callers.meri, Claim(command_id=command_id(), case_id=page.case_id))
    return page


def place(page: Page) -> PlaceCall:
    return PlaceCall(
        command_id=command_id(),
        case_id=page.case_id,
        contact_id=page.contact_id,
        call_id=CallId(new_id()),
    )


def closing(page: Page, reason: str = "") -> Close:
    outcome = Outcome(reason="guidance", agreed="Neuvottu", callback_reason=reason)
    return Close(command_id=command_id(), case_id=page.case_id, outcome=outcome)


def test_ones_own_telephone_rings_first_and_the_client_sees_the_lines_number(
    office: Office, callers: Callers, page: Page
) -> None:
    asked = place(page)
    office.done(callers.meri, asked)
    dial = callers.order(Dial)
    assert (dial.extension, dial.number) == ("201", NUMBER)
    assert dial.shown == COUNTY.lines[0].numbers[0].number
    call = office.contact(page).call
    assert call is not None
    assert (call.direction, call.state, call.asked) == (Direction.OUT, CallState.RINGING, True)
    assert callers.presence(callers.meri) is PresenceState.ON_CALL
    callers.tell(PhoneAnswered(call_id=asked.call_id, at=office.now, order_id=dial.order_id))
    dialling = office.contact(page).call
    assert dialling is not None
    assert dialling.state is CallState.DIALLING
    office.later(seconds=12)
    callers.tell(PutThrough(call_id=asked.call_id, at=office.now, order_id=dial.order_id))
    office.later(minutes=2)
    callers.tell(Over(call_id=asked.call_id, at=office.now))
    assert office.kinds(page.case_id)[-2:] == ["CallAnswered", "CallFinished"]
    assert callers.presence(callers.meri) is PresenceState.WRAP_UP


def test_a_callback_that_was_answered_is_closed_without_a_reason(
    office: Office, callers: Callers, page: Page
) -> None:
    asked = place(page)
    assert office.refused(callers.meri, closing(page)) is ErrorCode.CALLBACK_OPEN
    office.done(callers.meri, asked)
    dial = callers.order(Dial)
    callers.tell(PutThrough(call_id=asked.call_id, at=office.now, order_id=dial.order_id))
    callers.tell(Over(call_id=asked.call_id, at=office.now))
    office.done(callers.meri, closing(page))


@pytest.mark.parametrize("end", [CallEnd.NOT_ANSWERED, CallEnd.BUSY, CallEnd.UNREACHABLE])
def test_a_client_who_is_not_reached_leaves_the_attempt_to_be_recorded(
    office: Office, callers: Callers, page: Page, end: CallEnd
) -> None:
    asked = place(page)
    office.done(callers.meri, asked)
    dial = callers.order(Dial)
    callers.tell(PhoneAnswered(call_id=asked.call_id, at=office.now, order_id=dial.order_id))
    callers.tell(Over(call_id=asked.call_id, at=office.now, end=end))
    contact = office.contact(page)
    assert contact.call is not None
    assert (contact.call.end, contact.attempts, contact.done) == (end, 0, False)
    last = office.case(page.case_id).entries[-1].body
    assert isinstance(last, CallFinished)
    assert (last.end, last.talked) == (end, 0)
    assert office.case(page.case_id).head.state is CaseState.CLAIMED
    assert callers.presence(callers.meri) is PresenceState.AVAILABLE
    assert office.refused(callers.meri, closing(page)) is ErrorCode.CALLBACK_OPEN


def test_ones_own_telephone_that_does_not_answer_ends_the_call_and_is_said(
    office: Office, callers: Callers, page: Page
) -> None:
    asked = place(page)
    office.done(callers.meri, asked)
    dial = callers.order(Dial)
    problem = CallProblem.PHONE_NOT_REGISTERED
    callers.tell(NotDone(call_id=asked.call_id, at=office.now, order_id=dial.order_id, problem=problem))
    call = office.contact(page).call
    assert call is not None
    assert (call.end, call.problem) == (CallEnd.STAFF_NOT_REACHED, problem)
    assert callers.presence(callers.meri) is PresenceState.BUSY


def test_a_call_that_still_rings_is_called_off(office: Office, callers: Callers, page: Page) -> None:
    asked = place(page)
    office.done(callers.meri, asked)
    release = Release(command_id=command_id(), case_id=page.case_id)
    assert office.refused(callers.meri, release) is ErrorCode.CALL_GOING
    not_reached = MarkCallback(
        command_id=command_id(),
        case_id=page.case_id,
        contact_id=page.contact_id,
        reached=False,
    )
    assert office.refused(callers.meri, not_reached) is ErrorCode.CALL_GOING
    end = EndCall(command_id=command_id(), case_id=page.case_id, call_id=asked.call_id)
    office.done(callers.meri, end)
    assert [type(one) for one in callers.orders()] == [Dial, HangUp]
    callers.tell(Over(call_id=asked.call_id, at=office.now, end=CallEnd.HUNG_UP_BY_STAFF))
    assert not callers.orders()
    office.done(callers.meri, Release(command_id=command_id(), case_id=page.case_id))


def test_the_same_call_is_placed_once_and_nobody_is_on_two(
    office: Office, callers: Callers, page: Page
) -> None:
    asked = place(page)
    office.done(callers.meri, asked)
    again = place(page)
    assert office.refused(callers.meri, again) is ErrorCode.CALL_GOING
    same = PlaceCall(
        command_id=command_id(),
        case_id=page.case_id,
        contact_id=page.contact_id,
        call_id=asked.call_id,
    )
    office.done(callers.meri, same)
    assert len(callers.orders()) == 1
    other = office.callback(phone="+358401112223")
    office.done(callers.meri, Claim(command_id=command_id(), case_id=other.case_id))
    assert office.refused(callers.meri, place(other)) is ErrorCode.CALL_GOING


def test_who_has_no_telephone_calls_nobody(office: Office, callers: Callers) -> None:
    page = office.callback(phone=NUMBER)
    office.done(office.bo, Claim(command_id=command_id(), case_id=page.case_id))
    assert office.refused(office.bo, place(page)) is ErrorCode.NO_PHONE
    assert office.refused(callers.meri, place(page)) is ErrorCode.NOT_YOURS


def test_a_contact_without_a_number_is_not_called(office: Office, callers: Callers) -> None:
    page = office.chat()
    office.done(callers.meri, Claim(command_id=command_id(), case_id=page.case_id))
    assert office.refused(callers.meri, place(page)) is ErrorCode.INVALID_PHONE


def test_a_number_under_an_order_is_called_without_being_shown(office: Office, callers: Callers) -> None:
    client_id = make(office)
    page = linked(office, client_id, by=callers.meri, phone=NUMBER)
    order = SetNonDisclosure(command_id=command_id(), client_id=client_id, on=True, basis="Asiakas kertoi")
    office.done(callers.meri, order)
    contact = office.contact(page)
    assert (contact.phone, contact.phone_hidden) == ("", True)
    office.done(callers.meri, place(page))
    assert callers.order(Dial).number == NUMBER
    assert NUMBER not in repr(office.case(page.case_id))
    sound(office)


def test_a_guardian_of_whom_nothing_is_told_is_not_called(office: Office, callers: Callers) -> None:
    page = office.callback(
        phone=NUMBER,
        says_for=SaysFor.OWN_CHILD,
        personal_code="010608D905R",
        principal_code="100713B902J",
    )
    office.done(callers.meri, Claim(command_id=command_id(), case_id=page.case_id))
    office.done(
        callers.meri,
        SignQuestionnaire(
            command_id=command_id(),
            case_id=page.case_id,
            response_id=ResponseId(new_id()),
            response=respond(the(AssessmentNeed.FULL), whole("3")),
        ),
    )
    answer = office.ask(callers.meri, place(page))
    assert isinstance(answer, Refusal)
    assert answer.code is ErrorCode.NOT_PERMITTED
    assert answer.why is not None
    assert isinstance(answer.why, Why)
