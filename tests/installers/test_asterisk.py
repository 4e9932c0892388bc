"""Fetching an Asterisk where there is nothing to fetch it from; the real fetch is what every test of `tests/phone` begins with."""

from pathlib import Path

import pytest

from installers.dev import asterisk


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    programs = tmp_path / "programs"
    programs.mkdir()
    monkeypatch.setenv("PATH", str(programs))
    return tmp_path / "cache" / "luukku"


def _program(name: str, tmp_path: Path, says: str = "") -> None:
    file = tmp_path / "programs" / name
    file.write_text(f"#!/bin/sh\n{says}\n", encoding="utf-8")
    file.chmod(0o755)


def test_without_apt_it_is_said_in_one_line_why_there_is_none(
    cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    problem = asterisk.prepare()
    assert "apt-get is not on this machine" in problem
    assert capsys.readouterr().out == f"==> No Asterisk: {problem}\n"
    assert not asterisk.folder().exists()


def test_an_archive_that_cannot_be_reached_leaves_nothing_and_is_not_named(
    cache: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _program("dpkg-deb", tmp_path)
    _program(
        "apt-get",
        tmp_path,
        'case "$*" in indextargets*) echo "http://archive.example/debian bookworm";; *) exit 100;; esac',
    )
    left = cache / "asterisk-22.part-killed"
    left.mkdir(parents=True)
    problem = asterisk.prepare()
    assert "no suite sid" in problem
    assert "archive.example" not in problem + capsys.readouterr().out
    assert sorted(one.name for one in cache.iterdir()) == [".asterisk.lock"]


def test_one_that_is_there_is_not_fetched_again(cache: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asterisk.folder().mkdir(parents=True)
    assert asterisk.prepare() == ""
    assert capsys.readouterr().out == ""
