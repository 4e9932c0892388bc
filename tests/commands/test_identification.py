"""Asking a resident to identify: who may ask, which page is asked, and what it comes to."""

import msgspec

from backend.commands.resident import IdentificationDropped
from backend.protocol.client_commands import AskIdentification
from backend.protocol.commands import Claim, Close, RegisterContact
from backend.protocol.entries import IdentificationAsked, IdentificationEnd, IdentificationEnded
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import ThreadId, new_id
from backend.protocol.outcomes import Outcome
from backend.protocol.words import Channel
from tests.commands.office import COUNTY, ORAL, Office, Page, command_id


def ask(page: Page, thread: ThreadId | None = None) -> AskIdentification:
    return AskIdentification(command_id=command_id(), case_id=page.case_id, thread=thread)


def drop(page: Page, why: IdentificationEnd) -> IdentificationDropped:
    return IdentificationDropped(command_id=command_id(), case_id=page.case_id, why=why)


def taken(office: Office) -> Page:
    page = office.chat(name="Liisa")
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    return page


def test_the_holder_asks_and_the_page_that_is_asked_is_named(office: Office) -> None:
    page = taken(office)
    office.done(office.aino, ask(page))

    case = office.case(page.case_id)
    assert case.head.identification_asked_at == office.now
    last = case.entries[-1]
    assert (last.body, last.author, last.thread) == (IdentificationAsked(), office.aino.ref, page.thread)


def test_asking_twice_is_asking_once(office: Office) -> None:
    page = taken(office)
    office.done(office.aino, ask(page))
    office.later(minutes=1)
    office.done(office.aino, ask(page))

    assert office.kinds(page.case_id).count("IdentificationAsked") == 1


def test_only_the_holder_asks_and_only_a_page_of_the_case(office: Office) -> None:
    page = taken(office)
    assert office.refused(office.bo, ask(page)) is ErrorCode.NOT_YOURS
    assert office.refused(office.aino, ask(page, ThreadId(new_id()))) is ErrorCode.UNKNOWN_CONTACT


def test_whoever_came_to_the_counter_has_no_page_to_identify_on(office: Office) -> None:
    walk_in = RegisterContact(
        command_id=command_id(), line=ORAL, channel=Channel.WALK_IN, summary="Kysyy ajasta"
    )
    case_id = office.done(office.aino, walk_in).case_id
    assert case_id is not None
    command = AskIdentification(command_id=command_id(), case_id=case_id)
    assert office.refused(office.aino, command) is ErrorCode.NO_RESIDENT_PAGE


def test_without_an_identification_service_nothing_is_asked(database_url: str) -> None:
    office = Office(database_url, msgspec.structs.replace(COUNTY, identifies=False))
    page = taken(office)
    assert office.refused(office.aino, ask(page)) is ErrorCode.IDENTIFICATION_AWAY
    office.close()


def test_whoever_would_not_is_asked_no_longer_and_may_be_asked_again(office: Office) -> None:
    page = taken(office)
    office.done(office.aino, ask(page))
    office.done(page.actor, drop(page, IdentificationEnd.CANCELLED))

    case = office.case(page.case_id)
    assert case.head.identification_asked_at is None
    assert case.entries[-1].body == IdentificationEnded(why=IdentificationEnd.CANCELLED)
    office.done(office.aino, ask(page))
    assert office.case(page.case_id).head.identification_asked_at == office.now


def test_one_that_failed_is_told_and_may_be_tried_again(office: Office) -> None:
    page = taken(office)
    office.done(office.aino, ask(page))
    office.done(page.actor, drop(page, IdentificationEnd.FAILED))

    case = office.case(page.case_id)
    assert case.head.identification_asked_at == office.now
    assert case.entries[-1].body == IdentificationEnded(why=IdentificationEnd.FAILED)


def test_breaking_off_what_nobody_asked_for_is_told_too(office: Office) -> None:
    page = taken(office)
    office.done(page.actor, drop(page, IdentificationEnd.CANCELLED))
    assert office.kinds(page.case_id)[-1] == "IdentificationEnded"


def test_a_closed_case_asks_nothing(office: Office) -> None:
    page = taken(office)
    office.done(office.aino, ask(page))
    office.done(
        office.aino,
        Close(
            command_id=command_id(),
            case_id=page.case_id,
            outcome=Outcome(reason="guidance", agreed="Neuvottu"),
        ),
    )
    assert office.case(page.case_id).head.identification_asked_at is None
