"""A long run with its time squeezed: what a node and a desktop have grown by after so many cases, and which tables grow.

The real desktop with its window (drawn into memory, under qasync) is this process, the node its own. Its cases come in,
are taken, written in, noted and closed with an outcome, six side by side, and now and then its connection is lost;
meanwhile other desktops work a hundred and twenty cases. Memory is read after each round, and the slope is that of
the straight line through the last third (least squares). A node's memory rises with its file until SQLite's page cache
(64 MB a connection) is full, which takes some 6,600 cases, and is flat from then on (measured: 207 MB at 7,000 cases,
210 MB at 17,600). `LUUKKU_SOAK_SECONDS` sets how long it runs; a minute by default, hours for a real one.

Rows stand beside the number of cases. What belongs to a case or to its log stays by design (cases, contacts, entries, the
access log, the statistics); `event`, `ledger` and refresh tokens are what retention trims.
"""

import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from statistics import linear_regression, median

import psutil

from backend.protocol.commands import AddNote, Close, Command, RegisterContact
from backend.protocol.frames import Submit
from backend.protocol.ids import CaseId, LineId
from backend.protocol.outcomes import Outcome
from backend.protocol.results import Refusal, Result
from backend.protocol.words import Channel, FollowUp
from tests.benchmarks._sleeper import Sleeper
from tests.benchmarks._table_rows import table_rows
from tests.live.real_node import Desktop, command_id
from tests.support.figure import Figure
from tests.support.own_node import own_node

SECONDS = float(os.environ.get("LUUKKU_SOAK_SECONDS", "60"))
LINE = LineId("oral-health")
AT_ONCE = 6
"""Cases in hand side by side."""
MANY = 120
"""Cases that other desktops open, write in and close meanwhile."""
LOST_EVERY = 60
SLOPE = 2_000.0
"""KB for each 1,000 cases: a professional closes some 40 a day, so 8 hours are 80 KB."""
TEXT = "Hammas lohkesi eilen illalla ja nyt siihen sattuu. "


