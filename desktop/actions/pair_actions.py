"""What a person can do about a work pair: ask in, accept, decline, leave, pass the ownership on."""

from backend.protocol.ids import CaseId, CommandId, StaffId
from backend.protocol.pair_commands import (
    DeclineInvitation,
    InvitePartner,
    JoinCase,
    LeaveCase,
    MakeOwner,
)
from desktop.actions.consultation_actions import ConsultationActions


class PairActions(ConsultationActions):
    """Each method makes one command and returns its id."""

    def invite_partner(
        self, case_id: CaseId, staff_id: StaffId, note: str = "", basis: str = ""
    ) -> CommandId:
        """Ask a colleague into the case."""
        return self.send(
            InvitePartner(command_id=self.fresh(), case_id=case_id, staff_id=staff_id, note=note, basis=basis)
        )

    def join_case(self, case_id: CaseId) -> CommandId:
        """Accept, and go to the case as soon as it is in hand."""
        return self.send(JoinCase(command_id=self.fresh(), case_id=case_id))

    def decline_invitation(self, case_id: CaseId, reason: str = "") -> CommandId:
        """Decline what one was asked."""
        return self.send(DeclineInvitation(command_id=self.fresh(), case_id=case_id, reason=reason))

    def leave_case(self, case_id: CaseId, staff_id: StaffId) -> CommandId:
        """End the pair, or take the invitation back."""
        return self.send(LeaveCase(command_id=self.fresh(), case_id=case_id, staff_id=staff_id))

    def make_owner(self, case_id: CaseId, staff_id: StaffId) -> CommandId:
        """Pass the ownership on."""
        return self.send(MakeOwner(command_id=self.fresh(), case_id=case_id, staff_id=staff_id))
