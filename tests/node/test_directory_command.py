"""``luukku-backend directory`` as a person calls it: import, check and export of a file."""

from pathlib import Path

import pytest

from backend.app import Backend
from backend.commands.directory_reading_in import standing_directory
from backend.config import Config
from tests.node.test_command_line import call

# Each call is a program of its own.
pytestmark = pytest.mark.slow
SHIPPED = Path(__file__).parents[2] / "resources" / "demo" / "directory.toml"


def test_a_file_is_read_in_once_and_written_again(tmp_path: Path) -> None:
    data, written = tmp_path / "data", tmp_path / "out.toml"
    first = call(data, "directory", "import", str(SHIPPED))
    assert (first.returncode, first.stderr) == (0, "")
    assert "31 new or changed" in first.stdout
    assert "0 new or changed" in call(data, "directory", "import", str(SHIPPED)).stdout
    assert call(data, "directory", "export", str(written)).returncode == 0
    assert "0 new or changed" in call(data, "directory", "import", str(written)).stdout
    changed = written.read_text("utf-8").replace("09 0000 3000", "09 0000 3001")
    written.write_text(changed, "utf-8")
    assert "1 new or changed" in call(data, "directory", "import", str(written)).stdout
    backend = Backend(Config(data=data, demo=True))
    standing = standing_directory(backend.reader)
    backend.close()
    ombudsman = standing.services["patient-ombudsman"]  # type: ignore[index]
    assert (ombudsman.phone, ombudsman.version) == ("09 0000 3001", 2)


def test_a_wrong_file_changes_nothing_and_says_where(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text(
        SHIPPED.read_text("utf-8").replace('line = "physiotherapy"', 'line = "nowhere"', 1), "utf-8"
    )
    for what in ("check", "import"):
        done = call(tmp_path / "data", "directory", what, str(wrong))
        assert done.returncode == 1
        assert "service 'physiotherapy-direct', line: unknown_line" in done.stderr
    backend = Backend(Config(data=tmp_path / "data", demo=True))
    assert standing_directory(backend.reader).services == {}
    backend.close()


def test_the_demo_brings_its_directory_with_its_past(tmp_path: Path) -> None:
    backend = Backend(Config(data=tmp_path, demo=True))
    backend.play_history()
    assert "kela" in standing_directory(backend.reader).services
    backend.close()
