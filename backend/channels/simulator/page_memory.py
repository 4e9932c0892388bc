"""What a chat page's tab remembers, in a file: it outlives a reload, and is gone with the tab when the file is deleted."""

from pathlib import Path

import msgspec

from backend.channels.web.frames import Language, Open, Unsent


class Memory(msgspec.Struct, kw_only=True):
    """As the page's script keeps it in ``sessionStorage``. ``adding`` texts go to the matter: the conversation was over."""

    secret: str
    language: Language
    opening: Open | None = None
    opened: bool = False
    next: int = 1
    unsent: list[Unsent] = msgspec.field(default_factory=list)
    adding: bool = False


class TabFile:
    """The file of one tab. A half-written one is never read."""

    def __init__(self, path: Path) -> None:
        """Use this file; it need not be there."""
        self._path = path

    def read(self) -> Memory | None:
        """Return what the tab remembers; none for a new tab."""
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=Memory)
        except FileNotFoundError:
            return None

    def write(self, memory: Memory) -> None:
        """Remember this instead."""
        fresh = self._path.with_name(self._path.name + ".new")
        fresh.write_bytes(msgspec.json.encode(memory))
        fresh.replace(self._path)

    def forget(self) -> None:
        """Remember nothing."""
        self._path.unlink(missing_ok=True)
