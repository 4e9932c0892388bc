"""Who works here, for those who keep it."""

from backend.commands.actor import StaffActor
from backend.inquiries.desk import Desk
from backend.protocol.errors import ErrorCode
from backend.protocol.staff_inquiries import StaffListed, StaffRow
from backend.protocol.words import Role
from backend.store.staff import everybody

_MAY = frozenset({Role.ADMINISTRATOR, Role.PRIVACY_OFFICER})


async def list_staff(desk: Desk, actor: StaffActor) -> StaffListed | ErrorCode:
    """Return everybody, active or not."""
    if actor.role not in _MAY:
        return ErrorCode.NOT_ALLOWED
    records = await desk.writer.run(everybody)
    return StaffListed(staff=tuple(StaffRow(info=one.info, active=one.active) for one in records))
