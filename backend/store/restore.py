"""Restoring a backup: into a database of one's own, whole or not at all, and so that no desktop is misled by it.

A desktop may have seen more than the backup holds, and resumes by the seqs it has. So every stream goes on far above
whatever was told before: whoever asks for what came after an older seq gets a snapshot, and ends in the server's state.
"""

import sqlite3
import tempfile
from collections.abc import Collection
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, Engine, create_engine, delete, insert, inspect, select, text, union, update
from sqlalchemy.engine import make_url
from sqlalchemy.pool import NullPool

from backend.protocol.ids import LineId, StaffId
from backend.protocol.streams import (
    DIRECTORY,
    GUIDANCE,
    STAFF,
    consult_stream,
    my_stream,
    open_stream,
    queue_stream,
)
from backend.store import tables
from backend.store.backup import check_sqlite, fill, in_one_reading
from backend.store.backup_file import BackupWrong, Manifest, read_manifest, take_out, work_folder
from backend.store.census import take_census
from backend.store.durable import sync_folder
from backend.store.encryption import Cipher, Keys
from backend.store.engine import KEEPING, begin_write, open_engine, without_hurry
from backend.store.migrate import (
    ASIDE,
    Age,
    Revision,
    age_of,
    migrate,
    refuse_newer,
    revision_of,
    shown_address,
    without_others,
)
from backend.store.postgres_programs import PostgresPrograms
from backend.store.sole_node import sole_node
from backend.store.times import micros

NAME = "restored"
"""The setting that says when the database was restored, and of when the backup was."""


class Restored(NamedTuple):
    """A restore that was done: what it was made of, and where the database that stood there before is now."""

    manifest: Manifest
    kept: str


class Restoring(NamedTuple):
    """What a restore needs beside the backup and the database; `lines` are those the county serves."""

    keys: Keys
    lines: Collection[LineId]
    now: datetime
    programs: PostgresPrograms


def restore(url: str, file: Path, restoring: Restoring, *, force: bool = False) -> Restored:
    """Put the backup in the place of an empty database; with `force` of any, which is kept aside.

    An older backup is brought to this version's tables. Raises BackupWrong, DatabaseWrong, OSError and the driver's
    errors; then the database is as it was.
    """
    manifest = read_manifest(file)
    _check(file, manifest, url, restoring.keys)
    put = _put_sqlite if manifest.kind == "sqlite" else _put_postgres
    with sole_node(url):
        return Restored(manifest, put(url, file, manifest, restoring, force=force))


def _check(file: Path, manifest: Manifest, url: str, keys: Keys) -> None:
    kind = make_url(url).get_backend_name()
    if kind != manifest.kind:
        raise BackupWrong(f"{file} is of a {manifest.kind} database, not of {kind}")
    refuse_newer(f"the backup {file}", Revision(manifest.revision, age_of(manifest.revision)))
    ours = keys.fingerprints()
    gone = [no for no in manifest.keys if int(no) not in ours]
    if gone:
        raise BackupWrong(
            f"{file} needs key {' and '.join(gone)}, which the key file does not have (any more): it was taken before the "
            "keys were rotated; put the key file back that was kept with it"
        )
    if any(ours[int(no)] != fingerprint for no, fingerprint in manifest.keys.items()) or (
        manifest.hashing and manifest.hashing != keys.hashing_fingerprint()
    ):
        raise BackupWrong(
            f"{file} was written under other keys than those of the key file: put its keys back first"
        )


def _put_sqlite(url: str, file: Path, manifest: Manifest, restoring: Restoring, *, force: bool) -> str:
    target = Path(make_url(url).database or "")
    with work_folder(target.parent) as folder:
        fresh = folder / "database.sqlite"
        take_out(file, manifest, fresh)
        check_sqlite(fresh, manifest.census)
        engine = create_engine(
            f"sqlite:///{fresh}", poolclass=NullPool, isolation_level="AUTOCOMMIT", hide_parameters=True
        )
        _finish(engine, manifest, restoring)
        engine.dispose()
        kept = _move_aside(target, restoring.now, force=force)
        fresh.replace(target)
        sync_folder(target.parent)
    return kept


def _move_aside(target: Path, now: datetime, *, force: bool) -> str:
    """Take the database that is there out of the way and return where it is; nothing when there was none."""
    if not target.exists():
        return ""
    if not _is_empty(target) and not force:
        raise BackupWrong(
            f"{target} holds a database already; --force keeps it aside and restores all the same"
        )
    aside = target.with_name(f"{target.name}-before-{now:%Y%m%d-%H%M%S}")
    for ending in ("-wal", "-shm"):
        # Only beside a database that is broken or in use by nobody who ended well.
        part = Path(f"{target}{ending}")
        if part.exists():
            part.rename(f"{aside}{ending}")
    try:
        # A second name, so that there is no moment without a database: a node would begin a new one.
        aside.hardlink_to(target)
    except OSError:
        target.rename(aside)
    return str(aside)


