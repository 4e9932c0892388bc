"""Closing: with an outcome, never silently; and what a resident may do afterwards."""

import pytest

from backend.commands.resident import AddToCase, Withdraw
from backend.protocol.commands import Claim, Close, MarkCallback
from backend.protocol.errors import ErrorCode
from backend.protocol.outcomes import Outcome
from backend.protocol.words import CaseState, FollowUp
from tests.commands.office import Office, Page, command_id

GUIDED = Outcome(reason="guidance", agreed="Ohjattu itsehoitoon.", follow_up=FollowUp.CLIENT_RETURNS)


def close(page: Page, outcome: Outcome = GUIDED) -> Close:
    return Close(command_id=command_id(), case_id=page.case_id, outcome=outcome)


def taken(office: Office, page: Page) -> Page:
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    return page


def test_closing_ends_every_contact_of_the_case(office: Office) -> None:
    page = taken(office, office.chat())
    office.form(by=page.actor)

    office.done(office.aino, close(page))

    case = office.case(page.case_id)
    assert (case.head.state, case.head.outcome) == (CaseState.CLOSED, GUIDED)
    assert all(contact.done for contact in case.contacts)
    assert not case.head.chat_open
    assert office.mine(office.aino).cases == {}
    assert office.queue() == {}


@pytest.mark.parametrize(
    "outcome",
    [
        Outcome(reason="guidance", agreed="  "),
        Outcome(reason="", agreed="Sovittu"),
        Outcome(reason="x", agreed="Sovittu"),
    ],
)
def test_a_case_is_not_closed_without_its_outcome(office: Office, outcome: Outcome) -> None:
    page = taken(office, office.chat())
    assert office.refused(office.aino, close(page, outcome)) is ErrorCode.OUTCOME_INCOMPLETE


def test_a_callback_is_never_closed_silently(office: Office) -> None:
    page = taken(office, office.callback())
    assert office.refused(office.aino, close(page)) is ErrorCode.CALLBACK_OPEN
    reason = Outcome(reason="withdrawn", agreed="Ei enää tarvetta", callback_reason="Perui toista kautta")
    office.done(office.aino, close(page, reason))


def test_a_callback_that_was_reached_needs_no_reason(office: Office) -> None:
    page = taken(office, office.callback())
    reached = MarkCallback(
        command_id=command_id(), case_id=page.case_id, contact_id=page.contact_id, reached=True
    )
    office.done(office.aino, reached)
    office.done(office.aino, close(page))


def test_a_closed_case_can_be_neither_claimed_nor_closed_again(office: Office) -> None:
    page = taken(office, office.chat())
    office.done(office.aino, close(page))
    assert office.refused(office.aino, close(page)) is ErrorCode.CASE_CLOSED
    claim = Claim(command_id=command_id(), case_id=page.case_id)
    assert office.refused(office.bo, claim) is ErrorCode.CASE_CLOSED


def test_what_a_resident_adds_to_a_closed_case_waits_again(office: Office) -> None:
    page = taken(office, office.form())
    office.done(office.aino, close(page))
    office.later(hours=2)

    office.done(page.actor, AddToCase(command_id=command_id(), case_id=page.case_id, text="Unohdin kertoa"))

    row = office.queue()[page.case_id]
    assert row.since == office.now
    assert office.kinds(page.case_id)[-2:] == ["Reopened", "ResidentMessage"]
    assert office.case(page.case_id).head.outcome is None


def test_a_withdrawn_case_leaves_the_queue(office: Office) -> None:
    page = office.form()
    office.done(page.actor, Withdraw(command_id=command_id(), case_id=page.case_id))
    assert office.queue() == {}
    assert office.kinds(page.case_id)[-1] == "Withdrawn"


def test_who_holds_a_withdrawn_case_is_told_and_closes_it(office: Office) -> None:
    page = taken(office, office.form())
    office.done(page.actor, Withdraw(command_id=command_id(), case_id=page.case_id))
    assert office.case(page.case_id).head.state is CaseState.CLAIMED
    office.done(office.aino, close(page))


def test_a_closed_chat_is_told_so_on_its_page(office: Office) -> None:
    page = taken(office, office.chat())
    office.done(office.aino, close(page))
    own = [type(one.body).__name__ for one in office.case(page.case_id).entries if one.thread == page.thread]
    assert own[-2:] == ["ChatEnded", "AutomaticMessage"]
