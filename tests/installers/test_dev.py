"""`./dev` says what it cannot do and does it in one line."""

import os
import subprocess
from pathlib import Path

import pytest

from installers.dev import asterisk, debian, file_lengths
from installers.dev.__main__ import asterisk_of
from installers.dev.steps import ROOT, StepFailed


def test_a_package_that_is_not_there_is_missing() -> None:
    assert "no-such-package-of-anybody" in debian.missing(["no-such-package-of-anybody", *debian.DESKTOP])


def test_who_may_not_install_is_told_in_one_line_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(StepFailed) as failed:
        debian.need(["no-such-package-of-anybody"], without="")
    assert "no-such-package-of-anybody" in str(failed.value)
    assert "\n" not in str(failed.value)


def test_a_file_that_is_too_long_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_lengths, "LONGEST", 20)
    with pytest.raises(StepFailed, match=r"installers/dev/file_lengths\.py"):
        file_lengths.check()


def test_an_unknown_command_is_refused_with_the_commands_there_are(tmp_path: Path) -> None:
    done = subprocess.run([ROOT / "dev", "dance"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "demo" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_demonstration_at_a_real_exchange_says_why_there_is_none_and_ends(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("PATH", "")
    assert asterisk_of(["--headless", "5"]) == []
    assert asterisk_of(["--phone", "none"]) == []
    for asked in (["--phone", "asterisk"], ["--phone=asterisk"]):
        with pytest.raises(StepFailed, match="--phone asterisk"):
            asterisk_of(asked)
    assert "apt-get is not on this machine" in capsys.readouterr().out


def test_a_demonstration_at_a_real_exchange_is_told_where_that_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    asterisk.folder().mkdir(parents=True)
    assert asterisk_of(["--phone", "asterisk"]) == ["--asterisk", str(asterisk.folder())]
