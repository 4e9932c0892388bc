"""`commit`: durable commands per second, beside raw grouped sqlite3 that writes the same rows.

Sixteen residents write at once, each waiting for their receipt before the next message: what a node does
when its chats are busy. The limit has the same sixteen senders, one writing thread that groups what waits
and the same rows (tables, indexes, bytes, `synchronous=FULL`) in plain sqlite3: no rules, no encryption,
no encoding, no events.
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

from backend.commands.actor import ResidentActor
from backend.commands.resident import ResidentSays
from backend.protocol.results import Result
from tests.commands.office import Office, Page
from tests.support.figure import Figure

WRITERS = 16
COMMANDS = 2_000
TURNS = 5
_TEXT = "Hammas lohkesi eilen illalla ja nyt siihen sattuu, kun juo kylmää."


def measure() -> list[Figure]:
    """Return commands per second, on a file under the temporary folder.

    Ours and the limit take turns, on two files that began alike, so that a slow moment of the disk meets both.
    """
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
            ours, limit = [], []
            for turn in range(1, TURNS + 1):
                texts = [_texts(office, page, turn * COMMANDS) for page in pages]
                ours.append(_rate(office.writer.submit, texts))
                limit.append(_rate(raw.submit, texts))
            raw.close()
        finally:
            office.close()
    return [Figure("commit", median(ours), "commands/s", median(limit), higher_is_better=True)]


Text = tuple[ResidentActor, ResidentSays]


def _texts(office: Office, page: Page, first: int) -> list[Text]:
    return [(page.actor, office.says(page, first + n, _TEXT)) for n in range(COMMANDS // WRITERS)]


def _rate(
    submit: Callable[[ResidentActor, ResidentSays], Awaitable[object]], texts: list[list[Text]]
) -> float:
    """Return the texts a second, each sender waiting for one before the next."""

    async def send(own: list[Text]) -> None:
        for actor, text in own:
            answer = await submit(actor, text)
            assert isinstance(answer, Result), answer

    async def everybody() -> float:
        begun = time.perf_counter()
        await asyncio.gather(*(send(own) for own in texts))
        return COMMANDS / (time.perf_counter() - begun)

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
