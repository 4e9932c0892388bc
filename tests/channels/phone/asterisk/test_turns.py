"""What happens to one call happens one after another."""

import asyncio

import pytest

from backend.channels.phone.ari.requests import AriGone, AriRefused
from backend.channels.phone.asterisk.turns import Turns


async def test_turns_are_taken_in_order_and_never_two_at_once() -> None:
    turns, seen, inside = Turns(), [], 0

    async def work(number: int) -> None:
        nonlocal inside
        inside += 1
        assert inside == 1
        await asyncio.sleep(0)
        seen.append(number)
        inside -= 1

    for number in range(20):
        turns.take(lambda number=number: work(number))  # type: ignore[misc]
    await turns.done()
    assert seen == list(range(20))


@pytest.mark.expect_log("could not be done")
@pytest.mark.parametrize("error", [AriGone("cut"), AriRefused(404, "no channel"), ValueError("a bug")])
async def test_what_fails_ends_nothing_else(error: Exception) -> None:
    turns, seen = Turns(), []

    async def fails() -> None:
        raise error

    async def works() -> None:
        seen.append("done")

    turns.take(fails)
    turns.take(works)
    await turns.done()
    assert seen == ["done"]


async def test_what_waits_is_left_undone_at_the_end() -> None:
    turns, seen = Turns(), []
    forever = asyncio.Event()

    async def waits() -> None:
        await forever.wait()

    async def later() -> None:
        seen.append("done")

    turns.take(waits)
    turns.take(later)
    await asyncio.sleep(0)
    assert not turns.is_idle
    await turns.end()
    assert seen == []
    assert turns.is_idle
