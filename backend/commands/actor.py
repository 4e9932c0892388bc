"""Who asks. Comes from the session that was signed in, never from a frame."""

import msgspec

from backend.protocol.ids import CaseId, LineId, StaffId, ThreadId
from backend.protocol.people import StaffInfo, StaffRef
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


def may_see(info: StaffInfo) -> StaffInfo:
    """Return the person with the lines that the role lets them serve: an administrator or privacy officer has none."""
    return info if info.role.has_cases else msgspec.structs.replace(info, lines=())


def staff_actor(info: StaffInfo) -> StaffActor:
    """Return the person as whoever asks."""
    ref = StaffRef(staff_id=info.staff_id, name=info.name, initials=info.initials)
    return StaffActor(ref=ref, role=info.role, lines=frozenset(may_see(info).lines))


class ResidentActor(msgspec.Struct, frozen=True, kw_only=True):
    """A resident's page. ``thread`` and ``case_id`` are what its secret opens; none before the first contact."""

    thread: ThreadId | None = None
    case_id: CaseId | None = None


class SystemActor(msgspec.Struct, frozen=True, kw_only=True):
    """Luukku itself: timers, imports, the demo's history."""


Actor = StaffActor | ResidentActor | SystemActor
