"""The demonstration from start to end: backend, residents, desktop, and an orderly end whatever happens."""

import asyncio
import contextlib
import shutil
import signal
import tempfile
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from backend.demo import front
from backend.demo.commands import (
    Call,
    Places,
    backend_command,
    desktop_command,
    ringing_command,
    simulator_command,
)
from backend.demo.exchange import Exchange
from backend.demo.happened import Before, read_before
from backend.demo.options import Options
from backend.demo.people import demo_county
from backend.demo.programs import Program, ProgramEnded, until_answers
from backend.demo.real_telephones import RealTelephones

_DESKTOP_PATIENCE = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Aftermath:
    """What is left when everything has ended: enough to look for what was lost."""

    before: Before
    backend_rss_mb: float
    errors_logged: int
    nodes_gone: int = 0


class Demo:
    """One demonstration. `run` returns when the window is closed, the time is up or somebody asks for the end."""

    def __init__(self, options: Options, places: Places) -> None:
        """Take what was asked for and where its files go."""
        self._options = options
        self._places = places
        self._stop = asyncio.Event()
        self._programs: list[Program] = []
        self._nodes: list[Program] = []
        self._gone: list[Program] = []
        self._front: Program | None = None
        self._exchange: Exchange | None = None

    def ask_to_end(self) -> None:
        """Make `run` return soon; safe to call more than once."""
        self._stop.set()

    async def run(self) -> Aftermath:
        """Start everything, wait, end everything. Raises ProgramEnded if a program that must run ends."""
        rss = 0.0
        for left_over in (self._places.ledger, self._places.nurse_report):
            left_over.unlink(missing_ok=True)
        try:
            await self._serve_around()
            await self._serve()
            before = await asyncio.to_thread(read_before, self._places.database(self._options))
            self._tell_where()
            played = [await self._start("simulator", simulator_command(self._options, self._places))]
            if isinstance(self._places.telephones, RealTelephones):
                played.append(await self._start("telephones", ringing_command(self._places.telephones)))
            desktop = await self._start("desktop", desktop_command(self._options, self._places))
            say(_beginning(self._options))
            await self._until_the_end(played, desktop)
            rss = max(node.rss_mb() for node in self._nodes)
        finally:
            await self._end()
        return Aftermath(
            before=before,
            backend_rss_mb=rss,
            errors_logged=sum(program.errors_logged() for program in self._programs),
            nodes_gone=len(self._gone),
        )

    async def _serve_around(self) -> None:
        """Start the identification service and the authorisation register, which residents and backend ask."""
        services = self._places.services
        if services is None:
            return
        services.write()
        provider = await self._start(
            "identification", ("oidc_provider_mock", services.provider_arguments(), {})
        )
        register = await self._start("register", ("backend.demo.register", services.register_arguments(), {}))
        await until_answers(provider, services.provider_address)
        await until_answers(register, services.register_address)

    async def _serve(self) -> None:
        """Start the node, or all of them at once, and the front before them."""
        places = self._places
        if places.telephones is not None:
            places.telephones.write()
        if isinstance(places.telephones, RealTelephones):
            say("Starting Asterisk")
            self._exchange = places.telephones.exchange()
            await self._exchange.start()
        say("Starting the backend" if len(places.nodes) == 1 else f"Starting {len(places.nodes)} nodes")
        for node in places.nodes:
            self._nodes.append(await self._start(node.name, backend_command(self._options, places, node)))
        for node, program in zip(places.nodes, self._nodes, strict=True):
            await until_answers(program, f"http://127.0.0.1:{node.port}")
        found = front.proxy() if places.has_front else None
        if found is not None:
            command = front.command(found, places.folder, places.port, places.nodes)
            self._front = await Program.launch("front", command, places.logs)
            self._programs.append(self._front)
            await until_answers(self._front, places.url)

    def _tell_where(self) -> None:
        places = self._places
        people = places.people
        say(f"Residents' pages: {', '.join(f'{url}/' for url in places.urls)}")
        if places.services is not None:
            say("Residents identify at the demonstration's own service, as whoever they click there")
        if places.telephones is not None:
            say("Callers are made up, and telephones are picked up by themselves: F2 takes the next caller")
        if isinstance(places.telephones, RealTelephones):
            for line in places.telephones.told(demo_county()):
                print(f"    {line}", flush=True)
        if len(self._nodes) > 1:
            through = (
                "behind HAProxy" if self._front is not None else "whose addresses the desktop tries in turn"
            )
            say(f"{len(self._nodes)} nodes, {through}; kill one and see the desktop move over by itself:")
            for node, program in zip(places.nodes, self._nodes, strict=True):
                print(f"    {node.name} at port {node.port}: kill -9 {program.pid}", flush=True)
        say(
            f"Desktop signed in as {people.user_name(self._options.role)}; others, password {people.password}:"
        )
        for line in people.others(self._options.role):
            print(f"    {line}", flush=True)

    async def _start(self, name: str, call: Call) -> Program:
        module, arguments, environment = call
        program = await Program.start(name, module, arguments, self._places.logs, environment)
        self._programs.append(program)
        return program

    async def _until_the_end(self, played: list[Program], desktop: Program) -> None:
        stopped = asyncio.ensure_future(self._stop.wait())
        limit = None if self._options.headless is None else self._options.headless + _DESKTOP_PATIENCE
        must_run = played if self._front is None else [*played, self._front]
        watched = {stopped, desktop.ended, *(program.ended for program in (*must_run, *self._nodes))}
        ends = asyncio.get_running_loop().time() + limit if limit is not None else None
        try:
            while True:
                left = None if ends is None else max(0.0, ends - asyncio.get_running_loop().time())
                done, watched = await asyncio.wait(watched, timeout=left, return_when=asyncio.FIRST_COMPLETED)
                if not self._a_node_only(done):
                    break
        finally:
            stopped.cancel()
        for program in (*must_run, *self._nodes):
            if not program.running and program not in self._gone and not self._stop.is_set():
                raise ProgramEnded(_how_ended(program))
        if not desktop.running and desktop.ended.result() != 0:
            say(_how_ended(desktop))

    def _a_node_only(self, done: AbstractSet[object]) -> bool:
        """Tell of a node that is gone; true when that is all and another serves on."""
        gone = [node for node in self._nodes if node.ended in done]
        if not gone or len(gone) < len(done) or not any(node.running for node in self._nodes):
            return False
        for node in gone:
            self._gone.append(node)
            others = ", ".join(each.name for each in self._nodes if each.running)
            say(f"{node.name} is gone; still there: {others}")
        return True

    async def _end(self) -> None:
        # The other way round than started: nobody is left talking to something that has gone.
        if any(program.running for program in self._programs):
            say("Ending")
        for program in reversed(self._programs):
            await program.stop()
        if self._exchange is not None:
            await self._exchange.stop()


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
