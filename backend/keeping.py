"""Looking after the database from the command line: back up, restore, migrate, verify. Each says what it did."""

import argparse
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Engine, select
from sqlalchemy.engine import make_url

from backend.app import load_county, product_version
from backend.config import Config
from backend.identity.oidc.own_keys import make_keys
from backend.protocol.clock import system_clock
from backend.protocol.ids import LineId
from backend.store.backup import Backup, Taking, in_one_reading, take_backup
from backend.store.census import take_census
from backend.store.encryption import Cipher, Keys, KeysWrong
from backend.store.engine import KEEPING, open_engine
from backend.store.key_check import known_keys
from backend.store.migrate import (
    Age,
    DatabaseWrong,
    head,
    migrate,
    refuse_newer,
    revision_of,
    shown_address,
    told_in_one_line,
    without_others,
)
from backend.store.postgres_programs import PostgresPrograms
from backend.store.reseal import sealed_by
from backend.store.restore import NAME, Restoring, restore
from backend.store.sole_node import sole_node
from backend.store.tables import setting
from backend.store.verify import verify


class Done(NamedTuple):
    """What is to be printed, and whether all was well."""

    text: str
    good: bool = True


def back_up(config: Config, asked: argparse.Namespace) -> Done:
    """Write a verified backup to ``asked.file``."""
    with told_in_one_line(config.database_url):
        return Done(_made(asked.file, _backup(config, asked.file, force=asked.force)))


def restore_backup(config: Config, asked: argparse.Namespace) -> Done:
    """Put the backup ``asked.file`` in the place of the database."""
    config.data.mkdir(parents=True, exist_ok=True)
    restoring = Restoring(
        keys=Keys.parse(_key_bytes(config)),
        lines=[LineId(line.id) for line in load_county(config).lines],
        now=system_clock(),
        programs=PostgresPrograms(config.postgres_programs),
    )
    with told_in_one_line(config.database_url):
        done = restore(config.database_url, asked.file, restoring, force=asked.force)
    manifest = done.manifest
    said = [
        f"Restored the database of {manifest.taken_at:%Y-%m-%d %H:%M:%S} UTC: {_figures(manifest.census.rows)}.",
        f"What was done after that moment, until {restoring.now:%Y-%m-%d %H:%M:%S} UTC, is not in it. Everybody signs in anew.",
    ]
    if done.kept:
        said.append(f"What was there before is kept as {done.kept}; remove it when it is no longer needed.")
    return Done("\n".join(said))


def migrate_database(config: Config, asked: argparse.Namespace) -> Done:
    """Bring the database to this version's tables, after a backup unless told to do without."""
    url = config.database_url
    shown = shown_address(url)
    with told_in_one_line(url), sole_node(url):
        engine = existing(url)
        try:
            revision = revision_of(engine)
            if revision.age is Age.CURRENT:
                return Done(f"The database is at {revision.name} already; nothing was changed.")
            said = []
            with without_others(engine, shown):
                if asked.backup is not None:
                    said.append(_made(asked.backup, _backup(config, asked.backup, force=False)))
                migrate(engine, cipher=Cipher(known_keys(engine, config.key_file)), alone=True)
        finally:
            engine.dispose()
    return Done("\n".join([*said, f"Migrated the database from {revision.name} to {head()}."]))


def verify_database(config: Config, asked: argparse.Namespace) -> Done:
    """Say what is wrong with the database."""
    url = config.database_url
    with told_in_one_line(url):
        engine = existing(url)
        try:
            revision = revision_of(engine)
            if revision.age is not Age.CURRENT:
                raise DatabaseWrong(
                    f"the database is at {revision.name} and can be verified by that version only"
                )
            cipher = Cipher(known_keys(engine, config.key_file))
            findings = verify(engine, cipher, quick=asked.quick)
            rows = in_one_reading(engine, take_census).rows
            with engine.connect() as connection:
                by_keys = sealed_by(connection)
                restored = connection.scalar(select(setting.c.value).where(setting.c.name == NAME))
        finally:
            engine.dispose()
    folded = "without folding the streams" if asked.quick else "streams folded"
    result = f"{len(findings)} findings" if findings else "all is well"
    summary = (
        f"Verified {_figures(rows)}, {rows['event']} events, {rows['access_log']} uses ({folded}): {result}."
    )
    if by_keys:
        summary += f" Sealed by key {', '.join(map(str, sorted(by_keys)))}."
    return Done("\n".join([*map(str, findings), *_told_of_restore(restored), summary]), good=not findings)


def make_identification_keys(_: Config, asked: argparse.Namespace) -> Done:
    """Make the keys by which an identification service knows this server; a file that is there is never replaced."""
    try:
        make_keys(asked.file)
    except FileExistsError:
        return Done(f"{asked.file} is there already; nothing was changed.", good=False)
    return Done(
        f"Wrote {asked.file}, readable by its owner only. Name it as keys in the identification file; "
        "the service fetches the public parts at /identify/keys of residents' pages."
    )


def _told_of_restore(value: str | None) -> list[str]:
    if value is None:
        return []
    at, _, taken_at = value.partition(" ")
    return [f"Restored at {at} from a backup of {taken_at}: what was done between is not in it."]


def _backup(config: Config, file: Path, *, force: bool) -> Backup:
    engine = existing(config.database_url)
    try:
        keys = known_keys(engine, config.key_file)
        needed = _needed(engine, keys)
    except FileNotFoundError:
        raise KeysWrong(f"there is no key file at {config.key_file}: a backup is of no use without") from None
    finally:
        engine.dispose()
    taking = Taking(
        product=product_version(),
        keys=needed,
        hashing=keys.hashing_fingerprint(),
        clock=system_clock,
        programs=PostgresPrograms(config.postgres_programs),
    )
    return take_backup(config.database_url, file, taking, force=force)


def existing(url: str) -> Engine:
    """Return the engine of a database that is there. Raises DatabaseWrong for one that is new or of a later version."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite" and not Path(parsed.database or "").is_file():
        # Opening it would make an empty one.
        raise DatabaseWrong(f"there is no database {parsed.database}")
    engine = open_engine(url, KEEPING)
    revision = revision_of(engine)
    if revision.age is Age.NEW:
        raise DatabaseWrong(f"the database {shown_address(url)} is empty")
    refuse_newer(f"the database {shown_address(url)}", revision)
    return engine


def _needed(engine: Engine, keys: Keys) -> dict[int, str]:
    """Return the keys without which a backup of now cannot be read: not those that have sealed nothing for long."""
    if len(keys.roots) == 1:
        return keys.fingerprints()
    with engine.connect() as connection:
        if engine.dialect.name != "sqlite":
            connection.exec_driver_sql("SET statement_timeout = 0")
        used = sealed_by(connection)
    # A key that is newer than the one in use may come into use at any moment.
    return {no: one for no, one in keys.fingerprints().items() if no in used or no >= keys.current}


def _key_bytes(config: Config) -> bytes:
    try:
        return config.key_file.read_bytes()
    except FileNotFoundError:
        raise KeysWrong(
            f"there is no key file at {config.key_file}: put that of the backup there first"
        ) from None


def _made(file: Path, backup: Backup) -> str:
    figures = _figures(backup.manifest.census.rows)
    return (
        f"Wrote {file}: {backup.size / 1e6:.1f} MB, {figures}. Read back: {backup.checked}. "
        "Keep the key file elsewhere: without it the backup cannot be read."
    )


def _figures(rows: dict[str, int]) -> str:
    return f"{rows.get('case_file', 0)} cases, {rows.get('entry', 0)} entries"
