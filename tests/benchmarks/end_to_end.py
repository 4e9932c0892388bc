"""A resident's message from the page's socket to the row of a desktop's timeline, among 100 and 500 desktops.

The node is a real one in its own process; the desktop is the product's own client and models under qasync in this one,
and sees the row when its model says `rowsInserted`. The other desktops (lean readers, a process of their own) have the
same conversations open, so that each message goes to all of them.

The limit, in turns with it: a server that puts about the same rows on disk by plain sqlite3 (one grouped commit,
`synchronous=FULL`) and writes about the same bytes to the same number of sockets, one of which is this process's.
"""

import asyncio
import base64
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, contextmanager
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

from backend.protocol.codec import encode
from backend.protocol.commands import Claim
from backend.protocol.frames import Hello, Resume, Subscribe
from backend.protocol.ids import CaseId, CommandId, LineId, StreamName, new_id
from backend.protocol.snapshots import QueueState
from backend.protocol.streams import case_stream, queue_stream
from tests.live.real_node import PASSWORD
from tests.support.figure import Figure
from tests.support.own_node import OwnNode, own_node
from tests.support.resident import Resident, resident_at

AUDIENCES = (100, 500)
RESIDENTS = 8
TURNS = 18
MESSAGES_A_TURN = 8
PAUSE = 0.03
"""Seconds between messages: a page may send five a second."""
QUEUE = queue_stream(LineId("oral-health"))
TEXT = "Hammas lohkesi eilen illalla ja nyt siihen sattuu, kun juo kylmää."
FRAME = bytes((0x81, 126, 0x01, 0x90)) + b" " * 400
"""About what an events frame of one message weighs."""
PROMISED_P99 = 100.0

Happen = Callable[[], Awaitable[float]]


def measure() -> list[Figure]:
    """Return p50 and p99 in milliseconds beside the limit's, and p99 at 500 beside 100 ms."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import qasync
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    loop = qasync.QEventLoop(app)
    with loop:
        asyncio.set_event_loop(loop)
        return [figure for size in AUDIENCES for figure in loop.run_until_complete(_measure(size))]


async def _measure(size: int) -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="luukku-end-") as name:
        folder = Path(name)
        async with AsyncExitStack() as stack:
            ours = await _ours(stack, folder, size)
            limit = await _limit(stack, folder, size)
            took: tuple[list[float], list[float]] = ([], [])
            for turn in range(TURNS + 1):
                for happen, found in zip((ours, limit), took, strict=True):
                    for _ in range(MESSAGES_A_TURN):
                        seconds = await happen()
                        # The first turn warms up.
                        found.extend([seconds * 1e3] if turn else [])
                        await asyncio.sleep(PAUSE)
    (p50, p99), (raw50, raw99) = (_percentiles(found) for found in took)
    figures = [
        Figure(f"end_to_end_{size}_p50", p50, "ms", raw50),
        Figure(f"end_to_end_{size}_p99", p99, "ms", raw99),
    ]
    return [*figures, Figure(f"end_to_end_{size}_promised", p99, "ms", PROMISED_P99)]


def _percentiles(found: list[float]) -> tuple[float, float]:
    ordered = sorted(found)
    return ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.99)]


# -- the product ------------------------------------------------------------------------------------


class _Conversation(NamedTuple):
    """A resident and the case it became."""

    resident: Resident
    case_id: CaseId


async def _ours(stack: AsyncExitStack, folder: Path, size: int) -> Happen:
    """Start the node, the desktop, the residents and the audience; return what sends one message."""
    from tests.together.desks import Desk, desk

    node = stack.enter_context(own_node(folder / "node", size))
    one: Desk = await stack.enter_async_context(desk(node.desktop, folder / "desk"))
    parts = one.parts
    parts.session.sign_in("aino.niemi", PASSWORD)
    conversations: list[_Conversation] = []

    def waiting() -> set[CaseId]:
        state = parts.client.mirror.state(QUEUE)
        return set(state.rows) if isinstance(state, QueueState) else set()

    await _until(lambda: parts.client.mirror.state(QUEUE) is not None)
    for _ in range(RESIDENTS):
        before = waiting()
        resident = await stack.enter_async_context(resident_at(node.port))
        await _until(lambda before=before: waiting() - before)  # type: ignore[misc]
        [case_id] = waiting() - before
        conversations.append(_Conversation(resident, case_id))
    stack.enter_context(_ending(await _audience(node, [each.case_id for each in conversations])))
    shown: dict[CaseId, asyncio.Event] = {}
    # After everybody else, so that it is the last who is written to, as in the limit.
    for each in conversations:
        parts.client.submit(Claim(command_id=CommandId(new_id()), case_id=each.case_id))
        case = case_stream(each.case_id)
        await _until(lambda case=case: parts.client.mirror.state(case) is not None)  # type: ignore[misc]
        shown[each.case_id] = asyncio.Event()
        parts.cases.timeline(each.case_id).rowsInserted.connect(
            lambda *_, seen=shown[each.case_id]: seen.set()
        )
    turns = cycle(conversations)

    async def say() -> float:
        resident, case_id = next(turns)
        seen = shown[case_id]
        seen.clear()
        began = time.monotonic()
        saved = asyncio.ensure_future(resident.says(TEXT))
        async with asyncio.timeout(20):
            await seen.wait()
        took = time.monotonic() - began
        await saved
        return took

    return say


async def _until(true: Callable[[], object]) -> None:
    async with asyncio.timeout(20):
        while not true():
            await asyncio.sleep(0.01)


async def _audience(node: OwnNode, cases: list[CaseId]) -> "subprocess.Popen[bytes]":
    streams: dict[StreamName, int] = dict.fromkeys([QUEUE, *map(case_stream, cases)], 0)
    greetings = [
        [
            encode(Hello(protocol=(1, 1), app="bench")),
            encode(Resume(refresh_token=token)),
            encode(Subscribe(streams=streams)),
        ]
        for token in node.tokens
    ]
    return await _read(node.port, greetings, 2 + len(streams))


# -- the limit --------------------------------------------------------------------------------------


class _Watcher(asyncio.Protocol):
    """This process's socket at the raw server: what it writes is the message, what it reads is the row."""

    def __init__(self) -> None:
        self.seen = asyncio.Event()
        self._read = 0

    def data_received(self, data: bytes) -> None:
        """A frame, or a part of one."""
        self._read += len(data)
        if self._read >= len(FRAME):
            self._read -= len(FRAME)
            self.seen.set()


