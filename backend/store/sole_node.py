"""One node on one SQLite file: only PostgreSQL tells nodes of each other's commits."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from sqlalchemy.engine import make_url

from backend.store.migrate import DatabaseWrong, shown_address


@contextmanager
def sole_node(url: str) -> Iterator[None]:
    """Serve alone for as long as the block lasts. Raises DatabaseWrong when another node serves the file.

    The lock is SQLite's own, on an empty file beside the database: it works on every system and ends with the process.
    Whoever restores or migrates the file takes it too. Take it before the database is opened: a restored database is
    another file.
    """
    # First: what is no address is refused in words.
    shown_address(url)
    database = make_url(url).database
    with alone_on(url, "node", f"the database {database} is served by another node already"):
        yield


@contextmanager
def alone_on(url: str, what: str, otherwise: str) -> Iterator[None]:
    """Be the only one who does this with a SQLite file. Raises DatabaseWrong with `otherwise` when another is at it."""
    shown = shown_address(url)
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        yield
        return
    try:
        connection = sqlite3.connect(f"{parsed.database}-{what}", timeout=0, isolation_level=None)
    except sqlite3.OperationalError as error:
        raise DatabaseWrong(f"the database {shown} cannot be used: {error}") from error
    with closing(connection) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            raise DatabaseWrong(otherwise) from None
        yield
