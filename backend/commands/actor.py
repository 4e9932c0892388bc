"""Who asks. Comes from the session that was signed in, never from a frame."""

import msgspec

from backend.protocol.ids import CaseId, LineId, StaffId, ThreadId
from backend.protocol.people import StaffRef
from backend.protocol.words import Role


class StaffActor(msgspec.Struct, frozen=True, kw_only=True):
    """A signed-in member of staff."""

    ref: StaffRef
    role: Role
    lines: frozenset[LineId]

    @property
    def staff_id(self) -> StaffId:
        """The member of staff's id."""
        return self.ref.staff_id


class ResidentActor(msgspec.Struct, frozen=True, kw_only=True):
    """A resident's page. ``thread`` and ``case_id`` are what its secret opens; none before the first contact."""

    thread: ThreadId | None = None
    case_id: CaseId | None = None


class SystemActor(msgspec.Struct, frozen=True, kw_only=True):
    """Luukku itself: timers, imports, the demo's history."""


Actor = StaffActor | ResidentActor | SystemActor
