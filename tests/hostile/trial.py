"""The trial: how fast honest sockets are served before and while a crowd strikes, and what the node holds afterwards."""

import asyncio
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager, suppress
from itertools import cycle
from pathlib import Path
from statistics import median
from typing import NamedTuple

import psutil

from backend.protocol.commands import RegisterContact
from backend.protocol.ids import LineId
from backend.protocol.results import Result
from backend.protocol.words import Channel
from tests.live.real_node import Desktop, command_id
from tests.support.own_node import OwnNode, own_node
from tests.support.resident import Resident, resident_at

HOSTILE = 1_000
RESIDENTS = 12
READERS = 100
"""Tokens for those of the crowd who sign in and read nothing."""
FREED_WITHIN = 30.0


class Pace(NamedTuple):
    """Milliseconds: a desktop's command from sending to result, a resident's message from sending to saved; medians."""

    command: float
    message: float


class Outcome(NamedTuple):
    """What the trial found. ``grown`` is in MB, ``freed`` in seconds until only honest sockets were left."""

    usual: Pace
    struck: Pace
    grown: float
    connections: int
    freed: float


async def trial(hostile: int = HOSTILE, seconds: float = 5.0, kind: str = "") -> Outcome:
    """Run a node, measure so many seconds in peace, then as many under the crowd, then wait until it is over."""
    with (
        tempfile.TemporaryDirectory(prefix="luukku-hostile-") as name,
        own_node(Path(name), READERS) as node,
    ):
        return await _try(node, hostile, seconds, kind)


async def _try(node: OwnNode, hostile: int, seconds: float, kind: str) -> Outcome:
    process = psutil.Process(node.pid)
    async with AsyncExitStack() as honest:
        desktop = await honest.enter_async_context(Desktop.at(node.desktop))
        await desktop.sign_in()
        residents = [await honest.enter_async_context(resident_at(node.port)) for _ in range(RESIDENTS)]
        await _pace(desktop, residents, 1.0)
        usual = await _pace(desktop, residents, seconds)
        memory, open_before = process.memory_info().rss, _connections(process)
        with _crowd(node, hostile, kind) as struck:
            await struck
            under = await _pace(desktop, residents, seconds)
            connections = _connections(process) - open_before
            grown = process.memory_info().rss - memory
        began = time.monotonic()
        while _connections(process) > open_before and time.monotonic() - began < FREED_WITHIN:
            # Somebody honest goes on meanwhile.
            await desktop.do(_walk_in())
            await asyncio.sleep(0.2)
        return Outcome(usual, under, grown / 1e6, connections, time.monotonic() - began)


@contextmanager
def _crowd(node: OwnNode, hostile: int, kind: str) -> "Iterator[asyncio.Future[bytes]]":
    """Let the crowd loose; what is given is done when everybody has struck once."""
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "tests.hostile.crowd",
            str(node.port),
            str(hostile),
            *([kind] if kind else []),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with process:
        try:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(" ".join(node.tokens).encode() + b"\n")
            process.stdin.flush()
            yield asyncio.ensure_future(asyncio.to_thread(process.stdout.readline))
        finally:
            process.kill()


async def _pace(desktop: Desktop, residents: list[Resident], seconds: float) -> Pace:
    """Let a desktop and residents work side by side, each at a person's pace."""
    loop = asyncio.get_running_loop()
    ends = loop.time() + seconds

    async def works() -> list[float]:
        took = []
        while loop.time() < ends:
            began = time.monotonic()
            assert isinstance(await desktop.do(_walk_in()), Result)
            took.append(time.monotonic() - began)
            await asyncio.sleep(0.05)
        return took

    async def writes() -> list[float]:
        took = []
        # By turns: nobody may write more than 40 messages a minute.
        for resident in cycle(residents):
            took.append(await resident.says("Hei"))
            await asyncio.sleep(0.1)
            if loop.time() > ends:
                break
        return took

    commands, messages = await asyncio.gather(works(), writes())
    return Pace(median(commands) * 1e3, median(messages) * 1e3)


def _walk_in() -> RegisterContact:
    return RegisterContact(
        command_id=command_id(), line=LineId("oral-health"), channel=Channel.WALK_IN, summary="x", claim=False
    )


def _connections(process: psutil.Process) -> int:
    with suppress(psutil.Error):
        return sum(one.status != psutil.CONN_LISTEN for one in process.net_connections("tcp"))
    return 0
