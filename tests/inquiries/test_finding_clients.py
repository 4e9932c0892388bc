"""Finding clients: as what a text is read, whom it finds, and what the log keeps of it."""

from datetime import date

import pytest

from backend.protocol.client_commands import JoinClients, SetLegalHold, SetNonDisclosure, SetRelation
from backend.protocol.client_inquiries import ClientsFound, FindClients
from backend.protocol.clients import ClientHit, RelationKind
from backend.protocol.errors import ErrorCode
from backend.protocol.words import Role
from tests.commands.client_desk import LETTER, MATTI, MINUS, PHONE, REASON, day, linked, log, make, saved
from tests.commands.office import ORAL, Office, command_id
from tests.inquiries.asking import answered, refused


def find(office: Office, text: str, born: date | None = None) -> ClientsFound:
    return answered(office, office.aino, FindClients(text=text, born=born), ClientsFound)


def hit(office: Office, text: str, born: date | None = None) -> ClientHit:
    [only] = find(office, text, born).hits
    return only


@pytest.mark.parametrize("typed", [MATTI, MATTI.lower(), "280744 - 907a", "280744–907A", " 280744-907A\n"])
def test_a_code_is_found_in_whatever_form_it_is_typed(office: Office, typed: str) -> None:
    client_id = saved(office, personal_code=MATTI)
    found = find(office, typed)
    assert (found.understood, found.more) == ("code", False)
    [only] = found.hits
    assert only == ClientHit(
        client_id=client_id,
        name="Meikäläinen Matti",
        personal_code="280744-••••",
        born=day("28.7.1944"),
        temporary_code=True,
    )


def test_a_code_keeps_its_sign(office: Office) -> None:
    minus, letter = saved(office, personal_code=MINUS), saved(office, personal_code=LETTER)
    assert hit(office, MINUS).client_id == minus
    assert hit(office, LETTER.lower()).client_id == letter
    assert find(office, "120590X9067").hits == ()


@pytest.mark.parametrize("typed", ["280744-907B", "310244-907A"])
def test_a_wrong_code_is_still_a_code_and_finds_nobody(office: Office, typed: str) -> None:
    saved(office, personal_code=MATTI)
    assert find(office, typed) == ClientsFound(understood="code")


@pytest.mark.parametrize("typed", ["040 123 4567", "+358 40 1234567", "00358401234567"])
def test_a_telephone_finds_the_record_and_who_has_called_from_it(office: Office, typed: str) -> None:
    by_record = saved(office, phone=PHONE)
    by_call = saved(office, last_name="Toinen")
    linked(office, by_call, phone=PHONE)
    found = find(office, typed)
    assert (found.understood, {one.client_id for one in found.hits}) == ("phone", {by_record, by_call})


def test_a_hidden_number_still_finds(office: Office) -> None:
    client_id = make(office, non_disclosure=True)
    linked(office, client_id, phone=PHONE)
    only = hit(office, PHONE)
    assert (only.client_id, only.non_disclosure, only.care_relationship) == (client_id, True, True)


def test_the_number_of_a_case_finds_whose_it_is(office: Office) -> None:
    client_id = saved(office, personal_code=MATTI)
    page = linked(office, client_id)
    number = office.case(page.case_id).head.number
    assert find(office, f"#{number}").understood == "case"
    assert hit(office, str(number)).client_id == client_id
    assert find(office, str(number + 1)).hits == ()


@pytest.mark.parametrize(
    "typed",
    [
        "Virtanen-Åberg Liisa",
        "liisa virtanen åberg",
        "VIRTANENÅBERG",
        "Åberg",
        "Virtanen, Liisa Maria",
        "Maria Virtanen",
    ],
)
def test_a_name_finds_with_its_day_of_birth_in_any_order(office: Office, typed: str) -> None:
    client_id = saved(office, first_names="Liisa Maria", last_name="Virtanen-Åberg", born=date(1980, 3, 1))
    saved(office, first_names="Kalle", last_name="Virtanen", born=date(1980, 3, 1))
    found = find(office, typed, date(1980, 3, 1))
    assert found.understood == "name"
    assert client_id in {one.client_id for one in found.hits}
    assert find(office, typed, date(1980, 3, 2)).hits == ()
    assert client_id in {one.client_id for one in find(office, f"{typed} 1.3.1980").hits}


