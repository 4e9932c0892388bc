"""Drafts are kept within 300 ms, however fast one types."""

import asyncio
from collections.abc import Coroutine

from desktop.sync.drafts import Draft, Drafts
from tests.desktop.sync.people import NOON


class Desk:
    """Drafts that are written into a dictionary, which refuses while ``full``."""

    def __init__(self) -> None:
        self.kept: dict[str, Draft] = {}
        self.writes = 0
        self.full = False
        self.saved = asyncio.Queue[str]()
        self.tasks: list[asyncio.Task[None]] = []
        self.drafts = Drafts(self._write, lambda: NOON, self._start, self.saved.put_nowait)

    def _start(self, work: Coroutine[None, None, None]) -> None:
        self.tasks.append(asyncio.ensure_future(work))

    async def _write(self, key: str, draft: Draft | None) -> bool:
        self.writes += 1
        if self.full:
            return False
        if draft is None:
            self.kept.pop(key, None)
        else:
            self.kept[key] = draft
        return True


async def test_typing_is_written_once_and_at_most_300_ms_behind() -> None:
    desk = Desk()
    started = asyncio.get_running_loop().time()
    for length in range(1, 30):
        desk.drafts.put("c1", Draft(text="x" * length))
    assert desk.drafts.saved_at("c1") is None
    assert await asyncio.wait_for(desk.saved.get(), 2) == "c1"
    assert asyncio.get_running_loop().time() - started < 0.3 + 0.2
    assert desk.kept == {"c1": Draft(text="x" * 29)}
    assert desk.writes == 1
    assert desk.drafts.saved_at("c1") == NOON


async def test_a_dropped_draft_leaves_the_journal() -> None:
    desk = Desk()
    desk.drafts.put("c1", Draft(text="x"))
    await desk.drafts.flush()
    desk.drafts.drop("c1")
    await desk.drafts.flush()
    assert desk.kept == {}
    assert desk.drafts.get("c1") is None


async def test_what_the_disk_did_not_take_is_tried_again() -> None:
    desk = Desk()
    desk.full = True
    desk.drafts.put("c1", Draft(text="x"))
    await desk.drafts.flush()
    assert desk.drafts.saved_at("c1") is None
    desk.full = False
    await desk.drafts.flush()
    assert desk.kept == {"c1": Draft(text="x")}


async def test_what_was_typed_before_the_journal_opened_wins_and_is_kept() -> None:
    desk = Desk()
    desk.drafts.put("c1", Draft(text="uusi"))
    desk.drafts.restore({"c1": Draft(text="vanha"), "c2": Draft(text="toinen")})
    await desk.drafts.flush()
    assert desk.kept == {"c1": Draft(text="uusi")}
    assert desk.drafts.get("c2") == Draft(text="toinen")
