"""Lean desktops in a process of their own, so that what they cost does not count: they read, answer pings, no more.

``python -m tests.benchmarks._audience PORT FRAMES`` with the greeting on standard input, a line of base64 for each
reader (frames divided by commas; an empty line greets nobody); it says so on standard output when each has had so many frames.
"""

import asyncio
import base64
import sys
from functools import partial

import uvloop

from tests.benchmarks._fanout_readers import Arrivals, Reader


async def main(port: int, quiet: int) -> None:
    """Read until standard input ends."""
    lines = await asyncio.to_thread(_greetings)
    arrivals = Arrivals()
    loop = asyncio.get_running_loop()
    for number, greeting in enumerate(lines, 1):
        await loop.create_connection(partial(Reader, arrivals, greeting, quiet), "127.0.0.1", port)
        while quiet and number - arrivals.ready > 25:
            await asyncio.sleep(0.01)
    while arrivals.ready < len(lines):
        await asyncio.sleep(0.01)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    forget = asyncio.ensure_future(_forget(arrivals))
    await asyncio.to_thread(sys.stdin.read)
    forget.cancel()


async def _forget(arrivals: Arrivals) -> None:
    while True:
        arrivals.times.clear()
        await asyncio.sleep(1)


def _greetings() -> list[list[bytes]]:
    lines = []
    while line := sys.stdin.readline().strip(" \n"):
        lines.append([base64.b64decode(each) for each in line.split(",") if each != "-"])
    return lines


if __name__ == "__main__":
    uvloop.run(main(int(sys.argv[1]), int(sys.argv[2])))
