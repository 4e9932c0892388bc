"""The programs the demonstration starts: each in a session of its own, its words in a log file, ended in good order."""

import asyncio
import os
import re
import signal
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Self

_TROUBLE = re.compile(r"\b(?:ERROR|CRITICAL)\b|^Traceback \(most recent call last\)|^Fatal Python error")
_LAST_LINES = 12


class ProgramEnded(Exception):
    """A program the demonstration needs ended by itself; the text shows its last words."""


class Program:
    """One running program. Ctrl+C in the terminal does not reach it; only `stop` ends it."""

    def __init__(self, name: str, process: asyncio.subprocess.Process, log: Path) -> None:
        """Take a process that was just started and the file its output goes to."""
        self.name = name
        self.log = log
        self._process = process
        self.ended = asyncio.ensure_future(process.wait())

    @classmethod
    async def start(
        cls,
        name: str,
        module: str,
        arguments: Sequence[str],
        logs: Path,
        environment: Mapping[str, str] | None = None,
    ) -> Self:
        """Start `python -m module arguments` with its output going to `logs/name.log`."""
        return await cls.launch(name, [sys.executable, "-m", module, *arguments], logs, environment)

    @classmethod
    async def launch(
        cls, name: str, command: Sequence[str], logs: Path, environment: Mapping[str, str] | None = None
    ) -> Self:
        """Start any program likewise."""
        log = logs / f"{name}.log"
        with log.open("wb") as output:
            process = await asyncio.create_subprocess_exec(
                *command,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                env={**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONFAULTHANDLER": "1", **(environment or {})},
                start_new_session=True,
            )
        return cls(name, process, log)

    @property
    def running(self) -> bool:
        """Tell whether the program still runs."""
        return not self.ended.done()

    @property
    def pid(self) -> int:
        """The id of its process."""
        return self._process.pid

    def rss_mb(self) -> float:
        """Return the memory the program holds, in MB (10^6 bytes); 0 when it cannot be told."""
        try:
            status = Path(f"/proc/{self._process.pid}/status").read_text(encoding="ascii")
        except OSError:
            return 0.0
        found = re.search(r"^VmRSS:\s+(\d+) kB", status, re.MULTILINE)
        return round(int(found[1]) * 1024 / 1e6, 1) if found else 0.0

    async def stop(self, patience: float = 10.0) -> int:
        """Ask the program to end, insist after `patience` seconds, and return its exit status."""
        if self.running:
            self._signal(signal.SIGTERM)
            try:
                await asyncio.wait_for(asyncio.shield(self.ended), patience)
            except TimeoutError:
                self._signal(signal.SIGKILL)
        return await self.ended

    def last_words(self) -> str:
        """Return the end of the log, for a person to read."""
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
        return "\n".join(f"    {line}" for line in lines[-_LAST_LINES:])

    def errors_logged(self) -> int:
        """Count the lines of the log that tell of an error."""
        with self.log.open(encoding="utf-8", errors="replace") as log:
            return sum(1 for line in log if _TROUBLE.search(line))

    def _signal(self, number: signal.Signals) -> None:
        # The whole session, so that nothing a program started outlives it.
        try:
            os.killpg(self._process.pid, number)
        except ProcessLookupError:
            return


async def until_answers(program: Program, address: str, patience: float = 60.0) -> None:
    """Wait until something listens at `http://host:port`; raise ProgramEnded if the program ends or is not up in time."""
    host, port = re.fullmatch(r"\w+://([^:/]+):(\d+).*", address).groups()  # type: ignore[union-attr]
    deadline = asyncio.get_running_loop().time() + patience
    while program.running and asyncio.get_running_loop().time() < deadline:
        try:
            _, writer = await asyncio.open_connection(host, int(port))
        except OSError:
            await asyncio.sleep(0.1)
            continue
        writer.close()
        await writer.wait_closed()
        return
    what = "does not answer" if program.running else f"ended with status {program.ended.result()}"
    raise ProgramEnded(f"The {program.name} {what}:\n{program.last_words()}")
