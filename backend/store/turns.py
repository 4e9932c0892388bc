"""What nodes that start together on one PostgreSQL do one after another; on SQLite there is one node."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine

SEEDING = 0x53454544
"""The advisory lock of whoever brings a demo's people and past into an empty database."""

ROTATING = 0x524F5441
"""That of whoever rotates the keys."""


@contextmanager
def turn(engine: Engine, lock: int) -> Iterator[None]:
    """Wait until no other node is within such a block. A node that dies within gives its turn up by that."""
    if engine.dialect.name == "sqlite":
        yield
        return
    # A lock of the session, since what is done in a turn has transactions of its own; it ends with the connection.
    with engine.connect() as connection:
        # Another's turn may take longer than a lock is waited for elsewhere.
        connection.exec_driver_sql("SET lock_timeout = 0; SET statement_timeout = 0")
        connection.exec_driver_sql(f"SELECT pg_advisory_lock({lock})")
        yield
