"""A command's way: first the disk, then the server; a disk in trouble stops nobody."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta
from pathlib import Path

import pytest

from backend.protocol.commands import Claim, Command, Reply, TakeNext
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId, CommandId
from backend.protocol.results import Refusal, Result
from desktop.sync.journal import Journal
from desktop.sync.outbox import Outbox
from desktop.sync.parcel import Parcel
from desktop.sync.post import Post
from tests.desktop.sync.people import NOON


class Desk:
    """An outbox and its post with a journal on the disk, and what was sent."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.now = NOON
        self.sent: list[Command] = []
        self.told: list[tuple[Parcel, Result | Refusal]] = []
        self.troubles: list[bool] = []
        self.tasks: set[asyncio.Task[None]] = set()
        self.journal = Journal(path, bytes(32), self.troubles.append)
        self.outbox = Outbox(lambda: self.now, lambda _: None, lambda: None)
        self.post = Post(self.outbox, self._start, self.sent.append, lambda: True, self.told.append)

    def _start(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def begin(self) -> "Desk":
        kept = await self.journal.open()
        assert kept is not None
        self.post.keep_in(self.journal, kept.parcels)
        return self

    async def settled(self) -> None:
        while self.tasks:
            await asyncio.gather(*self.tasks)

    async def die(self) -> None:
        self.post.leave()
        await self.journal.close()


def reply(name: str = "r1") -> Reply:
    return Reply(command_id=CommandId(name), case_id=CaseId("c1"), text="Hei")


async def until(true: Callable[[], object]) -> None:
    async with asyncio.timeout(10):
        while not true():
            await asyncio.sleep(0.005)


async def kept_in(path: Path) -> list[str]:
    journal = Journal(path, bytes(32), lambda _: None)
    kept = await journal.open()
    await journal.close()
    assert kept is not None
    return [parcel.command_id for parcel in kept.parcels]


@pytest.mark.parametrize(
    "command",
    [reply(), TakeNext(command_id=CommandId("t1")), Claim(command_id=CommandId("k1"), case_id=CaseId("c1"))],
)
async def test_every_command_is_on_the_disk_before_it_is_sent(tmp_path: Path, command: Command) -> None:
    desk = await Desk(tmp_path / "journal.db").begin()
    desk.post.submit(command)
    assert desk.sent == []
    await until(lambda: desk.sent)
    await desk.die()
    assert await kept_in(desk.path) == [command.command_id]


async def test_an_answered_command_leaves_the_disk(tmp_path: Path) -> None:
    desk = await Desk(tmp_path / "journal.db").begin()
    desk.post.submit(reply())
    await desk.settled()
    desk.post.answered(Result(command_id=CommandId("r1")))
    await desk.settled()
    await desk.die()
    assert await kept_in(desk.path) == []


async def test_the_next_case_asked_for_before_a_crash_is_asked_for_again_under_its_own_id(
    tmp_path: Path,
) -> None:
    first = await Desk(tmp_path / "journal.db").begin()
    first.post.submit(TakeNext(command_id=CommandId("t1")))
    await first.settled()
    await first.die()
    again = Desk(first.path)
    again.now = NOON + timedelta(seconds=20)
    await again.begin()
    assert again.sent == [TakeNext(command_id=CommandId("t1"))]
    await again.die()


async def test_what_was_of_the_moment_is_forgotten_after_it_on_the_disk_too(tmp_path: Path) -> None:
    first = await Desk(tmp_path / "journal.db").begin()
    first.post.submit(TakeNext(command_id=CommandId("t1")))
    await first.settled()
    await first.die()
    again = Desk(first.path)
    again.now = NOON + timedelta(seconds=40)
    await again.begin()
    await again.settled()
    assert again.sent == []
    await again.die()
    assert await kept_in(first.path) == []


async def test_after_a_month_a_command_is_refused_here_and_stays_on_the_disk(tmp_path: Path) -> None:
    first = await Desk(tmp_path / "journal.db").begin()
    first.post.submit(reply())
    await first.settled()
    await first.die()
    again = Desk(first.path)
    again.now = NOON + timedelta(days=31)
    await again.begin()
    await again.settled()
    assert again.sent == []
    assert [answer for _, answer in again.told] == [
        Refusal(command_id=CommandId("r1"), code=ErrorCode.TIME_PASSED)
    ]
    await again.die()
    assert await kept_in(first.path) == ["r1"]


@pytest.mark.expect_log("journal could not be written")
async def test_a_disk_in_trouble_stops_nobody_and_gets_what_is_missing_when_it_is_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.sync.post.DISK_RETRY", 0.05)
    desk = await Desk(tmp_path / "journal.db").begin()
    await pages_at_most(desk.journal, 1)
    long = Reply(command_id=CommandId("r1"), case_id=CaseId("c1"), text="pitkä " * 3000)
    desk.post.submit(long)
    await until(lambda: desk.sent == [long])
    other = Reply(command_id=CommandId("r2"), case_id=CaseId("c2"), text="pitkä " * 3000)
    desk.post.submit(other)
    assert desk.sent == [long, other], "a disk known to be in trouble is not even waited for"
    assert desk.troubles == [True]
    await pages_at_most(desk.journal, 10_000)
    await until(lambda: desk.post.on_disk)
    assert desk.troubles == [True, False]
    await desk.die()
    assert await kept_in(desk.path) == ["r1", "r2"]


async def pages_at_most(journal: Journal, pages: int) -> None:
    """Have SQLite answer as on a disk with room for so many pages."""

    def limit() -> None:
        journal._opened()._engine.raw_connection().cursor().execute(f"PRAGMA max_page_count={pages}")

    await journal._do(limit)
