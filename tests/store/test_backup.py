"""A backup made at work is whole, a restored one is the same, and nothing half-done is ever left."""

import os
import stat
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url

from backend.commands.dispatch import open_writer
from backend.commands.system import LogUse
from backend.protocol.commands import AddNote, Claim
from backend.protocol.ids import LineId, new_id
from backend.protocol.results import Result
from backend.protocol.streams import case_stream, my_stream, queue_stream
from backend.store.backup import Backup, Taking, take_backup
from backend.store.backup_file import BackupWrong, read_manifest
from backend.store.encryption import Cipher, Keys
from backend.store.engine import open_engine
from backend.store.migrate import DatabaseWrong, migrate, open_database
from backend.store.postgres_programs import PostgresPrograms
from backend.store.reader import Reader
from backend.store.restore import Restored, Restoring, restore
from backend.store.sole_node import sole_node
from backend.store.verify import verify
from tests.commands.office import COUNTY, KEY, ORAL, SYSTEM, Office, command_id
from tests.support.pg import postgres_programs
from tests.support.small_disk import needs_root, small_disk

KEYS = Keys({1: KEY}, 1)
NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
PROGRAMS = PostgresPrograms(postgres_programs())
SECRETS = ("Matti Virtanen", "+358401234567", "Hampaat ovat hellinä")


def taken(url: str, file: Path, *, force: bool = False) -> Backup:
    taking = Taking(product="test", keys=KEYS.fingerprints(), clock=lambda: NOW, programs=PROGRAMS)
    return take_backup(url, file, taking, force=force)


def restored(url: str, file: Path, *, force: bool = False, keys: Keys = KEYS) -> Restored:
    restoring = Restoring(keys=keys, lines=[ORAL, LineId("new-line")], now=NOW, programs=PROGRAMS)
    return restore(url, file, restoring, force=force)


def at_work(office: Office) -> None:
    page = office.chat(name=SECRETS[0], phone=SECRETS[1])
    office.done(page.actor, office.says(page, 1, SECRETS[2]))
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    office.form(name=SECRETS[0])


@pytest.fixture
def busy(office: Office) -> Iterator[Office]:
    """An office in which notes are written without a pause while the test runs."""
    at_work(office)
    page = office.chat()
    goes_on = threading.Event()
    goes_on.set()

    def write() -> None:
        while goes_on.is_set():
            note = AddNote(command_id=command_id(), case_id=page.case_id, text="Muistiin")
            office.writer.submit_blocking(office.aino, note)

    thread = threading.Thread(target=write)
    thread.start()
    try:
        yield office
    finally:
        goes_on.clear()
        thread.join()


def test_a_backup_made_while_people_work_is_restored_whole(
    busy: Office, spare_url: str, tmp_path: Path
) -> None:
    file = tmp_path / "night.backup"
    made = taken(busy.url, file)
    assert made.checked.startswith(("the copy is sound", "it was restored"))
    assert made.manifest.census.rows["case_file"] == 3

    done = restored(spare_url, file)
    assert done.kept == ""
    engine = open_engine(spare_url)
    cipher = Cipher(KEYS)
    assert verify(engine, cipher) == []
    reader = Reader(engine, cipher)
    with engine.connect() as connection:
        case_ids = connection.scalars(text("SELECT case_id FROM case_file")).all()
        entries = connection.scalar(text("SELECT count(*) FROM entry"))
    assert entries == made.manifest.census.rows["entry"]
    assert len(case_ids) == 3
    for case_id in case_ids:
        before, after = (one.snapshot(case_stream(case_id))[1] for one in (busy.reader, reader))
        assert before.case.head == after.case.head  # type: ignore[union-attr]
    reader.close()
    engine.dispose()


