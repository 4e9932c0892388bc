"""What one may ask of the demonstration."""

import socket

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