def _is_empty(target: Path) -> bool:
    """Tell whether nothing stands in the file. Raises BackupWrong when another program has it open."""
    try:
        with closing(sqlite3.connect(target, timeout=1, isolation_level=None)) as connection:
            # Only who is alone may leave the write-ahead log; afterwards the file is all there is.
            connection.execute("PRAGMA journal_mode=DELETE").fetchone()
            tables_there = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        raise BackupWrong(f"{target} is in use by another program: {error}") from error
    except sqlite3.DatabaseError:
        # It is no database any more: all the more reason to keep it aside and not to lose it.
        return False
    return bool(tables_there[0] == 0)


def _put_postgres(url: str, file: Path, manifest: Manifest, restoring: Restoring, *, force: bool) -> str:
    engine = open_engine(url, KEEPING)
    try:
        with engine.connect() as connection:
            restoring.programs.check("pg_restore", connection)
        with without_others(engine, shown_address(url)), work_folder(Path(tempfile.gettempdir())) as folder:
            dump = folder / "dump"
            take_out(file, manifest, dump)
            kept = _tables_aside(engine, restoring.now, force=force)
            try:
                _fill(engine, dump, manifest, restoring.programs)
                _finish(engine, manifest, restoring)
            except BaseException:
                _tables_back(engine, kept)
                raise
    finally:
        engine.dispose()
    return f"the schema {kept}" if kept else ""


def _fill(engine: Engine, dump: Path, manifest: Manifest, programs: PostgresPrograms) -> None:
    fill(programs, engine, dump)
    if in_one_reading(engine, take_census) != manifest.census:
        raise BackupWrong("what was restored is not what was backed up")


def _tables_aside(engine: Engine, now: datetime, *, force: bool) -> str:
    there = inspect(engine).get_table_names()
    if not there:
        return ""
    if not force:
        raise BackupWrong(
            "the database holds tables already; --force keeps them aside and restores all the same"
        )
    schema = f"{ASIDE}{now:%Y%m%d_%H%M%S}"
    with engine.connect() as connection:
        connection.exec_driver_sql(begin_write(engine))
        connection.exec_driver_sql(f'CREATE SCHEMA "{schema}"')
        for table in there:
            connection.exec_driver_sql(f'ALTER TABLE "{table}" SET SCHEMA "{schema}"')
        connection.exec_driver_sql("COMMIT")
    return schema


def _tables_back(engine: Engine, kept: str) -> None:
    with engine.connect() as connection:
        connection.exec_driver_sql(begin_write(engine))
        schema = connection.scalar(text("SELECT current_schema()"))
        for table in inspect(connection).get_table_names():
            connection.exec_driver_sql(f'DROP TABLE "{table}" CASCADE')
        for table in inspect(connection).get_table_names(schema=kept) if kept else ():
            connection.exec_driver_sql(f'ALTER TABLE "{kept}"."{table}" SET SCHEMA "{schema}"')
        if kept:
            connection.exec_driver_sql(f'DROP SCHEMA "{kept}"')
        connection.exec_driver_sql("COMMIT")


def _finish(engine: Engine, manifest: Manifest, restoring: Restoring) -> None:
    """Bring the tables to this version, and the streams above whatever was told before."""
    if revision_of(engine).age is Age.OLDER:
        migrate(engine, cipher=Cipher(restoring.keys), alone=True)
    with engine.connect() as connection:
        connection.exec_driver_sql(begin_write(engine))
        connection.exec_driver_sql(without_hurry(engine))
        _leap(connection, restoring)
        # Who has signed out since the backup stays signed out: everybody signs in anew.
        connection.execute(delete(tables.refresh_token))
        _note(connection, manifest, restoring.now)
        connection.exec_driver_sql("COMMIT")


def _leap(connection: Connection, restoring: Restoring) -> None:
    # Milliseconds since 1970: above any seq counted from one, and above those of an earlier restore.
    far = micros(restoring.now) // 1000
    columns = tables.stream.c
    connection.execute(update(tables.stream).where(columns.seq < far).values(seq=far))
    connection.execute(update(tables.stream).values(trimmed=columns.seq))
    connection.execute(delete(tables.event))
    # Streams whose first event came after the backup, as far as they can be known.
    lines = connection.scalars(union(select(tables.staff_line.c.line), select(tables.case_file.c.line)))
    everywhere = [LineId(line) for line in (*lines, *restoring.lines)]
    names = {
        STAFF,
        DIRECTORY,
        GUIDANCE,
        *(stream(line) for line in everywhere for stream in (queue_stream, open_stream, consult_stream)),
    }
    staff = [StaffId(one) for one in connection.scalars(select(tables.staff.c.staff_id))]
    names |= {stream(one) for one in staff for stream in (my_stream, consult_stream)}
    new = names - set(connection.scalars(select(columns.name)))
    if new:
        rows = [{"name": name, "seq": far, "trimmed": far} for name in sorted(new)]
        connection.execute(insert(tables.stream), rows)


def _note(connection: Connection, manifest: Manifest, now: datetime) -> None:
    value = f"{now:%Y-%m-%dT%H:%M:%SZ} {manifest.taken_at:%Y-%m-%dT%H:%M:%SZ}"
    connection.execute(delete(tables.setting).where(tables.setting.c.name == NAME))
    connection.execute(insert(tables.setting).values(name=NAME, value=value))
