"""Readers: the state of each stream with its seq, events since a seq, and queries in a small pool of threads."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

import msgspec
from sqlalchemy import Engine, bindparam, select

from backend.protocol.cases import Case
from backend.protocol.codec import decode_event
from backend.protocol.events import Event
from backend.protocol.ids import CaseId, LineId, StaffId
from backend.protocol.queue_row import QueueRow
from backend.protocol.snapshots import (
    CaseView,
    ConsultState,
    MyState,
    OpenState,
    PhoneState,
    QueueState,
    StaffState,
    State,
)
from backend.protocol.streams import empty_state, split
from backend.store import tables
from backend.store.calls import named_orders
from backend.store.case_files import read_entries, read_file
from backend.store.consultations import read_consultations
from backend.store.database import Database
from backend.store.directory import read_directory
from backend.store.encryption import Cipher
from backend.store.engine import PATIENCE_SECONDS, database_errors
from backend.store.guidance import read_guidance
from backend.store.handovers import read_between, read_offers
from backend.store.mine import read_cases, read_phrases
from backend.store.open_cases import read_open_cases
from backend.store.pairs import read_invitations, read_partner
from backend.store.patience import Patience
from backend.store.presence import read_everybody, read_holder
from backend.store.streams import event_place

P = ParamSpec("P")
T = TypeVar("T")

_POSITION = select(tables.stream.c.seq, tables.stream.c.trimmed).where(
    tables.stream.c.name == bindparam("stream")
)
_AFTER = (
    select(tables.event.c.seq, tables.event.c.sealed)
    .where(tables.event.c.stream == bindparam("stream"), tables.event.c.seq > bindparam("after"))
    .order_by(tables.event.c.seq)
    .limit(bindparam("most"))
)
_QUEUE = select(tables.queue_row.c.row).where(tables.queue_row.c.line == bindparam("line"))
_ACCESS = select(tables.case_file.c.line, tables.case_file.c.claimed_by).where(
    tables.case_file.c.case_id == bindparam("case_id")
)
_rows = msgspec.json.Decoder(QueueRow)


class Reader:
    """Reads beside the writer. Methods block: call them by `run` from an event loop."""

    def __init__(self, engine: Engine, cipher: Cipher, threads: int = 2) -> None:
        """Keep one connection for each thread that reads."""
        self.failures = database_errors(engine)
        self.cipher = cipher
        self._engine = engine
        self._local = threading.local()
        self._open: list[Database] = []
        self._lock = threading.Lock()
        self._patience = Patience(PATIENCE_SECONDS)
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="reader")

    async def run(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a query in the pool. Raises what it raises."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, lambda: function(*args, **kwargs))

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """Give this thread's connection, which sees one moment of the database within the block."""
        database = self._begun()
        try:
            yield database
            database.roll_back()
        except database.failures:
            self._give_up(database)
            raise
        except BaseException:
            database.roll_back()
            raise
        finally:
            self._patience.end()

    def _begun(self) -> Database:
        """Return a connection with a transaction begun; one that broke while it idled is made anew once."""
        known: Database | None = getattr(self._local, "database", None)
        if known is not None:
            try:
                self._begin(known)
            except known.failures:
                self._give_up(known)
            else:
                return known
        database = Database(self._engine)
        try:
            self._begin(database)
        except database.failures:
            database.abandon()
            raise
        self._local.database = database
        with self._lock:
            self._open.append(database)
        return database

    def _begin(self, database: Database) -> None:
        if not database.is_sqlite:
            self._patience.begin(database.raw)
        database.begin_reading()

    def _give_up(self, database: Database) -> None:
        """A connection that failed is not used again."""
        self._patience.end()
        self._local.database = None
        with self._lock:
            self._open.remove(database)
        database.abandon()

    def snapshot(self, stream: str) -> tuple[int, State]:
        """Return the stream's seq and its state at that seq.

        Raises ValueError for a name of no known kind.
        """
        with self.reading() as database:
            position = database.one(_POSITION, stream=stream)
            return 0 if position is None else int(position[0]), read_state(database, self.cipher, stream)

    def events_after(self, stream: str, seq: int, limit: int = 1000) -> list[tuple[int, Event]] | None:
        """Return the events after `seq`, at most `limit`; none when a snapshot has to be taken.

        An event of a type this build does not know is left out: its seq is missing between two others.
        """
        found = self.encoded_after(stream, seq, limit)
        if found is None:
            return None
        events = ((no, decode_event(encoded)) for no, encoded in found)
        return [(no, event) for no, event in events if event is not None]

    def encoded_after(self, stream: str, seq: int, limit: int = 1000) -> list[tuple[int, bytes]] | None:
        """Return the bytes of the events after `seq`; none when they were trimmed or never were."""
        with self.reading() as database:
            position = database.one(_POSITION, stream=stream) or (0, 0)
            if not position[1] <= seq <= position[0]:
                return None
            rows = database.all(_AFTER, stream=stream, after=seq, most=limit)
        return [(no, self.cipher.open(sealed, event_place(stream, no))) for no, sealed in rows]

    def case_access(self, case_id: CaseId) -> tuple[LineId, tuple[StaffId, ...]] | None:
        """Return a case's line and holder without opening anything sealed; none when there is no such case."""
        with self.reading() as database:
            row = database.one(_ACCESS, case_id=case_id)
            partner = None if row is None else read_partner(database, case_id)
        if row is None:
            return None
        return LineId(row[0]), tuple(StaffId(one) for one in (row[1], partner) if one)

    def holder(self, case_id: CaseId) -> tuple[StaffId, bool] | None:
        """Return who holds the case and whether a desktop of theirs is connected; none when nobody does."""
        with self.reading() as database:
            return read_holder(database, case_id)

    def close(self) -> None:
        """End the threads and give the connections up."""
        self._pool.shutdown()
        self._patience.close()
        with self._lock:
            for database in self._open:
                database.close()
            self._open.clear()


def read_state(database: Database, cipher: Cipher, stream: str) -> State:
    """Return the state of a stream as the tables have it. Raises ValueError for a name of no known kind."""
    kind, key = split(stream)
    match kind:
        case "queue":
            rows = [_rows.decode(row) for (row,) in database.all(_QUEUE, line=key)]
            return QueueState(rows={row.case_id: row for row in rows})
        case "open":
            return OpenState(
                cases=read_open_cases(database, LineId(key)), between=read_between(database, key)
            )
        case "case":
            return CaseView(case=_case(database, cipher, CaseId(key)))
        case "staff":
            people = read_everybody(database)
            return StaffState(people={one.staff.staff_id: one for one in people})
        case "me":
            staff_id = StaffId(key)
            cases = read_cases(database, cipher, staff_id)
            return MyState(cases=cases, phrases=read_phrases(database, cipher, staff_id))
        case "directory":
            return read_directory(database)
        case "guidance":
            return read_guidance(database)
        case "phone":
            return PhoneState(orders=named_orders(database, key))
        case "consult":
            return ConsultState(
                consultations=read_consultations(database, cipher, key),
                offers=read_offers(database, cipher, key),
                invitations=read_invitations(database, cipher, StaffId(key)),
            )
        case _:
            return empty_state(stream)


def _case(database: Database, cipher: Cipher, case_id: CaseId) -> Case | None:
    found = read_file(database, cipher, case_id)
    if found is None:
        return None
    file = found[0]
    entries = tuple(read_entries(database, cipher, case_id))
    return Case(head=file.head, contacts=file.contacts, entries=entries, marks=file.marks)
