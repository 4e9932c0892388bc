"""``luukku-backend`` backup, restore, migrate and verify as a person calls them."""

import json
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from backend.app import Backend
from backend.config import Config
from backend.demo.kept_data import bring_on
from backend.protocol.clock import system_clock
from backend.store.engine import open_engine
from backend.store.migrate import Age, head, migrate, revision_of
from backend.store.sole_node import sole_node
from tests.support.pg import postgres_programs

pytestmark = pytest.mark.slow


def call(folder: Path, url: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Call the program on a demo's data."""
    settings = folder / "node.toml"
    settings.write_text(f'demo = true\npostgres_programs = "{postgres_programs()}"\n', encoding="utf-8")
    command = [sys.executable, "-m", "backend", *arguments, "--config", str(settings)]
    command += ["--data", str(folder), "--database", url]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def begun(folder: Path, url: str) -> Backend:
    """Open a node with the demo's history."""
    backend = Backend(Config(data=folder, database=url, demo=True))
    backend.play_history()
    return backend


def older(folder: Path, url: str) -> None:
    """Leave a database of an earlier version with its keys in the folder."""
    engine = open_engine(url)
    migrate(engine, "0002")
    engine.dispose()
    Backend(Config(data=folder / "other", demo=True)).close()
    (folder / "other" / "keys.json").rename(folder / "keys.json")


def test_a_backup_is_written_while_a_node_runs_verified_and_restored(
    database_url: str, spare_url: str, tmp_path: Path
) -> None:
    backend = begun(tmp_path, database_url)
    file = tmp_path / "night.backup"
    done = call(tmp_path, database_url, "backup", str(file))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Wrote {file}: ")
    again = call(tmp_path, database_url, "backup", str(file))
    assert (again.returncode, again.stdout) == (1, "")
    assert again.stderr == f"luukku-backend: {file} is there already; --force replaces it\n"
    verified = call(tmp_path, database_url, "verify")
    assert (verified.returncode, verified.stderr) == (0, "")
    assert re.match(r"Verified \d\d cases, ", verified.stdout)
    backend.close()

    restored = call(tmp_path, spare_url, "restore", str(file))
    assert (restored.returncode, restored.stderr) == (0, "")
    assert restored.stdout.splitlines()[0].startswith("Restored the database of ")
    assert "is not in it" in restored.stdout
    again = call(tmp_path, spare_url, "verify", "--quick")
    assert again.returncode == 0
    assert again.stdout.startswith("Restored at 20")


def test_verify_ends_with_1_and_names_the_place(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/luukku.db"
    begun(tmp_path, url).close()
    with closing(sqlite3.connect(tmp_path / "luukku.db")) as connection:
        (case_id,) = connection.execute("SELECT case_id FROM queue_row LIMIT 1").fetchone()
        connection.execute("DELETE FROM queue_row WHERE case_id = ?", (case_id,))
        connection.commit()
    done = call(tmp_path, url, "verify")
    assert done.returncode == 1
    assert f"queue_row {case_id}: is missing" in done.stdout.splitlines()
    assert "2 findings" in done.stdout.splitlines()[-1]


def test_an_older_database_is_migrated_after_a_backup_or_when_told_without(
    database_url: str, tmp_path: Path
) -> None:
    older(tmp_path, database_url)
    served = call(tmp_path, database_url, "serve", "--port", "0")
    assert served.returncode == 1
    assert served.stderr.endswith("run luukku-backend migrate --backup FILE first\n")
    assert len(served.stderr.splitlines()) == 1, served.stderr
    unsaid = call(tmp_path, database_url, "migrate")
    assert unsaid.returncode == 2
    assert "--backup --without-backup is required" in unsaid.stderr

    file = tmp_path / "before.backup"
    done = call(tmp_path, database_url, "migrate", "--backup", str(file))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == f"Migrated the database from 0002 to {head()}."
    assert file.exists()
    again = call(tmp_path, database_url, "migrate", "--without-backup")
    assert (again.returncode, again.stdout) == (
        0,
        f"The database is at {head()} already; nothing was changed.\n",
    )


def test_nothing_is_migrated_when_the_backup_fails(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/luukku.db"
    older(tmp_path, url)
    done = call(tmp_path, url, "migrate", "--backup", str(tmp_path / "nowhere" / "x.backup"))
    assert done.returncode == 1
    assert done.stderr == f"luukku-backend: there is no folder {tmp_path}/nowhere\n"
    engine = open_engine(url)
    assert revision_of(engine).age is Age.OLDER
    engine.dispose()


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("backup", "{folder}/x"), "there is no database {folder}/luukku.db"),
        (("verify",), "there is no database {folder}/luukku.db"),
        (("migrate", "--without-backup"), "there is no database {folder}/luukku.db"),
        (
            ("restore", "{folder}/x"),
            "there is no key file at {folder}/keys.json: put that of the backup there",
        ),
    ],
)
def test_what_cannot_be_done_is_told_in_one_sentence(
    tmp_path: Path, arguments: tuple[str, ...], why: str
) -> None:
    url = f"sqlite:///{tmp_path}/luukku.db"
    done = call(tmp_path, url, *(one.format(folder=tmp_path) for one in arguments))
    assert done.returncode == 1
    assert done.stderr.startswith(f"luukku-backend: {why.format(folder=tmp_path)}")
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "luukku.db").exists()


def test_a_restore_under_a_node_is_refused(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/luukku.db"
    begun(tmp_path, url).close()
    file = tmp_path / "a.backup"
    assert call(tmp_path, url, "backup", str(file)).returncode == 0
    with sole_node(url):
        done = call(tmp_path, url, "restore", str(file), "--force")
    assert done.returncode == 1
    assert done.stderr.endswith("is served by another node already\n")


def test_a_demonstration_backs_up_its_kept_data_and_brings_it_on(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/luukku.db"
    assert bring_on(url, tmp_path, system_clock()) == ""
    older(tmp_path, url)
    assert "Migrated the database from 0002" in bring_on(url, tmp_path, system_clock())
    assert len(list(tmp_path.glob("before-0002-*.backup"))) == 1
    assert bring_on(url, tmp_path, system_clock()) == ""
    begun(tmp_path, url).close()


def test_a_kept_key_file_is_json_of_which_nothing_stands_in_a_backup(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/luukku.db"
    begun(tmp_path, url).close()
    file = tmp_path / "a.backup"
    call(tmp_path, url, "backup", str(file))
    keys = json.loads((tmp_path / "keys.json").read_text("utf-8"))["keys"]
    for key in keys.values():
        assert key.encode() not in file.read_bytes()
    engine = open_engine(url)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM setting WHERE name = 'access_log_head'")) == 1
    engine.dispose()
