"""Two records of one person: joined, found as one, and taken apart while cases are open."""

import pytest
from sqlalchemy import select

from backend.protocol.client_commands import JoinClients, SeparateClients, SetNonDisclosure
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import ClientId, new_id
from backend.protocol.words import Identity, SaysFor
from backend.store import tables
from tests.commands.client_desk import (
    ANNA,
    LETTER,
    MATTI,
    MINUS,
    PHONE,
    REASON,
    link,
    linked,
    log,
    make,
    record,
    saved,
    sound,
)
from tests.commands.office import Office, command_id


def join(one: ClientId, other: ClientId, reason: str = REASON) -> JoinClients:
    return JoinClients(command_id=command_id(), client_id=one, other_id=other, reason=reason)


def separate(one: ClientId, other: ClientId, reason: str = REASON) -> SeparateClients:
    return SeparateClients(command_id=command_id(), client_id=one, other_id=other, reason=reason)


def test_the_joined_record_leads_to_the_kept_one_and_keeps_its_cases(office: Office) -> None:
    kept, other = saved(office, personal_code=MATTI), saved(office, last_name="Mäki")
    page = linked(office, other)
    office.done(office.aino, join(kept, other))
    assert record(office, other).joined_into == kept
    assert office.case(page.case_id).head.client.client_id == other
    assert make(office) == kept
    later = linked(office, other)
    assert office.case(later.case_id).head.client.client_id == kept
    assert [line[:2] for line in log(office) if line.what == "records_joined"] == [
        ("records_joined", kept),
        ("records_joined", other),
    ]
    sound(office)


def test_the_order_of_one_is_the_order_of_both_and_each_has_its_own_again(office: Office) -> None:
    kept, other = saved(office, personal_code=MATTI), saved(office, last_name="Mäki")
    mine = linked(office, kept, phone=PHONE)
    theirs = linked(office, other, phone=PHONE)
    order = SetNonDisclosure(command_id=command_id(), client_id=other, on=True, basis="Rekisteri")
    office.done(office.aino, order)
    assert not office.case(mine.case_id).head.client.non_disclosure
    office.done(office.aino, join(kept, other))
    assert office.case(mine.case_id).head.client.non_disclosure
    assert not office.case(mine.case_id).head.client.phone
    sound(office)
    office.done(office.aino, separate(kept, other))
    assert not office.case(mine.case_id).head.client.non_disclosure
    assert office.case(mine.case_id).head.client.phone == PHONE
    assert office.case(theirs.case_id).head.client.non_disclosure
    assert record(office, other).joined_into is None
    with office.engine.connect() as connection:
        [row] = connection.execute(select(tables.client_joining)).all()
    assert row.undone_by == office.aino.staff_id
    sound(office)


def test_joined_and_separated_again_and_again_every_time_stands_written(office: Office) -> None:
    kept, other = saved(office, personal_code=MATTI), saved(office)
    linked(office, kept)
    for _ in range(2):
        office.done(office.aino, join(kept, other))
        office.later(minutes=1)
        office.done(office.aino, separate(kept, other))
        office.later(minutes=1)
    with office.engine.connect() as connection:
        assert len(connection.execute(select(tables.client_joining)).all()) == 2
    sound(office)


def test_records_are_never_joined_in_a_circle(office: Office) -> None:
    one, two, three = (saved(office, last_name=f"Mäki {n}") for n in "abc")
    linked(office, one)
    office.done(office.aino, join(one, two))
    office.done(office.aino, join(one, two))
    with office.engine.connect() as connection:
        assert len(connection.execute(select(tables.client_joining)).all()) == 1, "joined already is done"
    assert office.refused(office.aino, join(two, one)) is ErrorCode.SAME_PERSON
    assert office.refused(office.aino, join(one, one)) is ErrorCode.SAME_PERSON
    office.done(office.aino, join(three, one))
    assert office.refused(office.aino, join(two, three)) is ErrorCode.SAME_PERSON
    assert record(office, one).joined_into == three
    sound(office)
    office.done(office.aino, separate(three, one))
    assert record(office, two).joined_into == one, "what had come along stays with it"


def test_two_whom_a_service_told_apart_are_not_one(office: Office) -> None:
    one = make(office, MINUS, level=Identity.STRONG)
    other = make(office, LETTER, level=Identity.STRONG)
    linked(office, one)
    assert office.refused(office.aino, join(one, other)) is ErrorCode.OTHER_PERSON


def test_who_acts_for_the_other_in_an_open_case_is_not_the_other(office: Office) -> None:
    parent, child = make(office), make(office, ANNA)
    page = linked(office, parent, says_for=SaysFor.OWN_CHILD, principal_name="Anna")
    link(office, page.case_id, child, principal=True)
    assert office.refused(office.aino, join(parent, child)) is ErrorCode.SAME_PERSON


@pytest.mark.parametrize("reason", ["", "sama", " " * 40])
def test_a_reason_is_written(office: Office, reason: str) -> None:
    one, other = saved(office), saved(office)
    linked(office, one)
    assert office.refused(office.aino, join(one, other, reason)) is ErrorCode.REASON_NEEDED
    assert office.refused(office.aino, separate(one, other, reason)) is ErrorCode.REASON_NEEDED


def test_joining_needs_a_case_of_either_in_hand(office: Office) -> None:
    one, other = saved(office), saved(office)
    assert office.refused(office.aino, join(one, other)) is ErrorCode.NO_CARE_RELATIONSHIP
    linked(office, other)
    assert office.refused(office.bo, join(one, other)) is ErrorCode.NO_CARE_RELATIONSHIP
    office.done(office.aino, join(one, other))


def test_what_is_not_joined_is_not_taken_apart(office: Office) -> None:
    one, other = saved(office), saved(office)
    linked(office, one)
    assert office.refused(office.aino, separate(one, other)) is ErrorCode.UNKNOWN_CLIENT
    assert office.refused(office.aino, separate(one, ClientId(new_id()))) is ErrorCode.UNKNOWN_CLIENT
    assert office.refused(office.aino, join(one, ClientId(new_id()))) is ErrorCode.UNKNOWN_CLIENT
