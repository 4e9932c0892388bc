"""Whether a person may read the stream of one case, at the opening and at every change of its head."""

from typing import Protocol

from backend.commands.actor import StaffActor
from backend.live.session import may_read_case
from backend.protocol.cases import CaseHead
from backend.protocol.ids import CaseId, LineId, StaffId


class CaseRights(Protocol):
    """What the store knows of a case before its contents are read."""

    async def case_access(self, case_id: CaseId) -> tuple[LineId, tuple[StaffId, ...]] | None:
        """Return the line and who has it in hand, or none when there is no such case."""

    async def log_opening(self, staff_id: StaffId, case_id: CaseId) -> None:
        """Write into the access log that the person opened the case; durable when it returns, or it raises."""


class CaseGate:
    """The gate of one person to one case."""

    def __init__(self, actor: StaffActor, case_id: CaseId, rights: CaseRights) -> None:
        self._actor = actor
        self._case_id = case_id
        self._rights = rights

    async def opens(self) -> bool:
        """Check the right and log the opening; what is not logged is not shown."""
        access = await self._rights.case_access(self._case_id)
        if access is None or not may_read_case(self._actor, *access):
            return False
        await self._rights.log_opening(self._actor.staff_id, self._case_id)
        return True

    def holds(self, head: CaseHead) -> bool:
        """Check again by the head that a change has set."""
        return may_read_case(self._actor, head.line, [one.staff_id for one in head.hands])
