"""The last view as it is kept: sealed, only what changed, gone with the person."""

import asyncio
from collections.abc import Coroutine
from pathlib import Path

import msgspec
import pytest

from backend.protocol.events import QueueRowPut
from backend.protocol.ids import StreamName
from backend.protocol.snapshots import QueueState, StaffState
from desktop.sync.journal import Journal
from desktop.sync.last_view import Head, LastView, ViewKeeper
from desktop.sync.mirror import Mirror
from desktop.sync.news import Happened, Restated
from tests.desktop.sync.people import AINO, NOON, SETUP, a_row
from tests.desktop.sync.test_journal import content

QUEUE, STAFF = StreamName("queue:oral"), StreamName("staff")
HEAD = Head(me=AINO, setup=SETUP, at=NOON, ahead=1.5)


class Desk:
    """A mirror whose view is kept in a journal."""

    def __init__(self, path: Path | None) -> None:
        self.mirror = Mirror()
        self.tasks: set[asyncio.Task[None]] = set()
        self.keeper = ViewKeeper(self.mirror, lambda: HEAD, self._start)
        self.journal = Journal(path, bytes(32), lambda _: None)

    def _start(self, work: Coroutine[None, None, None]) -> None:
        self.tasks.add(asyncio.get_running_loop().create_task(work))

    async def begin(self) -> "Desk":
        await self.journal.open()
        self.mirror.restate(Restated(QUEUE, 7, QueueState(rows={})))
        self.mirror.restate(Restated(STAFF, 3, StaffState(people={})))
        self.keeper.keep_in(self.journal)
        await self.keeper.write()
        return self

    async def end(self) -> None:
        self.keeper.leave()
        await self.journal.close()


async def kept_in(path: Path, key: bytes = bytes(32)) -> LastView | None:
    journal = Journal(path, key, lambda _: None)
    kept = await journal.open(with_view=True)
    await journal.close()
    assert kept is not None
    return kept.view


async def test_it_is_there_as_it_was_seen(tmp_path: Path) -> None:
    desk = await Desk(tmp_path / "journal.db").begin()
    desk.mirror.apply(Happened(QUEUE, 8, (QueueRowPut(row=a_row(1)),)))
    await desk.keeper.write()
    await desk.end()
    view = await kept_in(tmp_path / "journal.db")
    assert view is not None
    assert view.head == HEAD
    assert {name: stream.seq for name, stream in view.streams.items()} == {QUEUE: 8, STAFF: 3}
    assert view.streams[QUEUE].state == desk.mirror.state(QUEUE)


async def test_what_is_followed_no_longer_is_gone(tmp_path: Path) -> None:
    desk = await Desk(tmp_path / "journal.db").begin()
    desk.mirror.drop(QUEUE)
    await desk.keeper.write()
    await desk.end()
    view = await kept_in(tmp_path / "journal.db")
    assert view is not None
    assert set(view.streams) == {STAFF}


async def test_a_new_run_replaces_what_an_earlier_one_has_left(tmp_path: Path) -> None:
    await (await Desk(tmp_path / "journal.db").begin()).end()
    again = Desk(tmp_path / "journal.db")
    await again.journal.open()
    again.mirror.restate(Restated(STAFF, 9, StaffState(people={})))
    again.keeper.keep_in(again.journal)
    await again.keeper.write()
    await again.end()
    view = await kept_in(tmp_path / "journal.db")
    assert view is not None
    assert {name: stream.seq for name, stream in view.streams.items()} == {STAFF: 9}


async def test_it_cannot_be_read_without_the_key_and_not_on_the_disk(tmp_path: Path) -> None:
    desk = await Desk(tmp_path / "journal.db").begin()
    everything = content(tmp_path)
    await desk.end()
    assert AINO.full_name.encode() not in everything
    assert await kept_in(tmp_path / "journal.db", bytes(range(32))) is None


async def test_a_view_of_another_build_is_none(tmp_path: Path) -> None:
    desk = await Desk(tmp_path / "journal.db").begin()
    await desk.journal.write_view({"": msgspec.json.encode({"something": "else"})}, anew=False)
    await desk.end()
    assert await kept_in(tmp_path / "journal.db") is None


async def test_in_memory_nothing_is_kept_of_it() -> None:
    desk = await Desk(None).begin()
    kept = await desk.journal.open(with_view=True)
    assert kept is not None
    assert kept.view is None
    await desk.end()


async def test_a_change_is_written_a_while_later_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.sync.last_view.BEHIND", 0.01)
    desk = await Desk(tmp_path / "journal.db").begin()
    desk.mirror.apply(Happened(QUEUE, 8, (QueueRowPut(row=a_row(1)),)))
    async with asyncio.timeout(10):
        while not desk.tasks:
            await asyncio.sleep(0.005)
    await asyncio.gather(*desk.tasks)
    await desk.end()
    view = await kept_in(tmp_path / "journal.db")
    assert view is not None
    assert view.streams[QUEUE].seq == 8
