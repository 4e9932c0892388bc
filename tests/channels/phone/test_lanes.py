"""What concerns one call happens one after another; calls do not wait for each other."""

import asyncio

from backend.channels.phone.lanes import Lanes
from backend.protocol.ids import CallId

ONE, OTHER = CallId("one"), CallId("other")


async def test_one_call_goes_in_order_and_another_beside_it() -> None:
    lanes, done, hold = Lanes(), list[str](), asyncio.Event()

    async def first() -> None:
        async with lanes.turn(ONE):
            await hold.wait()
            done.append("first")

    async def say(call_id: CallId, what: str) -> None:
        async with lanes.turn(call_id):
            done.append(what)

    tasks = [asyncio.create_task(first())]
    await asyncio.sleep(0)
    tasks += [
        asyncio.create_task(say(ONE, "second")),
        asyncio.create_task(say(ONE, "third")),
        asyncio.create_task(say(OTHER, "other")),
    ]
    await tasks[-1]
    assert done == ["other"]
    hold.set()
    await asyncio.gather(*tasks)
    assert done == ["other", "first", "second", "third"]
    assert len(lanes) == 0, "a lane of a call that is over is remembered"


async def test_one_can_wait_until_everything_so_far_is_done() -> None:
    lanes, done, hold = Lanes(), list[str](), asyncio.Event()

    async def slow() -> None:
        async with lanes.turn(ONE):
            await hold.wait()
            done.append("slow")

    async def after() -> None:
        await lanes.cleared()
        done.append("after")

    tasks = [asyncio.create_task(slow())]
    await asyncio.sleep(0)
    tasks.append(asyncio.create_task(after()))
    await asyncio.sleep(0)
    assert done == []
    hold.set()
    await asyncio.gather(*tasks)
    assert done == ["slow", "after"]
