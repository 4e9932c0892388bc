"""`commit`: durable commands per second, beside raw grouped sqlite3 that writes the same rows.

Sixteen residents write at once, each waiting for their receipt before the next message: what a node does
when its chats are busy.

The limit has the same sixteen senders in the same kind of loop, one writing thread that groups what waits,
and plain sqlite3 with the same settings (WAL, `synchronous=FULL`), tables, indexes, statements and bytes in
a row: it looks for the command's id and the message's number, updates the case, and inserts entry, event
and ledger. It does not decide anything, read or keep a case, encode, encrypt, make events or answers. Nor
does it read the ledger for a whole batch at once, as the product does: it is not tuned beyond its grouping.

Ours and the limit take short turns on two files that began alike, and the medians are compared, so that a
slow moment of a shared disk meets both. `commit_cpu` is the processor time of the whole process, senders
and loop included, which such moments hardly touch.
"""

import asyncio
import os
import queue
import sqlite3
import tempfile
import threading
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import NamedTuple

from backend.commands.actor import ResidentActor
from backend.commands.resident import ResidentSays
from backend.protocol.results import Result
from tests.commands.office import Office, Page
from tests.support.figure import Figure

WRITERS = 16
COMMANDS = 480
TURNS = 30
_TEXT = "Hammas lohkesi eilen illalla ja nyt siihen sattuu, kun juo kylmää."


def measure() -> list[Figure]:
    """Return commands per second and microseconds of CPU a command, on files in the temporary folder."""
    with tempfile.TemporaryDirectory(prefix="luukku-commit-") as folder:
        path = Path(folder) / "luukku.db"
        office = Office(f"sqlite:///{path}")
        try:
            pages = [office.chat() for _ in range(WRITERS)]
            _rate(office.writer.submit, [_texts(office, page, 1) for page in pages])
            twin = path.with_name("twin.db")
            with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(twin)) as copy:
                source.backup(copy)
            raw = _RawWriter(twin, [page.case_id for page in pages])
            ours: list[_Pace] = []
            limit: list[_Pace] = []
            for turn in range(1, TURNS + 1):
                texts = [_texts(office, page, turn * COMMANDS) for page in pages]
                ours.append(_rate(office.writer.submit, texts))
                limit.append(_rate(raw.submit, texts))
            raw.close()
        finally:
            office.close()
    rates = [median(pace.rate for pace in paces) for paces in (ours, limit)]
    used = [median(pace.cpu for pace in paces) for paces in (ours, limit)]
    return [
        Figure("commit", rates[0], "commands/s", rates[1], higher_is_better=True),
        Figure("commit_cpu", used[0], "us/command", used[1]),
    ]


class _Pace(NamedTuple):
    """Commands a second, and microseconds of CPU for each."""

    rate: float
    cpu: float


Text = tuple[ResidentActor, ResidentSays]


def _texts(office: Office, page: Page, first: int) -> list[Text]:
    return [(page.actor, office.says(page, first + n, _TEXT)) for n in range(COMMANDS // WRITERS)]


def _rate(
    submit: Callable[[ResidentActor, ResidentSays], Awaitable[object]], texts: list[list[Text]]
) -> _Pace:
    """Send the texts, each sender waiting for one before the next."""

    async def send(own: list[Text]) -> None:
        for actor, text in own:
            answer = await submit(actor, text)
            assert isinstance(answer, Result), answer

    async def everybody() -> _Pace:
        begun, used = time.perf_counter(), time.process_time()
        await asyncio.gather(*(send(own) for own in texts))
        used = time.process_time() - used
        return _Pace(COMMANDS / (time.perf_counter() - begun), used / COMMANDS * 1e6)

    return asyncio.run(everybody())


class _RawWriter:
    """Groups what waits and writes the rows of a message, each table's mean row serving as its bytes."""

    def __init__(self, path: Path, cases: Sequence[str]) -> None:
        self._path = path
        self._cases = cases
        self._no = 10_000_000
        self._waiting: queue.SimpleQueue[tuple[ResidentSays, asyncio.Future[Result]] | None] = (
            queue.SimpleQueue()
        )
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    async def submit(self, _actor: ResidentActor, command: ResidentSays) -> Result:
        future: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._waiting.put((command, future))
        return await future

    def close(self) -> None:
        self._waiting.put(None)
        self._thread.join()

    def _run(self) -> None:
        connection = sqlite3.connect(self._path, isolation_level=None)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cache_size=-65536"):
            connection.execute(f"PRAGMA {pragma}")
        cursor = connection.cursor()
        blobs = {name: _mean_row(cursor, name) for name in ("case_file", "entry", "event")}
        blobs["ledger"] = _mean_row(cursor, "ledger", "answer")
        while (first := self._waiting.get()) is not None:
            batch = [first]
            while not self._waiting.empty() and len(batch) < 256:
                batch.append(self._waiting.get())  # type: ignore[arg-type]
            self._write(cursor, [command for command, _ in batch], blobs)
            pairs = [(future, Result(command_id=command.command_id)) for command, future in batch]
            batch[0][1].get_loop().call_soon_threadsafe(_settle, pairs)
        connection.close()

    def _write(self, cursor: sqlite3.Cursor, commands: list[ResidentSays], blobs: dict[str, bytes]) -> None:
        at = time.time_ns() // 1000
        cursor.execute("BEGIN IMMEDIATE")
        events, seqs, ledger = [], [], []
        for command in commands:
            self._no += 1
            no, case, thread = self._no, command.case_id, command.contact_id
            stream = f"case:{case}"
            cursor.execute(
                "SELECT actor, answer FROM ledger WHERE command_id = ?", (command.command_id,)
            ).fetchone()
            cursor.execute(
                "SELECT no FROM entry WHERE case_id = ? AND thread = ? AND resident_n = ?", (case, thread, no)
            ).fetchone()
            cursor.execute("UPDATE case_file SET sealed=? WHERE case_id=?", (blobs["case_file"], case))
            cursor.execute(
                "INSERT INTO entry (case_id, no, at, kind, thread, resident_n, sealed) VALUES (?,?,?,?,?,?,?)",
                (case, no, at, "resident_message", thread, no, blobs["entry"]),
            )
            events.append((stream, no, at, blobs["event"]))
            seqs.append((no, stream))
            ledger.append((command.command_id, at, "resident", blobs["ledger"]))
        cursor.executemany("UPDATE stream SET seq = ? WHERE name = ?", seqs)
        cursor.executemany("INSERT INTO event (stream, seq, at, sealed) VALUES (?,?,?,?)", events)
        cursor.executemany("INSERT INTO ledger (command_id, at, actor, answer) VALUES (?,?,?,?)", ledger)
        cursor.execute("COMMIT")


def _mean_row(cursor: sqlite3.Cursor, table: str, column: str = "sealed") -> bytes:
    (length,) = cursor.execute(f"SELECT avg(length({column})) FROM {table}").fetchone()
    return os.urandom(int(length))


def _settle(pairs: "list[tuple[asyncio.Future[Result], Result]]") -> None:
    for future, result in pairs:
        future.set_result(result)
