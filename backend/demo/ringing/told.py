"""Calls that the exchange has let in, one JSON object a line, for a check that each of them became known.

``{"number":"+358500002345"}``; empty when the caller hides it. The numbers are of people who are made up.
"""

from pathlib import Path
from typing import BinaryIO

import msgspec


class LetIn(msgspec.Struct, frozen=True):
    """A call that was answered by the exchange."""

    number: str


class CallLedger:
    """Appends to a file; each line is handed to the system at once."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def let_in(self, number: str) -> None:
        """Write down that the exchange has answered."""
        self._file.write(msgspec.json.encode(LetIn(number)) + b"\n")


def read_calls(file: Path) -> list[LetIn]:
    """Read a whole file; none when nobody rang. An unfinished last line is left out."""
    if not file.exists():
        return []
    whole, _, _ = file.read_bytes().rpartition(b"\n")
    return [msgspec.json.decode(line, type=LetIn) for line in whole.splitlines() if line]
