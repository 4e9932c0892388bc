"""``luukku-backend export`` as a person calls it, beside an office at work."""

import getpass
import stat
from pathlib import Path

import msgspec
import pytest

from backend.__main__ import main
from backend.store.encryption import Keys
from backend.store.fhir_deliveries import DeliveryState, Due, note
from tests.commands.client_desk import log, taken
from tests.commands.office import KEY, Office
from tests.exports.standard import same_again
from tests.exports.test_fhir import closed

PURPOSE = ("--purpose", "Kirjaus potilastietojärjestelmään")


@pytest.fixture(autouse=True)
def keys(tmp_path: Path) -> None:
    (tmp_path / "keys.json").write_bytes(Keys({1: KEY}, 1).written())


def export(office: Office, folder: Path, *arguments: str) -> int:
    where = ("--data", str(folder), "--database", office.url, "--demo")
    return main(["export", *arguments, *where])


def test_closed_cases_are_written_one_a_file_for_their_owner_only_and_logged(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = closed(office, taken(office, office.form(name="Onni")))
    taken(office, office.form(name="Eeva"))
    out = tmp_path / "out"
    days = ("--from", "2026-11-23", "--to", "2026-11-23")
    assert export(office, tmp_path, "fhir", *days, "--out", str(out), *PURPOSE) == 0
    assert capsys.readouterr().out == f"1 case written to {out}.\n"
    [file] = out.iterdir()
    assert file.name == f"{office.case(page.case_id).head.number}.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    same_again(file.read_bytes())
    assert msgspec.json.decode(file.read_bytes())["type"] == "collection"
    line = log(office)[-1]
    assert (line.what, line.reason) == ("disclosed", PURPOSE[1])
    assert line.detail == f"FHIR R4 to a file, by {getpass.getuser()}"


def test_a_case_that_is_not_there_is_no_success(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(office, tmp_path, "fhir", "--case", "99999", "--out", str(tmp_path / "out"), *PURPOSE) == 1
    assert capsys.readouterr().out.startswith("0 cases written")


def test_the_status_is_one_line_and_says_trouble_by_its_exit(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(office, tmp_path, "status") == 0
    assert capsys.readouterr().out == "Nothing is sent: the exports' file names no FHIR endpoint.\n"
    settings = tmp_path / "exports.toml"
    settings.write_text('[fhir]\nurl = "https://record.example/fhir"\nsince = 2026-11-01\n')
    page = closed(office, taken(office, office.form(name="Onni")))
    assert export(office, tmp_path, "status", "--exports", str(settings)) == 0
    assert capsys.readouterr().out == "FHIR to record.example: 0 sent, 1 wait, 0 refused.\n"
    one = Due(page.case_id, 1, 1)
    office.writer.run_blocking(
        lambda connection: note(
            connection, one, DeliveryState.REFUSED, next_at=office.now, problem="http_422"
        )
    )
    assert export(office, tmp_path, "status", "--exports", str(settings)) == 1
    number = office.case(page.case_id).head.number
    assert capsys.readouterr().out == (
        f"FHIR to record.example: 0 sent, 0 wait, 1 refused; case {number}: http_422.\n"
    )


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('[fhir]\nurl = "http://record.example/fhir"\nsince = 2026-11-01\n', "url is an https address"),
        ('[fhir]\nurl = "https://a:b@record.example"\nsince = 2026-11-01\n', "url holds no password"),
        ('[fhir]\nurl = "https://record.example"\n', "since"),
        (
            '[fhir]\nurl = "https://record.example"\nsince = 2026-11-01\ncertificate = "a"\n',
            "certificate and key go together",
        ),
        ("[fhr]\n", "fhr"),
    ],
)
def test_settings_that_cannot_work_are_refused_in_words(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str], settings: str, said: str
) -> None:
    file = tmp_path / "exports.toml"
    file.write_text(settings)
    with pytest.raises(SystemExit):
        export(office, tmp_path, "status", "--exports", str(file))
    assert said in capsys.readouterr().err
