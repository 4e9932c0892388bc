"""Sending to a patient record over real HTTP: whatever happens in between, every case arrives, and stands there once."""

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from backend.commands.resident import AddToCase
from backend.domain.county import County
from backend.exports.code_systems import CodeSystems
from backend.exports.delivery import Delivery
from backend.exports.receiver import Receiver
from backend.exports.settings import FhirEndpoint
from backend.protocol.commands import Release
from backend.protocol.words import FieldOfLaw
from backend.store.fhir_deliveries import Standing, standing
from tests.commands.client_desk import log, taken
from tests.commands.office import COUNTY, Office, Page, command_id
from tests.commands.test_asking_colleagues import SOCIAL
from tests.commands.test_assessing import signing
from tests.exports.record_server import TOKEN, PatientRecord, patient_record
from tests.exports.sending_program import Leader
from tests.exports.test_fhir import CHILD_CODE, closed
from tests.support.checklists import whole

AWAY = pytest.mark.expect_log("the patient record takes no cases")


class Sending:
    """An office whose closed cases go to a record; every round is a node of its own, as if it had been started anew."""

    def __init__(self, office: Office, record: PatientRecord, folder: Path) -> None:
        self.office = office
        self.token = folder / "token"
        self.token.write_text(TOKEN + "\n")
        self.record = record
        self.endpoint = self.at(record.url)

    def at(self, url: str, timeout: float = 30.0) -> FhirEndpoint:
        return FhirEndpoint(url=url, since=date(2026, 11, 1), token_file=self.token, timeout_seconds=timeout)

    def round(self, county: County = COUNTY) -> int:
        async def look() -> int:
            delivery = Delivery(
                self.endpoint,
                Receiver(self.endpoint),
                self.office.reader,
                self.office.writer,
                Leader(),
                county=county,
                systems=CodeSystems(),
                clock=lambda: self.office.now,
            )
            try:
                return await delivery.look()
            finally:
                await delivery.stop()

        return asyncio.run(look())

    def stands(self) -> Standing:
        lines = self.endpoint.lines(COUNTY)
        with self.office.reader.reading() as database:
            return standing(database, lines, self.office.now.replace(day=1))

    def number(self, page: Page) -> str:
        return str(self.office.case(page.case_id).head.number)


@pytest.fixture
def sending(office: Office, tmp_path: Path) -> Iterator[Sending]:
    with patient_record() as record:
        yield Sending(office, record, tmp_path)


def test_closed_cases_are_sent_once_each_logged_and_nobody_elses(office: Office, sending: Sending) -> None:
    page = closed(office, taken(office, office.form(name="Onni")))
    taken(office, office.form(name="Eeva"))
    social = office.hire("Sade Halme", SOCIAL)
    advice = taken(office, office.form(SOCIAL, name="Ida"), social)
    office.done(social, Release(command_id=command_id(), case_id=advice.case_id))
    assert (sending.round(), sending.round()) == (1, 0)
    assert sending.record.cases() == {sending.number(page)}
    assert sending.stands()[:3] == (1, 0, 0)
    sent = [one for one in log(office) if one.what == "disclosed"]
    assert [one.detail for one in sent] == ["FHIR R4 to the patient record at 127.0.0.1"]


def test_social_care_goes_to_no_record_of_health_care(office: Office, sending: Sending) -> None:
    assert SOCIAL not in sending.endpoint.lines(COUNTY)
    fields = {COUNTY.line(line).field_of_law for line in sending.endpoint.lines(COUNTY)}  # type: ignore[union-attr]
    assert fields == {FieldOfLaw.HEALTH}


