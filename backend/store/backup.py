"""Backups of a database that is in use: SQLite by its backup API, PostgreSQL by `pg_dump`, each read back at once."""

import os
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import psycopg
from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from backend.protocol.clock import Clock
from backend.protocol.ids import new_id
from backend.store.backup_file import (
    BackupWrong,
    Manifest,
    digest,
    refuse_existing,
    work_folder,
    write_file,
)
from backend.store.census import Census, take_census
from backend.store.engine import KEEPING, begin_read, open_engine, without_hurry
from backend.store.migrate import revision_of
from backend.store.postgres_programs import PostgresPrograms, url_of


class Backup(NamedTuple):
    """A backup that was made: its manifest, its size in bytes, and how it was read back."""

    manifest: Manifest
    size: int
    checked: str


class Taking(NamedTuple):
    """What the maker of a backup needs to know beside the database."""

    product: str
    keys: Mapping[int, str]
    clock: Clock
    programs: PostgresPrograms
    hashing: str = ""


def take_backup(url: str, file: Path, taking: Taking, *, force: bool = False) -> Backup:
    """Write a backup of the database to `file` and read it back; nodes may serve meanwhile.

    Raises BackupWrong, OSError and the driver's errors; then nothing stands at `file` that was not there before.
    """
    refuse_existing(file, force=force)
    engine = open_engine(url, KEEPING)
    try:
        revision = revision_of(engine).name
        if not revision:
            raise BackupWrong("the database is empty: there is nothing to back up")
        with work_folder(file.parent) as folder:
            dump = folder / "dump"
            at = taking.clock()
            take = _take_sqlite if engine.dialect.name == "sqlite" else _take_postgres
            census, checked = take(engine, dump, taking.programs)
            with dump.open("rb") as content:
                sha256 = digest(content)
            manifest = _manifest(engine, revision, at, sha256, census, taking)
            write_file(file, folder, dump, manifest)
    finally:
        engine.dispose()
    return Backup(manifest, file.stat().st_size, checked)


def _manifest(
    engine: Engine, revision: str, at: datetime, sha256: str, census: Census, taking: Taking
) -> Manifest:
    return Manifest(
        product=taking.product,
        revision=revision,
        kind="sqlite" if engine.dialect.name == "sqlite" else "postgresql",
        taken_at=at,
        sha256=sha256,
        census=census,
        keys={str(no): fingerprint for no, fingerprint in taking.keys.items()},
        hashing=taking.hashing,
    )


def in_one_reading(engine: Engine, read: "Callable[[Connection], Census]") -> Census:
    """Return what `read` finds in one moment of the database, however long it takes."""
    with engine.connect() as connection:
        connection.exec_driver_sql(begin_read(engine))
        try:
            connection.exec_driver_sql(without_hurry(engine))
            return read(connection)
        finally:
            connection.exec_driver_sql("ROLLBACK")


def _take_sqlite(engine: Engine, dump: Path, _programs: PostgresPrograms) -> tuple[Census, str]:
    os.close(os.open(dump, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))

    def copy(connection: Connection) -> Census:
        census = take_census(connection)
        source: Any = connection.connection.dbapi_connection
        # On the connection that has just counted: the copy is of the very same moment, and writers go on meanwhile.
        with closing(sqlite3.connect(dump)) as target:
            source.backup(target)
        return census

    census = in_one_reading(engine, copy)
    check_sqlite(dump, census)
    return census, "the copy is sound and complete"


def check_sqlite(file: Path, census: Census) -> None:
    """Raise BackupWrong unless the file is a sound database with what was counted."""
    with closing(sqlite3.connect(file)) as copy:
        # A file by itself: what is beside it would not come along.
        copy.execute("PRAGMA journal_mode=DELETE")
        said = [row[0] for row in copy.execute("PRAGMA integrity_check(5)")]
    if said != ["ok"]:
        raise BackupWrong(f"SQLite says that the copy is not sound: {said[0]}")
    engine = create_engine(f"sqlite:///{file}", poolclass=NullPool, hide_parameters=True)
    with engine.connect() as connection:
        if take_census(connection) != census:
            raise BackupWrong("the copy does not hold what the database held")
    engine.dispose()


def _take_postgres(engine: Engine, dump: Path, programs: PostgresPrograms) -> tuple[Census, str]:
    os.close(os.open(dump, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))

    def copy(connection: Connection) -> Census:
        for name in ("pg_dump", "pg_restore"):
            programs.check(name, connection)
        schema = str(connection.scalar(text("SELECT current_schema()")))
        # pg_dump reads the very moment that was counted.
        snapshot = str(connection.scalar(text("SELECT pg_export_snapshot()")))
        census = take_census(connection)
        options = ("--format=custom", "--no-owner", "--no-privileges", f"--schema={schema}")
        programs.run("pg_dump", url_of(engine), *options, f"--snapshot={snapshot}", f"--file={dump}")
        return census

    census = in_one_reading(engine, copy)
    listed = programs.read("pg_restore", "--list", str(dump))
    missing = [table for table in census.rows if f" TABLE DATA public {table} " not in listed]
    if missing and " public " in listed:
        raise BackupWrong(f"the dump lacks the table {missing[0]}")
    return census, _restored_aside(engine, dump, census, programs)


def _restored_aside(engine: Engine, dump: Path, census: Census, programs: PostgresPrograms) -> str:
    """Restore the dump into a database of its own and compare; say so when the server does not let us."""
    name = f"luukku_check_{new_id().replace('-', '')[-12:]}"
    with engine.connect() as connection:
        try:
            connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE template0")
        except DBAPIError as error:
            if not isinstance(error.orig, psycopg.errors.InsufficientPrivilege):
                raise
            return "its contents were listed; a trial restore needs the right to create databases (CREATEDB)"
        try:
            fill(programs, engine, dump, name)
            aside = open_engine(url_of(engine, name).render_as_string(hide_password=False), KEEPING)
            try:
                if in_one_reading(aside, take_census) != census:
                    raise BackupWrong("the dump does not hold what the database held")
            finally:
                aside.dispose()
        finally:
            connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
    return "it was restored into a database of its own and is complete"


def fill(programs: PostgresPrograms, engine: Engine, dump: Path, database: str | None = None) -> None:
    """Restore a dump into an empty database, wholly or not at all. Raises BackupWrong."""
    # The schema is there already; only what is in it is made.
    listed = programs.read("pg_restore", "--list", str(dump)).splitlines()
    chosen = dump.with_suffix(".list")
    chosen.write_text("\n".join(line for line in listed if not _is_schema(line)) + "\n", encoding="utf-8")
    options = ("--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error")
    programs.run("pg_restore", url_of(engine, database), *options, f"--use-list={chosen}", str(dump))


def _is_schema(line: str) -> bool:
    words = line.split()
    return len(words) > 3 and words[3] in {"SCHEMA", "COMMENT"}
