"""An empty database with this version's tables: the migrations make one, and every further one is its copy."""

import subprocess
import tempfile
from functools import cache
from pathlib import Path

import psycopg
from sqlalchemy import Engine, inspect
from sqlalchemy.engine import make_url

from backend.store.engine import open_engine
from backend.store.migrate import migrate
from tests.support.pg import postgres_programs

_script: list[bytes] = []
"""What makes the tables on PostgreSQL, once it is known."""


def open_with_tables(url: str) -> Engine:
    """Return the engine of a database; one that is empty has the tables first, one that is not is brought up to date."""
    if url.startswith("sqlite"):
        file = Path(make_url(url).database or "")
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(_sqlite_file())
            return open_engine(url)
    engine = open_engine(url)
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    if url.startswith("sqlite") or inspect(engine).has_table("alembic_version"):
        migrate(engine)
    elif _script:
        with psycopg.connect(plain, autocommit=True) as connection:
            connection.execute(_script[0])
    else:
        migrate(engine)
        _script.append(_script_of(plain))
    return engine


@cache
def _sqlite_file() -> bytes:
    with tempfile.TemporaryDirectory(prefix="luukku-tables-") as folder:
        file = Path(folder) / "tables.db"
        engine = open_engine(f"sqlite:///{file}")
        migrate(engine)
        engine.dispose()
        assert not file.with_name("tables.db-wal").exists()
        return file.read_bytes()


def _script_of(plain: str) -> bytes:
    command = [str(postgres_programs() / "pg_dump"), "--inserts", "--no-owner", plain]
    dumped = subprocess.run(command, capture_output=True, check=True).stdout
    # Lines that begin so are meant for the program that people type at.
    return b"\n".join(line for line in dumped.splitlines() if not line.startswith(b"\\"))
