"""Commands of the work pair: to invite, to accept or decline, to leave, to pass the ownership on."""

from backend.protocol.ids import CaseId, CommandId, StaffId
from backend.protocol.wire import Tagged


class InvitePartner(Tagged, frozen=True, kw_only=True):
    """The owner asks a colleague into the case. ``basis`` is needed when it goes between health and social care."""

    command_id: CommandId
    case_id: CaseId
    staff_id: StaffId
    note: str = ""
    basis: str = ""


class JoinCase(Tagged, frozen=True, kw_only=True):
    """Accept: become the pair, or, where the owner has let the case go, its owner."""

    command_id: CommandId
    case_id: CaseId


class DeclineInvitation(Tagged, frozen=True, kw_only=True):
    """Decline the invitation or the offered case; a reason may be given."""

    command_id: CommandId
    case_id: CaseId
    reason: str = ""


class LeaveCase(Tagged, frozen=True, kw_only=True):
    """End the pair: ``staff_id`` leaves, of their own or because the owner says so; an invitation is taken back by it too."""

    command_id: CommandId
    case_id: CaseId
    staff_id: StaffId


class MakeOwner(Tagged, frozen=True, kw_only=True):
    """The owner makes the pair the owner and is the pair from then on.

    The pair may do it by themselves when the owner's desktop is not connected, so that a client need not wait.
    """

    command_id: CommandId
    case_id: CaseId
    staff_id: StaffId


PairCommand = InvitePartner | JoinCase | DeclineInvitation | LeaveCase | MakeOwner
