"""For whom somebody acts: noted, corrected, checked by hand; what follows from it for the case."""

from datetime import date, timedelta
from typing import Any

import pytest

from backend.protocol.authority import Authority, Deed, Why
from backend.protocol.client_commands import RecordRight, SayForWhom
from backend.protocol.commands import AddNote, Claim, RegisterContact
from backend.protocol.entries import RightChecked, SaidForWhom
from backend.protocol.errors import ErrorCode
from backend.protocol.representation import Basis
from backend.protocol.results import Refusal
from backend.protocol.words import Channel, SaysFor
from tests.commands.office import ORAL, Office, Page, command_id

EERO = "280744-907A"
MATTI = "100713B902J"


def taken(office: Office, **details: object) -> Page:
    page = office.chat(**details)  # type: ignore[arg-type]
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    return page


def says(page: Page, says_for: SaysFor, **fields: Any) -> SayForWhom:
    return SayForWhom(command_id=command_id(), case_id=page.case_id, says_for=says_for, **fields)


def right(page: Page, *, allowed: bool = True, **fields: Any) -> RecordRight:
    given: dict[str, Any] = {
        "basis": Basis.MANDATE,
        "written_basis": "Valtakirja nähty, kaksi todistajaa",
    } | fields
    return RecordRight(command_id=command_id(), case_id=page.case_id, allowed=allowed, **given)


def permitted(office: Office, page: Page) -> Authority:
    return office.case(page.case_id).head.authority


def test_whom_one_acts_for_is_corrected_and_stands_on_contact_card_and_timeline(office: Office) -> None:
    page = taken(office, name="Liisa")
    office.done(
        office.aino,
        says(page, SaysFor.OWN_CHILD, principal_name="Matti Virtanen", principal_code=MATTI),
    )
    case = office.case(page.case_id)
    behalf = case.head.client.on_behalf
    assert behalf is not None
    assert (behalf.principal_name, behalf.principal_code, behalf.principal_born) == (
        "Matti Virtanen",
        "100713B••••",
        date(2013, 7, 10),
    )
    assert [one.says_for for one in case.contacts] == [SaysFor.OWN_CHILD]
    assert isinstance(case.entries[-1].body, SaidForWhom)
    assert case.head.authority.verdict(Deed.SEE_EVENT).why is Why.NOT_ASSESSED
    assert case.head.authority.required


def test_acting_for_nobody_else_after_all_leaves_nothing_of_it(office: Office) -> None:
    page = taken(office, name="Liisa", says_for=SaysFor.OWN_CHILD, principal_code=MATTI)
    office.done(office.aino, says(page, SaysFor.SELF))
    case = office.case(page.case_id)
    assert case.head.client.on_behalf is None
    assert [one.says_for for one in case.contacts] == [SaysFor.SELF]
    assert not case.head.authority.required


def test_what_is_said_of_another_cases_page_is_not_put_to_whoever_is_here(office: Office) -> None:
    page = taken(office, name="Liisa", says_for=SaysFor.OWN_CHILD, principal_code=MATTI)
    elsewhere = office.chat(name="Matti")
    answer = office.ask(office.aino, says(page, SaysFor.SELF, thread=elsewhere.thread))
    assert isinstance(answer, Refusal)
    assert answer.code is ErrorCode.UNKNOWN_CONTACT
    assert [one.says_for for one in office.case(page.case_id).contacts] == [SaysFor.OWN_CHILD]


def test_a_manual_check_permits_until_its_end(office: Office) -> None:
    page = taken(office, name="Liisa", says_for=SaysFor.OTHER_ADULT, principal_code=EERO)
    assert permitted(office, page).verdict(Deed.ACT).why is Why.RIGHT_NOT_CHECKED
    until = office.now + timedelta(minutes=30)
    office.done(office.aino, right(page, valid_until=until))
    verdict = permitted(office, page).verdict(Deed.ACT)
    assert (verdict.allowed, verdict.until) == (True, until)
    check = office.case(page.case_id).entries[-1].body
    assert isinstance(check, RightChecked)
    assert (check.check.by, check.check.written_basis) == ("Aino N.", "Valtakirja nähty, kaksi todistajaa")