def measure() -> list[Figure]:
    """Return KB for each 1,000 cases, MB at the end beside MB when warm, and the rows of each table that grew."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    import qasync
    from PySide6.QtWidgets import QApplication

    from desktop.collector import Collector

    app = QApplication.instance()
    app = app if isinstance(app, QApplication) else QApplication([])
    app.setQuitOnLastWindowClosed(False)
    collector = Collector(app)
    collector.start()
    loop = qasync.QEventLoop(app)
    with loop:
        asyncio.set_event_loop(loop)
        figures: list[Figure] = loop.run_until_complete(_measure(app))
    collector.stop()
    return figures


async def _measure(app: object) -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="luukku-soak-") as name:
        folder = Path(name)
        with own_node(folder / "node") as node:
            async with AsyncExitStack() as stack:
                driver = await stack.enter_async_context(Desktop.at(node.desktop))
                await driver.sign_in("mikko.laine")
                desk = Sleeper(app, node, folder / "desk")
                await desk.wake(lambda: desk.rows > 0)
                memory = _Memory({"backend": node.pid, "desktop": os.getpid()})
                before = table_rows(folder / "node" / "luukku.db")
                ends, cases, every = time.monotonic() + SECONDS, 0, 0
                while time.monotonic() < ends:
                    came = [await _comes(driver) for _ in range(AT_ONCE)]
                    await asyncio.gather(*(_one_case(desk, case_id) for case_id in came))
                    await _many(driver)
                    cases += AT_ONCE
                    every += AT_ONCE + MANY
                    memory.read(backend=every, desktop=cases)
                    if cases % LOST_EVERY == 0:
                        await desk.sleep()
                        await desk.wake(lambda: desk.parts.client.ready)
                rows = table_rows(folder / "node" / "luukku.db")
                await desk.end()
    grown = {table: count - before.get(table, 0) for table, count in rows.items()}
    return [
        *memory.figures(),
        *(
            Figure(f"soak_rows_{table}", count, "rows", every)
            for table, count in grown.items()
            if count > every / 10
        ),
    ]


async def _comes(driver: Desktop) -> CaseId:
    """Let somebody come to the door."""
    command = RegisterContact(
        command_id=command_id(),
        line=LINE,
        channel=Channel.WALK_IN,
        summary=TEXT,
        name="Liisa Virtanen",
        claim=False,
    )
    result = await driver.do(command)
    assert isinstance(result, Result)
    assert result.case_id is not None
    return result.case_id


async def _many(driver: Desktop) -> None:
    """Work of others: the node has thousands of cases while one desktop has hundreds."""
    opened = await _all(
        driver,
        [
            RegisterContact(
                command_id=command_id(), line=LINE, channel=Channel.WALK_IN, summary=TEXT, claim=True
            )
            for _ in range(MANY)
        ],
    )
    cases = [result.case_id for result in opened if result.case_id is not None]
    await _all(driver, [AddNote(command_id=command_id(), case_id=case_id, text=TEXT) for case_id in cases])
    outcome = Outcome(reason="guidance", agreed="Neuvottu")
    await _all(
        driver, [Close(command_id=command_id(), case_id=case_id, outcome=outcome) for case_id in cases]
    )


async def _all(driver: Desktop, commands: Sequence[Command]) -> list[Result]:
    for command in commands:
        await driver.say(Submit(command=command))
    results: list[Result] = []
    while len(results) < len(commands):
        frame = await driver.hear()
        assert not isinstance(frame, Refusal), frame
        results.extend([frame] if isinstance(frame, Result) else [])
    return results


async def _one_case(desk: Sleeper, case_id: CaseId) -> None:
    """One case from the queue to its outcome."""
    parts = desk.parts
    await _until(lambda: parts.queue.row_of(case_id) >= 0)
    parts.actions.open_case(case_id)
    await _until(lambda: parts.cases.case(case_id).case is not None and _is_mine(desk, case_id))
    for length in (10, 25, len(TEXT)):
        desk.types(case_id, TEXT[:length])
        await asyncio.sleep(0)
    desk.types(case_id, "")
    parts.actions.note(case_id, TEXT * 3)
    parts.actions.close(case_id, "guidance", "Neuvottu", FollowUp.NONE)
    await _until(lambda: not _is_mine(desk, case_id))


def _is_mine(desk: Sleeper, case_id: CaseId) -> bool:
    mine = desk.parts.client.mine()
    return mine is not None and case_id in mine.cases


async def _until(true: Callable[[], object]) -> None:
    async with asyncio.timeout(30):
        while not true():
            await asyncio.sleep(0.002)


class _Memory:
    """Resident memory of some processes as cases go by."""

    def __init__(self, pids: dict[str, int]) -> None:
        self._processes = {name: psutil.Process(pid) for name, pid in pids.items()}
        self._readings: dict[str, list[tuple[int, float]]] = {name: [] for name in pids}

    def read(self, **cases: int) -> None:
        """Read once, after so many cases of each."""
        for name, process in self._processes.items():
            self._readings[name].append((cases[name], process.memory_info().rss / 1024))

    def figures(self) -> list[Figure]:
        """Return slope and ratio of each."""
        figures = []
        for name, readings in self._readings.items():
            warm = readings[len(readings) * 2 // 3 :]
            if len(warm) < 4:
                sys.stderr.write("soak: too short a run to say anything of memory\n")
                return []
            slope = linear_regression(*zip(*warm, strict=True)).slope
            first, last = (median(kb for _, kb in part) for part in (warm[:3], warm[-3:]))
            figures += [
                Figure(f"soak_{name}_growth", slope * 1_000, "KB/1,000_cases", SLOPE),
                Figure(f"soak_{name}_memory", last / 1024, "MB", first / 1024),
            ]
        return figures
