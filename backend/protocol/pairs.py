"""The work pair: a colleague who is let into a case and writes in it as its owner does. There is one owner at a time."""

from datetime import datetime
from enum import Enum
from typing import Self

import msgspec

from backend.protocol.ids import CaseId, LineId
from backend.protocol.people import StaffRef
from backend.protocol.wire import Record


class PairState(Enum):
    """How far a work pair has come."""

    INVITED = "invited"
    """The colleague was asked and sees nothing of the case yet."""
    JOINED = "joined"
    OFFERED = "offered"
    """The owner let the case go: it waits in the queue, and who was its pair is offered it first."""


class Pair(Record, frozen=True, kw_only=True):
    """Who is, or is asked to be, the work pair in a case. ``by`` invited; ``note`` is what was written along.

    ``crosses``: the colleague serves the other of health and social care only, so letting them in is a disclosure, on
    the ``basis`` that was written.
    """

    staff: StaffRef
    state: PairState
    by: StaffRef
    at: datetime
    note: str = ""
    crosses: bool = False
    basis: str = ""

    def left_behind(self) -> Self | None:
        """Return what is left when the owner lets the case go.

        Who was its pair knows the client and is offered it; an invitation has nobody left who gave it.
        """
        joined = self.state is PairState.JOINED
        return msgspec.structs.replace(self, state=PairState.OFFERED) if joined else None


class Invitation(Record, frozen=True, kw_only=True):
    """What the invited sees before accepting: which case by its number, whose line, and what the inviter wrote."""

    case_id: CaseId
    number: int
    line: LineId
    pair: Pair
