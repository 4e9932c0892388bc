"""What a record says: saved, corrected, under a non-disclosure order, related to others."""

from datetime import date

import msgspec
import pytest
from sqlalchemy import select

from backend.protocol.client_commands import RecordRight, SaveClient, SetNonDisclosure, SetRelation
from backend.protocol.clients import RelationKind
from backend.protocol.commands import Close
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import ClientId, new_id
from backend.protocol.outcomes import Outcome
from backend.protocol.representation import Basis
from backend.protocol.results import Refusal
from backend.protocol.words import Identity, Role, SaysFor
from backend.store import tables
from tests.commands.client_desk import (
    ANNA,
    LETTER,
    MATTI,
    MINUS,
    PHONE,
    day,
    file_of,
    link,
    linked,
    log,
    make,
    record,
    saved,
    sound,
)
from tests.commands.office import ORAL, Office, command_id


def order(client_id: ClientId, *, on: bool = True) -> SetNonDisclosure:
    return SetNonDisclosure(command_id=command_id(), client_id=client_id, on=on, basis="Väestörekisteri")


def again(command: SaveClient) -> SaveClient:
    return msgspec.structs.replace(command, command_id=command_id())


def test_a_record_is_made_without_a_code_and_without_showing_anything(office: Office) -> None:
    client_id = saved(office, born=day("28.7.1944"), phone="040 123 4567", interpreter=" somali ")
    known = record(office, client_id)
    assert (known.phone, known.interpreter, known.identity) == (PHONE, "somali", Identity.SELF_DECLARED)
    assert log(office)[-1] == ("record_changed", client_id, "", "", "made")
    sound(office)


def test_changing_a_record_needs_an_open_case_of_the_client_in_hand(office: Office) -> None:
    client_id = saved(office, personal_code=MATTI)
    change = SaveClient(command_id=command_id(), client_id=client_id, first_names="Masa", last_name="Mäki")
    assert office.refused(office.aino, change) is ErrorCode.NO_CARE_RELATIONSHIP
    page = linked(office, client_id, name="Matti")
    assert office.refused(office.bo, again(change)) is ErrorCode.NO_CARE_RELATIONSHIP
    office.done(office.aino, again(change))
    known = record(office, client_id)
    assert (known.name, known.code) == ("Masa Mäki", MATTI), "an empty code leaves the code"
    assert office.case(page.case_id).head.client.name == "Masa Mäki"
    assert log(office)[-1][2:] == ("care_relationship", "", "changed")
    close = Close(
        command_id=command_id(), case_id=page.case_id, outcome=Outcome(reason="guidance", agreed="Ohjattu")
    )
    office.done(office.aino, close)
    assert office.refused(office.aino, again(change)) is ErrorCode.NO_CARE_RELATIONSHIP


@pytest.mark.parametrize(
    ("told", "code", "where"),
    [
        ({"first_names": " ", "last_name": ""}, ErrorCode.TEXT_EMPTY, "last_name"),
        ({"last_name": "x" * 121}, ErrorCode.TEXT_TOO_LONG, ""),
        ({"personal_code": "280744-907B"}, ErrorCode.INVALID_CODE, "personal_code"),
        ({"personal_code": "300244-907A"}, ErrorCode.INVALID_CODE, "personal_code"),
        ({"phone": "soita"}, ErrorCode.INVALID_PHONE, "phone"),
        ({"born": date(2027, 1, 1)}, ErrorCode.INVALID_DATE, "born"),
        ({"born": date(1066, 10, 14)}, ErrorCode.INVALID_DATE, "born"),
        ({"born": date(1944, 7, 29), "personal_code": MATTI}, ErrorCode.INVALID_DATE, "born"),
    ],
)
def test_what_cannot_be_is_refused_at_its_place(
    office: Office, told: dict[str, object], code: ErrorCode, where: str
) -> None:
    names: dict[str, object] = {"first_names": "Matti", "last_name": "Mäki"}
    command = SaveClient(command_id=command_id(), client_id=ClientId(new_id()), **names | told)  # type: ignore[arg-type]
    answer = office.ask(office.aino, command)
    assert isinstance(answer, Refusal)
    assert (answer.code, answer.where) == (code, where)


