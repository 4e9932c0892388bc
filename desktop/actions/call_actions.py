"""What a person can do with a call and their own telephone. Each is of the moment: no call waits for a network."""

from backend.protocol.call_commands import (
    ConsultCall,
    DropConsult,
    EndCall,
    HoldCall,
    JoinCall,
    LeaveCall,
    PlaceCall,
    SetExtension,
)
from backend.protocol.ids import CallId, CaseId, CommandId, ContactId, StaffId, new_id
from desktop.actions.handover_actions import HandoverActions


class CallActions(HandoverActions):
    """Each method makes one command and returns its id; what the exchange does follows as the state of the call."""

    def place_call(self, case_id: CaseId, contact_id: ContactId) -> CommandId:
        """Ring one's own telephone and then the client's."""
        call_id = CallId(new_id())
        return self.send(
            PlaceCall(command_id=self.fresh(), case_id=case_id, contact_id=contact_id, call_id=call_id)
        )

    def hold_call(self, case_id: CaseId, call_id: CallId, *, on: bool) -> CommandId:
        """Let the client hear music, or speak with them again."""
        return self.send(HoldCall(command_id=self.fresh(), case_id=case_id, call_id=call_id, on=on))

    def consult_call(
        self, case_id: CaseId, call_id: CallId, *, staff_id: StaffId | None = None, number: str = ""
    ) -> CommandId:
        """Ring a colleague or an outside number while the client hears music."""
        return self.send(
            ConsultCall(
                command_id=self.fresh(), case_id=case_id, call_id=call_id, staff_id=staff_id, number=number
            )
        )

    def join_call(self, case_id: CaseId, call_id: CallId) -> CommandId:
        """Let client and colleague hear each other, too."""
        return self.send(JoinCall(command_id=self.fresh(), case_id=case_id, call_id=call_id))

    def drop_consult(self, case_id: CaseId, call_id: CallId) -> CommandId:
        """Speak with the client alone again."""
        return self.send(DropConsult(command_id=self.fresh(), case_id=case_id, call_id=call_id))

    def leave_call(self, case_id: CaseId, call_id: CallId) -> CommandId:
        """Leave client and colleague together."""
        return self.send(LeaveCall(command_id=self.fresh(), case_id=case_id, call_id=call_id))

    def end_call(self, case_id: CaseId, call_id: CallId) -> CommandId:
        """Hang up, or call off what still rings."""
        return self.send(EndCall(command_id=self.fresh(), case_id=case_id, call_id=call_id))

    def set_extension(self, extension: str) -> CommandId:
        """Say which telephone of the exchange one sits at; empty for none."""
        return self.send(SetExtension(command_id=self.fresh(), extension=extension))
