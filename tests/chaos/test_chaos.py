"""Half a minute of chaos on each database: nothing is lost, doubled, reordered or claimed twice, and all come back soon."""

import json
import secrets
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.alone, pytest.mark.slow, pytest.mark.together]

SECONDS = 30
PATIENCE = 135.0


@pytest.mark.parametrize(
    "database",
    ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)],
)
def test_half_a_minute_of_chaos_loses_nothing(database: str, tmp_path: Path) -> None:
    seed = secrets.randbelow(10**6)
    print(f"seed {seed}")
    told = tmp_path / "result.json"
    arguments = ["--seconds", str(SECONDS), "--seed", str(seed), "--database", database, "--json", str(told)]
    command = [sys.executable, "-m", "tests.chaos", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as play:
        try:
            said, _ = play.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            # Asked to end it ends everything that it has started.
            play.send_signal(signal.SIGTERM)
            said, _ = play.communicate()
    assert play.returncode == 0, f"play it again: ./dev chaos {' '.join(arguments[:-2])}\n{said}"
    figures = json.loads(told.read_text())
    assert figures["acknowledged"] == figures["stored"] > 100
    assert figures["faults"]
