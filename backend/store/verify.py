"""Whether everything in the database fits together: in one reading, beside nodes that serve, changing nothing."""

from collections.abc import Iterator

from sqlalchemy import Engine, text

from backend.store.database import Database
from backend.store.encryption import Cipher
from backend.store.engine import without_hurry
from backend.store.findings import Finding
from backend.store.verify_calls import check_calls
from backend.store.verify_cases import check_cases
from backend.store.verify_clients import check_clients
from backend.store.verify_log import check_access_log
from backend.store.verify_others import check_ledger, check_people, check_tokens
from backend.store.verify_streams import check_streams

_INTEGRITY = text("PRAGMA integrity_check(20)")
_REFERENCES = text("PRAGMA foreign_key_check")


def verify(engine: Engine, cipher: Cipher, *, quick: bool = False) -> list[Finding]:
    """Return what is wrong, nothing when all is well; `quick` leaves out folding the streams.

    Raises the driver's errors.
    """
    database = Database(engine)
    try:
        with database.reading():
            if not database.is_sqlite:
                database.say(without_hurry(engine))
            return list(_everything(database, cipher, quick=quick))
    finally:
        database.close()


def _everything(database: Database, cipher: Cipher, *, quick: bool) -> Iterator[Finding]:
    if database.is_sqlite:
        yield from _of_sqlite(database)
    yield from check_streams(database, cipher, folding=not quick)
    yield from check_cases(database, cipher)
    yield from check_calls(database, cipher)
    yield from check_clients(database, cipher)
    yield from check_ledger(database, cipher)
    yield from check_people(database, cipher)
    yield from check_tokens(database)
    yield from check_access_log(database, cipher)


def _of_sqlite(database: Database) -> Iterator[Finding]:
    """SQLite's own checks; PostgreSQL makes sure of references by itself."""
    for (said,) in database.all(_INTEGRITY):
        if said != "ok":
            yield Finding("database", str(said).partition("\n")[0])
    for table, row, parent, _ in database.all(_REFERENCES):
        yield Finding(f"{table} row {row}", f"refers to a row that is not in {parent}")
