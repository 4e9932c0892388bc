"""The end of a lease: a case whose professional's desktop vanished returns to the front of its queue."""

from sqlalchemy import bindparam, select

from backend.commands import answering
from backend.commands.answers import Answer, done
from backend.commands.returning import return_to_front
from backend.commands.system import ReturnCase
from backend.protocol.words import ReleasedWhy
from backend.store import tables
from backend.store.times import micros
from backend.store.unit import Unit

_presence = tables.presence.c
_VANISHED_AT = select(_presence.connected, _presence.vanished_at).where(
    _presence.staff_id == bindparam("staff_id")
)


def return_case(unit: Unit, command: ReturnCase) -> Answer:
    """Return the case if its holder is still away since the same moment.

    Coming back and this are one after the other, as all commands are: whoever came first keeps the case, and whoever
    came too late finds it gone. What is done by then changes nothing, so it may be asked for as often as one likes.
    """
    file = unit.case(command.case_id)
    holder = file.head.claimed_by if file is not None else None
    if file is None or holder is None or holder.staff_id != command.staff_id:
        return done(command, command.case_id)
    row = unit.database.one(_VANISHED_AT, staff_id=command.staff_id)
    if row is None or row[0] or row[1] != micros(command.vanished_at):
        return done(command, command.case_id)
    if answering.lets_go(unit, file):
        return_to_front(unit, file, ReleasedWhy.CONNECTION_LOST)
    return done(command, file.case_id)
