"""``luukku-backend announcements`` as a person calls it: without settings, a database or a county."""

from pathlib import Path

import pytest

from backend.__main__ import main
from backend.channels.phone.recordings import RATE
from backend.demo.sip.sound import write_tone


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    (folder / "fi").mkdir(parents=True)
    write_tone(folder / "fi" / "goodbye.wav", 440, seconds=2)
    write_tone(folder / "fi" / "greeting-oral-health.wav", 440, seconds=2)
    return folder


def call(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str]:
    status = main(["announcements", *map(str, arguments)])
    said = capsys.readouterr()
    return status, said.out + said.err


def test_the_script_is_printed_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    status, printed = call(capsys, "script", "--language", "fi")
    assert status == 0
    assert printed.startswith("Jokainen rivi on oma äänitteensä")
    assert "\npartitive-16              kuuttatoista …\n" in printed


def test_good_recordings_are_counted_with_what_is_missing(
    capsys: pytest.CaptureFixture[str], own: Path
) -> None:
    status, printed = call(capsys, "check", own)
    assert status == 0
    assert printed.startswith("Finnish (fi): 1 of ")
    assert "  not recorded, ours are played: greeting please-wait place-next " in printed
    assert "  greetings of lines: oral-health\n" in printed
    assert "Swedish (sv): 0 of " in printed
    assert printed.endswith("All recordings can be used.\n")


def test_what_cannot_be_used_ends_with_1_and_writes_nothing(
    capsys: pytest.CaptureFixture[str], own: Path, tmp_path: Path
) -> None:
    (own / "fi" / "godbye.wav").write_bytes(b"RIFF")
    (own / "se").mkdir()
    status, printed = call(capsys, "check", own)
    assert status == 1
    assert "  godbye.wav has no name that is ever played; is it goodbye?\n" in printed
    assert "only fi, sv and en are: se\n" in printed
    target = tmp_path / "sounds" / "luukku"
    status, printed = call(capsys, "install", target, "--own", own)
    assert (status, printed.endswith("Nothing was written.\n")) == (1, True)
    assert not target.exists()


def test_a_folder_that_is_not_there_is_told_in_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    status, printed = call(capsys, "check", tmp_path / "nowhere")
    assert status == 1
    assert printed.startswith("luukku-backend: ")
    assert printed.count("\n") == 1


def test_the_set_is_written_with_the_own_over_ours(
    capsys: pytest.CaptureFixture[str], own: Path, tmp_path: Path
) -> None:
    target = tmp_path / "sounds" / "luukku"
    status, printed = call(capsys, "install", target, "--own", own)
    assert (status, printed.startswith("Wrote ")) == (0, True)
    assert (target / "fi" / "goodbye.wav").stat().st_size > 2 * 2 * RATE
    assert not (target / "fi" / "goodbye.alaw").exists()
    assert (target / "fi" / "greeting-oral-health.wav").exists()
    assert (target / "sv" / "goodbye.alaw").exists()