def test_a_mandate_that_expires_during_the_chat_permits_nothing_from_then_on(office: Office) -> None:
    page = taken(office, name="Liisa", says_for=SaysFor.OTHER_ADULT, principal_code=EERO)
    office.done(office.aino, right(page, valid_until=office.now + timedelta(minutes=30)))
    office.later(minutes=30)
    office.done(office.aino, AddNote(command_id=command_id(), case_id=page.case_id, text="Jatkuu"))
    assert permitted(office, page).verdict(Deed.ACT).why is Why.RIGHT_EXPIRED
    assert permitted(office, page).verdict(Deed.SPEAK).allowed


def test_not_permitted_has_no_reason_and_stands_whatever_the_person_says_next(office: Office) -> None:
    page = taken(office, name="Liisa", says_for=SaysFor.OTHER_ADULT, principal_code=EERO)
    office.done(office.aino, right(page, allowed=False))
    assert permitted(office, page).verdict(Deed.SEE_EVENT).why is Why.NOT_PERMITTED


def test_another_principal_has_not_been_checked(office: Office) -> None:
    page = taken(office, name="Liisa", says_for=SaysFor.OTHER_ADULT, principal_code=EERO)
    office.done(office.aino, right(page))
    office.done(office.aino, says(page, SaysFor.OTHER_ADULT, principal_code="240595W909B"))
    assert permitted(office, page).verdict(Deed.SEE_EVENT).why is Why.RIGHT_NOT_CHECKED


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"principal_code": "280744-907B"}, ErrorCode.INVALID_CODE),
        ({"principal_code": "010608D905R"}, ErrorCode.SAME_PERSON),
        ({"principal_name": "x" * 121}, ErrorCode.TEXT_TOO_LONG),
    ],
)
def test_what_cannot_be_is_refused(office: Office, fields: dict[str, str], code: ErrorCode) -> None:
    page = taken(office, name="Liisa", personal_code="010608D905R")
    assert office.refused(office.aino, says(page, SaysFor.OWN_CHILD, **fields)) is code


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"written_basis": "Nähty"}, ErrorCode.REASON_NEEDED),
        ({"valid_until": "past"}, ErrorCode.TIME_PASSED),
    ],
)
def test_a_check_says_what_was_seen_and_holds_in_the_future(
    office: Office, fields: dict[str, Any], code: ErrorCode
) -> None:
    page = taken(office, name="Liisa", says_for=SaysFor.OTHER_ADULT, principal_code=EERO)
    if "valid_until" in fields:
        fields = {"valid_until": office.now}
    assert office.refused(office.aino, right(page, **fields)) is code


def test_who_acts_for_nobody_has_no_right_to_be_checked(office: Office) -> None:
    assert office.refused(office.aino, right(taken(office))) is ErrorCode.NOT_ALLOWED


def test_the_representatives_own_code_is_not_taken_for_the_childs(office: Office) -> None:
    register = RegisterContact(
        command_id=command_id(),
        line=ORAL,
        channel=Channel.PHONE,
        summary="Soitto",
        name="Liisa",
        personal_code="010608D905R",
        says_for=SaysFor.OWN_CHILD,
        principal_code="010608D905R",
    )
    assert office.refused(office.aino, register) is ErrorCode.SAME_PERSON


def test_a_contact_by_telephone_tells_for_whom_it_was(office: Office) -> None:
    register = RegisterContact(
        command_id=command_id(),
        line=ORAL,
        channel=Channel.PHONE,
        summary="Soitto",
        name="Liisa",
        says_for=SaysFor.WARD,
        principal_name="Eero Salo",
        principal_code=EERO,
        public_guardian=True,
    )
    case_id = office.done(office.aino, register).case_id
    assert case_id is not None
    case = office.case(case_id)
    assert [one.says_for for one in case.contacts] == [SaysFor.WARD]
    assert case.head.client.on_behalf is not None
    assert case.head.client.on_behalf.public_guardian
