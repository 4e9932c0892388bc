"""The demonstration on three nodes, one of which is killed in the middle: the desktop moves over, nothing is lost."""

import json
import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from backend.demo.commands import Node
from backend.demo.front import config
from backend.demo.options import parse

KILL_AFTER = 8.0
"""Seconds into the nurse's work."""


@pytest.mark.alone
@pytest.mark.slow
@pytest.mark.together
@pytest.mark.postgres
def test_a_node_killed_in_the_middle_loses_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "backend.demo", "--nodes", "3", "--headless", "25", "--report", "r.json"]
    said: list[str] = []
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as demo:
        assert demo.stdout is not None
        for line in demo.stdout:
            said.append(line)
            if "The nurse works" in line:
                found = re.search(r"node-1 at port \d+: kill -9 (\d+)", "".join(said))
                assert found is not None
                # That the desktop's first address is node-1's is what makes it move.
                threading.Timer(KILL_AFTER, os.kill, (int(found[1]), signal.SIGKILL)).start()
    assert demo.returncode == 0, "".join(said)
    assert "==> node-1 is gone; still there: node-2, node-3\n" in said
    report = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert report["lost"] == 0
    assert report["nodes_gone"] == 1
    assert report["errors_logged"] == 0
    assert [file.name for file in tmp_path.iterdir()] == ["r.json"]


def test_several_nodes_on_one_sqlite_file_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["--headless", "5", "--nodes", "3", "--database", "sqlite:///luukku.db"])
    assert "PostgreSQL" in capsys.readouterr().err


def test_the_front_asks_every_node_how_it_is() -> None:
    text = config(8090, [Node("node-1", 9001), Node("node-2", 9002)])

    assert "bind 127.0.0.1:8090\n" in text
    assert "option httpchk GET /health" in text
    assert re.findall(r"server (\S+) 127\.0\.0\.1:(\d+)", text) == [("node-1", "9001"), ("node-2", "9002")]
