"""The client's extract: everything of the last two years, and for a guardian only what the minor does not keep from them."""

from datetime import date

import msgspec
import pytest
from sqlalchemy import text

from backend.commands.actor import StaffActor
from backend.commands.system import LogUse
from backend.inquiries.answering import Answering
from backend.inquiries.desk import Desk
from backend.protocol.assessment_commands import SignQuestionnaire
from backend.protocol.authority import AssessmentNeed
from backend.protocol.checklist_rules import respond
from backend.protocol.commands import Claim, Close
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId, ClientId, ResponseId, new_id
from backend.protocol.outcomes import Outcome
from backend.protocol.questionnaires import AnswerValue
from backend.protocol.use_inquiries import ExtractMade, MakeExtract, ReadUses, Uses
from backend.protocol.uses import Extract, Use, UseBasis
from backend.protocol.words import Role
from backend.store.uses import Wanted, read_uses
from tests.commands.client_desk import link, make
from tests.commands.office import COUNTY, SYSTEM, Office, command_id
from tests.support.checklists import the, whole

CHILD_CODE, MOTHER_CODE = "100713B902J", "280744-907A"


class Family:
    """A child of thirteen with a mother, and a privacy officer who answers."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.officer = office.hire("Pirkko Salo", role=Role.PRIVACY_OFFICER)
        self.child = make(office, CHILD_CODE, first_names="Veera", last_name="Laine")
        self.mother = make(office, MOTHER_CODE, first_names="Liisa", last_name="Laine")
        desk = Desk(reader=office.reader, writer=office.writer, county=COUNTY, clock=lambda: office.now)
        self.answering = Answering(desk)

    def relate(self) -> None:
        self.office.writer.run_blocking(
            lambda connection: connection.execute(
                text(
                    "INSERT INTO client_relation (client_id, other_id, kind, at, staff_id)"
                    " VALUES (:mother, :child, 'guardian_of', 1, '')"
                ),
                {"mother": self.mother, "child": self.child},
            )
        )

    def visit(self, code: str | None) -> CaseId:
        """Let the child chat, be assessed and be done with; return the case."""
        office = self.office
        page = office.chat(name="Veera Laine", personal_code=CHILD_CODE)
        office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
        link(office, page.case_id, self.child)
        opened = LogUse(command_id=command_id(), staff_id=office.aino.staff_id, case_id=page.case_id)
        office.done(SYSTEM, opened)
        if code is not None:
            office.done(office.aino, _signing(page.case_id, whole(code)))
            outcome = Outcome(reason="guidance", agreed="Neuvottu")
            office.done(office.aino, Close(command_id=command_id(), case_id=page.case_id, outcome=outcome))
        return page.case_id

    async def ask(self, actor: StaffActor | None = None, **asked: object) -> Extract | ErrorCode:
        asked = {"client_id": self.child} | asked
        found = await self.answering.answer(actor or self.officer, MakeExtract(**asked))  # type: ignore[arg-type]
        return found.extract if isinstance(found, ExtractMade) else _code(found)

    def log(self) -> list[tuple[Use, str]]:
        with self.office.reader.reading() as database:
            uses = read_uses(database, self.office.cipher, Wanted(uses=(Use.EXTRACT_MADE,)))
        return [(use.what, use.words.detail) for use in uses]


def _code(found: object) -> ErrorCode:
    assert isinstance(found, ErrorCode)
    return found


def _signing(case_id: CaseId, said: dict[str, AnswerValue]) -> SignQuestionnaire:
    return SignQuestionnaire(
        command_id=command_id(),
        case_id=case_id,
        response_id=ResponseId(new_id()),
        response=respond(the(AssessmentNeed.FULL), said),
    )


@pytest.fixture
def family(office: Office) -> Family:
    return Family(office)


async def test_a_capable_minor_gets_all_of_it_with_units_and_names_at_work(family: Family) -> None:
    family.visit("3")
    made = await family.ask()
    assert isinstance(made, Extract)
    assert (made.client_name, made.for_name, made.made_by) == ("Veera Laine", "Veera Laine", "Pirkko Salo")
    assert {line.what for line in made.lines} >= {Use.OPENED, Use.ASSESSED}
    opened = next(line for line in made.lines if line.what is Use.OPENED)
    assert (opened.staff_name, opened.basis, opened.line) == (
        "Aino Niemi",
        UseBasis.CARE_RELATIONSHIP,
        "oral-health",
    )
    assert (made.first, made.last) == (date(2024, 11, 23), date(2026, 11, 23))
    assert family.log() == [(Use.EXTRACT_MADE, "to the client, from 2024-11-23 to 2026-11-23")]


@pytest.mark.parametrize("code", ["3", "4"])
async def test_nothing_of_an_event_that_is_kept_from_the_guardian_is_in_theirs(
    family: Family, code: str
) -> None:
    family.relate()
    family.visit(code)
    made = await family.ask(for_guardian=family.mother)
    assert isinstance(made, Extract)
    assert (made.for_name, made.lines) == ("Liisa Laine", ())
    assert made.left_out > 0
    assert "guardian" in family.log()[0][1]


async def test_a_guardian_gets_the_events_the_minor_does_not_keep(family: Family) -> None:
    family.relate()
    family.visit("2")
    family.office.later(days=3)
    family.visit("3")
    made = await family.ask(for_guardian=family.mother)
    assert isinstance(made, Extract)
    assert made.lines
    assert {line.at.date() for line in made.lines} == {date(2026, 11, 23)}


async def test_an_event_that_was_not_assessed_is_not_in_a_guardians_extract(family: Family) -> None:
    family.relate()
    family.visit(None)
    made = await family.ask(for_guardian=family.mother)
    assert isinstance(made, Extract)
    assert made.lines == ()


async def test_a_minor_who_was_never_found_capable_is_answered_through_the_guardian(family: Family) -> None:
    family.relate()
    family.visit("1")
    assert await family.ask() is ErrorCode.NOT_PERMITTED
    made = await family.ask(for_guardian=family.mother)
    assert isinstance(made, Extract)
    assert made.lines


async def test_a_stranger_and_a_family_under_a_non_disclosure_order_get_nothing(family: Family) -> None:
    family.visit("2")
    assert await family.ask(for_guardian=family.mother) is ErrorCode.NOT_PERMITTED, (
        "no guardian in the records"
    )
    family.relate()
    assert isinstance(await family.ask(for_guardian=family.mother), Extract)
    make(family.office, CHILD_CODE, non_disclosure=True)
    assert await family.ask(for_guardian=family.mother) is ErrorCode.NOT_PERMITTED


async def test_a_childs_matter_is_not_in_the_parents_own_extract(family: Family) -> None:
    family.relate()
    family.visit("3")
    made = await family.ask(client_id=family.mother)
    assert isinstance(made, Extract)
    assert made.lines == ()


async def test_only_a_privacy_officer_makes_one_and_what_is_asked_has_to_make_sense(family: Family) -> None:
    assert await family.ask(family.office.aino) is ErrorCode.NOT_ALLOWED
    assert await family.ask(client_id=ClientId(new_id())) is ErrorCode.UNKNOWN_CLIENT
    backwards = await family.ask(client_id=family.mother, first=date(2026, 5, 2), last=date(2026, 5, 1))
    assert backwards is ErrorCode.MALFORMED
    assert family.log() == []


async def test_days_limit_the_extract(family: Family) -> None:
    family.visit("2")
    family.office.later(days=10)
    made = await family.ask(first=date(2026, 11, 24))
    assert isinstance(made, Extract)
    assert made.lines == ()


async def test_lines_of_the_log_name_the_client_and_pages_go_on_where_one_ended(family: Family) -> None:
    family.visit("2")
    first = await family.answering.answer(family.officer, ReadUses(client_id=family.child, limit=1))
    assert isinstance(first, Uses)
    assert first.more
    [line] = first.lines
    assert (line.what, line.client_name) == (Use.LOG_READ, "Veera Laine")
    seen, before = 1, line.no
    while True:
        page = await family.answering.answer(
            family.officer, ReadUses(client_id=family.child, limit=1, before=before)
        )
        assert isinstance(page, Uses)
        assert all(one.no < before for one in page.lines)
        seen += len(page.lines)
        if not page.more:
            break
        before = page.lines[-1].no
    with family.office.reader.reading() as database:
        family_lines = read_uses(
            database, family.office.cipher, Wanted(clients=(family.child,), until=first.lines[0].at)
        )
    assert seen >= len(family_lines)
    assert msgspec.json.encode(first)
