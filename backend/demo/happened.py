"""What the database says happened since a moment: the cases that came in meanwhile and the refusals given."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec
from sqlalchemy import Select, select

from backend.protocol.cases import Case
from backend.protocol.ids import ThreadId
from backend.protocol.results import Refusal, Result
from backend.protocol.snapshots import CaseView
from backend.protocol.streams import case_stream
from backend.store import tables
from backend.store.encryption import Cipher, Keys
from backend.store.engine import open_engine
from backend.store.reader import Reader
from backend.store.times import micros

_ACCESS = select(tables.resident_access.c.token_hash, tables.resident_access.c.thread)


@dataclass(frozen=True, slots=True)
class Happened:
    """Cases with a contact made since then, how many commands were refused, and the threads by their secrets' hashes."""

    cases: tuple[Case, ...]
    refused: int
    threads: dict[str, ThreadId]


def read_happened(database_url: str, key_file: Path, since: datetime) -> Happened:
    """Read it out of a database that nobody writes to any more."""
    cipher = Cipher(Keys.parse(key_file.read_bytes()))
    engine = open_engine(database_url)
    reader = Reader(engine, cipher, threads=1)
    try:
        with reader.reading() as database:
            moment = micros(since)
            case_ids = sorted({row[0] for row in database.connection.execute(_touched(moment))})
            answers = [
                msgspec.json.decode(cipher.open(sealed, f"ledger/{command_id}"), type=Result | Refusal)
                for command_id, sealed in database.connection.execute(_answered(moment))
            ]
            threads = {
                bytes(token).hex(): ThreadId(thread) for token, thread in database.connection.execute(_ACCESS)
            }
        states = [reader.snapshot(case_stream(case_id))[1] for case_id in case_ids]
    finally:
        reader.close()
        engine.dispose()
    cases = tuple(state.case for state in states if isinstance(state, CaseView) and state.case is not None)
    refused = sum(isinstance(answer, Refusal) for answer in answers)
    return Happened(cases=cases, refused=refused, threads=threads)


def _touched(moment: int) -> Select[tuple[str]]:
    return select(tables.contact.c.case_id).where(tables.contact.c.at >= moment)


def _answered(moment: int) -> Select[tuple[str, bytes]]:
    return select(tables.ledger.c.command_id, tables.ledger.c.sealed).where(tables.ledger.c.at >= moment)
