"""Records of clients: found or made by whole code, linked to cases, and what comes along."""

import msgspec
import pytest
from sqlalchemy import select

from backend.commands import records
from backend.protocol.commands import Claim, JoinCases, MarkCallback
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import ClientId
from backend.protocol.words import Identity, SaysFor
from backend.store import tables
from backend.store.clients import read_record
from backend.store.contacts import opened_brief
from backend.store.unit import Unit
from tests.commands.client_desk import (
    ANNA,
    LETTER,
    MATTI,
    MINUS,
    PHONE,
    file_of,
    identified_strongly,
    inside,
    link,
    make,
    sound,
)
from tests.commands.office import Office, command_id


def test_a_code_makes_one_record_and_finds_it_again(office: Office) -> None:
    first, second = make(office), make(office, last_name="Toinen")
    with office.reader.reading() as database:
        record = read_record(database, office.cipher, first)
    assert first == second
    assert record is not None
    assert (record.name, record.code, str(record.day_of_birth)) == ("Matti Meikäläinen", MATTI, "1944-07-28")
    sound(office)


def test_two_people_may_differ_by_the_sign_of_their_code_alone(office: Office) -> None:
    assert make(office, MINUS) != make(office, LETTER)


def test_a_level_never_falls_and_the_surer_name_stays(office: Office) -> None:
    make(office, level=Identity.STRONG, first_names="Matti Juhani")
    client_id = make(office, level=Identity.VERIFIED, first_names="Masa")
    with office.reader.reading() as database:
        record = read_record(database, office.cipher, client_id)
    assert record is not None
    assert (record.identity, record.first_names) == (Identity.STRONG, "Matti Juhani")


def test_a_link_fills_the_card_and_puts_the_contacts_into_the_history(office: Office) -> None:
    page = office.form(phone=PHONE)
    client_id = make(office, level=Identity.VERIFIED)
    assert link(office, page.case_id, client_id) is None
    card = office.case(page.case_id).head.client
    assert (card.client_id, card.name, card.personal_code) == (client_id, "Matti Meikäläinen", "280744-••••")
    assert file_of(office, page.case_id).codes.personal == MATTI
    assert office.kinds(page.case_id)[-1] == "ClientLinked"
    with office.engine.connect() as connection:
        row = connection.execute(select(tables.contact)).one()
    assert row.client_id == client_id
    assert opened_brief(office.cipher, row.case_id, row.contact_id, row.brief).matter == "Muu asia"
    sound(office)


def test_a_link_made_again_says_nothing_more(office: Office) -> None:
    page = office.form()
    client_id = make(office)
    link(office, page.case_id, client_id)
    seq = office.mirror[f"case:{page.case_id}"][0]
    link(office, page.case_id, client_id)
    assert office.mirror[f"case:{page.case_id}"][0] == seq


def test_further_contacts_of_a_linked_case_are_in_the_history_too(office: Office) -> None:
    page = office.form(phone=PHONE)
    client_id = make(office)
    link(office, page.case_id, client_id)
    # The last one changes nothing of the case but that it is there.
    for _ in range(2):
        office.callback(by=page.actor)
    with office.engine.connect() as connection:
        owners = connection.scalars(select(tables.contact.c.client_id)).all()
    assert list(owners) == [client_id] * 3
    sound(office)


def test_a_case_that_is_joined_moves_its_contacts_to_the_history_of_the_other(office: Office) -> None:
    page, other = office.form(), office.form()
    client_id = make(office)
    link(office, page.case_id, client_id)
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    office.done(office.aino, JoinCases(command_id=command_id(), case_id=page.case_id, other_id=other.case_id))
    with office.engine.connect() as connection:
        owners = connection.scalars(select(tables.contact.c.client_id)).all()
    assert list(owners) == [client_id, client_id]
    sound(office)


def test_a_linked_case_that_is_joined_brings_its_record_and_its_order(office: Office) -> None:
    page, other = office.form(), office.form(phone=PHONE)
    client_id = make(office, non_disclosure=True)
    link(office, other.case_id, client_id)
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    office.done(office.aino, JoinCases(command_id=command_id(), case_id=page.case_id, other_id=other.case_id))
    case = office.case(page.case_id)
    assert (case.head.client.client_id, case.head.client.non_disclosure) == (client_id, True)
    assert "401234567" not in str(case)
    sound(office)


