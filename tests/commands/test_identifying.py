"""A professional makes sure of who somebody is, and puts cases to records."""

import pytest

from backend.protocol.client_commands import LinkClient, UnlinkClient
from backend.protocol.commands import Release, RevealCode
from backend.protocol.entries import Identified
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import ClientId, new_id
from backend.protocol.people import IdentifiedBy
from backend.protocol.words import Identity, Role, SaysFor
from tests.commands.client_desk import (
    ANNA,
    LETTER,
    MATTI,
    MINUS,
    REASON,
    file_of,
    identified_strongly,
    identify,
    link,
    linked,
    log,
    make,
    record,
    saved,
    sound,
    taken,
)
from tests.commands.office import ORAL, Office, command_id


def test_questions_make_the_record_raise_the_level_and_say_who_asked(office: Office) -> None:
    page = taken(office, office.form(name="Matti Juhani Meikäläinen"))
    office.done(office.aino, identify(page, basis="Kysyin osoitteen ja hammaslääkärin."))
    card = office.case(page.case_id).head.client
    assert card.client_id is not None
    assert (card.identity, card.identified_how) == (Identity.VERIFIED, IdentifiedBy.QUESTIONS)
    assert (card.identified_by, card.identified_at) == ("Aino N.", office.now)
    assert (card.personal_code, card.name) == ("280744-••••", "Matti Juhani Meikäläinen")
    known = record(office, card.client_id)
    assert (known.first_names, known.last_name) == ("Matti Juhani", "Meikäläinen")
    [said] = [one.body for one in office.case(page.case_id).entries if isinstance(one.body, Identified)]
    assert (said.basis, said.corrected) == ("Kysyin osoitteen ja hammaslääkärin.", False)
    assert log(office)[-1][:3] == ("identified", card.client_id, "care_relationship")
    sound(office)


def test_another_code_than_was_told_is_said_to_be_corrected(office: Office) -> None:
    page = taken(office, office.form(personal_code=MINUS))
    office.done(office.aino, identify(page, LETTER))
    [said] = [one.body for one in office.case(page.case_id).entries if isinstance(one.body, Identified)]
    assert said.corrected
    assert file_of(office, page.case_id).codes.personal == LETTER


def test_asking_questions_does_not_lower_a_strong_identification(office: Office) -> None:
    page = taken(office, office.form())
    identified_strongly(office, page, make(office, level=Identity.STRONG))
    office.done(office.aino, identify(page, how=IdentifiedBy.IN_PERSON))
    assert office.case(page.case_id).head.client.identity is Identity.STRONG


def test_who_is_strongly_identified_is_nobody_else(office: Office) -> None:
    page = taken(office, office.form())
    identified_strongly(office, page, make(office, level=Identity.STRONG))
    assert office.refused(office.aino, identify(page, MINUS)) is ErrorCode.OTHER_PERSON
    other = LinkClient(command_id=command_id(), case_id=page.case_id, client_id=make(office, LETTER))
    assert office.refused(office.aino, other) is ErrorCode.OTHER_PERSON


def test_the_guardians_own_code_is_not_the_childs(office: Office) -> None:
    page = taken(office, office.form(says_for=SaysFor.OWN_CHILD, principal_name="Anna", principal_code=ANNA))
    assert office.refused(office.aino, identify(page, ANNA)) is ErrorCode.SAME_PERSON
    office.done(office.aino, identify(page, MATTI))
    assert office.refused(office.aino, identify(page, MATTI, principal=True)) is ErrorCode.SAME_PERSON
    office.done(office.aino, identify(page, ANNA, principal=True, first_names="Anna", last_name="Aalto"))
    card = office.case(page.case_id).head.client
    assert card.subject is not None
    assert record(office, card.subject).name == "Anna Aalto"
    again = LinkClient(command_id=command_id(), case_id=page.case_id, client_id=card.subject, principal=False)
    assert office.refused(office.aino, again) is ErrorCode.SAME_PERSON
    sound(office)


@pytest.mark.parametrize(
    "code", ["", "280744-907B", "320744-907A", "280744-9", "x" * 400, "\0", "010130A907X"]
)
def test_a_wrong_code_identifies_nobody(office: Office, code: str) -> None:
    page = taken(office, office.form())
    assert office.refused(office.aino, identify(page, code)) is ErrorCode.INVALID_CODE


