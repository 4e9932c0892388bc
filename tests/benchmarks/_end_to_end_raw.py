"""The limit: whatever comes on a socket is put on disk by plain sqlite3, then the given bytes are written to everybody.

``python -m tests.benchmarks._end_to_end_raw PORT FRAME DATABASE``, the frame in hexadecimal. What waits is committed
together, with the settings and about the rows that a message makes. Nothing is decoded, decided, encrypted or asked.
"""

import asyncio
import os
import queue
import sqlite3
import sys
import threading
from typing import cast

import uvloop

TABLES = ("entry", "event", "ledger")


class Raw(asyncio.Protocol):
    """One socket of the audience, or the one who writes."""

    everybody: "list[asyncio.Transport]" = []  # noqa: RUF012 - one process, one list
    waiting: "queue.SimpleQueue[bytes]" = queue.SimpleQueue()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Join the audience."""
        # uvloop's transports are none of asyncio's classes.
        self._transport = cast("asyncio.Transport", transport)
        self.everybody.append(self._transport)

    def data_received(self, data: bytes) -> None:
        """A message came."""
        self.waiting.put(data)

    def connection_lost(self, _: Exception | None) -> None:
        """Leave the audience."""
        self.everybody.remove(self._transport)


def commit(loop: asyncio.AbstractEventLoop, frame: bytes, path: str) -> None:
    """Put on disk what waits, then let it be told."""
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE stream (name TEXT PRIMARY KEY, seq INTEGER)")
    connection.execute("INSERT INTO stream VALUES ('case', 0), ('me', 0)")
    for table in TABLES:
        connection.execute(f"CREATE TABLE {table} (id INTEGER PRIMARY KEY, name TEXT, sealed BLOB)")
        connection.execute(f"CREATE INDEX {table}_name ON {table} (name)")
    while True:
        batch = [Raw.waiting.get()]
        while not Raw.waiting.empty():
            batch.append(Raw.waiting.get())
        connection.execute("BEGIN IMMEDIATE")
        for _ in batch:
            connection.execute("UPDATE stream SET seq = seq + 1")
            for table in TABLES:
                row = (os.urandom(18).hex(), os.urandom(400))
                connection.execute(f"INSERT INTO {table} (name, sealed) VALUES (?, ?)", row)
        connection.execute("COMMIT")
        loop.call_soon_threadsafe(write_all, frame)


def write_all(frame: bytes) -> None:
    """Write the same bytes to everybody."""
    for transport in Raw.everybody:
        transport.write(frame)


async def main(port: int, frame: bytes, path: str) -> None:
    """Serve until standard input ends."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Raw, "127.0.0.1", port, backlog=2_048)
    threading.Thread(target=commit, args=(loop, frame, path), daemon=True).start()
    async with server:
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    uvloop.run(main(int(sys.argv[1]), bytes.fromhex(sys.argv[2]), sys.argv[3]))
