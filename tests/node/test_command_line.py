"""``luukku-backend`` as a person calls it."""

import subprocess
import sys
from pathlib import Path

from backend.app import Backend
from backend.config import Config
from backend.store.staff import staff_by_name


def call(folder: Path, *arguments: str, typed: str = "") -> "subprocess.CompletedProcess[str]":
    """Call the program with something typed into it."""
    command = [sys.executable, "-m", "backend", *arguments, "--demo", "--data", str(folder)]
    return subprocess.run(command, input=typed, capture_output=True, text=True, timeout=60, check=False)


def test_a_member_of_staff_is_added_and_their_password_is_only_a_hash(tmp_path: Path) -> None:
    asked = (
        "staff",
        "add",
        "Meri.Koe",
        "--name",
        "Meri Koe",
        "--line",
        "oral-health",
        "--role",
        "supervisor",
    )
    done = call(tmp_path, *asked, typed="pitkä salasana\n")
    assert (done.returncode, done.stdout) == (0, "Added Meri Koe, who signs in as meri.koe.\n")
    backend = Backend(Config(data=tmp_path, demo=True))
    record = backend.writer.run_blocking(lambda connection: staff_by_name(connection, "meri.koe"))
    backend.close()
    assert record is not None
    assert (record.info.name, record.info.initials, record.info.lines) == ("Meri K.", "MK", ("oral-health",))
    assert record.password_hash.startswith("$argon2id$")
    again = call(tmp_path, *asked, typed="pitkä salasana\n")
    assert again.returncode == 2
    assert "somebody else signs in as Meri.Koe" in again.stderr


def test_what_is_wrong_with_a_member_of_staff_is_told(tmp_path: Path) -> None:
    for asked, typed, sentence in (
        (("--line", "nowhere"), "pitkä salasana\n", "no service line nowhere; there are oral-health"),
        (("--role", "boss"), "pitkä salasana\n", "no role boss"),
        ((), "lyhyt\n", "at least 12 characters"),
    ):
        done = call(tmp_path, "staff", "add", "meri.koe", "--name", "Meri Koe", *asked, typed=typed)
        assert done.returncode == 2
        assert sentence in done.stderr
        assert "Traceback" not in done.stderr


def test_a_key_file_that_cannot_be_used_is_told_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "keys.json").write_text("nonsense", encoding="utf-8")
    done = call(tmp_path, "serve", "--port", "0")
    assert done.returncode == 1
    assert done.stderr == "luukku-backend: the key file is not in the form that Luukku writes\n"
