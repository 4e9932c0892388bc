"""From a caller's coming in at a real Asterisk to the row in a desktop's queue: 200 who wait, 20 of them a second.

The node is a real one in its own process, the desktop the product's own client and models under qasync in this one, and
the callers are SIPp; all of them share the machine's cores with Asterisk. A call begins when Asterisk makes its channel,
by Asterisk's own time stamp (milliseconds), which is before its StasisStart; it is seen when the desktop's model says
`rowsInserted`. Every caller hears greeting and music, waits, hangs up, and is a callback then.

Beside it in the same run: the barest client of the same exchange, which does no more than answer and play music, from
StasisStart to its own process (p95), and its CPU for a call. `phone_row_heard` (p95) is until the desktop has heard, whose
list is drawn anew at most every 40 ms. `phone_row_promised` stands beside 50 ms, `phone_cpu` (the
node's share of a core from the first caller to the last one's end) and `phone_cpu_arriving` (while they come in) beside
15 %, `phone_told` counts the calls that were seen coming and are over in the node's database.
"""

import asyncio
import json
import os
import sqlite3
import tempfile
import time
import urllib.request
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from statistics import quantiles
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from backend.channels.phone.announcement_files import install
from backend.channels.phone.announcing import ROOT
from backend.channels.phone.ari.messages import Channel
from backend.channels.phone.asterisk.legs import read_leg
from backend.channels.phone.asterisk_files import ExchangeSettings
from backend.demo.exchange import Exchange
from backend.protocol.ids import CaseId, LineId
from backend.protocol.snapshots import QueueState
from backend.protocol.streams import queue_stream
from installers.dev import asterisk
from tests.benchmarks.phone_line import bare_turn
from tests.live.real_node import PASSWORD
from tests.phone.desk import NUMBER, phone_file
from tests.support.exchange import exchange_settings
from tests.support.figure import Figure
from tests.support.many_callers import many_callers
from tests.support.own_node import own_node

if TYPE_CHECKING:
    from tests.together.desks import Desk

CALLS = 200
PER_SECOND = 20
WAIT_SECONDS = 20.0
QUEUE = queue_stream(LineId("oral-health"))
PROMISED_P95 = 50.0
PROMISED_CPU = 15.0
_TICK = os.sysconf("SC_CLK_TCK")


class _Ours(NamedTuple):
    """What was measured: milliseconds from the exchange to the desktop, and seconds of the node's CPU."""

    took: list[float]
    heard: list[float]
    """Until the desktop has heard of it; its list is drawn anew at most every 40 ms, so as not to flicker."""
    cpu: float
    seconds: float
    cpu_arriving: float
    seconds_arriving: float
    over: int


def measure() -> list[Figure]:
    """Return latency, CPU and how many calls were seen to their end; nothing where there is no Asterisk."""
    if asterisk.prepare():
        return []
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import qasync
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    loop = qasync.QEventLoop(app)
    with loop:
        asyncio.set_event_loop(loop)
        return list(loop.run_until_complete(_measure()))


