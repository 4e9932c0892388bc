"""Contacts for the statistics: a row each, types by channel and deed, and nothing left out in silence."""

import csv
import getpass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from backend.commands.system import LetGo
from backend.exports.avohilmo.rows import local
from tests.commands.client_desk import log, taken
from tests.commands.office import CHILD, SYSTEM, Office, command_id
from tests.commands.test_asking_colleagues import SOCIAL, answering, asking
from tests.commands.test_signing_records import signing
from tests.exports.test_export_command import PURPOSE, export, keys
from tests.exports.test_fhir import closed, says

__all__ = ["keys"]
DAY = ("--from", "2026-11-23", "--to", "2026-11-23")


def written(office: Office, folder: Path, *days: str) -> tuple[list[str], list[dict[str, str]], str]:
    """Export, and return the header, the rows and the report."""
    file = folder / "avohilmo.csv"
    assert export(office, folder, "avohilmo", *(days or DAY), "--out", str(file), *PURPOSE) == 0
    lines = file.read_text().splitlines()
    head = [one for one in lines if one.startswith("#")]
    rows = list(csv.DictReader(lines[len(head) :], delimiter=";"))
    return head, rows, (folder / "avohilmo.csv.missing.csv").read_text()


def test_a_recorded_contact_has_all_its_fields_by_the_clock_of_finland(
    office: Office, tmp_path: Path
) -> None:
    page = taken(office, office.chat(name="Onni"))
    says(office, page, "Hei")
    office.later(minutes=10)
    office.done(office.aino, signing(office, page))
    closed(office, page)
    head, [row], report = written(office, tmp_path)
    assert row["YHTEYDENOTTO_AJANKOHTA"] == "2026-11-23T09:00:00+02:00"
    assert row["HOIDONTARVE_AJANKOHTA"] == "2026-11-23T09:10:00+02:00"
    assert (row["YHTEYSTAPA"], row["HOIDONTARVE_LUONNE"], row["KAYNTISYY"]) == ("R52", "SH", "D19 D82")
    assert row["HOIDONTARVE_AMMATTI"] == "nurse"
    assert row["AJANVARAUS_AJANKOHTA"] == "2026-11-23T09:10:00+02:00"
    unverified = next(one for one in head if "NOT VERIFIED" in one)
    assert "reasons" in unverified
    assert "contact_type" not in unverified
    assert row["ASIANUMERO"] not in report
    line = log(office)[-1]
    assert (line.what, line.client_id, line.reason) == ("disclosed", "", PURPOSE[1])
    assert line.detail == f"AvoHILMO, 1 contacts of 2026-11-23 to 2026-11-23, by {getpass.getuser()}"


def test_what_is_missing_is_told_by_case_and_the_row_is_there(office: Office, tmp_path: Path) -> None:
    page = taken(office, office.form(name="Onni"))
    says(office, page, "Varasin ajan.")
    closed(office, page)
    _, [row], report = written(office, tmp_path)
    assert (row["YHTEYSTAPA"], row["HOIDONTARVE_AJANKOHTA"]) == ("R56", "")
    number = str(office.case(page.case_id).head.number)
    assert "HOIDONTARVE_AJANKOHTA;1;1" in report.splitlines()
    assert any(
        one.startswith(f"{number};{page.contact_id};HOIDONTARVE_AJANKOHTA") for one in report.splitlines()
    )


def test_types_follow_channel_and_deed(office: Office, tmp_path: Path) -> None:
    never_reached = office.callback()
    page = taken(office, office.form(name="Onni"))
    asked = asking(page, to_line=CHILD)
    office.done(office.aino, asked)
    eeva = office.hire("Eeva Halme", CHILD)
    office.done(eeva, answering(asked))
    _, rows, report = written(office, tmp_path)
    assert sorted(one["YHTEYSTAPA"] for one in rows) == ["R60", "R72", "R72"]
    assert never_reached.contact_id not in report, "nobody's need could have been assessed"


def test_social_care_and_other_days_are_not_in_it(office: Office, tmp_path: Path) -> None:
    office.form(SOCIAL, name="Ida")
    office.form(name="Onni")
    _, rows, _ = written(office, tmp_path)
    assert len(rows) == 1
    _, rows, _ = written(office, tmp_path, "--from", "2026-11-24", "--to", "2026-11-24")
    assert rows == []


@pytest.mark.parametrize(
    ("utc", "finland"),
    [
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "2026-10-25T03:30:00+03:00"),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "2026-10-25T03:30:00+02:00"),
        (datetime(2027, 3, 28, 1, 0, tzinfo=UTC), "2027-03-28T04:00:00+03:00"),
    ],
)
def test_the_hour_that_comes_twice_is_told_apart(utc: datetime, finland: str) -> None:
    assert local(utc) == finland


def test_a_case_whose_words_are_gone_is_named_instead_of_being_forgotten(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = closed(office, taken(office, office.form(name="Onni")), recorded=True)
    office.later(days=60)
    office.done(SYSTEM, LetGo(command_id=command_id(), case_id=page.case_id))
    _, rows, report = written(office, tmp_path)
    assert rows == []
    assert f"{office.case(page.case_id).head.number};;the words were let go of" in report
    assert "1 case without a row" in capsys.readouterr().out