def test_acting_for_a_child_the_history_is_the_childs(office: Office) -> None:
    page = office.form(says_for=SaysFor.OWN_CHILD, principal_name="Anna", phone=PHONE)
    parent, child = make(office), make(office, ANNA, first_names="Anna")
    assert link(office, page.case_id, parent) is None
    assert link(office, page.case_id, child, principal=True) is None
    card = office.case(page.case_id).head.client
    assert (card.client_id, card.subject) == (parent, child)
    assert card.on_behalf is not None
    assert (card.on_behalf.principal_code, str(card.subject_born)) == ("020516C••••", "2016-05-02")
    with office.engine.connect() as connection:
        assert connection.scalars(select(tables.contact.c.client_id)).all() == [child]
    sound(office)


def test_nobody_acts_for_themself(office: Office) -> None:
    page = office.form(says_for=SaysFor.OWN_CHILD, principal_name="Anna")
    parent = make(office)
    link(office, page.case_id, parent)
    assert link(office, page.case_id, parent, principal=True) is ErrorCode.SAME_PERSON
    assert link(office, page.case_id, ClientId(command_id())) is ErrorCode.UNKNOWN_CLIENT


def test_whoever_acts_for_nobody_has_no_principal(office: Office) -> None:
    page = office.form()
    assert link(office, page.case_id, make(office), principal=True) is ErrorCode.NOT_ALLOWED


@pytest.mark.parametrize("whose", ["parent", "child"])
def test_a_non_disclosure_order_of_either_takes_the_numbers_out_of_every_message(
    office: Office, whose: str
) -> None:
    page = office.callback(says_for=SaysFor.OWN_CHILD, principal_name="Anna", phone=PHONE)
    parent = make(office, non_disclosure=whose == "parent")
    child = make(office, ANNA, first_names="Anna", non_disclosure=whose == "child")
    link(office, page.case_id, parent)
    link(office, page.case_id, child, principal=True)
    case = office.case(page.case_id)
    assert case.head.client.non_disclosure
    assert (case.head.client.phone, case.head.client.contact_hidden) == ("", True)
    assert (case.contacts[0].phone, case.contacts[0].phone_hidden) == ("", True)
    file = file_of(office, page.case_id)
    assert (file.number, file.number_of(file.contacts[0])) == (PHONE, PHONE)
    assert "NonDisclosureSet" in office.kinds(page.case_id)
    sound(office)


def test_a_number_told_later_is_hidden_as_well_and_one_call_still_answers_both(office: Office) -> None:
    page = office.callback(phone=PHONE)
    link(office, page.case_id, make(office, non_disclosure=True))
    office.callback(by=page.actor, phone=PHONE)
    case = office.case(page.case_id)
    assert all(not one.phone and one.phone_hidden for one in case.contacts)
    assert "401234567" not in str(case)
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    reached = MarkCallback(
        command_id=command_id(), case_id=page.case_id, contact_id=page.contact_id, reached=True
    )
    office.done(office.aino, reached)
    assert all(one.done for one in office.case(page.case_id).contacts)
    sound(office)


def test_a_callback_request_never_carries_the_number_in_its_line(office: Office) -> None:
    page = office.callback(phone=PHONE)
    assert "401234567" not in str(office.case(page.case_id).entries)
    assert office.contact(page).phone == PHONE


def test_unlinking_takes_away_what_came_from_the_record_and_shows_the_number_again(office: Office) -> None:
    page = office.callback(phone=PHONE, name="Masa")
    link(office, page.case_id, make(office, level=Identity.VERIFIED, non_disclosure=True))
    assert office.case(page.case_id).head.client.name == "Matti Meikäläinen"

    def work(unit: Unit) -> None:
        file = unit.case(page.case_id)
        assert file is not None
        records.unlink(unit, file)

    inside(office, work)
    case = office.case(page.case_id)
    card = case.head.client
    assert (card.client_id, card.name, card.personal_code, card.born) == (None, "Masa", "", None)
    assert (card.phone, card.non_disclosure, card.contact_hidden) == (PHONE, False, False)
    assert case.contacts[0].phone == PHONE
    with office.engine.connect() as connection:
        row = connection.execute(select(tables.contact.c.client_id, tables.contact.c.brief)).one()
    assert tuple(row) == (None, None)
    sound(office)


def test_a_joined_record_leads_to_the_kept_one(office: Office) -> None:
    kept, other = make(office), make(office, MINUS)

    def join(unit: Unit) -> None:
        record = unit.clients.get(other)
        assert record is not None
        unit.clients.put(msgspec.structs.replace(record, joined_into=kept))

    inside(office, join)
    assert make(office, MINUS) == kept


def test_a_strongly_identified_person_is_not_put_to_anothers_record(office: Office) -> None:
    page = office.form()
    client_id, other = make(office, level=Identity.STRONG), make(office, MINUS)
    identified_strongly(office, page, client_id)
    assert link(office, page.case_id, other) is ErrorCode.OTHER_PERSON
