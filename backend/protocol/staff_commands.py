"""Commands of administrators about members of staff. No password is ever in one: a start password comes in the result."""

from backend.protocol.ids import CommandId, LineId, StaffId
from backend.protocol.wire import Tagged
from backend.protocol.words import Role


class SaveStaff(Tagged, frozen=True, kw_only=True):
    """Add a member of staff or change one: names, unit, role and lines. ``staff_id`` is made by the desktop.

    The result's ``value`` carries a start password for a new one.
    """

    command_id: CommandId
    staff_id: StaffId
    user_name: str
    full_name: str
    name: str
    initials: str
    public_name: str
    role: Role
    lines: tuple[LineId, ...] = ()
    unit: str = ""
    extension: str = ""


class LockStaff(Tagged, frozen=True, kw_only=True):
    """Lock a member of staff out, or let them in again; cases in hand return to the queue and desktops sign out."""

    command_id: CommandId
    staff_id: StaffId
    locked: bool


class ResetPassword(Tagged, frozen=True, kw_only=True):
    """Make a new start password, which the result's ``value`` carries once; desktops of the person sign out."""

    command_id: CommandId
    staff_id: StaffId
