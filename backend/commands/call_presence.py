"""What a call makes of the presence of whose telephone is in it: on the phone, finishing its work, free again."""

from datetime import timedelta

from backend.commands import presence
from backend.commands.answers import Answer, done
from backend.commands.call_system import EndWrapUp
from backend.protocol.calls import Call, CallProblem
from backend.protocol.ids import StaffId
from backend.protocol.words import PresenceState
from backend.store.unit import Unit

_OWN_PHONE = frozenset(
    {CallProblem.PHONE_BUSY, CallProblem.PHONE_NOT_ANSWERED, CallProblem.PHONE_NOT_REGISTERED}
)


def on_call(unit: Unit, staff_id: StaffId) -> None:
    """Show that the person's telephone rings, or that they speak on it."""
    presence.show(unit, staff_id, PresenceState.ON_CALL)


def free(unit: Unit, staff_id: StaffId | None, call: Call, *, talked: bool) -> None:
    """Show what the person does after a call: whoever spoke has the rest of the work to do, for a while.

    Whose telephone did not answer is busy with something else: the next caller is not offered to nobody.
    """
    if staff_id is None:
        return
    seconds = unit.county.phone.wrap_up_seconds
    if talked and seconds:
        until = unit.now + timedelta(seconds=seconds)
        presence.show(unit, staff_id, PresenceState.WRAP_UP, until)
    elif not talked and call.problem in _OWN_PHONE:
        presence.show(unit, staff_id, PresenceState.BUSY)
    else:
        presence.show(unit, staff_id, PresenceState.AVAILABLE)


def end_wrap_up(unit: Unit, command: EndWrapUp) -> Answer:
    """End a wrap-up whose time is over, if it is still that one."""
    if presence.wraps_up_until(unit, command.staff_id) == command.until:
        presence.show(unit, command.staff_id, PresenceState.AVAILABLE)
    return done(command)
