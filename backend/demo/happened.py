"""What the database says happened during a demonstration: the cases that came in and the refusals given."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from backend.protocol.cases import Case
from backend.protocol.ids import CaseId, CommandId, ThreadId
from backend.protocol.results import Refusal
from backend.protocol.snapshots import CaseView
from backend.protocol.streams import case_stream
from backend.store import tables
from backend.store.encryption import Cipher, Keys
from backend.store.engine import open_engine
from backend.store.ledger import Ledger
from backend.store.reader import Reader

_CONTACTS = select(tables.contact.c.case_id, tables.contact.c.contact_id)
_COMMANDS = select(tables.ledger.c.command_id, tables.ledger.c.actor)
_ACCESS = select(tables.resident_access.c.token_hash, tables.resident_access.c.thread)


@dataclass(frozen=True, slots=True)
class Happened:
    """Cases with a contact made meanwhile or asked for, how many commands were refused, and the threads by their secrets' hashes."""

    cases: tuple[Case, ...]
    refused: int
    threads: dict[str, ThreadId]


@dataclass(frozen=True, slots=True)
class Before:
    """What stood in the database before anybody came: told apart by id, since a demonstration's clock may run ahead."""

    contacts: frozenset[str]
    commands: frozenset[str]


def read_before(database_url: str) -> Before:
    """Read it out of a database that a backend has just prepared."""
    engine = open_engine(database_url)
    try:
        with engine.connect() as connection:
            return Before(
                contacts=frozenset(connection.scalars(select(tables.contact.c.contact_id))),
                commands=frozenset(connection.scalars(select(tables.ledger.c.command_id))),
            )
    finally:
        engine.dispose()


def read_happened(
    database_url: str, key_file: Path, before: Before, also: Collection[CaseId] = ()
) -> Happened:
    """Read what came after that, and the cases ``also``, out of a database that nobody writes to any more."""
    cipher = Cipher(Keys.parse(key_file.read_bytes()))
    engine = open_engine(database_url)
    reader = Reader(engine, cipher, threads=1)
    try:
        with reader.reading() as database:
            rows = database.connection.execute(_CONTACTS)
            case_ids = {CaseId(case_id) for case_id, contact_id in rows if contact_id not in before.contacts}
            case_ids.update(also)
            ledger = Ledger(database, cipher)
            refused = sum(
                isinstance(ledger.find(CommandId(command_id), actor), Refusal)
                for command_id, actor in database.connection.execute(_COMMANDS).all()
                if command_id not in before.commands
            )
            threads = {
                bytes(token).hex(): ThreadId(thread) for token, thread in database.connection.execute(_ACCESS)
            }
        states = [reader.snapshot(case_stream(case_id))[1] for case_id in sorted(case_ids)]
    finally:
        reader.close()
        engine.dispose()
    cases = tuple(state.case for state in states if isinstance(state, CaseView) and state.case is not None)
    return Happened(cases=cases, refused=refused, threads=threads)
