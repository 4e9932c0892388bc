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
from collections.abc import Awaitable, Callable, Iterator
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
from backend.protocol.frames import Events, Hello, Resume, Submit, Subscribe
from backend.protocol.words import Channel
from tests.benchmarks._fanout_readers import Arrivals, Reader
from tests.live.real_node import LINE, QUEUE, Desktop, command_id
from tests.support.figure import Figure

DESKTOPS = 1_000
EVENTS = 300
WARM_UP = 20
PAUSE = 0.02


def measure() -> list[Figure]:
    """Return CPU a delivery beside the raw limit and beside 5 µs, and p99 latency beside 20 ms."""
    return uvloop.run(_measure())


async def _measure() -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="luukku-fanout-") as folder:
        cpu, latencies, size = await _durable(Path(folder))
    raw_cpu, raw_latencies = await _raw(size)
    return [
        Figure("fanout_cpu_beside_raw_writes", cpu, "us/delivery", raw_cpu),
        Figure("fanout_cpu", cpu, "us/delivery", 5.0),
        Figure("fanout_p99", _p99(latencies) * 1_000, "ms", 20.0),
        Figure("fanout_raw_p99", _p99(raw_latencies) * 1_000, "ms", 20.0),
    ]


async def _durable(folder: Path) -> tuple[float, list[float], int]:
    """Return µs a delivery, latencies in seconds, and the bytes of one frame, of a whole node."""
    refresh_tokens = await _prepare(folder)
    port = _free_port()
    serve = ["-m", "backend", "serve", "--demo", "--data", str(folder), "--port", str(port)]
    with _running(serve) as server:
        await _until_up(port)
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
        async with Desktop.at(f"ws://127.0.0.1:{port}/desktop") as driver:
            await driver.sign_in()

            async def happen() -> None:
                await driver.say(Submit(command=_command()))

            cpu, latencies = await _run(server.pid, arrivals, happen)
            await driver.subscribe(QUEUE)
            before = driver.seqs[QUEUE]
            await happen()
            frame = await driver.wait_for(Events)
        size = len(text_frame(events_frame(QUEUE, before + 1, [bytes(event) for event in frame.events])))
    return cpu, latencies, size


async def _raw(size: int) -> tuple[float, list[float]]:
    """Return the same of a server that does nothing but write."""
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

        return await _run(server.pid, arrivals, happen)


async def _run(
    pid: int, arrivals: Arrivals, happen: Callable[[], Awaitable[None]]
) -> tuple[float, list[float]]:
    process = psutil.Process(pid)
    latencies: list[float] = []
    used = 0.0
    for number in range(WARM_UP + EVENTS):
        if number == WARM_UP:
            latencies.clear()
            used = _cpu_seconds(process)
        began = time.monotonic()
        await happen()
        latencies += [at - began for at in await arrivals.wait_for(DESKTOPS)]
        await asyncio.sleep(PAUSE)
    used = _cpu_seconds(process) - used
    return used / (EVENTS * DESKTOPS) * 1e6, latencies


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


def _cpu_seconds(process: psutil.Process) -> float:
    times = process.cpu_times()
    return times.user + times.system


def _p99(values: list[float]) -> float:
    return sorted(values)[int(len(values) * 0.99)]


def _free_port() -> int:
    with socket.socket() as finder:
        finder.bind(("127.0.0.1", 0))
        return int(finder.getsockname()[1])
