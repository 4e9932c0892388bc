"""The journal on the disk: an SQLite file of encrypted drafts and unsent commands. Synchronous; see ``journal``."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import (
    Column,
    Connection,
    Engine,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    create_engine,
    delete,
    event,
    select,
)
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool

from backend.protocol.ids import CommandId
from desktop.sync.drafts import Draft
from desktop.sync.last_view import LastView, Rows, view_of
from desktop.sync.parcel import Parcel

NONCE = 12
"""Bytes; drawn anew for each value (NIST SP 800-38D section 8.2.2)."""

_tables = MetaData()
_drafts = Table(
    "drafts",
    _tables,
    Column("key", String, primary_key=True),
    Column("value", LargeBinary, nullable=False),
)
_outbox = Table(
    "outbox",
    _tables,
    Column("position", Integer, primary_key=True, autoincrement=True),
    Column("command_id", String, nullable=False, unique=True),
    Column("value", LargeBinary, nullable=False),
)
_view = Table(
    "view",
    _tables,
    Column("name", String, primary_key=True),
    Column("value", LargeBinary, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Kept:
    """What a journal held when it was opened; ``unreadable`` counts values another key had written."""

    drafts: dict[str, Draft] = field(default_factory=dict)
    parcels: tuple[Parcel, ...] = ()
    unreadable: int = 0
    view: LastView | None = None


class JournalFile:
    """One person's journal. ``path`` none keeps it in memory; ``key`` has 32 bytes.

    Ids of cases and commands stand in clear, they say nothing of a person; everything typed is sealed.
    Raises ``sqlalchemy.exc.SQLAlchemyError`` and ``OSError`` when the disk does not take or give it.
    """

    def __init__(self, path: Path | None, key: bytes) -> None:
        self._path = path
        self._cipher = AESGCM(key)
        self.set_aside: Path | None = None
        try:
            self._engine = self._opened()
        except DatabaseError as error:
            if path is None or not _is_damage(error):
                raise
            self.set_aside = _set_aside(path)
            self._engine = self._opened()

    def _opened(self) -> Engine:
        """Open or make the file and see that it is whole. Raises the library's errors."""
        if self._path is not None:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._path.touch(mode=0o600)
        url = f"sqlite:///{self._path}" if self._path else "sqlite://"
        engine = create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
        event.listen(engine, "connect", _durable)
        try:
            _look_through(engine)
            _tables.create_all(engine)
        except BaseException:
            engine.dispose()
            raise
        return engine

    def read(self) -> Kept:
        """Return everything kept, commands in the order they were given."""
        drafts: dict[str, Draft] = {}
        parcels: list[Parcel] = []
        unreadable = 0
        with self._engine.connect() as connection:
            for key, value in connection.execute(select(_drafts.c.key, _drafts.c.value)):
                try:
                    drafts[key] = msgspec.json.decode(self._open("draft", key, value), type=Draft)
                except (InvalidTag, ValueError):
                    unreadable += 1
            rows = select(_outbox.c.command_id, _outbox.c.value).order_by(_outbox.c.position)
            for command_id, value in connection.execute(rows):
                try:
                    parcels.append(msgspec.json.decode(self._open("outbox", command_id, value), type=Parcel))
                except (InvalidTag, ValueError):
                    unreadable += 1
        # What the disk took late has its place by its number.
        parcels.sort(key=lambda parcel: parcel.no)
        return Kept(drafts, tuple(parcels), unreadable)

    def read_view(self) -> LastView | None:
        """Return what was last seen; none when nothing was kept or another key had written it."""
        parts: dict[str, bytes] = {}
        with self._engine.connect() as connection:
            for name, value in connection.execute(select(_view.c.name, _view.c.value)):
                try:
                    parts[name] = self._open("view", name, value)
                except InvalidTag:
                    return None
        return view_of(parts)

    def write_view(self, rows: Rows, *, anew: bool) -> None:
        """Keep parts of what is seen, or remove them; ``anew`` removes every other part.

        Like ``forget`` it does not wait for the disk: the server has all of it.
        """
        with self._hasty() as connection:
            gone = [name for name, part in rows.items() if part is None]
            if anew:
                connection.execute(delete(_view))
            elif gone:
                connection.execute(delete(_view).where(_view.c.name.in_(gone)))
            for name, part in rows.items():
                if part is not None:
                    value = self._seal("view", name, part)
                    statement = insert(_view).values(name=name, value=value)
                    connection.execute(
                        statement.on_conflict_do_update(index_elements=["name"], set_={"value": value})
                    )

    def write_draft(self, key: str, draft: Draft | None) -> None:
        """Keep a draft, or remove it."""
        with self._engine.begin() as connection:
            if draft is None:
                connection.execute(delete(_drafts).where(_drafts.c.key == key))
                return
            value = self._seal("draft", key, msgspec.json.encode(draft))
            statement = insert(_drafts).values(key=key, value=value)
            connection.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"value": value}))

    def keep(self, parcel: Parcel) -> None:
        """Keep a command, or what has become of it."""
        value = self._seal("outbox", parcel.command_id, msgspec.json.encode(parcel))
        statement = insert(_outbox).values(command_id=parcel.command_id, value=value)
        with self._engine.begin() as connection:
            connection.execute(
                statement.on_conflict_do_update(index_elements=["command_id"], set_={"value": value})
            )

    def forget(self, command_id: CommandId) -> None:
        """Remove a command that is done or dropped.

        It survives the end of the program, and a power cut not always: what is sent again is answered from the
        server's ledger, so nobody waits for the disk here.
        """
        with self._hasty() as connection:
            connection.execute(delete(_outbox).where(_outbox.c.command_id == command_id))

    @contextmanager
    def _hasty(self) -> Iterator[Connection]:
        """Write without waiting for the disk."""
        with self._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA synchronous=NORMAL")
            try:
                yield connection
                connection.commit()
            finally:
                connection.rollback()
                connection.exec_driver_sql("PRAGMA synchronous=FULL")

    def close(self) -> None:
        """Close the file."""
        self._engine.dispose()

    def wipe(self) -> None:
        """Remove everything, file and all."""
        with self._engine.begin() as connection:
            connection.execute(delete(_drafts))
            connection.execute(delete(_outbox))
            connection.execute(delete(_view))
        self._engine.dispose()
        if self._path is not None:
            for suffix in ("", "-wal", "-shm"):
                with suppress(FileNotFoundError):
                    self._path.with_name(self._path.name + suffix).unlink()

    def _seal(self, table: str, key: str, plain: bytes) -> bytes:
        nonce = os.urandom(NONCE)
        # Bound to its place, so that a value moved to another row does not open.
        return nonce + self._cipher.encrypt(nonce, plain, f"{table}:{key}".encode())

    def _open(self, table: str, key: str, value: bytes) -> bytes:
        return self._cipher.decrypt(value[:NONCE], value[NONCE:], f"{table}:{key}".encode())


def _look_through(engine: Engine) -> None:
    """Raise when the file is not whole."""
    with engine.connect() as connection:
        found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
    if found != "ok":
        damage = sqlite3.DatabaseError("damaged")
        damage.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise DatabaseError(None, None, damage)


def _is_damage(error: DatabaseError) -> bool:
    """Tell a file that is damaged, or none of SQLite's, from a disk in trouble."""
    code = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF
    return code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def _set_aside(path: Path) -> Path:
    """Give a damaged file, with what belongs to it, another name; nothing of it is lost for whoever can read it."""
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    for suffix in ("-wal", "-shm", ""):
        with suppress(FileNotFoundError):
            path.with_name(path.name + suffix).rename(aside.with_name(aside.name + suffix))
    return aside


def _durable(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    """Have a commit survive a power cut, and removed text leave the file."""
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
