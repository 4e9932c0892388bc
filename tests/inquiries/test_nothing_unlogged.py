"""Nothing that shows client data goes unlogged: every question, and every command whose answer carries something.

A question that is added stands here with the use it leaves, or among those that show no client data; so does a command
whose result may carry a value.
"""

import re
import typing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from backend.commands.actor import StaffActor
from backend.inquiries.answering import Answering
from backend.inquiries.desk import Desk
from backend.protocol.client_inquiries import CheckRight, FindClients, LookAtClient, ReadCase, ReadHistory
from backend.protocol.commands import Close
from backend.protocol.directory_inquiries import ReadServiceHistory
from backend.protocol.errors import ErrorCode
from backend.protocol.export_inquiries import ExportCase, GivenTo
from backend.protocol.feedback_inquiries import ReadChanges, ReadFeedback, ReadThemes
from backend.protocol.guidance_inquiries import ReadGuidanceHistory
from backend.protocol.inquiries import Inquiry
from backend.protocol.outcomes import Outcome
from backend.protocol.staff_inquiries import ListStaff
from backend.protocol.use_inquiries import (
    CheckLog,
    FindPatterns,
    MakeExtract,
    PatternsFound,
    ReadRetention,
    ReadUses,
)
from backend.protocol.uses import PatternKind, Use
from backend.protocol.words import Role
from tests.commands.client_desk import MATTI, linked, log, make
from tests.commands.office import COUNTY, Office, command_id

LEAVES: dict[type, Use] = {
    FindClients: Use.SEARCHED,
    LookAtClient: Use.RECORD_OPENED,
    ReadHistory: Use.HISTORY_OPENED,
    ReadCase: Use.PREVIEWED,
    ReadUses: Use.LOG_READ,
    FindPatterns: Use.LOG_READ,
    MakeExtract: Use.EXTRACT_MADE,
    ExportCase: Use.DISCLOSED,
}
ELSEWHERE = {CheckRight}
"""Asks a register that stands for itself in its own test, which sees to the line as well."""
NO_CLIENT = {
    ListStaff,
    ReadServiceHistory,
    ReadGuidanceHistory,
    CheckLog,
    ReadRetention,
    ReadChanges,
    ReadFeedback,
    ReadThemes,
}
"""Staff, the service directory, shared texts, feedback of nobody, numbers of lines, numbers of what was removed."""


def test_every_question_is_known_here() -> None:
    kinds = set(typing.get_args(Inquiry))
    assert kinds == {*LEAVES, *ELSEWHERE, *NO_CLIENT}


async def test_every_question_that_shows_client_data_leaves_its_line(office: Office) -> None:
    answering = Answering(
        Desk(reader=office.reader, writer=office.writer, county=COUNTY, clock=lambda: office.now)
    )
    officer = office.hire("Pirkko Salo", role=Role.PRIVACY_OFFICER)
    client = make(office)
    old = linked(office, client)
    outcome = Outcome(reason="guidance", agreed="Neuvottu")
    office.done(office.aino, Close(command_id=command_id(), case_id=old.case_id, outcome=outcome))
    linked(office, client)
    month = timedelta(days=30)
    asked: list[tuple[StaffActor, Inquiry]] = [
        (office.aino, FindClients(text=MATTI)),
        (office.aino, LookAtClient(client_id=client)),
        (office.aino, ReadHistory(client_id=client)),
        (office.aino, ReadCase(client_id=client, case_id=old.case_id)),
        (officer, ReadUses()),
        (officer, FindPatterns(since=office.now - month, until=office.now)),
        (officer, MakeExtract(client_id=client)),
        (
            office.aino,
            ExportCase(case_id=old.case_id, given_to=GivenTo.RECORD, purpose="Kirjataan muualle"),
        ),
    ]
    assert {type(inquiry) for _, inquiry in asked} == set(LEAVES)
    for actor, inquiry in asked:
        before = len(log(office))
        found = await answering.answer(actor, inquiry)
        assert not isinstance(found, ErrorCode), (inquiry, found)
        new = log(office)[before:]
        assert [line.what for line in new] == [LEAVES[type(inquiry)].value], inquiry
        assert new[0].basis, inquiry


async def test_a_question_that_is_refused_leaves_no_line(office: Office) -> None:
    answering = Answering(
        Desk(reader=office.reader, writer=office.writer, county=COUNTY, clock=lambda: office.now)
    )
    officer = office.hire("Pirkko Salo", role=Role.PRIVACY_OFFICER)
    client = make(office)
    for actor in (office.aino, office.bo):
        for inquiry in (ReadUses(), MakeExtract(client_id=client)):
            assert await answering.answer(actor, inquiry) is ErrorCode.NOT_ALLOWED
    assert log(office) == []
    for wrong in (FindPatterns(since=office.now, until=office.now), ReadUses(before=-1)):
        assert await answering.answer(officer, wrong) is ErrorCode.MALFORMED
    assert log(office) == []


def test_only_known_commands_answer_with_a_value() -> None:
    """Who answers with something shown to a person writes a line or shows what is no client's."""
    folder = Path(__file__).parents[2] / "backend" / "commands"
    valued = {
        path.name for path in folder.glob("*.py") if re.search(r"done\([^)]*value=", path.read_text("utf-8"))
    }
    logged = {"uses.py", "revealing.py"}
    # A start password; that an identification was somebody else's; numbers of a retention run.
    no_client = {"administering.py", "strong_identity.py", "letting_go.py"}
    assert valued - {"answers.py"} == logged | no_client


@pytest.mark.parametrize("name", ["Aino Niemi", "Kalle Niemi"])
async def test_patterns_are_found_in_the_real_log(office: Office, name: str) -> None:
    first, last = name.split()
    client = make(office, first_names=first, last_name=last)
    linked(office, client)
    answering = Answering(
        Desk(reader=office.reader, writer=office.writer, county=COUNTY, clock=lambda: office.now)
    )
    await answering.answer(office.aino, LookAtClient(client_id=client))
    office.later(minutes=5)
    officer = office.hire("Pirkko Salo", role=Role.PRIVACY_OFFICER)
    asked = FindPatterns(since=office.now - timedelta(days=1), until=office.now)
    found = await answering.answer(officer, asked)
    assert isinstance(found, PatternsFound)
    kinds = {one.kind for one in found.patterns if one.staff_name == "Aino Niemi"}
    expected = {PatternKind.SAME_NAME} | ({PatternKind.COLLEAGUE} if first == "Aino" else set())
    assert kinds == expected
    with office.engine.connect() as connection:
        count = connection.scalar(text("SELECT count(*) FROM access_log WHERE what = 'log_read'"))
    assert count == 1
