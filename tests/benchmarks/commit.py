"""`commit`: durable commands per second, beside raw grouped sqlite3 that writes the same rows.

Sixteen residents write at once, each waiting for their receipt before the next message: what a node does
when a chat is busy. The limit writes the same rows (as many bytes, the same tables and indexes, the same
mean number of commands in a transaction, `synchronous=FULL`) with prepared statements and nothing else.
"""

import asyncio
import os
import sqlite3
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from backend.protocol.results import Result
from tests.commands.office import Office, Page
from tests.support.figure import Figure

WRITERS = 16
COMMANDS = 6_000
_TEXT = "Hammas lohkesi eilen illalla ja nyt siihen sattuu, kun juo kylmää."
_NAMES = ("case_file", "entry", "stream", "event", "ledger")


def measure() -> list[Figure]:
    """Return commands per second, on a file under the temporary folder."""
    with tempfile.TemporaryDirectory(prefix="luukku-commit-") as folder:
        path = Path(folder) / "luukku.db"
        office = Office(f"sqlite:///{path}")
        try:
            pages = [office.chat() for _ in range(WRITERS)]
            asyncio.run(_write(office, pages, COMMANDS // 10, 1))
            batches = _Batches(office)
            begun = time.perf_counter()
            asyncio.run(_write(office, pages, COMMANDS, 10_000))
            ours = COMMANDS / (time.perf_counter() - begun)
            mean = max(1, round(COMMANDS / batches.count()))
            cases = [page.case_id for page in pages]
        finally:
            office.close()
        raw = _raw(path, cases, mean)
    return [Figure("commit", ours, "commands/s", raw, higher_is_better=True)]


async def _write(office: Office, pages: list[Page], commands: int, first: int) -> None:
    async def one(page: Page) -> None:
        for n in range(first, first + commands // len(pages)):
            answer = await office.writer.submit(page.actor, office.says(page, n, _TEXT))
            assert isinstance(answer, Result), answer

    await asyncio.gather(*(one(page) for page in pages))


class _Batches:
    """Counts transactions: every batch has a `now` of its own in the ledger."""

    def __init__(self, office: Office) -> None:
        self._commits = 0
        do = office.writer._batches.do

        def counted(commands: Any) -> Any:
            self._commits += 1
            return do(commands)

        office.writer._batches.do = counted  # type: ignore[method-assign]

    def count(self) -> int:
        return self._commits


def _raw(path: Path, cases: Sequence[str], batch: int) -> float:
    """Write the same rows again, each table's latest row serving as the pattern of its bytes."""
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cache_size=-65536"):
        connection.execute(f"PRAGMA {pragma}")
    size = {
        name: connection.execute(
            f"SELECT avg(length(sealed)) FROM {name} WHERE rowid > (SELECT max(rowid) - 1000 FROM {name})"
        ).fetchone()[0]
        for name in ("case_file", "entry", "event", "ledger")
    }
    blob = {name: os.urandom(int(length)) for name, length in size.items()}
    thread = connection.execute("SELECT thread FROM entry WHERE resident_n IS NOT NULL").fetchone()[0]
    at = time.time_ns() // 1000
    cursor = connection.cursor()
    no = 10_000_000
    done = 0
    begun = time.perf_counter()
    while done < COMMANDS:
        cursor.execute("BEGIN IMMEDIATE")
        events, seqs, ledger = [], [], []
        for case in (list(cases) * (batch // len(cases) + 1))[:batch]:
            no += 1
            command = f"01a20103-0000-7000-8000-{no:012d}"
            cursor.execute("SELECT actor, sealed FROM ledger WHERE command_id = ?", (command,)).fetchone()
            cursor.execute("SELECT sealed FROM case_file WHERE case_id = ?", (case,)).fetchone()
            cursor.execute(
                "SELECT no FROM entry WHERE case_id = ? AND thread = ? AND resident_n = ?", (case, thread, no)
            ).fetchone()
            cursor.execute("UPDATE case_file SET sealed=? WHERE case_id=?", (blob["case_file"], case))
            cursor.execute(
                "INSERT INTO entry (case_id, no, at, kind, thread, resident_n, sealed) VALUES (?,?,?,?,?,?,?)",
                (case, no, at, "resident_message", thread, no, blob["entry"]),
            )
            stream = f"case:{case}"
            cursor.execute("SELECT seq, trimmed FROM stream WHERE name = ?", (stream,)).fetchone()
            events.append((stream, no, at, blob["event"]))
            seqs.append((no, stream))
            ledger.append((command, at, "resident", blob["ledger"]))
        cursor.executemany("UPDATE stream SET seq = ? WHERE name = ?", seqs)
        cursor.executemany("INSERT INTO event (stream, seq, at, sealed) VALUES (?,?,?,?)", events)
        cursor.executemany("INSERT INTO ledger (command_id, at, actor, sealed) VALUES (?,?,?,?)", ledger)
        cursor.execute("COMMIT")
        done += batch
    rate = done / (time.perf_counter() - begun)
    connection.close()
    return rate