def test_a_code_belongs_to_one_record_and_its_sign_to_the_code(office: Office) -> None:
    saved(office, personal_code=MINUS)
    saved(office, personal_code=LETTER)
    twin = SaveClient(
        command_id=command_id(),
        client_id=ClientId(new_id()),
        first_names="Toinen",
        last_name="Mäki",
        personal_code=MINUS,
    )
    assert office.refused(office.aino, twin) is ErrorCode.CLIENT_EXISTS


def test_the_code_of_a_strongly_identified_person_is_not_changed(office: Office) -> None:
    client_id = make(office, level=Identity.STRONG)
    linked(office, client_id)
    change = SaveClient(
        command_id=command_id(),
        client_id=client_id,
        first_names="Matti",
        last_name="Mäki",
        personal_code=MINUS,
    )
    assert office.refused(office.aino, change) is ErrorCode.OTHER_PERSON


@pytest.mark.parametrize("role", [Role.PRIVACY_OFFICER, Role.ADMINISTRATOR])
def test_roles_without_cases_keep_no_records(office: Office, role: Role) -> None:
    olli = office.hire("Olli Oinonen", ORAL, role=role)
    command = SaveClient(
        command_id=command_id(), client_id=ClientId(new_id()), first_names="A", last_name="B"
    )
    assert office.refused(olli, command) is ErrorCode.NOT_ALLOWED
    assert office.refused(olli, order(make(office))) is ErrorCode.NOT_ALLOWED


def test_an_order_takes_the_numbers_out_of_every_case_of_the_client_and_its_end_brings_them_back(
    office: Office,
) -> None:
    client_id = saved(office, personal_code=MATTI, phone=PHONE)
    one = linked(office, client_id, phone=PHONE)
    other = office.callback(phone=PHONE)
    closed = linked(office, client_id, phone=PHONE)
    link(office, other.case_id, client_id)
    outcome = Outcome(reason="guidance", agreed="Ohjattu")
    office.done(office.aino, Close(command_id=command_id(), case_id=closed.case_id, outcome=outcome))
    office.done(office.aino, order(client_id))
    for page in (one, other, closed):
        case = office.case(page.case_id)
        assert case.head.client.non_disclosure
        assert "401234567" not in str(case)
        assert file_of(office, page.case_id).number == PHONE
    assert office.kinds(one.case_id)[-1] == "NonDisclosureSet"
    assert office.kinds(closed.case_id)[-1] == "Closed", "nothing is added to what has ended"
    assert log(office)[-1][2:] == ("care_relationship", "Väestörekisteri", "non_disclosure_on")
    sound(office)
    office.done(office.aino, order(client_id, on=False))
    for page in (one, other, closed):
        case = office.case(page.case_id)
        assert (case.head.client.phone, case.contacts[0].phone) == (PHONE, PHONE)
        assert not case.contacts[0].phone_hidden
    sound(office)


def test_under_an_order_an_empty_number_leaves_the_number(office: Office) -> None:
    client_id = saved(office, personal_code=MATTI, phone=PHONE)
    linked(office, client_id)
    office.done(office.aino, order(client_id))
    change = SaveClient(command_id=command_id(), client_id=client_id, first_names="M", last_name="Mäki")
    office.done(office.aino, change)
    assert record(office, client_id).phone == PHONE


def test_an_order_needs_to_be_known_from_somewhere_and_a_care_relationship(office: Office) -> None:
    client_id = saved(office, personal_code=MATTI)
    assert office.refused(office.aino, order(client_id)) is ErrorCode.NO_CARE_RELATIONSHIP
    silent = SetNonDisclosure(command_id=command_id(), client_id=client_id, on=True, basis=" ")
    assert office.refused(office.aino, silent) is ErrorCode.TEXT_EMPTY
    assert office.refused(office.aino, order(ClientId(new_id()))) is ErrorCode.UNKNOWN_CLIENT