@pytest.mark.parametrize("how", [IdentifiedBy.TOLD, IdentifiedBy.STRONG])
def test_a_professional_asks_or_sees_and_nothing_else(office: Office, how: IdentifiedBy) -> None:
    page = taken(office, office.form())
    assert office.refused(office.aino, identify(page, how=how)) is ErrorCode.MALFORMED


def test_only_whoever_holds_the_case_says_who_it_is(office: Office) -> None:
    page = taken(office, office.form())
    assert office.refused(office.bo, identify(page)) is ErrorCode.NOT_YOURS
    officer = office.hire("Olli Oinonen", ORAL, role=Role.PRIVACY_OFFICER)
    client_id = make(office)
    command = LinkClient(command_id=command_id(), case_id=page.case_id, client_id=client_id)
    assert office.refused(officer, command) is ErrorCode.NOT_ALLOWED


def test_nobody_acts_for_somebody_that_the_page_did_not_name(office: Office) -> None:
    page = taken(office, office.form())
    assert office.refused(office.aino, identify(page, ANNA, principal=True)) is ErrorCode.NOT_ALLOWED


def test_a_found_record_is_linked_without_raising_the_level(office: Office) -> None:
    client_id = saved(office, personal_code=MATTI)
    page = linked(office, client_id, name="Matti")
    card = office.case(page.case_id).head.client
    assert (card.client_id, card.identity, card.name) == (client_id, Identity.SELF_DECLARED, "Matti")
    assert log(office)[-1] == ("record_changed", client_id, "care_relationship", "", "linked")


def test_an_unknown_record_is_said_to_be_unknown(office: Office) -> None:
    page = taken(office, office.form())
    nobody = LinkClient(command_id=command_id(), case_id=page.case_id, client_id=ClientId(new_id()))
    assert office.refused(office.aino, nobody) is ErrorCode.UNKNOWN_CLIENT


def test_a_wrong_link_is_undone_with_a_reason_and_a_strong_one_is_not(office: Office) -> None:
    page = linked(office, saved(office, personal_code=MATTI))
    undo = UnlinkClient(command_id=command_id(), case_id=page.case_id, reason="väärä")
    assert office.refused(office.aino, undo) is ErrorCode.REASON_NEEDED
    undo = UnlinkClient(command_id=command_id(), case_id=page.case_id, reason=REASON)
    office.done(office.aino, undo)
    assert office.case(page.case_id).head.client.client_id is None
    assert log(office)[-1][3:] == (REASON, "unlinked")
    undo = UnlinkClient(command_id=command_id(), case_id=page.case_id, reason=REASON)
    assert office.refused(office.aino, undo) is ErrorCode.UNKNOWN_CLIENT
    identified_strongly(office, page, make(office, MINUS, level=Identity.STRONG))
    undo = UnlinkClient(command_id=command_id(), case_id=page.case_id, reason=REASON)
    assert office.refused(office.aino, undo) is ErrorCode.OTHER_PERSON
    sound(office)


def test_unlinking_whom_it_is_about_leaves_whoever_acts(office: Office) -> None:
    page = taken(office, office.form(says_for=SaysFor.OWN_CHILD, principal_name="Anna"))
    parent, child = make(office), make(office, ANNA)
    link(office, page.case_id, parent)
    link(office, page.case_id, child, principal=True)
    undo = UnlinkClient(command_id=command_id(), case_id=page.case_id, principal=True, reason=REASON)
    office.done(office.aino, undo)
    card = office.case(page.case_id).head.client
    assert (card.client_id, card.subject) == (parent, None)
    sound(office)


def test_a_self_declared_code_links_nothing(office: Office) -> None:
    make(office)
    page = office.form(personal_code=MATTI, name="Joku muu")
    assert office.case(page.case_id).head.client.client_id is None


def test_a_case_let_go_of_keeps_its_record(office: Office) -> None:
    client_id = saved(office, personal_code=MATTI)
    page = linked(office, client_id)
    office.done(office.aino, Release(command_id=command_id(), case_id=page.case_id))
    assert office.case(page.case_id).head.client.client_id == client_id
    sound(office)


def test_the_whole_code_of_a_linked_record_is_revealed_with_its_sign(office: Office) -> None:
    page = linked(office, saved(office, personal_code=LETTER))
    shown = office.done(office.aino, RevealCode(command_id=command_id(), case_id=page.case_id))
    assert shown.value == LETTER
