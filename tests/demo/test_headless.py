"""The whole demonstration without a screen, as `./dev demo --headless` runs it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.alone, pytest.mark.slow, pytest.mark.together]


def test_a_nurse_at_the_keyboard_closes_a_case_of_every_channel_and_nothing_is_lost(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "backend.demo", "--headless", "20", "--report", "report.json"]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False)
    assert ended.returncode == 0, ended.stdout
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    for channel in ("chat", "form", "callback"):
        count = report["channels"][channel]
        assert count["received"] >= count["claimed"] >= count["closed"] >= 1
    assert report["lost"] == 0
    assert report["errors_logged"] == 0
    assert report["window_shown_ms"] > 0
    # Whose data is not asked to be kept leaves nothing behind.
    assert [file.name for file in tmp_path.iterdir()] == ["report.json"]