async def _measure() -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="luukku-phone-") as name:
        folder = Path(name)
        settings = msgspec.structs.replace(exchange_settings(folder), silent_seconds=120)
        install(None, folder / "sounds" / ROOT)
        running = Exchange(asterisk.folder(), folder / "exchange", settings, folder / "sounds")
        await running.start()
        try:
            bare = await bare_turn(settings, folder)
            ours = await _ours(settings, folder)
        finally:
            await running.stop()
    bare_p95 = _p95([age * 1e3 for age in bare["ages"]])
    p95 = _p95(ours.took)
    return [
        Figure("phone_row_p50", sorted(ours.took)[len(ours.took) // 2], "ms", bare_p95),
        Figure("phone_row_p95", p95, "ms", bare_p95),
        Figure("phone_row_heard", _p95(ours.heard), "ms", bare_p95),
        Figure("phone_row_promised", p95, "ms", PROMISED_P95),
        Figure("phone_cpu_call", ours.cpu / CALLS * 1e6, "us/call", bare["cpu"] / CALLS * 1e6),
        Figure("phone_cpu", ours.cpu / ours.seconds * 100, "%", PROMISED_CPU),
        Figure("phone_cpu_arriving", ours.cpu_arriving / ours.seconds_arriving * 100, "%", PROMISED_CPU),
        Figure("phone_told", ours.over, "calls", CALLS, higher_is_better=True),
    ]


async def _ours(settings: ExchangeSettings, folder: Path) -> _Ours:
    home = folder / "node"
    home.mkdir()
    with own_node(home, phone=phone_file(folder, settings)) as node:
        async with _desktop(node.desktop, folder) as (heard, seen):
            began, cpu = time.monotonic(), _cpu_of(node.pid)
            async with many_callers(
                settings, folder, NUMBER, count=CALLS, per_second=PER_SECOND, wait_seconds=WAIT_SECONDS
            ) as crowd:
                await _until(lambda: len(seen) == CALLS, CALLS / PER_SECOND + WAIT_SECONDS)
                arriving, cpu_arriving = time.monotonic() - began, _cpu_of(node.pid) - cpu
                made = await asyncio.to_thread(_made, settings)
                await crowd.done(seconds=120)
            seconds, cpu = time.monotonic() - began, _cpu_of(node.pid) - cpu
            await _until(lambda: len(_over(home)) == CALLS, 30)
        over = _over(home)
    took, until_heard = (
        [(when[case_id] - made[call_id]) * 1e3 for call_id, case_id in over.items() if case_id in when]
        for when in (seen, heard)
    )
    return _Ours(took, until_heard, cpu, seconds, cpu_arriving, arriving, len(took))


@asynccontextmanager
async def _desktop(url: str, folder: Path) -> AsyncIterator[tuple[dict[CaseId, float], dict[CaseId, float]]]:
    """Sign a desktop in; give when it heard of each caller and when the row came into its list, by the machine's clock."""
    from tests.together.desks import desk

    async with desk(url, folder / "desk") as one:
        opened: Desk = one
        opened.parts.session.sign_in("aino.niemi", PASSWORD)
        mirror = opened.parts.client.mirror
        await _until(lambda: mirror.state(QUEUE) is not None, 20)
        heard: dict[CaseId, float] = {}
        seen: dict[CaseId, float] = {}

        def look(known: dict[CaseId, float], is_there: Callable[[CaseId], bool]) -> None:
            now, state = time.time(), mirror.state(QUEUE)
            assert isinstance(state, QueueState)
            for case_id in state.rows.keys() - known.keys():
                if state.rows[case_id].calling and is_there(case_id):
                    known[case_id] = now

        queue = opened.parts.queue
        mirror.listen(lambda change: look(heard, lambda _: True) if change.stream == QUEUE else None)
        queue.rowsInserted.connect(lambda *_: look(seen, lambda case_id: queue.row_of(case_id) >= 0))
        yield heard, seen


def _made(settings: ExchangeSettings) -> dict[str, float]:
    """Return when the exchange made the channel of each call that waits, by the machine's clock."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{settings.http_port}/ari/channels",
        headers={"Authorization": f"Basic {settings.key}"},
    )
    with urllib.request.urlopen(request, timeout=20) as answer:
        channels = json.loads(answer.read())
    found: dict[str, float] = {}
    for one in channels:
        leg = read_leg(msgspec.convert(one, Channel), settings.app, "main")
        assert leg is not None
        found[leg.call_id] = datetime.fromisoformat(one["creationtime"]).timestamp()
    return found


def _over(home: Path) -> dict[str, CaseId]:
    """Return the case of each call that is over, as the node's database has it."""
    with sqlite3.connect(home / "luukku.db") as database:
        return dict(
            database.execute(
                "select call_id, case_id from call where ended is not null and case_id is not null"
            )
        )


def _cpu_of(pid: int) -> float:
    """Return the seconds of CPU that a process has used."""
    words = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(words[11]) + int(words[12])) / _TICK


async def _until(true: Callable[[], object], seconds: float) -> None:
    async with asyncio.timeout(seconds):
        while not true():
            await asyncio.sleep(0.05)


def _p95(values: list[float]) -> float:
    return quantiles(values, n=20)[-1]
