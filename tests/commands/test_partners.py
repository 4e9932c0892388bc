"""Handing over to a partner outside: with consent, without what is kept from others, and never without a day to check."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from backend.commands.system import ResumeFollowUp
from backend.protocol.commands import Claim, Close
from backend.protocol.directory_commands import RemoveService
from backend.protocol.errors import ErrorCode
from backend.protocol.handover_entries import ClientReached, GivenToPartner
from backend.protocol.handovers import Consent, ConsentBy, ConsentWay, HandoverState
from backend.protocol.ids import ServiceId
from backend.protocol.outcomes import Outcome
from backend.protocol.uses import Use, UseBasis
from backend.protocol.words import CaseState, Language, Role
from tests.commands.client_desk import MATTI, log
from tests.commands.handovers import KELA, between, giving, handover, list_kela, offering, reaching
from tests.commands.office import ORAL, SYSTEM, Office, Page, command_id
from tests.commands.test_assessing import signing
from tests.support.checklists import whole

CHECK = date(2026, 11, 30)


@pytest.fixture
def page(office: Office) -> Page:
    """A form that Aino has in hand, with Kela in the directory."""
    list_kela(office)
    page = office.form(name="Matti Virtanen", personal_code=MATTI, text="En saa enää maksettua vuokraa.")
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    return page


def closing(page: Page, **given: Any) -> Close:
    outcome = Outcome(reason="guidance", agreed="Kela auttaa.", **given)
    return Close(command_id=command_id(), case_id=page.case_id, outcome=outcome)


def test_a_partner_gets_a_summary_by_consent_and_somebody_checks_on_the_day(
    office: Office, page: Page
) -> None:
    office.done(office.aino, giving(page, entries=(1,)))
    told = office.case(page.case_id).entries[-1].body
    assert isinstance(told, GivenToPartner)
    assert (told.partner[Language.FINNISH], told.check_on) == ("Kela", CHECK)
    office.done(office.aino, closing(page))
    head = office.case(page.case_id).head
    assert head.follow_up is not None
    assert (head.follow_up.on, head.follow_up.what) == (CHECK, "Löytyikö apu Kelasta?")
    assert between(office)[page.case_id].handover.state is HandoverState.WITH_PARTNER
    office.now = datetime(2026, 11, 30, 8, 0, tzinfo=UTC)
    resume = ResumeFollowUp(command_id=command_id(), case_id=page.case_id, at=head.follow_up.at)
    office.done(SYSTEM, resume)
    assert office.queue()[page.case_id].between is not None
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    assert office.refused(office.aino, closing(page)) is ErrorCode.CLIENT_NOT_REACHED
    office.done(office.aino, reaching(page, found=True, note="Kela maksoi vuokran."))
    assert between(office) == {}
    office.done(office.aino, closing(page))


def test_who_was_not_helped_is_in_hand_again_and_can_be_handed_elsewhere(office: Office, page: Page) -> None:
    office.done(office.aino, giving(page))
    assert office.refused(office.aino, offering(page)) is ErrorCode.HANDOVER_OPEN
    office.done(office.aino, reaching(page, found=False, note="Ei saanut aikaa."))
    told = office.case(page.case_id).entries[-1].body
    assert isinstance(told, ClientReached)
    assert not told.found
    office.done(office.aino, offering(page))


def test_a_later_day_may_be_set_when_closing_again(office: Office, page: Page) -> None:
    office.done(office.aino, giving(page))
    later = {"follow_up_on": date(2026, 12, 14), "follow_up_what": "Joko auttoi?"}
    office.done(office.aino, closing(page, **later))
    head = office.case(page.case_id).head
    assert head.follow_up is not None
    assert (head.follow_up.on, handover(office, page).check_on) == (date(2026, 12, 14), date(2026, 12, 14))
    assert head.state is CaseState.CLOSED


def test_the_disclosure_is_logged_with_to_whom_and_by_what_consent(office: Office, page: Page) -> None:
    office.done(office.aino, giving(page))
    (line,) = [one for one in log(office) if one.what == Use.DISCLOSED.value]
    assert (line.basis, line.detail) == (UseBasis.CONSENT.value, "Kela")
    assert line.reason == "client, spoken, 2026-11-23"


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"summary": " "}, ErrorCode.TEXT_EMPTY),
        ({"check_what": ""}, ErrorCode.TEXT_EMPTY),
        ({"check_on": date(2026, 11, 23)}, ErrorCode.OUTCOME_INCOMPLETE),
        ({"check_on": date(2028, 1, 1)}, ErrorCode.OUTCOME_INCOMPLETE),
        ({"service_id": ServiceId("nowhere")}, ErrorCode.UNKNOWN_SERVICE),
        ({"entries": (99,)}, ErrorCode.MALFORMED),
        (
            {"consent": Consent(by=ConsentBy.CLIENT, way=ConsentWay.SPOKEN, on=date(2026, 11, 24))},
            ErrorCode.INVALID_DATE,
        ),
    ],
)
def test_nothing_is_given_without_words_consent_and_a_day(
    office: Office, page: Page, given: dict[str, Any], code: ErrorCode
) -> None:
    assert office.refused(office.aino, giving(page, **given)) is code


def test_a_service_that_was_taken_out_is_given_nothing(office: Office, page: Page) -> None:
    keeper = office.hire("Sari Esihenkilö", ORAL, role=Role.SUPERVISOR)
    office.done(keeper, RemoveService(command_id=command_id(), service_id=KELA, version=1))
    assert office.refused(office.aino, giving(page)) is ErrorCode.UNKNOWN_SERVICE


def test_a_personal_identity_code_is_given_only_when_it_was_chosen(office: Office, page: Page) -> None:
    summary = f"Hakija {MATTI.lower()}, tarvitsee apua."
    assert office.refused(office.aino, giving(page, summary=summary)) is ErrorCode.WOULD_DISCLOSE
    office.done(office.aino, giving(page, summary=summary, with_code=True))


def test_nothing_of_an_event_that_a_minor_has_forbidden_is_in_a_summary(office: Office) -> None:
    list_kela(office)
    page = office.chat(personal_code="100713B902J")
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    office.done(page.actor, office.says(page, 1, "En halua että äiti saa tietää tästä."))
    no = office.case(page.case_id).entries[-1].no
    office.done(office.aino, signing(page, whole("3")))

    def refused(**given: Any) -> ErrorCode:
        return office.refused(office.aino, giving(page, **given))

    assert refused(entries=(no,)) is ErrorCode.WOULD_DISCLOSE
    copied = "Nuori kertoo: en halua että  äiti saa tietää tästä. Tukea tarvitaan."
    assert refused(summary=copied) is ErrorCode.WOULD_DISCLOSE
    guardian = Consent(by=ConsentBy.REPRESENTATIVE, way=ConsentWay.SPOKEN, on=date(2026, 11, 23))
    assert refused(consent=guardian) is ErrorCode.WOULD_DISCLOSE
    office.done(office.aino, giving(page))
