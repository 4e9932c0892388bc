"""The journal when the disk is full, damaged, not to be written, or the program is killed over and over."""

import asyncio
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
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
LONG = "pitkä teksti " * 400

WRITER = """
import sys
from pathlib import Path
from datetime import datetime, UTC
from backend.protocol.commands import Reply
from backend.protocol.ids import CaseId, CommandId
from desktop.sync.drafts import Draft
from desktop.sync.journal_file import JournalFile
from desktop.sync.parcel import Parcel

file = JournalFile(Path(sys.argv[1]), bytes(range(32)))
n = max([parcel.no for parcel in file.read().parcels], default=0)
while True:
    n += 1
    file.keep(Parcel(command=Reply(command_id=CommandId(f"r{n}"), case_id=CaseId("c1"), text="x" * (n % 5000)),
                     at=datetime.now(UTC), no=n))
    print(n, flush=True)
    file.write_draft("c1", Draft(text=f"{n} " + "y" * (n * 37 % 9000)))
    if n % 3 == 0:
        file.forget(CommandId(f"r{n - 1}"))
"""


def a_parcel(name: str, text: str = "Hei", no: int = 0) -> Parcel:
    command = Reply(command_id=CommandId(name), case_id=CaseId("c1"), text=text)
    return Parcel(command=command, at=NOON, no=no)


def fill(path: Path) -> None:
    """Write until there is no room left."""
    with path.open("wb", buffering=0) as ballast, suppress(OSError):
        while True:
            ballast.write(bytes(1024))


def begun(path: Path) -> "subprocess.Popen[str]":
    """Let another program write into a journal; returns when it has begun to."""
    process = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline()
    return process


def killed(process: "subprocess.Popen[str]") -> list[str]:
    """Kill it with signal 9; returns what it had confirmed since."""
    assert process.stdout is not None
    os.kill(process.pid, signal.SIGKILL)
    told = process.stdout.read().split()
    process.stdout.close()
    process.wait()
    return told


async def opened(path: Path, troubles: list[bool] | None = None) -> tuple[Journal, Kept | None]:
    journal = Journal(path, KEY, ([] if troubles is None else troubles).append)
    return journal, await journal.open()


async def reread(path: Path) -> Kept:
    journal, kept = await opened(path)
    await journal.close()
    assert kept is not None
    return kept


@pytest.mark.slow
async def test_killed_again_and_again_it_holds_everything_that_was_confirmed(tmp_path: Path) -> None:
    path, chance, confirmed = tmp_path / "journal.db", random.Random(7), 0
    for _ in range(12):
        process = begun(path)
        await asyncio.sleep(chance.uniform(0, 0.05))
        told = killed(process)
        confirmed = int(told[-1]) if told else confirmed
        kept = await reread(path)
        assert kept.unreadable == 0
        numbers = [parcel.no for parcel in kept.parcels]
        assert numbers == sorted(numbers)
        # Each third was answered and forgotten, and the last of them perhaps not yet.
        wanted = {n for n in range(1, confirmed + 1) if n % 3 != 2}
        assert wanted <= set(numbers)
        assert int(kept.drafts["c1"].text.split()[0]) >= confirmed - 1


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a disk of one megabyte."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = sys.platform == "linux" and os.geteuid() == 0
    mounted = mounted and not subprocess.call(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    if not mounted:
        pytest.skip("a small disk can be mounted by root only")
    try:
        yield folder
    finally:
        subprocess.call(["umount", str(folder)])


@pytest.mark.expect_log("journal could not be written: DiskTrouble")
async def test_a_disk_that_is_really_full_is_told_corrupts_nothing_and_is_used_again_when_it_has_room(
    small_disk: Path,
) -> None:
    troubles: list[bool] = []
    journal, _ = await opened(small_disk / "journal.db", troubles)
    assert await journal.keep(a_parcel("r1", no=1))
    fill(small_disk / "ballast")
    taken = [name for name in ("r2", "r3", "r4") if await journal.keep(a_parcel(name, LONG * 20, no=2))]
    assert taken == []
    assert troubles == [True]
    (small_disk / "ballast").unlink()
    assert await journal.keep(a_parcel("r5", LONG, no=5))
    assert troubles == [True, False]
    await journal.close()
    assert [parcel.command_id for parcel in (await reread(small_disk / "journal.db")).parcels] == ["r1", "r5"]


@pytest.mark.expect_log("the journal was damaged and lies beside as journal.db.damaged-1")
async def test_a_file_of_garbage_is_set_aside_and_a_new_one_begun(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    path.write_bytes(b"not a database at all " * 300)
    journal, kept = await opened(path)
    assert kept == Kept()
    assert journal.set_aside == tmp_path / "journal.db.damaged-1"
    assert journal.set_aside.read_bytes().startswith(b"not a database")
    assert await journal.keep(a_parcel("r1"))
    await journal.close()
    assert len((await reread(path)).parcels) == 1


@pytest.mark.expect_log("the journal was damaged and lies beside as journal.db.damaged-")
async def test_a_file_damaged_inside_is_set_aside_too_each_under_a_name_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    for number in (1, 2):
        journal, _ = await opened(path)
        for n in range(30):
            await journal.keep(a_parcel(f"r{n}", LONG))
        await journal.close()
        content = bytearray(path.read_bytes())
        content[4096:] = os.urandom(len(content) - 4096)
        path.write_bytes(content)
        journal, kept = await opened(path)
        assert kept == Kept()
        assert journal.set_aside == tmp_path / f"journal.db.damaged-{number}"
        await journal.close()


@pytest.mark.expect_log("the journal could not be written")
async def test_a_folder_that_cannot_be_written_is_told_and_the_journal_opens_when_it_can(
    tmp_path: Path,
) -> None:
    troubles: list[bool] = []
    (tmp_path / "data").touch()
    journal, kept = await opened(tmp_path / "data" / "journal.db", troubles)
    assert (kept, troubles) == (None, [True])
    assert not await journal.write_draft("c1", Draft(text="Hei"))
    (tmp_path / "data").unlink()
    assert await journal.open() == Kept()
    assert troubles == [True, False]
    await journal.close()


async def test_two_programs_that_write_one_file_take_turns(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    process = begun(path)
    journal, _ = await opened(path)
    for n in range(30):
        assert await journal.keep(a_parcel(f"own{n}", no=n))
    killed(process)
    await journal.close()
    kept = await reread(path)
    assert {f"own{n}" for n in range(30)} <= {parcel.command_id for parcel in kept.parcels}
    assert kept.unreadable == 0


@pytest.mark.expect_log("the journal's disk takes very long")
async def test_a_disk_that_does_not_answer_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.sync.journal.SLOW_AFTER", 0.1)
    troubles: list[bool] = []
    journal, _ = await opened(tmp_path / "journal.db", troubles)
    assert not await journal._do(lambda: time.sleep(0.5))
    assert not journal.well
    monkeypatch.setattr("desktop.sync.journal.SLOW_AFTER", 5)
    assert await journal.keep(a_parcel("r1"))
    assert troubles == [True, False]
    await journal.close()
