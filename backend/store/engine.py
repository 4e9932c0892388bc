"""Opening the database: SQLite by default, PostgreSQL by psycopg 3; nothing here knows a table."""

import sqlite3
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

BUSY_SECONDS = 10
"""How long SQLite waits for another process (a backup, a migration) before it gives up."""


def open_engine(url: str) -> Engine:
    """Return an engine for `sqlite:///FILE` or `postgresql+psycopg://…`.

    Connections are in autocommit: the writer and the readers say BEGIN themselves, because the kind
    of transaction matters (`begin_write`, `begin_read`). No pool: each thread keeps its own connection.
    """
    parsed = make_url(url)
    arguments: dict[str, Any] = {}
    if parsed.get_backend_name() == "sqlite":
        arguments = {"timeout": BUSY_SECONDS, "check_same_thread": False, "cached_statements": 512}
    engine = create_engine(
        parsed, isolation_level="AUTOCOMMIT", poolclass=NullPool, hide_parameters=True, connect_args=arguments
    )
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
    return engine


def begin_write(engine: Engine) -> str:
    """Return the statement that begins a writing transaction."""
    # IMMEDIATE takes the lock at once; a deferred one could fail in the middle of a batch.
    return "BEGIN IMMEDIATE" if engine.dialect.name == "sqlite" else "BEGIN"


def begin_read(engine: Engine) -> str:
    """Return the statement that begins a transaction which sees one moment of the database."""
    if engine.dialect.name == "sqlite":
        return "BEGIN"
    return "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"


def database_errors(engine: Engine) -> tuple[type[Exception], ...]:
    """Return what a failing database raises: from the driver, and wrapped by SQLAlchemy."""
    return (engine.dialect.loaded_dbapi.Error, DBAPIError, OSError)


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cache_size=-65536"):
        connection.execute(f"PRAGMA {pragma}")
