"""Exporting a case as a file: who may, what is in it for whom, and what a minor keeps to themself."""

from typing import Any

import msgspec
import pytest

from backend.protocol.assessment_commands import SignQuestionnaire
from backend.protocol.client_commands import RecordRight
from backend.protocol.errors import ErrorCode
from backend.protocol.export_inquiries import CaseExported, ExportCase, GivenTo
from backend.protocol.representation import Basis
from backend.protocol.words import Role, SaysFor
from tests.commands.client_desk import MATTI, identify, log, taken
from tests.commands.office import CHILD, Office, Page, command_id
from tests.commands.test_asking_colleagues import answering, asking
from tests.commands.test_assessing import signing
from tests.exports.standard import of_kind, same_again
from tests.exports.test_fhir import CHILD_CODE, closed, says, texts
from tests.inquiries.asking import answered, refused
from tests.support.checklists import whole

PURPOSE = "Potilas pyysi omat tietonsa."


def export(page: Page, given_to: GivenTo = GivenTo.RECORD, purpose: str = PURPOSE) -> ExportCase:
    return ExportCase(case_id=page.case_id, given_to=given_to, purpose=purpose)


def resources(
    office: Office, page: Page, given_to: GivenTo = GivenTo.RECORD, actor: Any = None
) -> list[dict[str, Any]]:
    made = answered(office, actor or office.aino, export(page, given_to), CaseExported)
    same_again(made.bundle.encode())
    return [one["resource"] for one in msgspec.json.decode(made.bundle)["entry"]]


def guardians(office: Office, code: str) -> Page:
    """A guardian's form about a child of thirteen, of whom it was assessed so."""
    page = taken(
        office,
        office.form(
            name="Liisa", says_for=SaysFor.OWN_CHILD, principal_name="Matti", principal_code=CHILD_CODE
        ),
    )
    said = whole(code, _14=True) if code == "2" else whole(code)
    signed: SignQuestionnaire = signing(page, said)
    office.done(office.aino, signed)
    return page


def test_the_line_says_why_and_to_whom(office: Office) -> None:
    page = closed(office, taken(office, office.form(name="Onni")))
    resources(office, page)
    line = log(office)[-1]
    assert (line.what, line.reason, line.detail) == ("disclosed", PURPOSE, "FHIR R4 to a file, for record")


def test_who_acts_for_a_minor_gets_nothing_of_what_the_minor_forbids(office: Office) -> None:
    for code in ("3", "4"):
        page = guardians(office, code)
        before = log(office)
        asked = export(page, GivenTo.REPRESENTATIVE)
        assert refused(office, office.aino, asked) is ErrorCode.NOT_PERMITTED
        assert log(office) == before
        [patient] = of_kind(resources(office, page), "Patient")
        assert patient["meta"]["security"][1]["code"] == code, "the record gets it, with its label"


def test_whoever_has_not_been_checked_gets_nothing(office: Office) -> None:
    page = taken(
        office,
        office.form(name="Liisa", says_for=SaysFor.OTHER_ADULT, principal_name="Onni", principal_code=MATTI),
    )
    assert refused(office, office.aino, export(page, GivenTo.REPRESENTATIVE)) is ErrorCode.NOT_PERMITTED
    alone = taken(office, office.form(name="Onni"))
    assert refused(office, office.aino, export(alone, GivenTo.REPRESENTATIVE)) is ErrorCode.NOT_PERMITTED


def test_the_client_gets_their_own_without_what_colleagues_asked_each_other(office: Office) -> None:
    page = taken(office, office.form(name="Matti"))
    says(office, page, "Tulkaa huomenna.")
    assert refused(office, office.aino, export(page, GivenTo.CLIENT)) is ErrorCode.NOT_PERMITTED, (
        "nobody has made sure who it is"
    )
    office.done(office.aino, identify(page, first_names="Matti", last_name="Salo"))
    asked = asking(page, to_line=CHILD)
    office.done(office.aino, asked)
    office.done(office.hire("Eeva Halme", CHILD), answering(asked))
    assert texts(resources(office, page, GivenTo.CLIENT)) == ["Tulkaa huomenna."]
    assert len(texts(resources(office, page))) == 3


def test_what_professionals_concluded_is_in_no_file_for_a_guardian(office: Office) -> None:
    page = guardians(office, "2")
    page = _with_the_right(office, page)
    kinds = {one["resourceType"] for one in resources(office, page, GivenTo.REPRESENTATIVE)}
    assert kinds == {"Patient", "RelatedPerson", "Encounter", "QuestionnaireResponse", "Provenance"}
    [form] = of_kind(resources(office, page, GivenTo.REPRESENTATIVE), "QuestionnaireResponse")
    assert form["questionnaire"].endswith("yhteydenottolomake"), "what the guardian wrote, and no assessment"
    assert "Task" in {one["resourceType"] for one in resources(office, page)}, (
        "a concern stands in the record"
    )


def test_a_case_of_another_line_is_unknown_and_an_open_one_is_its_holders(office: Office) -> None:
    page = taken(office, office.form(name="Onni"))
    assert refused(office, office.bo, export(page)) is ErrorCode.NOT_YOURS
    eeva = office.hire("Eeva Halme", CHILD)
    assert refused(office, eeva, export(page)) is ErrorCode.UNKNOWN_CASE
    officer = office.hire("Pirkko Salo", role=Role.PRIVACY_OFFICER)
    assert refused(office, officer, export(page)) is ErrorCode.NOT_ALLOWED
    closed(office, page)
    assert resources(office, page, actor=office.bo)


@pytest.mark.parametrize(
    ("purpose", "code"), [("  ei   ", ErrorCode.REASON_NEEDED), ("x" * 501, ErrorCode.TEXT_TOO_LONG)]
)
def test_without_a_purpose_nothing_is_given(office: Office, purpose: str, code: ErrorCode) -> None:
    page = taken(office, office.form(name="Onni"))
    assert refused(office, office.aino, export(page, purpose=purpose)) is code
    assert log(office) == []


def _with_the_right(office: Office, page: Page) -> Page:
    """Let what custody needs be there: the guardian known, the right seen."""
    office.done(
        office.aino,
        identify(page, code="020516C903K", first_names="Liisa", last_name="Laine"),
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
    return page
