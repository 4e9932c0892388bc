"""``luukku-backend retention`` as a person calls it: counted, done by whoever serves, done without a node."""

import subprocess
import sys
from pathlib import Path

import pytest

from backend.app import Backend
from backend.config import Config
from backend.store.retention_runs import latest
from tests.live.node_process import free_port, serve, until_up

pytestmark = pytest.mark.slow

COUNTY = Path(__file__).parents[2] / "resources" / "demo" / "county.toml"


def call(folder: Path, url: str, *arguments: str) -> str:
    """Call the program on a demo's data, where what is written is kept for a day only."""
    short = COUNTY.read_text("utf-8").replace("recorded_words = 30", "recorded_words = 1")
    county = folder / "county.toml"
    county.write_text(short.replace("\nwords = 183", "\nwords = 1"), encoding="utf-8")
    command = [sys.executable, "-m", "backend", *arguments, "--demo", "--county", str(county)]
    done = subprocess.run(
        [*command, "--data", str(folder), "--database", url],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done
    return done.stdout


def begin(folder: Path, url: str) -> None:
    backend = Backend(Config(data=folder, database=url, demo=True))
    backend.play_history()
    backend.close()


def test_without_a_node_it_is_counted_done_and_then_there_is_nothing_more(
    database_url: str, tmp_path: Path
) -> None:
    begin(tmp_path, database_url)
    counted = call(tmp_path, database_url, "retention", "--dry-run")
    assert counted.startswith("Due now: ")
    cases = counted.removeprefix("Due now: ").partition(" cases whose words")[0]
    assert int(cases) > 5
    done = call(tmp_path, database_url, "retention")
    assert done.startswith(f"Let go of: {cases} cases whose words were let go of; ")
    assert call(tmp_path, database_url, "retention", "--dry-run") == "Due now: nothing.\n"
    assert call(tmp_path, database_url, "retention") == "Let go of: nothing.\n"
    assert "all is well" in call(tmp_path, database_url, "verify")


async def test_a_node_that_serves_does_what_is_asked_for(database_url: str, tmp_path: Path) -> None:
    begin(tmp_path, database_url)
    port = free_port()
    node = serve(tmp_path, port, "--database", database_url)
    try:
        await until_up(port)
        # Its own county lets go of nothing yet; that it was asked and has answered is what counts.
        assert call(tmp_path, database_url, "retention") == "Let go of: nothing.\n"
    finally:
        node.kill()
        node.wait()
    backend = Backend(Config(data=tmp_path, database=database_url, demo=True))
    # That of the night may have come before it or be still to come.
    assert latest(backend.reader, 10)[-1].started_at is not None, "the node has done it"
    backend.close()
