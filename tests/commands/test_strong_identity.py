"""A resident identifies strongly: what the case knows then, and what another person's identification does not change."""

from backend.commands.resident import ResidentIdentified
from backend.commands.strong_identity import OTHER_PERSON
from backend.protocol.client_commands import AskIdentification
from backend.protocol.commands import Claim, JoinCases, RevealCode
from backend.protocol.entries import (
    ClientLinked,
    IdentificationEnd,
    IdentificationEnded,
    Identified,
    NonDisclosureSet,
)
from backend.protocol.errors import ErrorCode
from backend.protocol.people import IdentifiedBy
from backend.protocol.words import Flag, Identity, SaysFor, SuggestionWhy
from tests.commands.office import Office, Page, command_id

LIISA, MATTI, CHILD = "010608D905R", "280744-907A", "100713B902J"
LOA3 = "http://ftn.ficora.fi/2017/loa3"


def identified(page: Page, code: str = LIISA, **told: object) -> ResidentIdentified:
    return ResidentIdentified(
        command_id=command_id(),
        case_id=page.case_id,
        personal_code=code,
        first_names="Liisa Maria",
        last_name="Virtanen",
        by="Suomi.fi-tunnistus",
        assurance=LOA3,
        **told,  # type: ignore[arg-type]
    )


def test_who_identified_is_known_strongly_by_whom_and_when(office: Office) -> None:
    page = office.chat(name="Lissu")
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    office.done(office.aino, AskIdentification(command_id=command_id(), case_id=page.case_id))
    office.later(minutes=2)
    office.done(page.actor, identified(page))

    case = office.case(page.case_id)
    card = case.head.client
    assert (card.name, card.identity, card.personal_code) == (
        "Liisa Maria Virtanen",
        Identity.STRONG,
        "010608D••••",
    )
    assert (card.identified_at, card.identified_how) == (office.now, IdentifiedBy.STRONG)
    assert (card.identified_by, card.assurance) == ("Suomi.fi-tunnistus", LOA3)
    assert case.head.identification_asked_at is None
    assert isinstance(case.entries[-1].body, ClientLinked)
    assert card.client_id == case.entries[-1].body.client_id
    assert case.entries[-2].body == Identified(
        level=Identity.STRONG,
        how=IdentifiedBy.STRONG,
        name="Liisa Maria Virtanen",
        by="Suomi.fi-tunnistus",
        assurance=LOA3,
    )
    shown = office.done(office.aino, RevealCode(command_id=command_id(), case_id=page.case_id))
    assert shown.value == LIISA


def test_a_code_that_was_told_before_is_corrected_by_the_one_that_was_proved(office: Office) -> None:
    page = office.form(name="Liisa", personal_code=MATTI)
    office.done(page.actor, identified(page))

    case = office.case(page.case_id)
    assert case.head.client.personal_code == "010608D••••"
    [entry] = [one.body for one in case.entries if isinstance(one.body, Identified)]
    assert entry.corrected


def test_another_person_on_the_same_page_changes_nothing_and_does_not_pass_unseen(office: Office) -> None:
    page = office.chat()
    office.done(page.actor, identified(page))
    before = office.case(page.case_id).head.client
    office.later(minutes=1)

    assert office.done(page.actor, identified(page, MATTI)).value == OTHER_PERSON
    case = office.case(page.case_id)
    assert case.head.client == before
    assert case.entries[-1].body == IdentificationEnded(why=IdentificationEnd.OTHER_PERSON)


def test_the_sign_alone_makes_another_person(office: Office) -> None:
    page = office.chat()
    office.done(page.actor, identified(page, "120590-9067"))
    assert office.done(page.actor, identified(page, "120590Y9067")).value == OTHER_PERSON


def test_the_same_person_may_identify_again(office: Office) -> None:
    page = office.chat()
    office.done(page.actor, identified(page))
    assert office.done(page.actor, identified(page)).value == ""
    assert office.kinds(page.case_id).count("Identified") == 2


def test_who_acts_for_a_child_is_identified_and_not_the_child(office: Office) -> None:
    page = office.form(name="Liisa", says_for=SaysFor.OWN_CHILD, principal_name="Eetu", principal_code=CHILD)
    office.done(page.actor, identified(page))

    card = office.case(page.case_id).head.client
    assert (card.personal_code, card.identity) == ("010608D••••", Identity.STRONG)
    assert card.on_behalf is not None
    assert card.on_behalf.principal_code == "100713B••••"


def test_a_guardians_own_code_is_not_taken_for_the_childs(office: Office) -> None:
    page = office.form(name="Liisa", says_for=SaysFor.OWN_CHILD, principal_name="Eetu", principal_code=LIISA)
    office.done(page.actor, identified(page))

    behalf = office.case(page.case_id).head.client.on_behalf
    assert behalf is not None
    assert (behalf.principal_code, behalf.principal_born, behalf.principal_name) == ("", None, "Eetu")
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    reveal = RevealCode(command_id=command_id(), case_id=page.case_id, principal=True)
    assert office.refused(office.aino, reveal) is ErrorCode.INVALID_CODE


def test_a_non_disclosure_order_is_taken_from_the_service_and_never_taken_back_by_it(office: Office) -> None:
    page = office.chat()
    office.done(page.actor, identified(page, non_disclosure=True))
    assert office.case(page.case_id).entries[-1].body == NonDisclosureSet(on=True)
    assert Flag.NON_DISCLOSURE in office.queue()[page.case_id].flags

    office.done(page.actor, identified(page, non_disclosure=False))
    assert office.case(page.case_id).head.client.non_disclosure


def test_two_cases_of_one_person_are_found_when_both_are_known(office: Office) -> None:
    form = office.form(name="Liisa", personal_code=LIISA)
    page = office.chat()
    office.done(page.actor, identified(page))
    [suggestion] = office.case(page.case_id).head.suggestions
    assert (suggestion.case_id, suggestion.why) == (form.case_id, SuggestionWhy.SAME_CODE)


def test_what_is_no_code_identifies_nobody(office: Office) -> None:
    page = office.chat()
    assert office.refused(page.actor, identified(page, "010608D905X")) is ErrorCode.INVALID_CODE


def test_a_case_that_is_joined_brings_the_person_who_is_known_more_surely(office: Office) -> None:
    told, proved = office.chat(name="Liisa", personal_code=MATTI), office.chat()
    office.done(proved.actor, identified(proved))
    office.done(office.aino, Claim(command_id=command_id(), case_id=told.case_id))
    office.done(
        office.aino,
        JoinCases(command_id=command_id(), case_id=told.case_id, other_id=proved.case_id),
    )

    card = office.case(told.case_id).head.client
    assert (card.identity, card.personal_code, card.identified_by) == (
        Identity.STRONG,
        "010608D••••",
        "Suomi.fi-tunnistus",
    )
    reveal = RevealCode(command_id=command_id(), case_id=told.case_id)
    assert office.done(office.aino, reveal).value == LIISA


def test_one_person_has_one_record_however_often_they_identify(office: Office) -> None:
    pages = [office.chat(), office.form(text="Vielä yksi asia")]
    for page in pages:
        office.done(page.actor, identified(page))
    first, second = (office.case(page.case_id).head.client.client_id for page in pages)
    assert first is not None
    assert first == second
