"""Commands of Luukku itself: desktops come and go, cases return, idle chats end."""

from backend.protocol.ids import CaseId, CommandId, ContactId, StaffId
from backend.protocol.wire import Tagged


class StaffConnected(Tagged, frozen=True, kw_only=True):
    """A desktop of this person signed in at this node."""

    command_id: CommandId
    node: str
    staff_id: StaffId


class StaffDisconnected(Tagged, frozen=True, kw_only=True):
    """A desktop of this person is gone from this node."""

    command_id: CommandId
    node: str
    staff_id: StaffId


class NodeStarted(Tagged, frozen=True, kw_only=True):
    """A node starts: no desktop is connected to it, whatever was noted before it ended."""

    command_id: CommandId
    node: str


class ReturnCases(Tagged, frozen=True, kw_only=True):
    """The grace period of a vanished desktop is over: the person's cases return to the front of the queue."""

    command_id: CommandId
    staff_id: StaffId


class LogUse(Tagged, frozen=True, kw_only=True):
    """A member of staff opened a case."""

    command_id: CommandId
    staff_id: StaffId
    case_id: CaseId


class RemindChat(Tagged, frozen=True, kw_only=True):
    """The resident has been silent: ask whether they are still there."""

    command_id: CommandId
    case_id: CaseId
    contact_id: ContactId


class EndSilentChat(Tagged, frozen=True, kw_only=True):
    """The resident has been silent for too long: the conversation ends, the case stays."""

    command_id: CommandId
    case_id: CaseId
    contact_id: ContactId


SystemCommand = (
    StaffConnected | StaffDisconnected | NodeStarted | ReturnCases | LogUse | RemindChat | EndSilentChat
)
