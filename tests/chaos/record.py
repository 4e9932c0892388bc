"""What an actor writes down: an append-only file of JSON lines, on the disk before the actor goes on.

``{"at":8123.41,"what":"acked","name":"0198…","kind":"reply","case_id":"0198…","no":17}``

``at`` is the machine's monotonic clock in seconds, the same in every process. ``what`` is

* started, ready, lost: how the actor and its connection are
* given: the actor asked for something; ``name`` is the command's id, or ``page n``
* acked, refused: the server answered; refused carries a ``code``
* typed, dropped: a draft under ``name`` has text number ``no``, or is gone
* settled: nothing is on its way any more
"""

import os
from pathlib import Path
from time import monotonic
from typing import BinaryIO, Literal

import msgspec

What = Literal["started", "ready", "lost", "given", "acked", "refused", "typed", "dropped", "settled"]


class Line(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One line. ``token`` is in the text that was given, ``no`` its number among the author's."""

    at: float
    what: What
    name: str = ""
    kind: str = ""
    case_id: str = ""
    token: str = ""
    no: int = 0
    code: str = ""
    by: str = ""
    positions: dict[str, int] = {}


class Record:
    """An actor's own file, gone on with after the actor was killed."""

    def __init__(self, path: Path) -> None:
        self._file: BinaryIO = path.open("ab", buffering=0)
        if path.stat().st_size and not path.read_bytes().endswith(b"\n"):
            # The last life ended in the middle of a line, of which nothing was acted upon.
            self._file.write(b"\n")
        self._no = max((line.no for line in read(path)), default=0)

    def number(self) -> int:
        """Return the author's next number, the highest so far of all lives and one."""
        self._no += 1
        return self._no

    def write(self, what: What, **fields: object) -> None:
        """Write a line and wait until the disk has it."""
        line = Line(at=monotonic(), what=what, **fields)  # type: ignore[arg-type]
        self._file.write(msgspec.json.encode(line) + b"\n")
        os.fdatasync(self._file.fileno())


def read(path: Path) -> list[Line]:
    """Read a file; lines that a kill cut short are left out."""
    if not path.exists():
        return []
    lines: list[Line] = []
    for raw in path.read_bytes().splitlines():
        try:
            lines.append(msgspec.json.decode(raw, type=Line))
        except msgspec.DecodeError:
            continue
    return lines
