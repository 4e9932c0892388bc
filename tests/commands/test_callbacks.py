"""Callbacks: reached, not reached, attempt n of three."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from backend.protocol.call_entries import CallAttempted
from backend.protocol.commands import Claim, MarkCallback, TakeNext
from backend.protocol.entries import AutomaticMessage
from backend.protocol.errors import ErrorCode
from backend.protocol.words import CaseState, PreferredWay
from tests.commands.office import Office, Page, command_id


def tried(office: Office, page: Page, *, reached: bool = False, minutes: int | None = 45) -> MarkCallback:
    return MarkCallback(
        command_id=command_id(),
        case_id=page.case_id,
        contact_id=page.contact_id,
        reached=reached,
        next_attempt_at=None if minutes is None else office.now + timedelta(minutes=minutes),
    )


def taken(office: Office) -> Page:
    page = office.callback()
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    return page


def test_a_callback_not_reached_waits_for_the_agreed_time(office: Office) -> None:
    page = taken(office)
    office.done(office.aino, tried(office, page))

    row = office.queue()[page.case_id]
    assert (row.attempt, row.not_before) == (1, office.now + timedelta(minutes=45))
    assert office.refused(office.aino, TakeNext(command_id=command_id())) is ErrorCode.NOTHING_WAITING
    office.later(minutes=45)
    assert office.done(office.aino, TakeNext(command_id=command_id())).case_id == page.case_id


def test_the_resident_is_told_when_the_next_call_comes(office: Office) -> None:
    page = taken(office)
    office.done(office.aino, tried(office, page))
    body = office.case(page.case_id).entries[-1].body
    assert isinstance(body, AutomaticMessage)
    assert "23.11. klo 9.45" in body.text


def test_an_attempt_needs_a_next_time_until_the_last(office: Office) -> None:
    page = taken(office)
    assert office.refused(office.aino, tried(office, page, minutes=None)) is ErrorCode.NEXT_ATTEMPT_NEEDED
    assert office.refused(office.aino, tried(office, page, minutes=0)) is ErrorCode.TIME_PASSED


def test_after_the_last_attempt_the_case_stays_in_hand(office: Office) -> None:
    page = taken(office)
    for _ in range(2):
        office.done(office.aino, tried(office, page))
        office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    office.done(office.aino, tried(office, page, minutes=None))

    assert office.case(page.case_id).head.state is CaseState.CLAIMED
    attempts = [one.body for one in office.case(page.case_id).entries if isinstance(one.body, CallAttempted)]
    assert [(one.attempt, one.of) for one in attempts] == [(1, 3), (2, 3), (3, 3)]


def test_a_call_after_the_last_attempt_counts_as_the_last_and_the_case_is_not_dropped(office: Office) -> None:
    page = taken(office)
    for _ in range(4):
        office.done(office.aino, tried(office, page))
        assert office.queue()[page.case_id].not_before == office.now + timedelta(minutes=45)
        office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    office.done(office.aino, tried(office, page, minutes=None))

    assert office.case(page.case_id).head.state is CaseState.CLAIMED
    assert not office.contact(page).done
    attempts = [one.body for one in office.case(page.case_id).entries if isinstance(one.body, CallAttempted)]
    assert [(one.attempt, one.of) for one in attempts] == [(1, 3), (2, 3), (3, 3), (3, 3), (3, 3)]


def test_a_reached_callback_is_done(office: Office) -> None:
    page = taken(office)
    office.done(office.aino, tried(office, page, reached=True, minutes=None))
    assert office.contact(page).done
    assert office.refused(office.aino, tried(office, page, reached=True)) is ErrorCode.UNKNOWN_CONTACT


def test_nobody_is_left_in_an_open_chat_by_a_call_not_answered(office: Office) -> None:
    chat = office.chat()
    call = office.callback(by=chat.actor)
    office.done(office.aino, Claim(command_id=command_id(), case_id=chat.case_id))
    office.done(office.aino, tried(office, call))
    assert office.case(chat.case_id).head.state is CaseState.CLAIMED


def test_a_chat_beside_a_later_call_is_handed_out_at_once(office: Office) -> None:
    page = taken(office)
    office.done(office.aino, tried(office, page))
    office.form(by=page.actor)
    assert office.queue()[page.case_id].not_before is None
    assert office.done(office.aino, TakeNext(command_id=command_id())).case_id == page.case_id


def test_one_call_answers_a_form_and_a_callback_of_the_same_number(office: Office) -> None:
    first = office.form(phone="+358401234567", preferred_way=PreferredWay.PHONE)
    later = office.callback(by=first.actor)
    office.done(office.aino, Claim(command_id=command_id(), case_id=first.case_id))
    reached = MarkCallback(
        command_id=command_id(), case_id=first.case_id, contact_id=later.contact_id, reached=True
    )
    office.done(office.aino, reached)
    assert [contact.done for contact in office.case(first.case_id).contacts] == [True, True]


def test_a_form_whose_answer_is_to_be_a_call_counts_its_attempts(office: Office) -> None:
    page = office.form(phone="+358401234567", preferred_way=PreferredWay.PHONE)
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    office.done(office.aino, tried(office, page))
    assert office.queue()[page.case_id].attempt == 1


@pytest.mark.parametrize(
    "at",
    [
        datetime(2026, 11, 24, 8, 0),  # noqa: DTZ001 - a time without a zone is what is tried
        datetime(2027, 2, 1, 8, 0, tzinfo=UTC),
        datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC),
    ],
)
def test_a_next_time_that_nobody_can_have_agreed_is_asked_for_again(office: Office, at: datetime) -> None:
    page = taken(office)
    command = msgspec.structs.replace(tried(office, page), next_attempt_at=at)
    assert office.refused(office.aino, command) is ErrorCode.NEXT_ATTEMPT_NEEDED
