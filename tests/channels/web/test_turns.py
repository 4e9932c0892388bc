"""Pages that write faster than people do wait for each other, and nobody else waits for them."""

import asyncio
import time
from contextlib import suppress

from backend.channels.web.turns import CALM_AT_ONCE, HURRIED_A_SECOND, Row, Turns

PAGES = 40
SECONDS = 1.0


async def test_however_many_write_as_one_the_node_hears_so_many_frames_a_second() -> None:
    row, heard = Row(), 0

    async def floods() -> None:
        nonlocal heard
        turns = Turns(row)
        while True:
            await turns.turn()
            heard += 1

    began = time.monotonic()
    with suppress(TimeoutError):
        async with asyncio.timeout(SECONDS):
            await asyncio.gather(*(floods() for _ in range(PAGES)))
    took = time.monotonic() - began
    at_once = PAGES * CALM_AT_ONCE
    assert at_once < heard <= at_once + HURRIED_A_SECOND * took + 1


async def test_who_writes_as_people_do_waits_for_no_crowd() -> None:
    row = Row(a_second=0.001)

    async def hurries() -> None:
        turns = Turns(row)
        for _ in range(CALM_AT_ONCE + 1):
            await turns.turn()

    crowd = [asyncio.ensure_future(hurries()) for _ in range(PAGES)]
    await asyncio.sleep(0)
    async with asyncio.timeout(5):
        await Turns(row).turn()
    assert not any(one.done() for one in crowd)
    for one in crowd:
        one.cancel()
    await asyncio.gather(*crowd, return_exceptions=True)


async def test_who_goes_away_takes_nobodys_time() -> None:
    row = Row(a_second=10)
    crowd = [asyncio.ensure_future(row.turn()) for _ in range(1000)]
    await asyncio.sleep(0)
    for one in crowd:
        one.cancel()
    async with asyncio.timeout(5):
        await row.turn()
