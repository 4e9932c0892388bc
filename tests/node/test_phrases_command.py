"""``luukku-backend phrases`` as a person calls it: import, check and export of a file, after the directory's."""

from pathlib import Path

import pytest

from backend.app import Backend
from backend.commands.guidance_reading_in import standing_guidance
from backend.config import Config
from backend.protocol.ids import PhraseId
from tests.node.test_command_line import call

# Each call is a program of its own.
pytestmark = pytest.mark.slow
SHIPPED = Path(__file__).parents[2] / "resources" / "demo"


def test_a_file_is_read_in_once_and_written_again(tmp_path: Path) -> None:
    data, written = tmp_path / "data", tmp_path / "out.toml"
    early = call(data, "phrases", "import", str(SHIPPED / "playbooks.toml"))
    assert early.returncode == 1
    assert "playbook 'suicidal-caller', step 1: unknown_text" in early.stderr
    assert call(data, "directory", "import", str(SHIPPED / "directory.toml")).returncode == 0
    for name, said in (("phrases.toml", "32 new or changed"), ("playbooks.toml", "6 new or changed")):
        first = call(data, "phrases", "import", str(SHIPPED / name))
        assert (first.returncode, first.stderr) == (0, "")
        assert said in first.stdout
    assert call(data, "phrases", "export", str(written)).returncode == 0
    assert "0 new or changed" in call(data, "phrases", "import", str(written)).stdout
    written.write_text(written.read_text("utf-8").replace("Tarkistan asian", "Katson asiaa"), "utf-8")
    assert "is right" in call(data, "phrases", "check", str(written)).stdout
    assert "1 new or changed" in call(data, "phrases", "import", str(written)).stdout
    backend = Backend(Config(data=data, demo=True))
    assert standing_guidance(backend.reader).phrases[PhraseId("hetki")].version == 2
    backend.close()


def test_the_demo_brings_its_phrases_and_playbooks_with_its_past(tmp_path: Path) -> None:
    backend = Backend(Config(data=tmp_path, demo=True))
    backend.play_history()
    stands = standing_guidance(backend.reader)
    assert "tervehdys" in stands.phrases
    assert "suicidal-caller" in stands.playbooks
    backend.close()
