"""The journal as the rest of the desktop uses it: asynchronous, in its own thread, and never a reason to stop work."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from backend.protocol.ids import CommandId
from desktop.sync.drafts import Draft
from desktop.sync.last_view import Rows
from desktop.sync.parcel import Parcel

if TYPE_CHECKING:
    from desktop.sync.journal_file import JournalFile, Kept

_log = logging.getLogger(__name__)

SLOW_AFTER = 3.0
"""Seconds after which a disk that does not answer is taken for one that does not write: work goes on."""


class Journal:
    """One person's journal in a thread of its own; what is asked is done in the order it was asked.

    ``path`` none keeps it in memory only, for a machine without a keyring to hold the key. A disk that does
    not take a write, or takes too long, is told by ``troubled(True)`` once, and by ``troubled(False)`` when it
    does again. ``set_aside`` is where a file that was damaged lies now.
    """

    def __init__(self, path: Path | None, key: bytes, troubled: Callable[[bool], None]) -> None:
        self._path = path
        self._key = key
        self._troubled = troubled
        self._trouble = False
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal")
        self._file: JournalFile | None = None
        self.set_aside: Path | None = None

    @property
    def well(self) -> bool:
        """Tell whether the disk takes what is written, as far as is known."""
        return not self._trouble

    @property
    def lasting(self) -> bool:
        """Tell whether it survives the end of the program."""
        return self._path is not None

    async def open(self, *, with_view: bool = False) -> "Kept | None":
        """Open or make the journal and return what it held; none when the disk does not give it.

        ``with_view`` asks for what was last seen, too, which nobody needs who can see the server.
        """
        # Loaded late, so that the window does not wait for it, and in the caller's thread: while another thread
        # imports, PySide6 6.10 and 6.11 on Python 3.11 corrupt memory.
        from desktop.sync.journal_file import JournalFile

        kept: list[Kept] = []

        def work() -> None:
            if self._file is None:
                self._file = JournalFile(self._path, self._key)
            found = self._file.read()
            kept.append(replace(found, view=self._file.read_view()) if with_view else found)

        await self._do(work)
        if not kept:
            return None
        if kept[0].unreadable:
            _log.warning("%d values of the journal were written with another key", kept[0].unreadable)
        if self._file is not None and self._file.set_aside is not None:
            self.set_aside = self._file.set_aside
            _log.warning("the journal was damaged and lies beside as %s", self.set_aside.name)
        return kept[0]

    async def write_draft(self, key: str, draft: Draft | None) -> bool:
        """Keep or remove a draft; tells whether the disk has it."""
        return await self._do(lambda: self._opened().write_draft(key, draft))

    async def keep(self, parcel: Parcel) -> bool:
        """Keep a command; tells whether the disk has it."""
        return await self._do(lambda: self._opened().keep(parcel))

    async def forget(self, command_id: CommandId) -> bool:
        """Remove a command; tells whether the disk has done it."""
        return await self._do(lambda: self._opened().forget(command_id))

    async def write_view(self, rows: Rows, *, anew: bool) -> bool:
        """Keep parts of what is seen; tells whether the disk has it."""
        return await self._do(lambda: self._opened().write_view(rows, anew=anew))

    async def wipe(self) -> None:
        """Remove everything, file and all."""
        await self._do(lambda: self._opened().wipe())
        self._thread.shutdown(wait=False)

    async def close(self) -> None:
        """Close the file after everything asked so far."""
        if self._file is not None:
            await self._do(self._file.close)
        self._thread.shutdown(wait=False)

    def _opened(self) -> "JournalFile":
        if self._file is None:
            message = "the journal is not open"
            raise OSError(message)
        return self._file

    async def _do(self, work: Callable[[], None]) -> bool:
        """Run ``work`` in the thread; tells whether the disk took it."""
        working = asyncio.get_running_loop().run_in_executor(self._thread, _guarded, work)
        try:
            await asyncio.wait_for(asyncio.shield(working), SLOW_AFTER)
        except TimeoutError:
            # It may still come to an end; nobody waits for it.
            working.add_done_callback(_came_to_an_end)
            _log.warning("the journal's disk takes very long")
            self._note(trouble=True)
            return False
        except OSError as error:
            _log.warning("the journal could not be written: %s", type(error).__name__)
            self._note(trouble=True)
            return False
        self._note(trouble=False)
        return True

    def _note(self, *, trouble: bool) -> None:
        if trouble is not self._trouble:
            self._trouble = trouble
            self._troubled(trouble)


def _came_to_an_end(working: asyncio.Future[None]) -> None:
    if not working.cancelled():
        working.exception()


class DiskTrouble(OSError):
    """The disk did not take or give a write; carries no words of it, since those may hold what was written."""


def _guarded(work: Callable[[], None]) -> None:
    """Turn the database library's errors into ``DiskTrouble``, inside the thread where it is loaded."""
    from sqlalchemy.exc import SQLAlchemyError

    try:
        work()
    except SQLAlchemyError as error:
        raise DiskTrouble(type(error).__name__) from None
