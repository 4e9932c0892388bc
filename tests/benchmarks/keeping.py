"""`keeping`: a retention run and a rotation of the keys over 100,000 entries while a queue is served.

Five thousand closed cases of twenty entries each stand in a file beside four that are open. Four people write a note every
20 ms all the while. `retention_run` and `key_rotation` are how long each takes, with its pauses; the limit writes the same
rows with plain sqlite3 in as many transactions (WAL, `synchronous=FULL`), with nothing to decide, open or seal, no pause
and nobody else at work. `retention_p99` and `rotation_p99` are the 99th percentile of the notes meanwhile, beside that of a
quiet time of the same run. The rotation works in a process of its own, as it does in use.
"""

import asyncio
import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Awaitable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from statistics import quantiles
from typing import NamedTuple

import msgspec
from sqlalchemy import insert

from backend.domain.life_cycle import CaseFile
from backend.live.retention import RetentionRunner
from backend.protocol.commands import AddNote, Claim, Close
from backend.protocol.entries import Entry
from backend.protocol.ids import CaseId, new_id
from backend.protocol.outcomes import Outcome
from backend.protocol.results import Result
from backend.protocol.streams import case_stream
from backend.store import tables
from backend.store.case_files import add_entry, add_file, encode_file, read_entries, read_file
from backend.store.database import Database
from backend.store.retention_runs import Run, ask
from backend.store.times import micros
from tests.benchmarks._resealer import both
from tests.commands.office import COUNTY, Office, Page, command_id
from tests.support.figure import Figure

CASES = 5_000
LINES = 20
WRITERS = 4
EVERY_SECONDS = 0.02
QUIET_SECONDS = 8.0
RESEALED_AT_ONCE = 50
_TEXT = "Hammas lohkesi eilen illalla ja nyt siihen sattuu, kun juo kylmää."
_ADD_CONTACT = insert(tables.contact)
_ADD_STREAM = insert(tables.stream)


class _Told(NamedTuple):
    """How long something took, and the 99th percentile of the notes meanwhile, in milliseconds."""

    seconds: float
    p99: float


def measure() -> list[Figure]:
    """Return seconds and milliseconds, on a file in the temporary folder."""
    with tempfile.TemporaryDirectory(prefix="luukku-keeping-") as folder:
        path = Path(folder) / "luukku.db"
        office = Office(f"sqlite:///{path}")
        try:
            pages = [office.form() for _ in range(WRITERS)]
            _fill(office)
            twin = path.with_name("twin.db")
            # Not as a file: closing it here would drop the locks by which processes know of each other.
            with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(twin)) as copy:
                source.backup(copy)
            limits = _raw(twin, LINES), _raw(twin, RESEALED_AT_ONCE)
            quiet, rotation, run = asyncio.run(_measured(office, pages))
        finally:
            office.close()
    return [
        Figure("retention_run", run.seconds, "s/100k entries", limits[0]),
        Figure("retention_p99", run.p99, "ms", quiet.p99),
        Figure("key_rotation", rotation.seconds, "s/100k entries", limits[1]),
        Figure("rotation_p99", rotation.p99, "ms", quiet.p99),
    ]


async def _measured(office: Office, pages: list[Page]) -> tuple[_Told, _Told, _Told]:
    quiet = await _beside(office, pages, asyncio.sleep(QUIET_SECONDS))
    office.cipher.use(both())
    rotation = await _beside(office, pages, _rotated(office))
    runner = RetentionRunner(office.reader, office.writer, COUNTY.retention, lambda: office.now)
    run_id = new_id()
    await office.writer.run(lambda connection: ask(connection, run_id, office.now))
    told: list[dict[str, int]] = []

    async def let_go() -> None:
        told.append(await runner.do(Run(run_id, office.now, None, None, {})))

    run = await _beside(office, pages, let_go())
    assert told[0]["identity"] == CASES, told
    return quiet, rotation, run


