"""Whose telephone of the exchange is whose: one belongs to one person, who sits at it now."""

from sqlalchemy import bindparam, select, update

from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, refused
from backend.domain.telephones import is_extension
from backend.protocol.call_commands import SetExtension
from backend.protocol.errors import ErrorCode
from backend.protocol.events import RightsChanged
from backend.protocol.ids import StaffId
from backend.protocol.streams import STAFF
from backend.store import tables
from backend.store.unit import Unit

_staff = tables.staff.c
_HAVE_IT = select(_staff.staff_id).where(
    _staff.extension == bindparam("extension"), _staff.staff_id != bindparam("but")
)
_SET = (
    update(tables.staff)
    .where(_staff.staff_id == bindparam("whose"))
    .values(extension=bindparam("new_extension"))
)


def set_extension(unit: Unit, actor: StaffActor, command: SetExtension) -> Answer:
    """Say at which telephone one sits. Not during a call: it would go on at the other."""
    extension = command.extension.strip()
    if extension and not is_extension(extension):
        return refused(command, ErrorCode.INVALID_PHONE)
    if unit.calls.of_staff(actor.staff_id) is not None:
        return refused(command, ErrorCode.CALL_GOING)
    take_over(unit, actor.staff_id, extension)
    _set(unit, actor.staff_id, extension)
    return done(command)


def take_over(unit: Unit, staff_id: StaffId, extension: str) -> None:
    """Take a telephone from whoever said before that it is theirs: who says so last sits at it.

    Desks are shared, and a call that rang at the desk of somebody who went home would be answered by another.
    """
    if not extension:
        return
    for (other,) in unit.database.all(_HAVE_IT, extension=extension, but=staff_id):
        _set(unit, StaffId(other), "")


def _set(unit: Unit, staff_id: StaffId, extension: str) -> None:
    unit.write(_SET, whose=staff_id, new_extension=extension)
    unit.presence_changed(staff_id)
    unit.say(STAFF, RightsChanged(staff_id=staff_id))
