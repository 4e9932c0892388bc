"""When the time of a vanished professional is over: the case returns, once, with its reason, and the resident is told."""

from datetime import datetime

import pytest

from backend.commands.resident import EndChat
from backend.commands.system import ReturnCase, StaffConnected, StaffDisconnected
from backend.protocol.commands import Claim, Reply, TakeNext
from backend.protocol.entries import AutomaticMessage, Released
from backend.protocol.results import Result
from backend.protocol.words import CaseState, Language, ReleasedWhy
from tests.commands.office import COUNTY, ORAL, SYSTEM, Office, Page, command_id


def taken(office: Office, page: Page) -> Page:
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    return page


def present(office: Office, *, connected: bool, node: str = "a") -> datetime:
    kind = StaffConnected if connected else StaffDisconnected
    office.done(SYSTEM, kind(command_id=command_id(), node=node, staff_id=office.aino.staff_id))
    return office.now


def over(office: Office, page: Page, vanished_at: datetime) -> Result:
    command = ReturnCase(
        command_id=command_id(),
        case_id=page.case_id,
        staff_id=office.aino.staff_id,
        vanished_at=vanished_at,
    )
    return office.done(SYSTEM, command)


@pytest.fixture
def page(office: Office) -> Page:
    """Give a chat in the hands of somebody who is connected."""
    present(office, connected=True)
    return taken(office, office.chat())


def test_the_case_returns_to_the_front_and_everybody_may_read_why(office: Office, page: Page) -> None:
    waiting = office.form()
    since = office.case(page.case_id).head.since
    vanished_at = present(office, connected=False)
    office.later(seconds=90)
    over(office, page, vanished_at)
    row = office.queue()[page.case_id]
    assert (row.front, row.returned, row.since) == (True, ReleasedWhy.CONNECTION_LOST, since)
    assert page.case_id not in office.mine(office.aino).cases
    released = [one for one in office.case(page.case_id).entries if isinstance(one.body, Released)]
    assert [(one.body, one.author) for one in released] == [(Released(why=ReleasedWhy.CONNECTION_LOST), None)]
    assert office.queue()[waiting.case_id].returned is None
    assert office.done(office.bo, TakeNext(command_id=command_id())).case_id == page.case_id
    assert office.queue().get(page.case_id) is None


@pytest.mark.parametrize("language", list(Language))
def test_the_resident_is_told_in_their_language(office: Office, language: Language) -> None:
    present(office, connected=True)
    page = taken(office, office.chat(language=language))
    over(office, page, present(office, connected=False))
    said = office.case(page.case_id).entries[-1]
    line = COUNTY.line(ORAL)
    assert line is not None
    text = line.messages.chat_lost_professional.in_language(language)
    assert (said.body, said.thread) == (AutomaticMessage(text=text), page.thread)


def test_a_resident_whose_chat_has_ended_is_told_nothing(office: Office, page: Page) -> None:
    end = EndChat(command_id=command_id(), case_id=page.case_id, contact_id=page.contact_id)
    office.done(page.actor, end)
    over(office, page, present(office, connected=False))
    assert office.kinds(page.case_id)[-1] == "Released"


def test_asked_for_twice_it_happens_once(office: Office, page: Page) -> None:
    vanished_at = present(office, connected=False)
    over(office, page, vanished_at)
    before = office.case(page.case_id)
    assert over(office, page, vanished_at).positions == {}
    assert office.case(page.case_id) == before


def test_who_is_back_just_before_keeps_the_case(office: Office, page: Page) -> None:
    vanished_at = present(office, connected=False)
    office.later(seconds=89)
    present(office, connected=True, node="b")
    assert over(office, page, vanished_at).positions == {}
    office.done(office.aino, Reply(command_id=command_id(), case_id=page.case_id, text="Olen täällä."))


def test_who_vanishes_anew_has_the_whole_time_again(office: Office, page: Page) -> None:
    first = present(office, connected=False)
    office.later(seconds=89)
    present(office, connected=True)
    office.later(seconds=1)
    present(office, connected=False)
    assert over(office, page, first).positions == {}
    assert office.case(page.case_id).head.state is CaseState.CLAIMED


def test_who_has_another_desktop_has_not_vanished(office: Office, page: Page) -> None:
    present(office, connected=True, node="b")
    at = present(office, connected=False, node="a")
    assert over(office, page, at).positions == {}


def test_a_case_that_another_has_taken_meanwhile_stays_there(office: Office, page: Page) -> None:
    vanished_at = present(office, connected=False)
    over(office, page, vanished_at)
    office.done(office.bo, Claim(command_id=command_id(), case_id=page.case_id))
    assert over(office, page, vanished_at).positions == {}
    assert page.case_id in office.mine(office.bo).cases