def test_a_backup_is_its_owners_alone_and_shows_neither_clients_nor_keys(
    office: Office, tmp_path: Path
) -> None:
    at_work(office)
    file = tmp_path / "night.backup"
    taken(office.url, file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    content = file.read_bytes()
    for secret in (*SECRETS, KEY.hex()):
        assert secret.encode() not in content
    assert KEY not in content
    assert read_manifest(file).keys == {"1": KEYS.fingerprints()[1]}


def test_a_file_that_is_there_is_not_replaced_unless_told(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "night.backup"
    file.write_text("precious", encoding="utf-8")
    with pytest.raises(BackupWrong, match=r"is there already; --force replaces it"):
        taken(office.url, file)
    assert file.read_text(encoding="utf-8") == "precious"
    taken(office.url, file, force=True)
    assert read_manifest(file).product == "test"


def test_an_empty_database_is_not_backed_up(database_url: str, tmp_path: Path) -> None:
    with pytest.raises(BackupWrong, match="is empty"):
        taken(database_url, tmp_path / "x.backup")
    assert not (tmp_path / "x.backup").exists()


def test_a_database_that_holds_something_is_kept_aside_and_only_when_told(
    office: Office, tmp_path: Path
) -> None:
    at_work(office)
    file = tmp_path / "night.backup"
    taken(office.url, file)
    late = office.chat()
    office.close()
    with pytest.raises(BackupWrong, match="--force keeps"):
        restored(office.url, file)
    kept = restored(office.url, file, force=True).kept

    engine = open_engine(office.url)
    assert verify(engine, Cipher(KEYS)) == []
    count = text("SELECT count(*) FROM case_file WHERE case_id = :case_id")
    with engine.connect() as connection:
        assert connection.scalar(count, {"case_id": late.case_id}) == 0
        if engine.dialect.name != "sqlite":
            schema = kept.removeprefix("the schema ")
            aside = text(f"SELECT count(*) FROM {schema}.case_file WHERE case_id = :case_id")
            assert connection.scalar(aside, {"case_id": late.case_id}) == 1
    if engine.dialect.name == "sqlite":
        before = open_engine(f"sqlite:///{kept}")
        with before.connect() as connection:
            assert connection.scalar(count, {"case_id": late.case_id}) == 1
        before.dispose()
    engine.dispose()


def test_a_restored_database_takes_commands_and_chains_uses_on(
    office: Office, spare_url: str, tmp_path: Path
) -> None:
    page = office.chat()
    use = LogUse(command_id=command_id(), staff_id=office.aino.staff_id, case_id=page.case_id)
    office.done(SYSTEM, use)
    taken(office.url, tmp_path / "a.backup")
    restored(spare_url, tmp_path / "a.backup")

    engine = open_engine(spare_url)
    writer = open_writer(engine=engine, cipher=office.cipher, county=COUNTY, clock=lambda: NOW)
    claim = Claim(command_id=command_id(), case_id=page.case_id)
    assert isinstance(writer.submit_blocking(office.aino, claim), Result)
    use = LogUse(command_id=command_id(), staff_id=office.bo.staff_id, case_id=page.case_id)
    assert isinstance(writer.submit_blocking(SYSTEM, use), Result)
    assert verify(engine, office.cipher) == []
    writer.close()
    engine.dispose()


def test_whoever_was_ahead_of_the_restored_server_gets_a_snapshot(
    office: Office, spare_url: str, tmp_path: Path
) -> None:
    office.form()
    taken(office.url, tmp_path / "a.backup")
    for _ in range(5):
        office.form()
    ahead = office.reader.snapshot(queue_stream(ORAL))[0]
    restored(spare_url, tmp_path / "a.backup")
    engine = open_engine(spare_url)
    reader = Reader(engine, office.cipher)
    for stream in (queue_stream(ORAL), queue_stream(LineId("new-line")), my_stream(office.aino.staff_id)):
        # Not even when the server has meanwhile come further than they had.
        assert reader.snapshot(stream)[0] > ahead + 1_000_000
        assert reader.encoded_after(stream, ahead) is None
    reader.close()
    engine.dispose()


def test_restoring_the_same_backup_again_goes_above_the_first_time(
    office: Office, spare_url: str, tmp_path: Path
) -> None:
    office.form()
    taken(office.url, tmp_path / "a.backup")
    restored(spare_url, tmp_path / "a.backup")
    engine = open_engine(spare_url)
    with engine.connect() as connection:
        first = connection.scalar(text("SELECT max(seq) FROM stream"))
    engine.dispose()
    later = Restoring(keys=KEYS, lines=[], now=NOW.replace(hour=13), programs=PROGRAMS)
    restore(spare_url, tmp_path / "a.backup", later, force=True)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT min(seq) FROM stream")) > first
    engine.dispose()


def test_a_backup_of_other_keys_is_refused(office: Office, spare_url: str, tmp_path: Path) -> None:
    taken(office.url, tmp_path / "a.backup")
    with pytest.raises(BackupWrong, match="written under other keys"):
        restored(spare_url, tmp_path / "a.backup", keys=Keys({1: os.urandom(32)}, 1))


def test_a_damaged_backup_changes_nothing(office: Office, spare_url: str, tmp_path: Path) -> None:
    at_work(office)
    file = tmp_path / "a.backup"
    taken(office.url, file)
    content = bytearray(file.read_bytes())
    content[-len(content) // 3] ^= 1
    (tmp_path / "changed.backup").write_bytes(content)
    (tmp_path / "short.backup").write_bytes(content[: len(content) // 2])
    (tmp_path / "none.backup").write_bytes(b"nothing of ours")
    for name, why in (("changed", "damaged"), ("short", "cut short|damaged"), ("none", "is no backup")):
        with pytest.raises(BackupWrong, match=why):
            restored(spare_url, tmp_path / f"{name}.backup")
    restored(spare_url, file)


def test_an_older_backup_is_brought_to_this_version(
    database_url: str, spare_url: str, tmp_path: Path
) -> None:
    engine = open_engine(database_url)
    migrate(engine, "0002")
    with engine.connect() as connection:
        connection.execute(text("INSERT INTO counter VALUES ('case', 7)"))
        for number in range(3):
            connection.execute(
                text("INSERT INTO access_log (at, staff_id, case_id, what) VALUES (:at, 'a', 'b', 'opened')"),
                {"at": number},
            )
    engine.dispose()
    taken(database_url, tmp_path / "old.backup")
    restored(spare_url, tmp_path / "old.backup")
    engine = open_database(spare_url)
    assert verify(engine, Cipher(KEYS)) == []
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT value FROM counter")) == 7
        assert connection.scalar(text("SELECT count(*) FROM access_log")) == 3
    engine.dispose()


def test_a_later_versions_backup_is_refused(office: Office, spare_url: str, tmp_path: Path) -> None:
    office.writer.run_blocking(
        lambda connection: connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    )
    taken(office.url, tmp_path / "a.backup")
    with pytest.raises(DatabaseWrong, match=r"later version of Luukku \(9999\)"):
        restored(spare_url, tmp_path / "a.backup")


def test_nothing_is_restored_under_a_node_that_serves(office: Office, tmp_path: Path) -> None:
    taken(office.url, tmp_path / "a.backup")
    if office.engine.dialect.name == "sqlite":
        with sole_node(office.url), pytest.raises(DatabaseWrong, match="served by another node"):
            restored(office.url, tmp_path / "a.backup", force=True)
        # Not even where somebody only has it open.
        with pytest.raises(BackupWrong, match="in use by another program"):
            restored(office.url, tmp_path / "a.backup", force=True)
    else:
        with pytest.raises(DatabaseWrong, match="served by a node: stop all of them first"):
            restored(office.url, tmp_path / "a.backup", force=True)
    office.check()


@pytest.mark.postgres
def test_programs_that_are_missing_or_older_than_the_server_are_named(
    postgres_url: str, tmp_path: Path
) -> None:
    office = Office(postgres_url)
    old = tmp_path / "old"
    old.mkdir()
    for name in ("pg_dump", "pg_restore"):
        (old / name).write_text(f"#!/bin/sh\necho '{name} (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)'\n")
        (old / name).chmod(0o755)
    for folder, why in (
        (old, r"is of PostgreSQL 15, the server is \d\d"),
        (tmp_path, "there is no pg_dump in"),
    ):
        taking = Taking(
            product="test", keys=KEYS.fingerprints(), clock=lambda: NOW, programs=PostgresPrograms(folder)
        )
        with pytest.raises(BackupWrong, match=why):
            take_backup(postgres_url, tmp_path / "x.backup", taking)
    assert not (tmp_path / "x.backup").exists()
    office.close()


@pytest.mark.postgres
def test_without_the_right_to_create_databases_it_is_said_what_was_checked(
    postgres_url: str, tmp_path: Path
) -> None:
    office = Office(postgres_url)
    name = f"plain_{new_id()[-8:]}"
    with office.engine.connect() as connection:
        connection.execute(text(f"CREATE ROLE {name} LOGIN"))
        connection.execute(text(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {name}"))
        connection.execute(text(f"GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO {name}"))
    plain = make_url(postgres_url).set(username=name).render_as_string(hide_password=False)
    made = taken(plain, tmp_path / "x.backup")
    assert "needs the right to create databases" in made.checked
    with office.engine.connect() as connection:
        connection.execute(text(f"DROP OWNED BY {name}"))
        connection.execute(text(f"DROP ROLE {name}"))
    office.close()


@needs_root
def test_a_full_disk_leaves_no_half_backup(office: Office, tmp_path: Path) -> None:
    for _ in range(30):
        office.form(text="x" * 4000)
    with small_disk(tmp_path / "small", "96k") as small:
        with pytest.raises(BackupWrong, match="no room left"):
            taken(office.url, small / "night.backup")
        assert list(small.iterdir()) == []
