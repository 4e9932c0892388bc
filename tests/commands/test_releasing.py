"""Giving away and taking back."""

from backend.protocol.commands import Claim, Release, TakeBack, Transfer
from backend.protocol.errors import ErrorCode
from backend.protocol.results import Refusal
from backend.protocol.words import CaseState
from tests.commands.office import CHILD, MENTAL, ORAL, Office, Page, command_id


def taken(office: Office) -> Page:
    page = office.form()
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    return page


def take_back(page: Page) -> TakeBack:
    return TakeBack(command_id=command_id(), case_id=page.case_id)


def test_a_released_case_stands_in_front_and_its_wait_goes_on(office: Office) -> None:
    begun = office.now
    page = taken(office)
    office.later(minutes=5)
    office.chat()
    office.done(office.aino, Release(command_id=command_id(), case_id=page.case_id, reason="Väärä osaaminen"))

    row = office.queue()[page.case_id]
    assert (row.front, row.since) == (True, begun)
    assert office.mine(office.aino).cases == {}


def test_a_release_is_taken_back_within_ten_seconds(office: Office) -> None:
    page = taken(office)
    office.done(office.aino, Release(command_id=command_id(), case_id=page.case_id))
    office.later(seconds=10)
    office.done(office.aino, take_back(page))
    assert office.case(page.case_id).head.claimed_by == office.aino.ref
    assert office.queue() == {}


def test_after_ten_seconds_it_is_too_late(office: Office) -> None:
    page = taken(office)
    office.done(office.aino, Release(command_id=command_id(), case_id=page.case_id))
    office.later(seconds=11)
    assert office.refused(office.aino, take_back(page)) is ErrorCode.TIME_PASSED


def test_what_another_has_taken_cannot_be_taken_back(office: Office) -> None:
    page = taken(office)
    office.done(office.aino, Release(command_id=command_id(), case_id=page.case_id))
    office.done(office.bo, Claim(command_id=command_id(), case_id=page.case_id))
    answer = office.ask(office.aino, take_back(page))
    assert isinstance(answer, Refusal)
    assert (answer.code, answer.by) == (ErrorCode.ALREADY_CLAIMED, office.bo.ref)


def test_only_who_released_it_may_take_it_back(office: Office) -> None:
    page = taken(office)
    office.done(office.aino, Release(command_id=command_id(), case_id=page.case_id))
    assert office.refused(office.bo, take_back(page)) is ErrorCode.NOT_ALLOWED


def test_a_transfer_moves_the_case_to_the_other_lines_queue_with_its_promise(office: Office) -> None:
    page = taken(office)
    before = office.case(page.case_id).head
    transfer = Transfer(command_id=command_id(), case_id=page.case_id, to_line=CHILD, note="Lapsen asia")
    office.done(office.aino, transfer)

    assert office.queue(ORAL) == {}
    row = office.queue(CHILD)[page.case_id]
    assert row.since == before.since
    assert row.promised_by < before.promised_by, "one working day there, two here"
    assert (
        office.refused(office.bo, Claim(command_id=command_id(), case_id=page.case_id))
        is ErrorCode.NOT_ALLOWED
    )


def test_a_transfer_to_a_line_one_does_not_serve_is_taken_back(office: Office) -> None:
    page = taken(office)
    promised = office.case(page.case_id).head.promised_by
    office.done(office.aino, Transfer(command_id=command_id(), case_id=page.case_id, to_line=MENTAL))
    assert set(office.queue(MENTAL)) == {page.case_id}
    office.done(office.aino, take_back(page))

    head = office.case(page.case_id).head
    assert (head.line, head.promised_by, head.state) == (ORAL, promised, CaseState.CLAIMED)
    assert office.queue(MENTAL) == {}


def test_a_transfer_goes_to_another_line_that_there_is(office: Office) -> None:
    page = taken(office)
    for line in (ORAL, "nowhere"):
        transfer = Transfer(command_id=command_id(), case_id=page.case_id, to_line=line)  # type: ignore[arg-type]
        assert office.refused(office.aino, transfer) is ErrorCode.UNKNOWN_LINE