def test_whoever_acts_for_a_client_is_known_to_the_holder_too(office: Office) -> None:
    page = linked(
        office, make(office), says_for=SaysFor.OWN_CHILD, principal_name="Anna", principal_code=ANNA
    )
    child = make(office, ANNA, first_names="Anna")
    link(office, page.case_id, child, principal=True)
    office.done(office.aino, order(child))
    assert office.case(page.case_id).head.client.non_disclosure


def relation(one: ClientId, other: ClientId, *, on: bool = True) -> SetRelation:
    return SetRelation(
        command_id=command_id(), client_id=one, other_id=other, kind=RelationKind.GUARDIAN_OF, on=on
    )


def test_a_relation_is_noted_once_and_ended(office: Office) -> None:
    parent, child = make(office), make(office, ANNA, first_names="Anna")
    assert office.refused(office.aino, relation(parent, child)) is ErrorCode.NO_CARE_RELATIONSHIP
    linked(office, child)
    for _ in range(2):
        office.done(office.aino, relation(parent, child))
    with office.engine.connect() as connection:
        [row] = connection.execute(select(tables.client_relation)).all()
    assert (row.client_id, row.other_id, row.staff_id) == (parent, child, office.aino.staff_id)
    assert office.refused(office.aino, relation(child, parent)) is ErrorCode.NOT_ALLOWED
    assert office.refused(office.aino, relation(child, child)) is ErrorCode.SAME_PERSON
    assert office.refused(office.aino, relation(child, ClientId(new_id()))) is ErrorCode.UNKNOWN_CLIENT
    sound(office)
    office.done(office.aino, relation(parent, child, on=False))
    with office.engine.connect() as connection:
        assert connection.execute(select(tables.client_relation)).all() == []
    assert [line.client_id for line in log(office)[-2:]] == [parent, child]


def test_a_child_is_protected_by_the_order_of_another_guardian_without_saying_whose(office: Office) -> None:
    parent, other, child = make(office), make(office, MINUS), make(office, ANNA, first_names="Anna")
    page = linked(office, parent, says_for=SaysFor.OWN_CHILD, principal_name="Anna", phone=PHONE)
    link(office, page.case_id, child, principal=True)
    linked(office, other)
    office.done(office.aino, relation(parent, child))
    office.done(office.aino, order(parent))
    on_behalf = office.case(page.case_id).head.client.on_behalf
    assert on_behalf is not None
    assert not on_behalf.protected, "one's own order protects nobody from oneself"
    office.done(office.aino, order(parent, on=False))
    office.done(office.aino, order(other))
    office.done(office.aino, relation(other, child))
    card = office.case(page.case_id).head.client
    assert card.on_behalf is not None
    assert (card.on_behalf.protected, card.non_disclosure, card.phone) == (True, False, PHONE)
    office.done(office.aino, relation(other, child, on=False))
    card = office.case(page.case_id).head.client
    assert card.on_behalf is not None
    assert not card.on_behalf.protected
    sound(office)


def test_an_order_that_a_service_tells_of_reaches_the_other_cases_of_the_client(office: Office) -> None:
    client_id = saved(office, personal_code=MATTI)
    page = linked(office, client_id, phone=PHONE)
    assert make(office, level=Identity.STRONG, non_disclosure=True) == client_id
    assert office.case(page.case_id).head.client.contact_hidden
    sound(office)


def test_a_right_that_was_checked_is_a_relation_of_the_two_records(office: Office) -> None:
    parent, child = make(office), make(office, ANNA, first_names="Anna")
    page = linked(office, parent, says_for=SaysFor.OWN_CHILD, principal_name="Anna")
    link(office, page.case_id, child, principal=True)
    right = RecordRight(
        command_id=command_id(),
        case_id=page.case_id,
        basis=Basis.CUSTODY,
        allowed=True,
        written_basis="Huoltajuus nähty väestötietojärjestelmästä.",
    )
    office.done(office.aino, right)
    with office.engine.connect() as connection:
        [row] = connection.execute(select(tables.client_relation)).all()
    assert (row.client_id, row.other_id, row.kind) == (parent, child, "guardian_of")
    office.done(office.aino, msgspec.structs.replace(right, command_id=command_id(), allowed=False))
    sound(office)
