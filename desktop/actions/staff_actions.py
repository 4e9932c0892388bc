"""What an administrator can do about members of staff. Each is of the moment: nothing of it waits for a network."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from backend.protocol.ids import CommandId, LineId, StaffId
from backend.protocol.people import StaffInfo
from backend.protocol.results import Refusal, Result
from backend.protocol.staff_commands import LockStaff, ResetPassword, SaveStaff
from desktop.actions.feedback_actions import FeedbackActions
from desktop.sync.parcel import Parcel


class StaffActions(FeedbackActions):
    """Each method makes one command and returns its id."""

    start_password = Signal(str, str)
    """The command and a start password; show it once, keep it nowhere."""

    def save_staff(self, info: StaffInfo, lines: Sequence[LineId]) -> CommandId:
        """Add a member of staff, or change the one with this id."""
        return self.send(
            SaveStaff(
                command_id=self.fresh(),
                staff_id=info.staff_id,
                user_name=info.user_name,
                full_name=info.full_name,
                name=info.name,
                initials=info.initials,
                public_name=info.public_name,
                role=info.role,
                lines=tuple(lines),
                unit=info.unit,
                extension=info.extension,
            )
        )

    def lock_staff(self, staff_id: StaffId, *, locked: bool) -> CommandId:
        """Lock somebody out, or let them in again."""
        return self.send(LockStaff(command_id=self.fresh(), staff_id=staff_id, locked=locked))

    def reset_password(self, staff_id: StaffId) -> CommandId:
        """Make a new start password."""
        return self.send(ResetPassword(command_id=self.fresh(), staff_id=staff_id))

    def _answered(self, answered: tuple[Parcel, Result | Refusal]) -> None:
        super()._answered(answered)
        parcel, answer = answered
        if (
            isinstance(answer, Result)
            and answer.value
            and isinstance(parcel.command, SaveStaff | ResetPassword)
        ):
            self.start_password.emit(parcel.command.command_id, answer.value)
