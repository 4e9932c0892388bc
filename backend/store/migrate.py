"""Bringing a database to this version's tables. The migrations are a part of the package."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from backend.store.encryption import Cipher
from backend.store.engine import PROGRAM, begin_write, open_engine, without_hurry
from backend.store.open_cases import fill_open_cases

MIGRATION_LOCK = 0x4D494752
"""The advisory lock of a migration on PostgreSQL: nodes that start together wait for each other."""
PATIENCE_SECONDS = 60
"""How long a node that starts waits for another's migration."""
ASIDE = "before_"
"""How the schema is called into which a restore puts the tables that were there (PostgreSQL)."""

_OTHERS = text(
    "SELECT count(*) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = :program"
)
_LEFT_ASIDE = text(
    "SELECT max(table_schema) FROM information_schema.tables"
    " WHERE table_name = 'alembic_version' AND starts_with(table_schema, :begins)"
)


class DatabaseWrong(Exception):
    """The database cannot be used; the text says which one and why in one line, and shows no password."""


class Age(Enum):
    """How a database's tables stand to those of this version."""

    NEW = "new"
    CURRENT = "current"
    OLDER = "older"
    NEWER = "newer"


class Revision(NamedTuple):
    """The revision of a database's tables, empty for a new one, and what that means here."""

    name: str
    age: Age


def open_database(url: str) -> Engine:
    """Return the engine of a database with this version's tables; a new one is made.

    Raises DatabaseWrong, also when the database is an older one: that is migrated when somebody has said what becomes
    of a backup.
    """
    with told_in_one_line(url):
        engine = open_engine(url)
        revision = revision_of(engine)
        if revision.age is Age.NEW:
            _refuse_unfinished(engine)
            migrate(engine)
    shown = shown_address(url)
    if revision.age is Age.OLDER:
        raise DatabaseWrong(
            f"the database {shown} is of an earlier version ({revision.name}, this one needs {head()}): "
            "run luukku-backend migrate --backup FILE first"
        )
    refuse_newer(shown, revision)
    return engine


def refuse_newer(shown: str, revision: Revision) -> None:
    """Raise DatabaseWrong when the revision is of a later version of Luukku."""
    if revision.age is Age.NEWER:
        raise DatabaseWrong(
            f"{shown} was written by a later version of Luukku ({revision.name}) than this one ({head()}): "
            "install that version or a later one"
        )


@contextmanager
def told_in_one_line(url: str) -> Iterator[None]:
    """Turn what a database or its driver raises into a DatabaseWrong of one line."""
    shown = shown_address(url)
    try:
        yield
    except Exception as error:
        ours = isinstance(error, SQLAlchemyError | CommandError | ImportError | sqlite3.Error)
        if not ours and type(error).__module__.partition(".")[0] != "psycopg":
            raise
        cause = getattr(error, "orig", None) or error
        why = (str(cause).strip().splitlines() or [type(cause).__name__])[0]
        raise DatabaseWrong(f"the database {shown} cannot be used: {why}") from error


def shown_address(url: str) -> str:
    """Return a database's address without its password. Raises DatabaseWrong when it is none."""
    try:
        return make_url(url).render_as_string(hide_password=True)
    except ArgumentError:
        raise DatabaseWrong("what is set as the database is no address of a database") from None


def head() -> str:
    """Return the revision of this version's tables."""
    return str(ScriptDirectory.from_config(_config()).get_current_head())


def age_of(revision: str) -> Age:
    """Return how a revision stands to this version; one that is not known here is of a later one."""
    known = [script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()]
    if not revision:
        return Age.NEW
    if revision not in known:
        return Age.NEWER
    return Age.CURRENT if revision == known[0] else Age.OLDER


def revision_of(engine: Engine) -> Revision:
    """Return the revision a database is at. Raises the driver's errors."""
    with engine.connect() as connection:
        name = MigrationContext.configure(connection).get_current_revision() or ""
    return Revision(name, age_of(name))


def migrate(engine: Engine, to: str = "head", *, cipher: Cipher | None = None, alone: bool = False) -> None:
    """Create or upgrade the tables, in one transaction. Raises the driver's and alembic's errors.

    The cipher is needed where rows are to be sealed, chained or derived that are there already; `alone` says that the caller
    has the database to itself (`without_others`).
    """
    config = _config()
    with engine.connect() as connection:
        connection.exec_driver_sql(begin_write(engine))
        try:
            if engine.dialect.name != "sqlite":
                connection.exec_driver_sql(without_hurry(engine))
                connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{PATIENCE_SECONDS}s'")
            if engine.dialect.name != "sqlite" and not alone:
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({MIGRATION_LOCK})")
            config.attributes["connection"] = connection
            config.attributes["cipher"] = cipher
            command.upgrade(config, to)
            if cipher is not None and to == "head":
                fill_open_cases(connection, cipher)
        except BaseException:
            connection.exec_driver_sql("ROLLBACK")
            raise
        connection.exec_driver_sql("COMMIT")


@contextmanager
def without_others(engine: Engine, shown: str) -> Iterator[None]:
    """Have a database on PostgreSQL to oneself. Raises DatabaseWrong when a node or another command uses it.

    Nodes that start meanwhile wait. SQLite has `sole_node` for this.
    """
    if engine.dialect.name == "sqlite":
        yield
        return
    with engine.connect() as connection:
        connection.exec_driver_sql(f"SELECT pg_advisory_lock({MIGRATION_LOCK})")
        if served(connection):
            raise DatabaseWrong(f"the database {shown} is served by a node: stop all of them first")
        yield


def served(connection: Connection) -> bool:
    """Tell whether a node uses this database on PostgreSQL."""
    return bool(connection.scalar(_OTHERS, {"program": PROGRAM}))


def _refuse_unfinished(engine: Engine) -> None:
    """A restore that was cut short has left the tables aside: a new database in their place would hide that."""
    if engine.dialect.name == "sqlite":
        return
    with engine.connect() as connection:
        aside = connection.scalar(_LEFT_ASIDE, {"begins": ASIDE})
    if aside:
        raise DatabaseWrong(
            f"a restore was cut short; what was there before is in the schema {aside}: restore once more"
        )


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config
