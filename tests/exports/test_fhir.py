"""Cases as FHIR R4: every resource is one of the standard's own, and says what stands in the case."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from backend.domain.call_reports import Over
from backend.protocol.calls import CallEnd
from backend.protocol.client_commands import RecordRight, SetNonDisclosure
from backend.protocol.commands import AddNote, Claim, Close, MarkCallback, RegisterContact, Reply
from backend.protocol.follow_up_commands import SetFollowUp
from backend.protocol.outcomes import Appointment, Outcome
from backend.protocol.record_commands import CorrectRecord
from backend.protocol.representation import Basis
from backend.protocol.words import Channel, SaysFor
from tests.commands.callers import Callers
from tests.commands.client_desk import MATTI, identify, taken
from tests.commands.handovers import giving, list_kela, offering, reaching, withdrawing
from tests.commands.office import ORAL, Office, Page, command_id
from tests.commands.test_asking_colleagues import BASIS, SOCIAL, answering, asking
from tests.commands.test_assessing import signing
from tests.commands.test_signing_forms import DRINKS
from tests.commands.test_signing_forms import signing as signing_form
from tests.commands.test_signing_records import content
from tests.commands.test_signing_records import signing as signing_record
from tests.exports.standard import Json, exported, of_kind, source
from tests.support.checklists import whole

CHILD_CODE = "100713B902J"
"""13 years old."""
THURSDAY = date(2026, 11, 26)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """One database is enough here: what is made of a case does not depend on where it was read."""
    place = Office(f"sqlite:///{tmp_path / 'luukku.db'}")
    yield place
    place.close()


def closed(office: Office, page: Page, **said: object) -> Page:
    outcome = Outcome(**({"reason": "guidance", "agreed": "Särkylääke ja kylmä."} | said))  # type: ignore[arg-type]
    office.done(office.aino, Close(command_id=command_id(), case_id=page.case_id, outcome=outcome))
    return page


def says(office: Office, page: Page, text: str) -> None:
    office.done(office.aino, Reply(command_id=command_id(), case_id=page.case_id, text=text))


def texts(resources: list[Json]) -> list[str]:
    return [
        one["payload"][0]["contentString"]
        for one in of_kind(resources, "Communication")
        if one.get("payload")
    ]


def types(resources: list[Json]) -> list[str]:
    return [one["type"][0]["coding"][0]["code"] for one in of_kind(resources, "Encounter")]


def test_a_chat_with_its_words_its_outcome_and_nothing_internal(office: Office) -> None:
    page = taken(office, office.chat(name="Onni Salo", personal_code=MATTI))
    office.done(page.actor, office.says(page, 1, "Hammas särkee."))
    says(office, page, "Onko poski turvonnut?")
    office.done(office.aino, AddNote(command_id=command_id(), case_id=page.case_id, text="Soitti eilenkin."))
    resources = exported(office, closed(office, page).case_id)
    assert texts(resources) == ["Hammas särkee.", "Onko poski turvonnut?", "Särkylääke ja kylmä."]
    assert types(resources) == ["R52"]
    [encounter] = of_kind(resources, "Encounter")
    assert encounter["status"] == "finished"
    assert [one["individual"]["display"] for one in encounter["participant"]] == ["Aino N."]


def test_a_code_goes_out_only_of_somebody_of_whom_it_was_made_sure(office: Office) -> None:
    page = taken(office, office.form(name="Matti Meikäläinen", personal_code=MATTI))
    [told] = of_kind(exported(office, page.case_id), "Patient")
    assert "identifier" not in told
    office.done(office.aino, identify(page, first_names="Matti", last_name="Meikäläinen"))
    [known] = of_kind(exported(office, page.case_id), "Patient")
    assert {"system": "urn:oid:1.2.246.21", "value": MATTI} in known["identifier"]


def test_under_a_non_disclosure_order_no_number_goes_out_and_all_is_restricted(office: Office) -> None:
    page = taken(office, office.form(name="Onni", phone="+358401234567"))
    [shown] = of_kind(exported(office, page.case_id), "Patient")
    assert shown["telecom"][0]["value"] == "+358401234567"
    office.done(office.aino, identify(page, first_names="Onni", last_name="Salo"))
    client_id = office.case(page.case_id).head.client.client_id
    assert client_id is not None
    order = SetNonDisclosure(command_id=command_id(), client_id=client_id, on=True, basis="Kertoi itse.")
    office.done(office.aino, order)
    resources = exported(office, page.case_id)
    assert "telecom" not in of_kind(resources, "Patient")[0]
    assert {one["meta"]["security"][0]["code"] for one in resources} == {"R"}


@pytest.mark.parametrize(("code", "confidentiality"), [("2", "N"), ("3", "R"), ("4", "R")])
def test_what_a_minor_forbids_stands_on_every_resource_and_has_its_provenance(
    office: Office, code: str, confidentiality: str
) -> None:
    page = taken(office, office.chat(name="Matti", personal_code=CHILD_CODE))
    office.done(office.aino, signing(page, whole(code)))
    resources = exported(office, closed(office, page).case_id)
    for one in resources:
        confidential, disclosure = one["meta"]["security"]
        assert confidential["code"] == confidentiality
        assert (disclosure["system"], disclosure["code"]) == (
            "urn:oid:1.2.246.537.5.40202.201901",
            code,
        )
    concluded = next(one for one in of_kind(resources, "Provenance") if len(one["target"]) > 1)
    assert concluded["reason"][0]["coding"][0]["code"] == code
    assert len(concluded["target"]) == len(resources) - len(of_kind(resources, "Provenance"))


def test_a_correction_is_a_version_of_its_own_that_names_the_one_before(office: Office) -> None:
    page = taken(office, office.chat(name="Matti", personal_code=CHILD_CODE))
    first = signing(page, whole("2"))
    office.done(office.aino, first)
    second = signing(page, whole("3"), replaces=first.response_id)
    office.done(office.aino, second)
    resources = exported(office, page.case_id)
    assert [(one["id"], one["status"]) for one in of_kind(resources, "QuestionnaireResponse")] == [
        (first.response_id, "completed"),
        (second.response_id, "amended"),
    ]
    [revision] = [
        one["entity"][0]["what"]["reference"]
        for one in of_kind(resources, "Provenance")
        if one.get("entity", [{}])[0].get("role") == "revision"
    ]
    assert revision == f"urn:uuid:{first.response_id}"


def test_a_screen_goes_out_with_its_answers_and_their_sum(office: Office) -> None:
    page = taken(office, office.chat(name="Onni Salo", personal_code="240595W909B"))
    office.done(office.aino, signing_form(page, DRINKS))
    [response] = of_kind(exported(office, page.case_id), "QuestionnaireResponse")
    items = {one["linkId"]: one for one in response["item"][0]["item"]}
    assert items["summa"]["answer"] == [{"valueInteger": 6}]


def test_a_form_goes_out_as_it_came_in_and_its_appointment_as_it_was_told(office: Office) -> None:
    page = taken(office, office.form(name="Onni", text="Hammas lohkesi."))
    when = Appointment(when="ke 2.12. klo 9", where="Keskustan hammashoitola", whom="hammaslääkäri")
    says(office, page, "Varasin ajan.")
    resources = exported(office, closed(office, page, reason="appointment", appointment=when).case_id)
    [response] = of_kind(resources, "QuestionnaireResponse")
    assert response["item"][0]["answer"] == [{"valueString": "Hammas lohkesi."}]
    assert types(resources) == ["R56"]
    [booked] = of_kind(resources, "ServiceRequest")
    assert booked["note"] == [{"text": "ke 2.12. klo 9; Keskustan hammashoitola; hammaslääkäri"}]


def test_a_follow_up_is_a_task_with_its_day_until_it_is_called_off(office: Office) -> None:
    page = taken(office, office.form(name="Onni"))
    closed(
        office,
        page,
        reason="follow-up",
        follow_up_on=THURSDAY,
        follow_up_what="Onko turvotus laskenut",
    )
    [task] = of_kind(exported(office, page.case_id), "Task")
    assert (task["status"], task["description"]) == ("requested", "Onko turvotus laskenut")
    assert task["restriction"]["period"]["end"] == "2026-11-26"
    office.done(
        office.aino,
        SetFollowUp(command_id=command_id(), case_id=page.case_id, on=None, reason="Asiakas soitti jo."),
    )
    [task] = of_kind(exported(office, page.case_id), "Task")
    assert (task["status"], task["note"]) == ("cancelled", [{"text": "Asiakas soitti jo."}])


def test_a_callback_is_a_task_and_each_attempt_in_vain_a_communication_not_done(office: Office) -> None:
    page = taken(office, office.callback())
    mark = MarkCallback(
        command_id=command_id(),
        case_id=page.case_id,
        contact_id=page.contact_id,
        reached=False,
        next_attempt_at=office.now + timedelta(hours=1),
    )
    office.done(office.aino, mark)
    office.later(hours=1)
    resources = exported(office, page.case_id)
    assert [one["status"] for one in of_kind(resources, "Communication")] == ["not-done"]
    assert types(resources) == ["R72"]
    assert [one["status"] for one in of_kind(resources, "Task")] == ["requested"]
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    office.done(office.aino, _reached(page))
    resources = exported(office, page.case_id)
    assert types(resources) == ["R52"]
    assert [one["status"] for one in of_kind(resources, "Task")] == ["completed"]


def _reached(page: Page) -> MarkCallback:
    return MarkCallback(
        command_id=command_id(), case_id=page.case_id, contact_id=page.contact_id, reached=True
    )


def test_a_call_is_an_encounter_from_beginning_to_end(office: Office) -> None:
    callers = Callers(office)
    caller = callers.comes_in()
    caller.answered(callers.meri)
    office.later(minutes=4)
    callers.tell(Over(call_id=caller.call_id, at=office.now, end=CallEnd.HUNG_UP_BY_CLIENT))
    [encounter] = of_kind(exported(office, caller.case_id), "Encounter")
    assert encounter["type"][0]["coding"][0]["code"] == "R52"
    assert encounter["period"]["start"] == "2026-11-23T07:00:00Z"


def test_what_was_registered_at_the_counter_is_a_visit(office: Office) -> None:
    registering = RegisterContact(
        command_id=command_id(),
        line=ORAL,
        channel=Channel.WALK_IN,
        summary="Kävi tiskillä.",
        name="Onni",
    )
    case_id = office.done(office.aino, registering).case_id
    assert case_id is not None
    resources = exported(office, case_id)
    assert types(resources) == ["R10"]
    assert texts(resources) == ["Kävi tiskillä."]


def test_an_answered_consultation_is_an_encounter_of_colleagues_and_names_the_question(
    office: Office,
) -> None:
    sade = office.hire("Sade Halme", SOCIAL)
    page = taken(office, office.form(name="Onni"))
    asked = asking(page, to_line=SOCIAL, basis=BASIS)
    office.done(office.aino, asked)
    office.later(minutes=3)
    office.done(sade, answering(asked))
    resources = exported(office, page.case_id)
    assert types(resources) == ["R72", "R60"]
    question, answer = of_kind(resources, "Communication")
    assert answer["inResponseTo"][0]["reference"] == f"urn:uuid:{question['id']}"
    given = [one["reason"][0]["text"] for one in of_kind(resources, "Provenance")]
    assert given == [BASIS], "to ask across the two registers is a disclosure with its basis"


def test_who_acts_for_a_child_is_a_related_person_and_the_child_the_patient(office: Office) -> None:
    page = taken(
        office,
        office.form(
            name="Liisa Laine",
            says_for=SaysFor.OWN_CHILD,
            principal_name="Veera Laine",
            principal_code="150318A901T",
        ),
    )
    office.done(
        office.aino,
        RecordRight(
            command_id=command_id(),
            case_id=page.case_id,
            basis=Basis.CUSTODY,
            allowed=True,
            written_basis="Näytti otteen.",
        ),
    )
    resources = exported(office, page.case_id)
    [patient] = of_kind(resources, "Patient")
    [related] = of_kind(resources, "RelatedPerson")
    assert patient["name"] == [{"text": "Veera Laine"}]
    assert related["name"] == [{"text": "Liisa Laine"}]
    [response] = of_kind(resources, "QuestionnaireResponse")
    assert response["author"]["reference"] == f"urn:uuid:{related['id']}"
    assert any("Näytti otteen." in one["reason"][0]["text"] for one in of_kind(resources, "Provenance"))


def test_feedback_is_no_care_and_the_same_case_twice_has_the_same_ids(office: Office) -> None:
    page = taken(office, office.form(name="Onni"))
    first = {one["id"] for one in exported(office, page.case_id)}
    closed(office, page)
    assert first < {one["id"] for one in exported(office, page.case_id)}
    assert all(one.channel is not Channel.FEEDBACK for one in source(office, page.case_id).contacts)


def test_a_record_is_in_the_encounter_and_every_version_of_its_words_beside_it(office: Office) -> None:
    page = taken(office, office.chat(name="Onni"))
    signed = signing_record(office, page)
    office.done(office.aino, signed)
    closed(office, page)
    again = CorrectRecord(
        command_id=command_id(),
        case_id=page.case_id,
        record_id=signed.record_id,
        version=1,
        content=content(office, advice="Kylmää poskelle."),
        reason="Väärä neuvo.",
    )
    office.done(office.aino, again)
    resources = exported(office, page.case_id)
    [encounter] = of_kind(resources, "Encounter")
    reasons = [one["coding"][0]["code"] for one in encounter["reasonCode"] if "coding" in one]
    assert reasons == ["D19", "D82"]
    assert [one["code"] for one in encounter["priority"]["coding"]] == ["R", "urgent"]
    records = [
        one
        for one in of_kind(resources, "Communication")
        if one["category"][0]["coding"][0]["code"] == "record"
    ]
    assert [one["payload"][0]["contentString"] for one in records] == [
        "Särkylääkettä ohjeen mukaan.",
        "Kylmää poskelle.",
    ]
    revised = [
        one["entity"][0]["what"]["reference"]
        for one in of_kind(resources, "Provenance")
        if one.get("entity", [{}])[0].get("role") == "revision"
    ]
    assert revised == [f"urn:uuid:{records[0]['id']}"]
    [booked] = of_kind(resources, "ServiceRequest")
    assert booked["note"] == [{"text": "25.11. klo 9.30; Keskustan hammashoitola; Hammaslääkäri Ek"}]
    unverified = encounter["reasonCode"][0]["coding"][0]["extension"]
    assert unverified[0]["valueBoolean"] is True, "nobody has compared the list with the code server's"


def test_a_handover_is_a_task_until_the_client_is_reached_and_a_disclosure_has_its_basis(
    office: Office,
) -> None:
    page = taken(office, office.form(name="Onni"))
    offered = offering(page, note="Lapsella kuume.")
    office.done(office.aino, offered)
    office.done(office.aino, withdrawing(offered))
    list_kela(office)
    office.done(office.aino, giving(page))
    tasks = of_kind(exported(office, page.case_id), "Task")
    assert [(one["status"], one["description"]) for one in tasks] == [
        ("cancelled", "Lapsella kuume."),
        ("in-progress", "Asiakas tarvitsee apua toimeentulotuen hakemiseen."),
    ]
    assert tasks[1]["owner"]["display"] == "Kela"
    office.done(office.aino, reaching(page, found=True, note="Kela maksoi vuokran."))
    resources = exported(office, page.case_id)
    assert [one["status"] for one in of_kind(resources, "Task")] == ["cancelled", "completed"]
    [given] = of_kind(resources, "Provenance")
    assert given["reason"][0]["coding"][0]["code"] == "consent"
    assert given["target"][0]["reference"] == f"urn:uuid:{tasks[1]['id']}"
