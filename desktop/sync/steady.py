"""Time that passes evenly: whatever is done to the machine's clock, and while the machine sleeps too."""

import asyncio
import sys
import time
from collections.abc import Callable

LOOK_EVERY = 1.0
LATE = 3.0
"""Seconds by which a timer is never late unless the machine slept (or had no time for anything at all)."""


def steady() -> float:
    """Return seconds since some moment in the past."""
    match sys.platform:
        case "linux":
            # Its monotonic clock stands still while the machine sleeps.
            return time.clock_gettime(time.CLOCK_BOOTTIME)
        case "darwin":
            return time.clock_gettime(time.CLOCK_MONOTONIC)
        case _:
            return time.monotonic()


async def watch_for_waking(clock: Callable[[], float], woke: Callable[[], None]) -> None:
    """Call ``woke`` each time the machine has slept, by a steady ``clock``; runs until cancelled."""
    while True:
        before = clock()
        await asyncio.sleep(LOOK_EVERY)
        if clock() - before > LOOK_EVERY + LATE:
            woke()
