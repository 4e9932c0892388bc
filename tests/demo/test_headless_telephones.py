"""The whole demonstration at a real exchange, as `./dev demo --headless --phone asterisk` runs it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.together]


def test_callers_ring_a_real_exchange_and_none_is_lost(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, unpacked_asterisk: Path
) -> None:
    folders = tmp_path_factory.mktemp("demo")
    command = [sys.executable, "-m", "backend.demo", "--headless", "40", "--report", "report.json"]
    command += ["--phone", "asterisk", "--asterisk", str(unpacked_asterisk)]
    ended = subprocess.run(
        command,
        cwd=tmp_path,
        env={**os.environ, "TMPDIR": str(folders)},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    calls = report["calls"]
    assert calls["came_in"] >= 6
    assert calls["answered"] >= 1
    assert calls["callbacks"] >= 1
    assert calls["lost"] == 0
    assert report["lost"] == 0
    assert report["errors_logged"] == 0
    assert [file.name for file in tmp_path.iterdir()] == ["report.json"]
    # Nothing of it runs on: an exchange alone would hold its ports for ever.
    assert not list(folders.iterdir())
    assert not _running(str(folders))


def _running(word: str) -> list[str]:
    commands = [file.read_bytes() for file in Path("/proc").glob("[0-9]*/cmdline") if _readable(file)]
    return [command.decode() for command in commands if word.encode() in command]


def _readable(file: Path) -> bool:
    try:
        file.read_bytes()
    except OSError:
        return False
    return True
