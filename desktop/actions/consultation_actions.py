"""What a person can do in a consultation: ask, take back, answer, have read."""

from collections.abc import Sequence

from backend.protocol.consultation_commands import (
    AnswerConsultation,
    AskConsultation,
    NoteAnswerRead,
    WithdrawConsultation,
)
from backend.protocol.consultations import SentFacts
from backend.protocol.ids import CaseId, CommandId, ConsultationId, LineId, StaffId, new_id
from desktop.actions.client_actions import ClientActions


class ConsultationActions(ClientActions):
    """Each method makes one command and returns its id."""

    def ask_consultation(
        self,
        case_id: CaseId,
        question: str,
        within: int,
        *,
        to_line: LineId | None = None,
        to_staff: StaffId | None = None,
        entries: Sequence[int] = (),
        facts: SentFacts = SentFacts(),  # noqa: B008 - never changed
        basis: str = "",
    ) -> CommandId:
        """Ask a line or a colleague; of ``facts`` only what is there goes along, as the server knows it."""
        return self.send(
            AskConsultation(
                command_id=self.fresh(),
                case_id=case_id,
                consultation_id=ConsultationId(new_id()),
                question=question,
                within=within,
                to_line=to_line,
                to_staff=to_staff,
                entries=tuple(entries),
                with_subject=bool(facts.subject),
                with_age=facts.age is not None,
                with_name=bool(facts.name),
                basis=basis,
            )
        )

    def withdraw_consultation(self, consultation_id: ConsultationId) -> CommandId:
        """Take a question back that nobody has answered."""
        return self.send(WithdrawConsultation(command_id=self.fresh(), consultation_id=consultation_id))

    def answer_consultation(self, consultation_id: ConsultationId, text: str) -> CommandId:
        """Answer in place."""
        return self.send(
            AnswerConsultation(command_id=self.fresh(), consultation_id=consultation_id, text=text)
        )

    def note_answer_read(self, consultation_id: ConsultationId) -> CommandId:
        """Say that one has read the answer to one's own question."""
        return self.send(NoteAnswerRead(command_id=self.fresh(), consultation_id=consultation_id))