async def _rotated(office: Office) -> None:
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.benchmarks._resealer", office.url, stdout=asyncio.subprocess.PIPE
    )
    said, _ = await program.communicate()
    assert int(said) > CASES * LINES


async def _beside(office: Office, pages: list[Page], work: Awaitable[object]) -> _Told:
    """Do the work while everybody writes."""
    waits: list[float] = []

    async def write(page: Page) -> None:
        while True:
            note = AddNote(command_id=command_id(), case_id=page.case_id, text=_TEXT)
            begun = time.perf_counter()
            answer = await office.writer.submit(office.aino, note)
            assert isinstance(answer, Result), answer
            waits.append(time.perf_counter() - begun)
            await asyncio.sleep(EVERY_SECONDS)

    writers = [asyncio.create_task(write(page)) for page in pages]
    begun = time.perf_counter()
    await work
    seconds = time.perf_counter() - begun
    for writer in writers:
        writer.cancel()
    await asyncio.gather(*writers, return_exceptions=True)
    return _Told(seconds, quantiles(waits, n=100)[98] * 1000)


def _fill(office: Office) -> None:
    """Bring the closed cases in: one that was lived through, as often as it takes, under other ids."""
    page = office.form(name="Matti Virtanen", phone="+358401234567", personal_code="010608D905R", text=_TEXT)
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    while len(office.case(page.case_id).entries) < LINES - 1:
        office.done(office.aino, AddNote(command_id=command_id(), case_id=page.case_id, text=_TEXT))
    outcome = Outcome(reason="guidance", agreed=_TEXT)
    office.done(office.aino, Close(command_id=command_id(), case_id=page.case_id, outcome=outcome))
    database = Database(office.engine)
    found = read_file(database, office.cipher, page.case_id)
    assert found is not None
    file, entries = found[0], read_entries(database, office.cipher, page.case_id)
    database.say("BEGIN IMMEDIATE")
    for number in range(1, CASES):
        _put(database, office, file, entries, number)
    database.say("COMMIT")
    database.close()
    office.writer.run_blocking(
        lambda connection: connection.execute(tables.counter.update().values(value=CASES + 1_000))
    )
    office.now += timedelta(days=COUNTY.retention.identity + 1)


def _put(database: Database, office: Office, file: CaseFile, entries: list[Entry], number: int) -> None:
    case_id = CaseId(new_id())
    other = msgspec.structs.replace(
        file, head=msgspec.structs.replace(file.head, case_id=case_id, number=1_000 + number)
    )
    add_file(database, office.cipher, other, encode_file(other))
    for entry in entries:
        add_entry(database, office.cipher, case_id, entry)
    for position, contact in enumerate(other.contacts):
        database.run(
            _ADD_CONTACT,
            case_id=case_id,
            contact_id=contact.contact_id,
            position=position,
            channel=contact.channel.value,
            thread=contact.thread,
            at=micros(contact.at),
            phone_hash=office.cipher.lookup("phone", contact.phone),
            code_hash=None,
            client_id=None,
            brief=None,
        )
    # What happened stands in no event any more, as a week after the closing.
    database.run(_ADD_STREAM, name=case_stream(case_id), seq=LINES * 2, trimmed=LINES * 2)


def _raw(path: Path, at_once: int) -> float:
    """Return how long plain sqlite3 takes to write every entry anew, so many in a transaction."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        for pragma in ("journal_mode=WAL", "synchronous=FULL"):
            database.execute(f"PRAGMA {pragma}")
        rows = database.execute(
            "SELECT length(sealed), case_id, no FROM entry ORDER BY case_id, no"
        ).fetchall()
        changes = [(os.urandom(length), case_id, no) for length, case_id, no in rows]
        begun = time.perf_counter()
        for start in range(0, len(changes), at_once):
            some = changes[start : start + at_once]
            database.execute("BEGIN IMMEDIATE")
            database.executemany("UPDATE entry SET sealed = ? WHERE case_id = ? AND no = ?", some)
            database.execute("COMMIT")
        return time.perf_counter() - begun
