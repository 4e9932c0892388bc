"""CPU of the server for each delivered event at 1,000 desktops, durable, beside raw asyncio writes of the same bytes.

Readers run in this process, each server in its own, so that only the server's CPU is counted: all its threads, by the
process's own clock in nanoseconds. An event is a contact registered by a real command, sent one at a time; latency is
from sending the command to each desktop's having the frame.

The limit is one loop of `transport.write` over 1,000 sockets on the same event loop (uvloop) with the very bytes of one
of the node's frames. It does not commit, decode, frame, ping, check whether anybody is slow, or let other work in
between. So there are three kinds of turns, a few events each, one kind after another: events delivered by the node; the
same commands for a line whose queue nobody reads, which is what the command itself costs with its commit (SQLite,
`synchronous=FULL`); raw writes. What a node delivers at is the first less the second; `fanout_cpu` and
`fanout_cpu_durable` leave nothing out. Every figure is the median of its turns: what a machine shared with others gives
a turn of milliseconds varies by half, and means follow the unlucky ones.
"""

import asyncio
import contextlib
import platform
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from functools import partial
from importlib.resources import files
from pathlib import Path
from statistics import median

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
from backend.protocol.ids import LineId
from backend.protocol.words import Channel
from tests.benchmarks._fanout_readers import Arrivals, Reader
from tests.live.real_node import LINE, QUEUE, Desktop, command_id
from tests.support.figure import Figure

DESKTOPS = 1_000
TURNS = 40
EVENTS_A_TURN = 8
WARM_UP = 40
PAUSE = 0.02
UNREAD = LineId("maternity-child")
"""A line of the driver's whose queue none of the desktops reads."""


def measure() -> list[Figure]:
    """Return CPU a delivery and a command beside the raw limit and beside 5 µs, and p99 latency beside 20 ms."""
    return uvloop.run(_measure())


async def _measure() -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="luukku-fanout-") as folder:
        async with _node(Path(folder)) as (node, alone, frame), _raw(frame) as raw:
            turns = (node, alone, raw)
            for kind in turns:
                await kind.play(WARM_UP, counted=False)
            for _ in range(TURNS):
                for kind in turns:
                    await kind.play(EVENTS_A_TURN)
    limit = raw.cpu / DESKTOPS
    return [
        Figure("fanout_cpu_beside_raw_writes", (node.cpu - alone.cpu) / DESKTOPS, "us/delivery", limit),
        Figure("fanout_cpu_durable", node.cpu / DESKTOPS, "us/delivery", limit),
        Figure("fanout_cpu", node.cpu / DESKTOPS, "us/delivery", 5.0),
        # Its limit: the raw writes of one event to everybody.
        Figure("fanout_command", alone.cpu, "us/command", raw.cpu),
        Figure("fanout_p99", node.p99, "ms", 20.0),
        Figure("fanout_raw_p99", raw.p99, "ms", 20.0),
    ]


class _Turns:
    """Turns of one kind at one server. ``happen`` makes one event, and returns when everybody concerned has it."""

    def __init__(self, pid: int, happen: Callable[[], Awaitable[Sequence[float]]]) -> None:
        self._process = psutil.Process(pid)
        self._happen = happen
        self._used: list[float] = []
        self._latencies: list[float] = []

    async def play(self, events: int, *, counted: bool = True) -> None:
        """Let so many events happen, one after another."""
        before = self._cpu_seconds()
        latencies: list[float] = []
        for _ in range(events):
            began = time.monotonic()
            latencies += [at - began for at in await self._happen()]
            await asyncio.sleep(PAUSE)
        if counted:
            self._used.append((self._cpu_seconds() - before) / events)
            self._latencies += latencies

    @property
    def cpu(self) -> float:
        """Microseconds of CPU for each event."""
        return median(self._used) * 1e6

    @property
    def p99(self) -> float:
        """Milliseconds until a desktop had the frame, of a hundred all but the slowest."""
        return sorted(self._latencies)[int(len(self._latencies) * 0.99)] * 1_000

    def _cpu_seconds(self) -> float:
        if platform.system() == "Linux":
            # clock_getcpuclockid(3) of a process: to the nanosecond, where its times in /proc go by hundredths.
            return time.clock_gettime(~self._process.pid << 3 | 2)
        times = self._process.cpu_times()
        return times.user + times.system


@contextlib.asynccontextmanager
async def _node(folder: Path) -> AsyncIterator[tuple[_Turns, _Turns, bytes]]:
    """Run a whole node with its desktops; give its deliveries, its commands alone, and the bytes of one frame."""
    refresh_tokens = await _prepare(folder)
    port = _free_port()
    serve = ["-m", "backend", "serve", "--demo", "--data", str(folder), "--port", str(port)]
    with _running(serve) as server:
        await _until_up(port)
        async with Desktop.at(f"ws://127.0.0.1:{port}/desktop") as driver:
            await driver.sign_in()
            frame = await _frame(driver)
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

            async def deliver() -> list[float]:
                await driver.do(_command(LINE))
                return await arrivals.wait_for(DESKTOPS)

            async def command() -> tuple[()]:
                await driver.do(_command(UNREAD))
                return ()

            yield _Turns(server.pid, deliver), _Turns(server.pid, command), frame


@contextlib.asynccontextmanager
async def _raw(frame: bytes) -> AsyncIterator[_Turns]:
    """Run a server that does nothing but write."""
    port = _free_port()
    with _running(["-m", "tests.benchmarks._fanout_raw", str(port), frame.hex()]) as server:
        await _until_up(port)
        arrivals = Arrivals()
        for _ in range(DESKTOPS):
            await _connect(port, partial(Reader, arrivals, [], quiet=0))
        assert server.stdin is not None
        orders = server.stdin

        async def write() -> list[float]:
            orders.write(b"\n")
            orders.flush()
            return await arrivals.wait_for(DESKTOPS)

        yield _Turns(server.pid, write)


async def _frame(driver: Desktop) -> bytes:
    """Return the bytes of the frame of one registered contact, as the desktops will get them."""
    await driver.subscribe(QUEUE)
    await driver.say(Submit(command=_command(LINE)))
    frame = await driver.wait_for(Events)
    await driver.say(Unsubscribe(streams=(QUEUE,)))
    return text_frame(events_frame(QUEUE, frame.first, [bytes(event) for event in frame.events]))


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


def _command(line: LineId) -> RegisterContact:
    return RegisterContact(
        command_id=command_id(), line=line, channel=Channel.WALK_IN, summary="Käynti", claim=False
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
