"""One desktop for one person on one machine: a second one must not write into the first one's journal."""

import os
import sys
from pathlib import Path
from typing import BinaryIO


class SoleDesk:
    """A lock in the folder of the journal and the settings; it ends with the program, however that ends."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "desk.lock"
        self._file: BinaryIO | None = None

    def take(self) -> bool:
        """Take the lock; false when another running desktop has it. A folder that takes no lock has no journal."""
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._file = self._path.open("ab")
        except OSError:
            return True
        try:
            _lock(self._file)
        except OSError:
            self.leave()
            return False
        return True

    def leave(self) -> None:
        """Let another have it."""
        if self._file is not None:
            self._file.close()
            self._file = None


if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        file.seek(0, os.SEEK_SET)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
