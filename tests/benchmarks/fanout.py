"""CPU of the server for each delivered event at 1,000 desktops, durable, beside raw asyncio writes of the same bytes.

Readers run in this process, each server in its own, so that only the server's CPU is counted. An event is a contact
registered by a real command: latency is from sending the command to each desktop's having the frame.
"""

import asyncio
import contextlib
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from functools import partial
from importlib.resources import files
from pathlib import Path

import psutil
import uvloop

from backend.app import Backend
from backend.config import Config
from backend.domain.demo import parse_staff
from backend.identity import tokens
from backend.live.framing import text_frame
from backend.protocol.codec import encode, events_frame
from backend.protocol.commands import RegisterContact
from backend.protocol.frames import Events, Hello, Resume, Submit, Subscribe, Unsubscribe
from backend.protocol.words import Channel
from tests.benchmarks._fanout_readers import Arrivals, Reader
from tests.live.real_node import LINE, QUEUE, Desktop, command_id
from tests.support.figure import Figure

DESKTOPS = 1_000
ROUNDS = 6
EVENTS_A_ROUND = 50
WARM_UP = 20
PAUSE = 0.02


def measure() -> list[Figure]:
    """Return CPU a delivery beside the raw limit and beside 5 µs, and p99 latency beside 20 ms."""
    return uvloop.run(_measure())


async def _measure() -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="luukku-fanout-") as folder:
        async with _node(Path(folder)) as (node, size), _raw(size) as raw:
            # By turns, so that whatever else the machine does touches both alike.
            for audience in (node, raw):
                await audience.play(WARM_UP, counted=False)
            for _ in range(ROUNDS):
                for audience in (node, raw):
                    await audience.play(EVENTS_A_ROUND)
    return [
        Figure("fanout_cpu_beside_raw_writes", node.cpu, "us/delivery", raw.cpu),
        Figure("fanout_cpu", node.cpu, "us/delivery", 5.0),
        Figure("fanout_p99", node.p99, "ms", 20.0),
        Figure("fanout_raw_p99", raw.p99, "ms", 20.0),
    ]


class _Audience:
    """A server and its readers; ``happen`` makes one event that reaches each of them."""

    def __init__(self, pid: int, arrivals: Arrivals, happen: Callable[[], Awaitable[None]]) -> None:
        self._process = psutil.Process(pid)
        self._arrivals = arrivals
        self._happen = happen
        self._used = 0.0
        self._latencies: list[float] = []

    async def play(self, events: int, *, counted: bool = True) -> None:
        """Let so many events happen, one after another."""
        before = self._cpu_seconds()
        latencies: list[float] = []
        for _ in range(events):
            began = time.monotonic()
            await self._happen()
            latencies += [at - began for at in await self._arrivals.wait_for(DESKTOPS)]
            await asyncio.sleep(PAUSE)
        if counted:
            self._used += self._cpu_seconds() - before
            self._latencies += latencies

    @property
    def cpu(self) -> float:
        """Microseconds of CPU for each delivery."""
        return self._used / len(self._latencies) * 1e6

    @property
    def p99(self) -> float:
        """Milliseconds until a desktop had the frame, of a hundred all but the slowest."""
        return sorted(self._latencies)[int(len(self._latencies) * 0.99)] * 1_000

    def _cpu_seconds(self) -> float:
        times = self._process.cpu_times()
        return times.user + times.system


@contextlib.asynccontextmanager
async def _node(folder: Path) -> AsyncIterator[tuple[_Audience, int]]:
    """Run a whole node with its desktops; give it and the bytes of one frame."""
    refresh_tokens = await _prepare(folder)
    port = _free_port()
    serve = ["-m", "backend", "serve", "--demo", "--data", str(folder), "--port", str(port)]
    with _running(serve) as server:
        await _until_up(port)
        async with Desktop.at(f"ws://127.0.0.1:{port}/desktop") as driver:
            await driver.sign_in()
            size = await _frame_size(driver)
            arrivals = Arrivals()
            for number, token in enumerate(refresh_tokens):
                greeting = [
                    encode(Hello(protocol=(1, 1), app="bench")),
                    encode(Resume(refresh_token=token)),
                    encode(Subscribe(streams={QUEUE: 0})),
                ]
                await _connect(port, partial(Reader, arrivals, greeting, quiet=3))
                if number % 50 == 49:
                    await _until(arrivals, number - 25)
            await _until(arrivals, DESKTOPS)
            # What came after the shared snapshot reaches each of them too, and is no event of the measurement.
            await arrivals.settle()

            async def happen() -> None:
                await driver.say(Submit(command=_command()))

            answers = asyncio.create_task(_read_answers(driver))
            yield _Audience(server.pid, arrivals, happen), size
            answers.cancel()


@contextlib.asynccontextmanager
async def _raw(size: int) -> AsyncIterator[_Audience]:
    """Run a server that does nothing but write."""
    port = _free_port()
    with _running(["-m", "tests.benchmarks._fanout_raw", str(port), str(size)]) as server:
        await _until_up(port)
        arrivals = Arrivals()
        for _ in range(DESKTOPS):
            await _connect(port, partial(Reader, arrivals, [], quiet=0))
        assert server.stdin is not None
        orders = server.stdin

        async def happen() -> None:
            orders.write(b"\n")
            orders.flush()

        yield _Audience(server.pid, arrivals, happen)


async def _frame_size(driver: Desktop) -> int:
    """Return the bytes of the frame of one registered contact, as the desktops will get it."""
    await driver.subscribe(QUEUE)
    await driver.say(Submit(command=_command()))
    frame = await driver.wait_for(Events)
    await driver.say(Unsubscribe(streams=(QUEUE,)))
    return len(text_frame(events_frame(QUEUE, frame.first, [bytes(event) for event in frame.events])))


async def _read_answers(driver: Desktop) -> None:
    while True:
        await driver.socket.recv()


async def _prepare(folder: Path) -> list[str]:
    """Make a database with the demo's people and a token for each desktop."""
    config = Config(data=folder, demo=True)
    backend = Backend(config)
    now = backend.clock()
    person = parse_staff(files("resources").joinpath("demo", "staff.toml").read_bytes()).staff[0].staff_id
    issued = await backend.writer.run(
        lambda connection: [tokens.issue(connection, person, now) for _ in range(DESKTOPS)]
    )
    backend.close()
    return issued


def _command() -> RegisterContact:
    return RegisterContact(
        command_id=command_id(), line=LINE, channel=Channel.WALK_IN, summary="Käynti", claim=False
    )


async def _connect(port: int, make: Callable[[], asyncio.Protocol]) -> None:
    await asyncio.get_running_loop().create_connection(make, "127.0.0.1", port)


async def _until(arrivals: Arrivals, ready: int) -> None:
    async with asyncio.timeout(60):
        while arrivals.ready < ready:
            await asyncio.sleep(0.01)


async def _until_up(port: int) -> None:
    async with asyncio.timeout(30):
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                await asyncio.sleep(0.05)
            else:
                writer.close()
                return


@contextlib.contextmanager
def _running(arguments: list[str]) -> "Iterator[subprocess.Popen[bytes]]":
    process = subprocess.Popen([sys.executable, *arguments], stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def _free_port() -> int:
    with socket.socket() as finder:
        finder.bind(("127.0.0.1", 0))
        return int(finder.getsockname()[1])
