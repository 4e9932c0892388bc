"""What one may ask of the demonstration."""

import socket
from pathlib import Path

import pytest

from backend.demo.options import PORT, parse


def test_without_a_display_one_line_says_how_to_go_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    with pytest.raises(SystemExit) as ended:
        parse([])
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "--headless" in said


def test_a_report_without_headless_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    with pytest.raises(SystemExit):
        parse(["--report", "r.json"])


def test_who_has_no_cases_is_not_played(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["--as", "privacy-officer", "--headless", "5"])
    assert "plays a nurse or a supervisor" in capsys.readouterr().err


def test_a_taken_port_is_not_chosen() -> None:
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            other.bind(("127.0.0.1", PORT))
            other.listen()
        except OSError:
            pass  # somebody else has it, which is the same
        assert parse(["--headless", "5"]).port != PORT


def test_a_demonstration_without_a_screen_goes_faster() -> None:
    assert parse(["--headless", "5"]).speed > 1
    assert parse(["--headless", "5", "--speed", "3"]).speed == 3


def test_a_database_by_its_address_keeps_its_keys_in_the_same_folder_each_time(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    def kept(*arguments: str) -> Path | None:
        return parse(["--headless", "5", *arguments]).kept

    first = kept("--database", "postgresql://one/luukku")
    assert first is not None
    assert first.is_relative_to(tmp_path)
    assert kept("--database", "postgresql://one/luukku") == first
    assert kept("--database", "postgresql://two/luukku") != first
    assert kept("--database", "postgresql://one/luukku", "--data", str(tmp_path / "d")) == tmp_path / "d"
    assert kept() is None


def test_callers_without_telephones_are_what_one_gets() -> None:
    assert parse(["--headless", "5"]).phone == "simulator"
    assert parse(["--headless", "5", "--phone", "none"]).phone == "none"


def test_a_real_exchange_stays_on_this_machine_unless_told_otherwise(tmp_path: Path) -> None:
    real = ["--headless", "5", "--phone", "asterisk", "--asterisk", str(tmp_path)]
    assert parse(real).phone_address == "127.0.0.1"
    assert parse([*real, "--phone-address", "192.0.2.7"]).phone_address == "192.0.2.7"
    assert parse(real).asterisk == tmp_path


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--phone", "asterisk"], "./dev"),
        (["--own-phone"], "--phone asterisk"),
        (["--phone-address", "192.0.2.7"], "--phone asterisk"),
        (["--phone", "asterisk", "--asterisk", "/", "--own-phone"], "--headless"),
    ],
)
def test_what_makes_no_sense_with_a_telephone_is_refused_in_one_line(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        parse(["--headless", "5", *arguments])
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
