"""Sealing everything anew under another key, a little at a time beside nodes that work, going on where it was stopped.

What is sealed is opened and sealed again without a lock; the lock is held for writing alone, and only what has not
changed meanwhile is written, since whoever changed it has sealed by the new key.
"""

import base64
import time
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, Engine, bindparam, delete, func, insert, literal, select, tuple_, update
from sqlalchemy.types import LargeBinary

from backend.store.access_log import HEAD, START, ChainHead
from backend.store.batch import ORDER_LOCK
from backend.store.encryption import Cipher, form_of, key_of
from backend.store.engine import begin_write
from backend.store.sealed_places import SEALED, Sealed
from backend.store.tables import setting

AT_ONCE = 50
"""Rows in one transaction: some milliseconds."""
PAUSE = 2.0
"""How many times as long as a transaction took the database is the others' after it."""
NAME = "key_rotation"
"""The setting that says how far a rotation has come; gone when it has come to its end."""


class Progress(msgspec.Struct, frozen=True):
    """How far it has come: which key, which of the sealed columns, and the key of the last row."""

    to: int
    column: int = 0
    after: tuple[Any, ...] = ()
    done: int = 0


class Slice(NamedTuple):
    """What one transaction did."""

    rows: int
    resealed: int
    progress: Progress | None


def reseal(
    engine: Engine,
    cipher: Cipher,
    tell: Callable[[str, int], None],
    wait: Callable[[float], None] = time.sleep,
) -> int:
    """Seal everything by the cipher's key; return how many values were. `tell` is told table and count so far.

    Safe to stop at any moment and to begin anew. Raises the driver's errors and SealBroken.
    """
    to, total = cipher.keys.current, 0
    with engine.connect() as connection:
        if engine.dialect.name != "sqlite":
            connection.exec_driver_sql("SET statement_timeout = 0")
        progress = read_progress(connection)
        if progress is None or progress.to != to:
            progress = Progress(to)
        while True:
            while progress.column < len(SEALED):
                began = time.monotonic()
                done = _slice(connection, engine, cipher, SEALED[progress.column], progress)
                total += done.resealed
                tell(SEALED[progress.column].table.name, progress.done + done.resealed)
                assert done.progress is not None
                progress = done.progress
                wait((time.monotonic() - began) * PAUSE)
            _reseal_settings(connection, engine, cipher)
            if not any(number != to for number in sealed_by(connection)):
                break
            # A node sealed by the old key while it was passed: once more from the beginning.
            progress = Progress(to, done=progress.done)
        _write(connection, engine, lambda: connection.execute(delete(setting).where(setting.c.name == NAME)))
    return total


def read_progress(connection: Connection) -> Progress | None:
    """Return how far a rotation has come that was not finished."""
    value = connection.scalar(select(setting.c.value).where(setting.c.name == NAME))
    return None if value is None else msgspec.msgpack.decode(base64.b64decode(value), type=Progress)


def sealed_by(connection: Connection) -> dict[int, int]:
    """Return how many values each key has sealed. Reads every table through."""
    found: dict[int, int] = {}
    for sealed in SEALED:
        head = func.substr(sealed.column, 2, 1)
        for byte, count in connection.execute(
            select(head, func.count()).where(sealed.is_sealed()).group_by(head)
        ):
            found[bytes(byte)[0]] = found.get(bytes(byte)[0], 0) + count
    for name in (HEAD, START):
        value = connection.scalar(select(setting.c.value).where(setting.c.name == name))
        if value is not None:
            number = key_of(base64.b64decode(value))
            found[number] = found.get(number, 0) + 1
    return found


def _slice(
    connection: Connection, engine: Engine, cipher: Cipher, sealed: Sealed, progress: Progress
) -> Slice:
    rows = _rows(connection, sealed, progress)
    form = form_of(cipher.keys.current)
    changes = [
        dict(_named(key), old=value, new=cipher.seal(cipher.open(value, place), place))
        for key, place, value in rows
        if not value.startswith(form)
    ]
    counted = progress.done + len(changes)
    if len(rows) < AT_ONCE:
        after = Progress(progress.to, progress.column + 1, (), counted)
    else:
        after = Progress(progress.to, progress.column, rows[-1][0], counted)
    if changes or after.column != progress.column or not progress.done:

        def write() -> None:
            if changes:
                connection.execute(_update(sealed), changes)
            connection.execute(delete(setting).where(setting.c.name == NAME))
            connection.execute(
                insert(setting).values(
                    name=NAME, value=base64.b64encode(msgspec.msgpack.encode(after)).decode()
                )
            )

        _write(connection, engine, write)
    return Slice(len(rows), len(changes), after)


def _rows(
    connection: Connection, sealed: Sealed, progress: Progress
) -> list[tuple[tuple[Any, ...], str, bytes]]:
    statement = select(*sealed.keys, *sealed.also, sealed.column).where(sealed.is_sealed())
    if progress.after:
        statement = statement.where(tuple_(*sealed.keys) > tuple_(*map(literal, progress.after)))
    width = len(sealed.keys)
    return [
        (tuple(row[:width]), sealed.place(*row[:-1]), bytes(row[-1]))
        for row in connection.execute(statement.order_by(*sealed.keys).limit(AT_ONCE))
    ]


def _update(sealed: Sealed) -> Any:
    which = [key == bindparam(f"key_{number}") for number, key in enumerate(sealed.keys)]
    unchanged = sealed.column == bindparam("old", type_=LargeBinary)
    return (
        update(sealed.table)
        .where(*which, unchanged)
        .values({sealed.column.name: bindparam("new", type_=LargeBinary)})
    )


def _named(key: tuple[Any, ...]) -> dict[str, Any]:
    return {f"key_{number}": value for number, value in enumerate(key)}


def _reseal_settings(connection: Connection, engine: Engine, cipher: Cipher) -> None:
    def write() -> None:
        for name in (HEAD, START):
            value = connection.scalar(select(setting.c.value).where(setting.c.name == name))
            if value is not None:
                anew = ChainHead.opened(cipher, value, name).sealed(cipher, name)
                connection.execute(update(setting).where(setting.c.name == name).values(value=anew))

    # Every batch of every node writes the head of the log, so it is read within the lock.
    _write(connection, engine, write)


def _write(connection: Connection, engine: Engine, work: Callable[[], object]) -> None:
    connection.exec_driver_sql(begin_write(engine))
    try:
        if engine.dialect.name != "sqlite":
            # In one line with the batches of all nodes, which may touch the same rows in another order.
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({ORDER_LOCK})")
        work()
    except BaseException:
        connection.exec_driver_sql("ROLLBACK")
        raise
    connection.exec_driver_sql("COMMIT")


def old_keys(found: dict[int, int], current: int) -> Iterator[str]:
    """Give what other keys than the current one still seal, in words."""
    for number, count in sorted(found.items()):
        if number != current:
            yield f"key {number}: {count} values"