async def _limit(stack: AsyncExitStack, folder: Path, size: int) -> Happen:
    """Start the raw server and as many sockets at it; return what sends one message."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = int(probe.getsockname()[1])
    arguments = [str(port), FRAME.hex(), str(folder / "raw.db")]
    stack.enter_context(_ending(_started("tests.benchmarks._end_to_end_raw", *arguments)))
    async with asyncio.timeout(30):
        while not await _is_up(port):
            await asyncio.sleep(0.05)
    stack.enter_context(_ending(await _read(port, [[] for _ in range(size)], 0)))
    transport, watcher = await asyncio.get_running_loop().create_connection(_Watcher, "127.0.0.1", port)
    message = b"\x81\xc8" + bytes(4) + TEXT.encode()

    async def say() -> float:
        watcher.seen.clear()
        began = time.monotonic()
        transport.write(message)
        async with asyncio.timeout(20):
            await watcher.seen.wait()
        return time.monotonic() - began

    return say


async def _is_up(port: int) -> bool:
    try:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError:
        return False
    writer.close()
    return True


# -- processes --------------------------------------------------------------------------------------


async def _read(port: int, greetings: list[list[bytes]], frames: int) -> "subprocess.Popen[bytes]":
    """Start the audience and wait until everybody has had its first frames."""
    process = _started("tests.benchmarks._audience", str(port), str(frames))
    assert process.stdin is not None
    assert process.stdout is not None
    for greeting in greetings:
        line = b",".join(base64.b64encode(each) for each in greeting) or b"-"
        process.stdin.write(line + b"\n")
    process.stdin.write(b"\n")
    process.stdin.flush()
    said = await asyncio.to_thread(process.stdout.readline)
    assert said == b"ready\n"
    return process


def _started(module: str, *arguments: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


@contextmanager
def _ending(process: "subprocess.Popen[bytes]") -> Iterator[None]:
    with process:
        try:
            yield
        finally:
            process.kill()
