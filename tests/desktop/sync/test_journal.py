"""The journal with real files: sealed, ordered, and there after the program was killed."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from backend.protocol.commands import Reply
from backend.protocol.ids import CaseId, CommandId
from desktop.sync.drafts import Draft
from desktop.sync.journal import Journal
from desktop.sync.journal_file import Kept
from desktop.sync.parcel import Parcel
from tests.desktop.sync.people import NOON

KEY = bytes(range(32))
SECRET = "Hampaaseen sattuu kovasti"

WRITER = """
import asyncio, sys
from pathlib import Path
from datetime import datetime, UTC
from backend.protocol.commands import Reply
from backend.protocol.ids import CaseId, CommandId
from desktop.sync.drafts import Draft
from desktop.sync.journal import Journal
from desktop.sync.parcel import Parcel

async def main():
    journal = Journal(Path(sys.argv[1]), bytes(range(32)), lambda trouble: None)
    await journal.open()
    n = 0
    while True:
        n += 1
        await journal.keep(Parcel(command=Reply(command_id=CommandId(f"r{n}"), case_id=CaseId("c1"), text="x"),
                                  at=datetime.now(UTC)))
        await journal.write_draft("c1", Draft(text=f"draft {n}"))
        print(n, flush=True)

asyncio.run(main())
"""


def a_parcel(name: str) -> Parcel:
    return Parcel(command=Reply(command_id=CommandId(name), case_id=CaseId("c1"), text=SECRET), at=NOON)


async def opened(path: Path | None, key: bytes = KEY, troubles: list[bool] | None = None) -> Journal:
    journal = Journal(path, key, ([] if troubles is None else troubles).append)
    await journal.open()
    return journal


async def reread(path: Path, key: bytes = KEY) -> Kept:
    journal = Journal(path, key, list[bool]().append)
    kept = await journal.open()
    await journal.close()
    assert kept is not None
    return kept


def content(folder: Path) -> bytes:
    """Return the bytes of every file in a folder, one after another."""
    return b"".join(file.read_bytes() for file in folder.iterdir())


def killed_while_writing(path: Path) -> int:
    """Let another process fill a journal, kill it with signal 9, and return how many writes it had confirmed."""
    process = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    confirmed = 0
    for line in process.stdout:
        confirmed = int(line)
        if confirmed >= 20:
            os.kill(process.pid, signal.SIGKILL)
            break
    confirmed += len(process.stdout.read().split())
    process.stdout.close()
    process.wait()
    return confirmed


async def test_drafts_and_commands_are_there_again_in_their_order(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "journal.db"
    journal = await opened(path)
    for name in ("r1", "r2", "r3"):
        assert await journal.keep(a_parcel(name))
    await journal.forget(CommandId("r2"))
    draft = Draft(text=SECRET, target="note", caret=4, fields={"reason": "pain"})
    assert await journal.write_draft("c1", draft)
    await journal.write_draft("c2", Draft(text="pois"))
    await journal.write_draft("c2", None)
    await journal.close()
    kept = await reread(path)
    assert [parcel.command_id for parcel in kept.parcels] == ["r1", "r3"]
    assert kept.drafts == {"c1": draft}


async def test_nothing_typed_can_be_read_from_the_file(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    journal = await opened(path)
    await journal.keep(a_parcel("r1"))
    await journal.write_draft("c1", Draft(text=SECRET))
    everything = content(tmp_path)
    assert b"Hampaaseen" not in everything
    assert b"c1" in everything
    await journal.close()


async def test_only_the_owner_may_read_the_file(tmp_path: Path) -> None:
    journal = await opened(tmp_path / "journal.db")
    assert (tmp_path / "journal.db").stat().st_mode & 0o077 == 0
    await journal.close()


@pytest.mark.expect_log("written with another key")
async def test_another_key_opens_nothing_and_harms_nothing(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    journal = await opened(path)
    await journal.keep(a_parcel("r1"))
    await journal.close()
    kept = await reread(path, bytes(32))
    assert (kept.parcels, kept.unreadable) == ((), 1)
    assert len((await reread(path)).parcels) == 1


async def test_everything_confirmed_is_there_after_kill_nine(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    confirmed = killed_while_writing(path)
    kept = await reread(path)
    assert [parcel.command_id for parcel in kept.parcels][:confirmed] == [
        f"r{n}" for n in range(1, confirmed + 1)
    ]
    assert int(kept.drafts["c1"].text.split()[1]) >= confirmed


async def test_wiping_leaves_no_file(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    journal = await opened(path)
    await journal.keep(a_parcel("r1"))
    await journal.wipe()
    assert content(tmp_path) == b""


async def test_in_memory_it_works_and_says_that_it_does_not_last() -> None:
    journal = await opened(None)
    assert not journal.lasting
    assert await journal.keep(a_parcel("r1"))
    await journal.close()


async def pages_at_most(journal: Journal, pages: int) -> None:
    """Have SQLite answer as on a disk with room for so many pages."""

    def limit() -> None:
        journal._opened()._engine.raw_connection().cursor().execute(f"PRAGMA max_page_count={pages}")

    await journal._do(limit)


@pytest.mark.expect_log("journal could not be written: DiskTrouble")
async def test_a_full_disk_is_told_once_corrupts_nothing_and_is_told_when_it_has_room(tmp_path: Path) -> None:
    troubles: list[bool] = []
    journal = await opened(tmp_path / "journal.db", troubles=troubles)
    assert await journal.keep(a_parcel("r1"))
    await pages_at_most(journal, 1)
    long = Draft(text="pitkä " * 5000)
    assert not await journal.write_draft("c1", long)
    assert not await journal.write_draft("c2", long)
    assert troubles == [True]
    await pages_at_most(journal, 10_000)
    assert await journal.write_draft("c1", long)
    assert troubles == [True, False]
    await journal.close()
    kept = await reread(tmp_path / "journal.db")
    assert (len(kept.parcels), kept.drafts) == (1, {"c1": long})
