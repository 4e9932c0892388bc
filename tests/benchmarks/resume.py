"""A desktop that slept: 2,000 rows of the queue have changed meanwhile; from asking for a socket to the painted list.

The real desktop with its window (drawn into memory) in this process, under qasync; a real node in its own. Once the log
still reaches back to what the desktop holds (2,000 events), once it does not (a snapshot of 2,000 rows). What counts ends
when the window has been drawn with every change in it. Beside it the bare decoding of the very bytes that came.
"""

import asyncio
import os
import sqlite3
import tempfile
import time
from collections.abc import Sequence
from contextlib import AsyncExitStack, closing
from pathlib import Path
from statistics import median

from backend.protocol.codec import decode_event, decode_server, encode
from backend.protocol.commands import RegisterContact, SetUrgency
from backend.protocol.frames import Events, Snapshot, Submit, Subscribe
from backend.protocol.ids import CaseId, LineId
from backend.protocol.queue_row import QueueRow
from backend.protocol.results import Refusal, Result
from backend.protocol.snapshots import QueueState
from backend.protocol.streams import queue_stream
from backend.protocol.words import Channel, Urgency
from tests.benchmarks._sleeper import Sleeper
from tests.live.real_node import Desktop, command_id
from tests.support.figure import Figure
from tests.support.own_node import own_node

ROWS = 2_000
ROUNDS = 5
PROMISED = 100.0
LINE = LineId("oral-health")
QUEUE = queue_stream(LINE)


def measure() -> list[Figure]:
    """Return milliseconds by events and by a snapshot, beside decoding alone and beside what is promised."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    import qasync
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    app = app if isinstance(app, QApplication) else QApplication([])
    app.setQuitOnLastWindowClosed(False)
    loop = qasync.QEventLoop(app)
    with loop:
        asyncio.set_event_loop(loop)
        figures: list[Figure] = loop.run_until_complete(_measure(app))
    return figures


async def _measure(app: object) -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="luukku-resume-") as name:
        folder = Path(name)
        with own_node(folder / "node") as node:
            async with AsyncExitStack() as stack:
                driver = await stack.enter_async_context(Desktop.at(node.desktop))
                await driver.sign_in()
                cases = await _fill(driver)
                sleeper = _Changing(app, node, folder / "desk")
                await sleeper.wake(lambda: sleeper.rows >= ROWS)
                sleeper.changed = cases
                figures = []
                for way in ("events", "snapshot"):
                    took, decoding = await _rounds(driver, cases, sleeper, folder / "node", way)
                    figures += [
                        Figure(f"resume_{way}", took, "ms", decoding),
                        Figure(f"resume_{way}_promised", took, "ms", PROMISED),
                    ]
                await sleeper.end()
                return figures


async def _rounds(
    driver: Desktop, cases: list[CaseId], sleeper: "_Changing", folder: Path, way: str
) -> tuple[float, float]:
    took, decoding = [], []
    for number in range(ROUNDS + 1):
        await sleeper.sleep()
        held = sleeper.seq
        urgent = sleeper.turn()
        await _change(driver, cases, urgent)
        if way == "snapshot":
            with closing(sqlite3.connect(folder / "luukku.db")) as database, database:
                database.execute("DELETE FROM event WHERE stream = ?", (QUEUE,))
                database.execute("UPDATE stream SET trimmed = seq WHERE name = ?", (QUEUE,))
        frames = await _frames(driver, held)
        seconds = await sleeper.wake(lambda urgent=urgent: sleeper.shows(urgent))  # type: ignore[misc]
        if number:
            took.append(seconds * 1e3)
            decoding.append(_decoding(frames) * 1e3)
    return median(took), median(decoding)


class _Changing(Sleeper):
    """The desktop, and how it is told that every row has changed."""

    changed: Sequence[CaseId] = ()
    _urgent = False

    def turn(self) -> bool:
        """Return what the urgency of every case is to become next."""
        self._urgent = not self._urgent
        return self._urgent

    def shows(self, urgent: bool) -> bool:
        """Tell whether the list holds every change."""
        from desktop.models.roles import QueueRole

        model = self.parts.queue
        state = self.parts.client.mirror.state(QUEUE)
        if not isinstance(state, QueueState):
            return False
        want = Urgency.URGENT if urgent else Urgency.NORMAL
        # The first and the last that were changed stand for those between: events come in their order.
        for case_id in (self.changed[0], self.changed[-1]):
            shown = model.data(model.index(model.row_of(case_id), 0), QueueRole.ROW)
            if not isinstance(shown, QueueRow) or shown.urgency is not want:
                return False
        return True


async def _fill(driver: Desktop) -> list[CaseId]:
    commands = [
        RegisterContact(
            command_id=command_id(), line=LINE, channel=Channel.WALK_IN, summary=f"Käynti {n}", claim=False
        )
        for n in range(ROWS)
    ]
    for command in commands:
        await driver.say(Submit(command=command))
    return [result.case_id for result in await _results(driver) if result.case_id is not None]


async def _change(driver: Desktop, cases: list[CaseId], urgent: bool) -> None:
    urgency = Urgency.URGENT if urgent else Urgency.NORMAL
    for case_id in cases:
        await driver.say(
            Submit(command=SetUrgency(command_id=command_id(), case_id=case_id, urgency=urgency))
        )
    await _results(driver)


async def _results(driver: Desktop) -> list[Result]:
    results: list[Result] = []
    while len(results) < ROWS:
        frame = await driver.hear()
        assert not isinstance(frame, Refusal), frame
        results.extend([frame] if isinstance(frame, Result) else [])
    return results


async def _frames(driver: Desktop, held: int) -> list[bytes]:
    """Return the bytes that bring a desktop up which holds this much of the queue, leaving the stream again."""
    from backend.protocol.frames import Unsubscribe

    await driver.socket.send(encode(Subscribe(streams={QUEUE: held})).decode())
    frames: list[bytes] = []
    reached = held
    while reached < held + ROWS:
        data = await driver.socket.recv(decode=False)
        frame = decode_server(data)
        if isinstance(frame, Snapshot):
            reached = frame.seq
            frames.append(bytes(data))
        elif isinstance(frame, Events):
            reached = frame.first + len(frame.events) - 1
            frames.append(bytes(data))
    await driver.say(Unsubscribe(streams=(QUEUE,)))
    return frames


def _decoding(frames: list[bytes]) -> float:
    began = time.perf_counter()
    for data in frames:
        frame = decode_server(data)
        if isinstance(frame, Events):
            for event in frame.events:
                decode_event(event)
    return time.perf_counter() - began
