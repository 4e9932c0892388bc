"""Signals from node to node: somebody writes, a resident has the page open. Ids and flags only, never stored.

What is heard here belongs to this node's residents and desktops; one's own signals are told apart and not heard again.
"""

from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

from backend.protocol.ids import CaseId, StaffId, is_id

CHANNEL = "luukku_signals"


class Kind(Enum):
    """What a signal says."""

    STAFF_TYPING = "staff_typing"
    STAFF_NOTING = "staff_noting"
    """As the former, but of something that the resident does not see."""
    RESIDENT_TYPING = "resident_typing"
    RESIDENT_HERE = "resident_here"


class Passing(NamedTuple):
    """One signal; ``staff_id`` is who of the staff, empty for the resident."""

    kind: Kind
    case_id: CaseId
    on: bool
    staff_id: StaffId = StaffId("")


PassOn = Callable[[Passing], None]


def written(passing: Passing, node: str) -> str:
    """Return the signal as one line that says which node it came from."""
    flag = "1" if passing.on else "0"
    return f"{node} {passing.kind.value} {passing.case_id} {flag} {passing.staff_id}".rstrip()


def read(line: str, node: str) -> Passing | None:
    """Return the signal of another node; none for one's own and for what a newer build may say."""
    parts = line.split(" ")
    known = {kind.value for kind in Kind}
    if len(parts) not in {4, 5} or parts[0] == node or parts[1] not in known or not is_id(parts[2]):
        return None
    staff_id = StaffId(parts[4]) if len(parts) == 5 else StaffId("")
    return Passing(Kind(parts[1]), CaseId(parts[2]), parts[3] == "1", staff_id)
