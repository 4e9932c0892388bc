"""PostgreSQL's own `pg_dump` and `pg_restore`: found, of a version that fits, called without a password in sight."""

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import URL, Connection, Engine
from sqlalchemy.engine import make_url

from backend.store.backup_file import BackupWrong

_NO_ROOM = re.compile(r"No space left on device|Disk quota exceeded|53100")


class PostgresPrograms:
    """The programs in a folder, or on the PATH when none is set."""

    def __init__(self, folder: Path | None) -> None:
        """Look for them when they are needed."""
        self._folder = folder

    def check(self, name: str, connection: Connection) -> None:
        """Raise BackupWrong unless the program is there and not older than the server."""
        said = self._call([self._find(name), "--version"], {})
        found = re.search(r"\(PostgreSQL\) (\d+)", said)
        version = int(found[1]) if found else 0
        server = int(connection.exec_driver_sql("SHOW server_version_num").scalar_one()) // 10_000
        if version < server:
            raise BackupWrong(
                f"{self._find(name)} is of PostgreSQL {version}, the server is {server}: "
                "set postgres_programs to the folder of programs as new as the server"
            )

    def run(self, name: str, url: URL, *arguments: str) -> str:
        """Run a program on a database; return what it printed. Raises BackupWrong with its last line."""
        address, environment = _address(url)
        return self._call([self._find(name), "--dbname", address, *arguments], environment)

    def read(self, name: str, *arguments: str) -> str:
        """Run a program that needs no database."""
        return self._call([self._find(name), *arguments], {})

    def _find(self, name: str) -> str:
        found = shutil.which(name, path=str(self._folder) if self._folder else None)
        if found is None:
            where = f"in {self._folder}" if self._folder else "on the PATH"
            raise BackupWrong(
                f"there is no {name} {where}: install PostgreSQL's client programs or set postgres_programs"
            )
        return found

    @staticmethod
    def _call(command: Sequence[str], environment: dict[str, str]) -> str:
        try:
            # An argument list, no shell; the program is PostgreSQL's own.
            done = subprocess.run(  # noqa: S603
                command,
                env={**os.environ, "LC_ALL": "C", **environment},
                capture_output=True,
                text=True,
                errors="replace",
                check=False,
            )
        except OSError as error:
            raise BackupWrong(f"{command[0]} cannot be run: {error.strerror}") from error
        if done.returncode != 0:
            lines = [line for line in done.stderr.strip().splitlines() if line.strip()]
            why = lines[0] if lines else f"it ended with status {done.returncode}"
            if _NO_ROOM.search(done.stderr):
                raise BackupWrong(f"there is no room left: {why}")
            raise BackupWrong(why)
        return done.stdout


def _address(url: URL) -> tuple[str, dict[str, str]]:
    """Return what libpq takes, and the password apart: what stands on a command line everybody sees."""
    plain = url.set(drivername="postgresql")
    environment = {"PGPASSWORD": str(plain.password)} if plain.password else {}
    address = plain._replace(password=None).render_as_string(hide_password=False)
    return address, environment


def url_of(engine: Engine, database: str | None = None) -> URL:
    """Return the address of the engine's database, or of another one on the same server."""
    url = make_url(engine.url)
    return url if database is None else url.set(database=database)
