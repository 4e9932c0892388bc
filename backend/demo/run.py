"""The demonstration from start to end: backend, residents, desktop, and an orderly end whatever happens."""

import asyncio
import contextlib
import shutil
import signal
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from backend.demo.commands import Places, backend_command, desktop_command, simulator_command
from backend.demo.happened import Before, read_before
from backend.demo.options import Options
from backend.demo.programs import Program, ProgramEnded, until_answers

_DESKTOP_PATIENCE = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Aftermath:
    """What is left when everything has ended: enough to look for what was lost."""

    before: Before
    backend_rss_mb: float
    errors_logged: int


class Demo:
    """One demonstration. `run` returns when the window is closed, the time is up or somebody asks for the end."""

    def __init__(self, options: Options, places: Places) -> None:
        """Take what was asked for and where its files go."""
        self._options = options
        self._places = places
        self._stop = asyncio.Event()
        self._programs: list[Program] = []

    def ask_to_end(self) -> None:
        """Make `run` return soon; safe to call more than once."""
        self._stop.set()

    async def run(self) -> Aftermath:
        """Start everything, wait, end everything. Raises ProgramEnded if a program that must run ends."""
        rss = 0.0
        for left_over in (self._places.ledger, self._places.nurse_report):
            left_over.unlink(missing_ok=True)
        try:
            say("Starting the backend")
            backend = await self._start("backend")
            await until_answers(backend, self._places.url)
            before = await asyncio.to_thread(read_before, self._places.database(self._options))
            self._tell_where()
            simulator = await self._start("simulator")
            desktop = await self._start("desktop")
            say(_beginning(self._options))
            await self._until_the_end(backend, simulator, desktop)
            rss = backend.rss_mb()
        finally:
            await self._end()
        return Aftermath(
            before=before,
            backend_rss_mb=rss,
            errors_logged=sum(program.errors_logged() for program in self._programs),
        )

    def _tell_where(self) -> None:
        people = self._places.people
        say(f"Residents' pages: {self._places.url}/")
        say(
            f"Desktop signed in as {people.user_name(self._options.role)}; others, password {people.password}:"
        )
        for line in people.others(self._options.role):
            print(f"    {line}", flush=True)

    async def _start(self, name: str) -> Program:
        command = {"backend": backend_command, "simulator": simulator_command, "desktop": desktop_command}[
            name
        ]
        module, arguments, environment = command(self._options, self._places)
        program = await Program.start(name, module, arguments, self._places.logs, environment)
        self._programs.append(program)
        return program

    async def _until_the_end(self, backend: Program, simulator: Program, desktop: Program) -> None:
        stopped = asyncio.ensure_future(self._stop.wait())
        limit = None if self._options.headless is None else self._options.headless + _DESKTOP_PATIENCE
        watched = {stopped, backend.ended, simulator.ended, desktop.ended}
        try:
            await asyncio.wait(watched, timeout=limit, return_when=asyncio.FIRST_COMPLETED)
        finally:
            stopped.cancel()
        for program in (backend, simulator):
            if not program.running and not self._stop.is_set():
                raise ProgramEnded(_how_ended(program))
        if not desktop.running and desktop.ended.result() != 0:
            say(_how_ended(desktop))

    async def _end(self) -> None:
        # The other way round than started: nobody is left talking to something that has gone.
        if any(program.running for program in self._programs):
            say("Ending")
        for program in reversed(self._programs):
            await program.stop()


def _beginning(options: Options) -> str:
    return (
        "Opening the desktop" if options.headless is None else f"The nurse works for {options.headless:g} s"
    )


def _how_ended(program: Program) -> str:
    return f"The {program.name} ended with status {program.ended.result()}:\n{program.last_words()}"


async def run(options: Options, places: Places) -> Aftermath | None:
    """Run one demonstration until it ends or a signal comes; none when it was interrupted."""
    demo = Demo(options, places)
    interrupted = False

    def interrupt() -> None:
        nonlocal interrupted
        interrupted = True
        demo.ask_to_end()

    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, interrupt)
    aftermath = await demo.run()
    return None if interrupted else aftermath


@contextlib.contextmanager
def folder_of(options: Options) -> Iterator[Path]:
    """Give the folder of the data: the one that is kept, or one that is gone afterwards."""
    if options.kept is not None:
        options.kept.mkdir(parents=True, exist_ok=True, mode=0o700)
        yield options.kept
        return
    folder = Path(tempfile.mkdtemp(prefix="luukku-demo-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def say(text: str) -> None:
    """Print one line of progress at once."""
    print(f"==> {text}", flush=True)
