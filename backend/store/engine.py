"""Opening the database: SQLite by default, PostgreSQL by psycopg 3; nothing here knows a table."""

import sqlite3
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

BUSY_SECONDS = 3
"""How long a transaction waits for a lock that another process holds before it gives up."""
STATEMENT_SECONDS = 30
"""How long one statement may take on PostgreSQL, so that a thread never waits for ever."""
IDLE_SECONDS = 5
"""How long a transaction may stand still on PostgreSQL: a node that freezes in one holds up every other node's batches."""
PATIENCE_SECONDS = 15.0
"""How long a transaction waits for a server that gives no sign of life."""
PROGRAM = "luukku"
"""By this name PostgreSQL knows a node's connections, and whoever restores a database sees that somebody uses it."""
KEEPING = "luukku-keeping"
"""By this name it knows those of whoever looks after the database."""

_POSTGRES: dict[str, Any] = {
    "connect_timeout": 5,
    # A server that vanished without a word is noticed within 15 s, whoever waits for whom.
    "keepalives": 1,
    "keepalives_idle": 5,
    "keepalives_interval": 3,
    "keepalives_count": 3,
    "tcp_user_timeout": 14_000,
}
_LIMITS = (
    f"-c lock_timeout={BUSY_SECONDS}s -c statement_timeout={STATEMENT_SECONDS}s"
    f" -c idle_in_transaction_session_timeout={IDLE_SECONDS}s"
)


def open_engine(url: str, program: str = PROGRAM) -> Engine:
    """Return an engine for `sqlite:///FILE` or `postgresql+psycopg://…`.

    Connections are in autocommit: the writer and the readers say BEGIN themselves, because the kind
    of transaction matters (`begin_write`, `begin_read`). No pool: each thread keeps its own connection.
    """
    parsed = make_url(url)
    arguments: dict[str, Any] = {}
    if parsed.get_backend_name() == "sqlite":
        arguments = {"timeout": BUSY_SECONDS, "check_same_thread": False, "cached_statements": 512}
    elif parsed.get_backend_name() == "postgresql":
        arguments = postgres_arguments(parsed, program)
    engine = create_engine(
        parsed, isolation_level="AUTOCOMMIT", poolclass=NullPool, hide_parameters=True, connect_args=arguments
    )
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
    return engine


def postgres_arguments(url: URL, program: str = PROGRAM) -> dict[str, Any]:
    """Return what a connection to PostgreSQL is made with; what the address itself says goes first."""
    ours = _POSTGRES | {"application_name": program}
    arguments = {name: value for name, value in ours.items() if name not in url.query}
    given = url.query.get("options", "")
    said = given if isinstance(given, str) else " ".join(given)
    return arguments | {"options": f"{_LIMITS} {said}".strip()}


def without_hurry(engine: Engine) -> str:
    """Return a statement that lets the statements of this transaction take the time they need."""
    return (
        "SELECT 1"
        if engine.dialect.name == "sqlite"
        else "SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0"
    )


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
    # What is deleted or written over is gone from the file too, not only from the tables.
    kept = (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "secure_delete=ON",
        "cache_size=-65536",
    )
    for pragma in kept:
        connection.execute(f"PRAGMA {pragma}")