def test_a_name_alone_finds_nobody(office: Office) -> None:
    saved(office, last_name="Virtanen", born=date(1980, 3, 1))
    assert find(office, "Virtanen") == ClientsFound(understood="name")


@pytest.mark.parametrize("typed", ["", "  ", "?!", "12a4", "x" * 300, "\0", "Virtanen 32.1.1980 9"])
def test_what_can_be_nothing_is_searched_as_nothing_and_logged_as_nothing(office: Office, typed: str) -> None:
    assert find(office, typed) == ClientsFound(understood="")
    assert log(office) == []


def test_the_log_keeps_the_kind_and_whom_it_showed_and_never_the_text(office: Office) -> None:
    client_id = saved(office, personal_code=MATTI)
    find(office, MATTI)
    find(office, MINUS)
    assert log(office)[-2:] == [("searched", client_id, "", "", "code"), ("searched", "", "", "", "code")]


def test_a_joined_record_is_found_as_the_kept_one_once(office: Office) -> None:
    kept, other = saved(office, personal_code=MATTI), saved(office, personal_code=MINUS, phone=PHONE)
    linked(office, kept, phone=PHONE)
    join = JoinClients(command_id=command_id(), client_id=kept, other_id=other, reason=REASON)
    office.done(office.aino, join)
    assert hit(office, MINUS).client_id == kept
    assert hit(office, PHONE).client_id == kept


def test_at_most_twenty_are_shown(office: Office) -> None:
    for number in range(22):
        saved(office, first_names=f"Matti {number}", last_name="Mäki", born=date(1980, 3, 1))
    found = find(office, "Mäki", date(1980, 3, 1))
    assert (len(found.hits), found.more) == (20, True)
    assert [line.what for line in log(office)].count("searched") == 20


def test_the_code_of_a_guardian_by_office_is_left_out(office: Office) -> None:
    guardian, ward = saved(office, personal_code=MATTI), saved(office, personal_code=MINUS)
    linked(office, ward)
    command = SetRelation(
        command_id=command_id(), client_id=guardian, other_id=ward, kind=RelationKind.PUBLIC_GUARDIAN_OF
    )
    office.done(office.aino, command)
    assert hit(office, MATTI).personal_code == ""


def test_an_order_is_marked(office: Office) -> None:
    client_id = saved(office, personal_code=MATTI)
    linked(office, client_id)
    order = SetNonDisclosure(command_id=command_id(), client_id=client_id, on=True, basis="Rekisteri")
    office.done(office.aino, order)
    assert hit(office, MATTI).non_disclosure


def test_an_administrator_finds_nobody(office: Office) -> None:
    olli = office.hire("Olli Oinonen", ORAL, role=Role.ADMINISTRATOR)
    assert refused(office, olli, FindClients(text=MATTI)) is ErrorCode.NOT_ALLOWED
    assert log(office) == []


def test_only_a_privacy_officer_sees_in_what_is_found_that_a_record_is_on_hold(office: Office) -> None:
    officer = office.hire("Pirkko Salo", role=Role.PRIVACY_OFFICER)
    kept = saved(office, personal_code=MATTI)
    for on in (True, False):
        hold = SetLegalHold(command_id=command_id(), client_id=kept, on=on, reason=REASON)
        office.done(officer, hold)
        found = answered(office, officer, FindClients(text=MATTI), ClientsFound)
        assert [one.legal_hold for one in found.hits] == [on]
        assert not hit(office, MATTI).legal_hold
