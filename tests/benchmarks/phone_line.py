"""The line to a real Asterisk under 200 callers at 20 a second, beside the barest client of the same exchange in turn.

Each client runs in a process of its own, so that only its CPU is counted. A caller (SIPp) dials, is subscribed to,
answered and given music, waits, and hangs up. `phone_line_cpu` is the client's CPU for one call from its beginning to its
end; `phone_line_age` how old an event is when it is attended to (p95, by the clock of the machine, which Asterisk tells in
milliseconds); `phone_line_greeting` the three requests one after another (median). `phone_line_told` counts calls that were
told of to their end.
"""

import asyncio
import json
import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import msgspec

from backend.channels.phone.asterisk_files import ExchangeSettings
from backend.demo.exchange import Exchange
from installers.dev import asterisk
from tests.support.exchange import exchange_settings
from tests.support.figure import Figure
from tests.support.hearing import address_of
from tests.support.many_callers import many_callers

CALLS = 200
PER_SECOND = 20
WAIT_SECONDS = 5.0
LINE = "0942418800"


def measure() -> list[Figure]:
    """Return CPU, age and greeting of our client beside those of the barest one; nothing where there is no Asterisk."""
    if asterisk.prepare():
        return []
    return asyncio.run(_measure())


async def _measure() -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="luukku-phone-") as folder:
        settings = msgspec.structs.replace(exchange_settings(Path(folder)), silent_seconds=120)
        running = Exchange(asterisk.folder(), Path(folder) / "exchange", settings)
        await running.start()
        try:
            bare = await bare_turn(settings, Path(folder))
            ours = await _turn("link", settings, Path(folder))
        finally:
            await running.stop()
    return [
        Figure("phone_line_cpu", ours["cpu"] / CALLS * 1e6, "us/call", bare["cpu"] / CALLS * 1e6),
        Figure("phone_line_age", _p95(ours["ages"]), "ms", _p95(bare["ages"])),
        Figure("phone_line_greeting", median(ours["greeted"]) * 1e3, "ms", median(bare["greeted"]) * 1e3),
        Figure("phone_line_told", ours["over"], "calls", CALLS, higher_is_better=True),
        Figure("phone_line_boot", running.boot_seconds * 1e3, "ms", 5_000),
    ]


async def bare_turn(settings: ExchangeSettings, folder: Path) -> dict[str, Any]:
    """Measure the barest client: ``ages`` and ``greeted`` of the calls in seconds, ``cpu`` in seconds for all of them."""
    return await _turn("bare", settings, folder)


async def _turn(kind: str, settings: ExchangeSettings, folder: Path) -> dict[str, Any]:
    client = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "tests.benchmarks._exchange_clients", kind),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=1024 * 1024,
    )
    assert client.stdin is not None
    assert client.stdout is not None
    client.stdin.write(
        json.dumps(msgspec.to_builtins(address_of(settings)) | {"calls": CALLS}).encode() + b"\n"
    )
    assert await client.stdout.readline() == b"ready\n"
    async with many_callers(
        settings, folder, LINE, count=CALLS, per_second=PER_SECOND, wait_seconds=WAIT_SECONDS
    ) as crowd:
        await crowd.done(seconds=120)
    async with asyncio.timeout(10):
        told: dict[str, Any] = json.loads(await client.stdout.readline())
        await client.wait()
    return told


def _p95(seconds: list[float]) -> float:
    return quantiles(seconds, n=20)[-1] * 1e3
