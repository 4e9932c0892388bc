"""Processes of the play: each in a group of its own, its words in a log, killed and started again as often as it takes."""

import asyncio
import ctypes
import os
import signal
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None)

Arguments = list[str] | Callable[[int], list[str]]
"""The arguments of every life, or of a life by its number."""


class Player:
    """One program that may be killed and started again; ``lives`` counts its starts."""

    def __init__(
        self, name: str, arguments: Arguments, log: Path, environment: Mapping[str, str] | None = None
    ) -> None:
        self.name = name
        self.lives = 0
        self.crashes: list[str] = []
        self._arguments = arguments
        self._log = log
        self._environment = {**os.environ, "PYTHONUNBUFFERED": "1", **(environment or {})}
        self._process: asyncio.subprocess.Process | None = None
        self._ended: asyncio.Future[int] | None = None
        self._asked_to_end = False
        self._starting = asyncio.Lock()

    async def start(self) -> None:
        """Begin a life, unless it lives: two faults may have killed it and both bring it back."""
        async with self._starting:
            if not self.running:
                await self._start()

    async def _start(self) -> None:
        self.lives += 1
        arguments = self._arguments if isinstance(self._arguments, list) else self._arguments(self.lives)
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                *arguments,
                stdin=asyncio.subprocess.PIPE,
                stdout=log,
                stderr=log,
                env=self._environment,
                start_new_session=True,
                preexec_fn=_end_with_parent,
            )
        self._ended = asyncio.ensure_future(self._process.wait())
        self._asked_to_end = False

    @property
    def running(self) -> bool:
        """Tell whether it lives."""
        return self._ended is not None and not self._ended.done()

    @property
    def pid(self) -> int:
        """Return the id of its process and of its group."""
        assert self._process is not None
        return self._process.pid

    def crashed(self) -> bool:
        """Tell whether it ended without being asked to; told once, with the status kept in ``crashes``."""
        if self._ended is None or not self._ended.done() or self._asked_to_end:
            return False
        self.crashes.append(f"{self.name} ended with status {self._ended.result()}")
        self._asked_to_end = True
        return True

    def last_words(self) -> str:
        """Return the end of its log."""
        return "\n".join(self._log.read_text(encoding="utf-8", errors="replace").splitlines()[-12:])

    def say(self, word: str) -> None:
        """Give an order."""
        assert self._process is not None
        assert self._process.stdin is not None
        with suppress(OSError):
            self._process.stdin.write(f"{word}\n".encode())

    async def kill(self) -> None:
        """Kill it without a word, and whatever it has started."""
        await self.end(signal.SIGKILL)

    async def end(self, number: signal.Signals = signal.SIGTERM, patience: float = 10.0) -> None:
        """Ask it to end by a signal, insist after a while, and wait until it has."""
        if self._ended is None or self._ended.done():
            return
        self._asked_to_end = True
        self.signal(number)
        try:
            await asyncio.wait_for(asyncio.shield(self._ended), patience)
        except TimeoutError:
            self.signal(signal.SIGKILL)
            await self._ended

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the whole group."""
        with suppress(ProcessLookupError):
            os.killpg(self.pid, number)


def _end_with_parent() -> None:
    """Have the system kill this process when the one that plays is killed: nobody else would end a node."""
    if sys.platform == "linux":
        _libc.prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL))
