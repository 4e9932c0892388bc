"""What a killed desktop has left on its disk: the drafts and the commands in its journal, read before it comes back."""

import base64
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.credentials import KEY_BYTES
from desktop.sync.journal_file import JournalFile
from tests.chaos.marks import marks_in
from tests.chaos.record import Line

BEHIND = 0.3
"""Seconds that the journal may be behind what was typed."""
BEHIND_WHEN_BUSY = 1.0
"""Seconds on a machine whose disk is busy with the whole play; more is a fault of the journal."""


@dataclass(frozen=True, slots=True)
class Remains:
    """A journal as it was found after its desktop was killed at ``at``; drafts by key with their number."""

    actor: str
    at: float
    drafts: Mapping[str, int]
    commands: frozenset[str]


def find(actor: str, at: float, folder: Path) -> Remains:
    """Read the journal in an actor's folder; one that was killed before it had any has left nothing."""
    key = _key(folder / "keyring.json")
    path = folder / "journal.db"
    if key is None or not path.exists():
        return Remains(actor, at, {}, frozenset())
    file = JournalFile(path, key)
    try:
        kept = file.read()
    finally:
        file.close()
    numbers = {
        name: max((no for _, no in marks_in(draft.text)), default=0) for name, draft in kept.drafts.items()
    }
    return Remains(actor, at, numbers, frozenset(parcel.command_id for parcel in kept.parcels))


def drafts_lost(
    remains: Iterable[Remains], records: Mapping[str, Sequence[Line]], behind: float = BEHIND
) -> list[str]:
    """Return the drafts typed more than ``behind`` seconds before a kill that are not in the journal as new as that."""
    found: list[str] = []
    for one in remains:
        for key, line in _expected(records[one.actor], one.at, behind).items():
            if one.drafts.get(key, 0) < line.no:
                found.append(f"{one.actor}: text {line.no}, typed {one.at - line.at:.2f} s before the kill")
    return found


def kept_lost(remains: Iterable[Remains], ledger: frozenset[str]) -> list[str]:
    """Return the commands that were in a journal when its desktop was killed and that the server never heard of."""
    return [f"{one.actor}: {command}" for one in remains for command in sorted(one.commands - ledger)]


def _expected(lines: Sequence[Line], killed: float, behind: float) -> dict[str, Line]:
    """Return the newest text of each draft of the life that was ended."""
    expected: dict[str, Line] = {}
    for line in lines:
        if line.at > killed:
            break
        if line.what == "started":
            expected.clear()
        elif line.what == "dropped":
            expected.pop(line.name, None)
        elif line.what == "typed" and line.at <= killed - behind:
            expected[line.name] = line
    return expected


def _key(keyring: Path) -> bytes | None:
    kept: dict[str, str] = json.loads(keyring.read_text()) if keyring.exists() else {}
    keys = [base64.b64decode(value) for name, value in kept.items() if " journal " in name]
    return next((key for key in keys if len(key) == KEY_BYTES), None)
