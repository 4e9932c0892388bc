"""Broken glass, hidden numbers, and the code of a guardian by office."""

import msgspec
import pytest
from sqlalchemy import select

from backend.protocol.client_commands import BreakGlass, RevealContact, SetNonDisclosure
from backend.protocol.commands import Close, RevealCode
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import ClientId, ContactId, new_id
from backend.protocol.outcomes import Outcome
from backend.protocol.words import Role, SaysFor
from backend.store import tables
from backend.store.times import micros
from backend.store.unit import Unit
from tests.commands.client_desk import (
    ANNA,
    MATTI,
    PHONE,
    REASON,
    inside,
    link,
    linked,
    log,
    make,
    saved,
    sound,
    taken,
)
from tests.commands.office import ORAL, Office, Page, command_id

OTHER_PHONE = "+358407654321"


def glass(client_id: ClientId, reason: str = REASON) -> BreakGlass:
    return BreakGlass(command_id=command_id(), client_id=client_id, reason=reason)


def reveal(page: Page, reason: str = REASON, contact_id: ContactId | None = None) -> RevealContact:
    return RevealContact(command_id=command_id(), case_id=page.case_id, reason=reason, contact_id=contact_id)


def test_glass_is_broken_for_half_an_hour_with_a_reason_that_the_log_keeps(office: Office) -> None:
    client_id = saved(office, personal_code=MATTI)
    for minutes in (0, 10):
        office.later(minutes=minutes)
        office.done(office.aino, glass(client_id))
    with office.engine.connect() as connection:
        [row] = connection.execute(select(tables.broken_glass)).all()
    assert row.until == micros(office.now) + 30 * 60 * 1_000_000
    assert log(office)[-1] == ("glass_broken", client_id, "break_glass", REASON, "")
    sound(office)


def test_through_broken_glass_one_may_correct_a_record_until_the_time_is_over(office: Office) -> None:
    client_id = saved(office, personal_code=MATTI)
    order = SetNonDisclosure(command_id=command_id(), client_id=client_id, on=True, basis="Rekisteri")
    office.done(office.aino, glass(client_id))
    office.later(minutes=29)
    office.done(office.aino, order)
    assert log(office)[-1].basis == "break_glass"
    office.later(minutes=2)
    again = msgspec.structs.replace(order, command_id=command_id())
    assert office.refused(office.aino, again) is ErrorCode.NO_CARE_RELATIONSHIP


@pytest.mark.parametrize("role", [Role.PRIVACY_OFFICER, Role.ADMINISTRATOR])
def test_roles_without_clients_break_no_glass(office: Office, role: Role) -> None:
    olli = office.hire("Olli Oinonen", ORAL, role=role)
    assert office.refused(olli, glass(saved(office))) is ErrorCode.NOT_ALLOWED


def test_glass_needs_a_reason_and_a_client(office: Office) -> None:
    assert office.refused(office.aino, glass(saved(office), "kiire")) is ErrorCode.REASON_NEEDED
    assert office.refused(office.aino, glass(ClientId(new_id()))) is ErrorCode.UNKNOWN_CLIENT


def test_a_hidden_number_is_shown_once_for_a_reason(office: Office) -> None:
    client_id = make(office, non_disclosure=True)
    page = linked(office, client_id, phone=PHONE)
    further = office.callback(by=page.actor, phone=OTHER_PHONE)
    assert office.refused(office.aino, reveal(page, "soitto")) is ErrorCode.REASON_NEEDED
    shown = office.done(office.aino, reveal(page, contact_id=page.contact_id))
    assert shown.value == PHONE
    assert log(office)[-1] == ("contact_revealed", client_id, "care_relationship", REASON, "")
    assert office.done(office.aino, reveal(page, contact_id=further.contact_id)).value == OTHER_PHONE
    unknown = reveal(page, contact_id=ContactId(new_id()))
    assert office.refused(office.aino, unknown) is ErrorCode.UNKNOWN_CONTACT
    assert "401234567" not in str(office.case(page.case_id))


def test_only_the_holder_and_a_supervisor_see_a_hidden_number_and_nobody_when_the_case_is_closed(
    office: Office,
) -> None:
    page = linked(office, make(office, non_disclosure=True), phone=PHONE)
    assert office.refused(office.bo, reveal(page)) is ErrorCode.NOT_YOURS
    boss = office.hire("Eeva Esimies", ORAL, role=Role.SUPERVISOR)
    assert office.done(boss, reveal(page)).value == PHONE
    assert log(office)[-1].basis == "supervision"
    outcome = Outcome(reason="guidance", agreed="Ohjattu")
    office.done(office.aino, Close(command_id=command_id(), case_id=page.case_id, outcome=outcome))
    assert office.refused(office.aino, reveal(page)) is ErrorCode.NOT_YOURS
    assert office.refused(boss, reveal(page)) is ErrorCode.CASE_CLOSED


def test_where_no_number_is_known_none_is_shown(office: Office) -> None:
    page = taken(office, office.form())
    assert office.refused(office.aino, reveal(page)) is ErrorCode.INVALID_PHONE


def test_the_code_of_a_guardian_by_office_is_never_shown(office: Office) -> None:
    page = taken(
        office,
        office.form(personal_code=MATTI, says_for=SaysFor.WARD, principal_name="Anna", principal_code=ANNA),
    )
    assert office.case(page.case_id).head.client.personal_code

    def by_office(unit: Unit) -> None:
        file = unit.case(page.case_id)
        assert file is not None
        card = file.head.client
        assert card.on_behalf is not None
        behalf = msgspec.structs.replace(card.on_behalf, public_guardian=True)
        file.set_head(client=msgspec.structs.replace(card, on_behalf=behalf))

    inside(office, by_office)
    assert "280744" not in str(office.case(page.case_id))
    own = RevealCode(command_id=command_id(), case_id=page.case_id)
    assert office.refused(office.aino, own) is ErrorCode.NOT_ALLOWED
    wards = RevealCode(command_id=command_id(), case_id=page.case_id, principal=True)
    assert office.done(office.aino, wards).value == ANNA
    link(office, page.case_id, make(office))
    link(office, page.case_id, make(office, ANNA), principal=True)
    assert "280744" not in str(office.case(page.case_id))
    with office.engine.connect() as connection:
        kinds = connection.scalars(select(tables.client_relation.c.kind)).all()
    assert kinds == ["public_guardian_of"]
    sound(office)
