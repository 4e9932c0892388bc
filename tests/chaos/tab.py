"""What a browser keeps of a tab: on the disk as a whole, so that a kill leaves the old or the new memory."""

import os
from pathlib import Path
from typing import Self

import msgspec


class Text(msgspec.Struct, frozen=True):
    """A text that no receipt has come for."""

    n: int
    text: str


class Chat(msgspec.Struct, kw_only=True):
    """A conversation; ``left`` counts the texts the resident will still write."""

    command_id: str
    secret: str
    line: str
    opened: bool = False
    next: int = 1
    unsent: list[Text] = []
    left: int = 0


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """A page with its hidden fields, filled in and not yet answered by a receipt."""

    path: str
    fields: dict[str, str]
    no: int


class Memory(msgspec.Struct, kw_only=True):
    """Everything the tab holds; ``links`` are secrets of matters that stand."""

    chat: Chat | None = None
    paper: Sheet | None = None
    links: list[str] = []


class Tab:
    """One tab's memory and its place on the disk."""

    def __init__(self, path: Path, memory: Memory) -> None:
        self._path = path
        self.memory = memory

    @classmethod
    def opened(cls, path: Path) -> Self:
        """Open a tab, as it was left if it was there before."""
        return cls(path, msgspec.json.decode(path.read_bytes(), type=Memory) if path.exists() else Memory())

    def keep(self) -> None:
        """Write the memory down."""
        fresh = self._path.with_suffix(".new")
        with fresh.open("wb") as file:
            file.write(msgspec.json.encode(self.memory))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._path)
