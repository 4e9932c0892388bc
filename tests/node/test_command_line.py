"""``luukku-backend`` as a person calls it."""

import json
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from backend.app import Backend
from backend.config import Config
from backend.protocol.uses import Use
from backend.store.sole_node import sole_node
from backend.store.staff import staff_by_name
from backend.store.uses import Wanted, read_uses

# Each call is a program of its own.
pytestmark = pytest.mark.slow


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
    assert "somebody else has this user name" in again.stderr


def test_staff_are_kept_from_the_command_line_and_each_change_is_in_the_log(tmp_path: Path) -> None:
    for asked, typed, said in (
        (
            ("role", "mikko.laine", "supervisor"),
            "",
            "Mikko Laine is now supervisor, lines: oral-health urgent-advice.",
        ),
        (
            ("lines", "mikko.laine", "physiotherapy"),
            "",
            "Mikko Laine is now supervisor, lines: physiotherapy.",
        ),
        (("role", "mikko.laine", "privacy_officer"), "", "Mikko Laine is now privacy_officer, lines: none."),
        (("lock", "mikko.laine"), "", "Mikko Laine is locked out."),
        (("unlock", "mikko.laine"), "", "Mikko Laine is let in again."),
        (
            ("password", "mikko.laine"),
            "pitkä salasana\n",
            "Mikko Laine has a new password and is signed out everywhere.",
        ),
    ):
        done = call(tmp_path, "staff", *asked, typed=typed)
        assert (done.returncode, done.stdout) == (0, f"{said}\n"), done.stderr
    for asked, why in (
        (("lock", "nobody.here"), "nobody signs in as nobody.here"),
        (("lock", "outi.pelto"), "at least one administrator has to remain"),
        (("role", "outi.pelto", "supervisor"), "at least one administrator has to remain"),
        (("role", "mikko.laine", "boss"), "no role boss"),
        (("lines", "mikko.laine", "nowhere"), "no service line nowhere"),
    ):
        done = call(tmp_path, "staff", *asked)
        assert done.returncode == 2
        assert why in done.stderr
    listed = call(tmp_path, "staff", "list").stdout.splitlines()
    assert any(line.split() == ["mikko.laine", "privacy_officer", "Mikko", "Laine"] for line in listed)
    backend = Backend(Config(data=tmp_path, demo=True))
    with backend.reader.reading() as database:
        uses = read_uses(database, backend.reader.cipher, Wanted(uses=(Use.STAFF_CHANGED,)))
    backend.close()
    assert [one.words.detail for one in reversed(uses)] == [
        "mikko.laine professional > supervisor",
        "mikko.laine +physiotherapy -oral-health -urgent-advice",
        "mikko.laine supervisor > privacy_officer -physiotherapy",
        "mikko.laine locked",
        "mikko.laine unlocked",
        "mikko.laine password",
    ]
    assert {one.staff_id for one in uses} == {None}


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


def begun(folder: Path) -> Path:
    """Let a node make its folder; return its key file."""
    Backend(Config(data=folder, demo=True)).close()
    return folder / "keys.json"


def test_a_database_whose_keys_are_gone_is_left_alone(tmp_path: Path) -> None:
    keys = begun(tmp_path)
    keys.unlink()
    done = call(tmp_path, "serve", "--port", "0")
    assert (done.returncode, keys.exists()) == (1, False)
    assert done.stderr.endswith(f"written under keys that are not at {keys}: put that file back\n")


def test_a_database_of_other_keys_is_left_alone(tmp_path: Path) -> None:
    keys = begun(tmp_path)
    other = json.loads(begun(tmp_path / "other").read_text("utf-8"))
    keys.write_text(json.dumps(other), "utf-8")
    done = call(tmp_path, "serve", "--port", "0")
    assert done.returncode == 1
    assert done.stderr.endswith(f"written under other keys than those at {keys}\n")


def test_a_database_that_cannot_be_used_is_told_in_one_sentence(tmp_path: Path) -> None:
    begun(tmp_path)
    (tmp_path / "garbage.db").write_bytes(b"garbage " * 1000)
    (tmp_path / "folder.db").mkdir()
    newer = tmp_path / "newer.db"
    newer.write_bytes((tmp_path / "luukku.db").read_bytes())
    with sqlite3.connect(newer) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    for url, why in (
        (f"sqlite:///{tmp_path}/garbage.db", "file is not a database"),
        (f"sqlite:///{tmp_path}/folder.db", "unable to open database file"),
        (f"sqlite:///{newer}", "was written by a later version of Luukku (9999)"),
        ("nonsense", "is no address of a database"),
        ("mysql://me:salaisuus@nowhere/x", "No module named"),
        ("postgresql+psycopg://me:salaisuus@127.0.0.1:1/x", "connection failed"),
    ):
        done = call(tmp_path, "serve", "--port", "0", "--database", url)
        assert done.returncode == 1, url
        assert why in done.stderr
        assert "salaisuus" not in done.stderr
        assert len(done.stderr.splitlines()) == 1, done.stderr


def test_a_port_in_use_is_told_before_the_database_is_touched(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = call(tmp_path, "serve", "--port", str(port))
    assert done.returncode == 1
    assert f"127.0.0.1:{port}" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not list(tmp_path.iterdir())


def test_a_second_node_on_one_sqlite_file_does_not_begin(tmp_path: Path) -> None:
    # It would write that the first one's people have gone, and their cases would go back to the queue.
    begun(tmp_path)
    with sole_node(f"sqlite:///{tmp_path}/luukku.db"):
        done = call(tmp_path, "serve", "--port", "0")
    assert done.returncode == 1
    assert done.stderr.endswith("luukku.db is served by another node already\n")
    assert len(done.stderr.splitlines()) == 1


def test_an_organisations_wrong_questionnaire_is_refused_in_one_sentence(tmp_path: Path) -> None:
    folder = tmp_path / "lomakkeet"
    folder.mkdir()
    (folder / "kaatumiset.json").write_text('{"resourceType": "Questionnaire"}', encoding="utf-8")
    done = call(tmp_path, "serve", "--checklists", str(folder), "--port", "0")
    assert done.returncode == 1
    assert "kaatumiset.json: Object missing required field `url`" in done.stderr
    assert "Traceback" not in done.stderr


def test_keys_for_an_identification_service_are_made_once(tmp_path: Path) -> None:
    keys = tmp_path / "identification-keys.json"
    made = call(tmp_path, "identification-keys", str(keys))
    assert made.returncode == 0, made.stderr
    first = keys.read_text()
    again = call(tmp_path, "identification-keys", str(keys))
    assert (again.returncode, keys.read_text()) == (1, first)
    assert "nothing was changed" in again.stdout


def test_a_wrong_file_of_a_service_outside_is_told_in_one_sentence(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text('issuer = "http://broker.example.fi"\n', encoding="utf-8")
    for option in ("--identification", "--authorizations"):
        done = call(tmp_path, "serve", "--port", "0", option, str(wrong))
        assert done.returncode == 2, done.stdout
        assert str(wrong) in done.stderr
        assert "Traceback" not in done.stderr
    assert not (tmp_path / "luukku.db").exists()