@AWAY
@pytest.mark.parametrize("fault", ["503", "401", "timeout", "sign-in page", "nobody there"])
def test_while_the_record_is_away_cases_wait_and_go_when_it_is_back(
    office: Office, sending: Sending, fault: str
) -> None:
    first = closed(office, taken(office, office.form(name="Onni")))
    second = closed(office, taken(office, office.form(name="Eeva")))
    record, endpoint = sending.record, sending.endpoint
    record.answers_with = int(fault) if fault.isdigit() and fault != "401" else 200
    record.silent_for = 1.0 if fault == "timeout" else 0.0
    record.is_sign_in_page = fault == "sign-in page"
    if fault == "401":
        sending.token.write_text("vanhentunut")
    if fault == "nobody there":
        sending.endpoint = sending.at("http://127.0.0.1:9/fhir")
    if fault == "timeout":
        sending.endpoint = sending.at(record.url, 0.2)
    assert sending.round() == 0
    assert (sending.stands().sent, sending.stands().waiting) == (0, 2)
    assert record.posts <= 1, "who is away is not asked about the next case"

    record.answers_with, record.silent_for, record.is_sign_in_page = 200, 0.0, False
    sending.token.write_text(TOKEN)
    sending.endpoint = endpoint
    office.later(minutes=2)
    assert sending.round() == 2
    assert record.cases() == {sending.number(first), sending.number(second)}
    assert sending.stands().problems == ()


@AWAY
def test_a_receipt_that_never_came_leaves_one_copy(office: Office, sending: Sending) -> None:
    page = closed(office, taken(office, office.form(name="Onni")))
    sending.record.breaks_off = True
    assert sending.round() == 0
    arrived = dict(sending.record.resources)
    assert arrived
    sending.record.breaks_off = False
    office.later(minutes=2)
    assert sending.round() == 1
    assert sending.record.resources == arrived
    assert sending.number(page) in sending.record.cases()


@pytest.mark.slow
def test_a_node_that_is_killed_while_it_sends_has_lost_nothing_and_doubled_nothing(
    office: Office, sending: Sending
) -> None:
    pages = [closed(office, taken(office, office.form(name="Onni"))) for _ in range(2)]
    record = sending.record
    record.answers.clear()
    command = [sys.executable, "-m", "tests.exports.sending_program"]
    # Its own database is given as it is, with the password that a URL hides when it is printed.
    dying = subprocess.Popen([*command, office.url, record.url, str(sending.token)])
    try:
        assert record.asked.wait(60), "it has begun to send"
    finally:
        dying.kill()
        dying.wait()
    assert sending.stands()[:3] == (0, 2, 0)
    record.answers.set()
    office.later(minutes=2)
    assert sending.round() == 2
    assert record.cases() == {sending.number(page) for page in pages}
    assert sum(key.startswith("Encounter/") for key in record.resources) == 2


def test_a_case_that_is_refused_holds_up_no_other_and_is_offered_again_the_next_day(
    office: Office, sending: Sending
) -> None:
    page = closed(office, taken(office, office.form(name="Onni")))
    sending.record.answers_with = 422
    assert sending.round() == 0
    assert sending.stands().problems == ((int(sending.number(page)), "http_422"),)
    sending.record.answers_with = 200
    other = closed(office, taken(office, office.form(name="Eeva")))
    office.later(hours=2)
    assert sending.round() == 1
    assert sending.record.cases() == {sending.number(other)}
    office.later(hours=24)
    assert sending.round() == 1
    assert sending.stands()[:3] == (2, 0, 0)


def test_a_case_that_was_opened_again_is_sent_anew_when_it_is_closed(
    office: Office, sending: Sending
) -> None:
    page = taken(office, office.chat(name="Matti", personal_code=CHILD_CODE))
    first = signing(page, whole("2"))
    office.done(office.aino, first)
    closed(office, page)
    assert sending.round() == 1
    before = set(sending.record.resources)
    office.done(page.actor, AddToCase(command_id=command_id(), case_id=page.case_id, text="Ei äidille."))
    assert sending.round() == 0, "it is open again"
    taken(office, page)
    office.done(office.aino, signing(page, whole("3"), replaces=first.response_id))
    closed(office, page)
    assert (sending.round(), sending.round()) == (1, 0)
    assert before < set(sending.record.resources)
    assert all(one["meta"]["security"][1]["code"] == "3" for one in sending.record.resources.values()), (
        "what the minor forbids from now on stands on what was sent before, too"
    )
