"""One owner of tasks: what fails is logged without what it was about, what runs is ended."""

import asyncio

import pytest

from desktop.tasks import Tasks


async def test_stopping_cancels_what_runs_and_waits_for_it() -> None:
    tasks = Tasks()
    ended: list[str] = []

    async def lasting() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("cleaned up")

    tasks.start(lasting())
    await asyncio.sleep(0)
    await tasks.stop()
    assert ended == ["cleaned up"]


@pytest.mark.expect_log("a task failed: ValueError in .*failing")
async def test_a_failure_is_logged_without_its_words(caplog: pytest.LogCaptureFixture) -> None:
    tasks = Tasks()

    async def failing() -> None:
        message = "Matti Meikäläinen"
        raise ValueError(message)

    task = tasks.start(failing())
    await asyncio.wait([task])
    await asyncio.sleep(0)
    assert "ValueError" in caplog.text
    assert "Matti" not in caplog.text
