"""What a person can do with forms that clients fill in: send one to the client's page, take it back."""

from backend.protocol.ids import CaseId, CommandId, FormId, ThreadId, new_id
from backend.protocol.sent_form_commands import SendForm, WithdrawForm
from desktop.actions.record_actions import RecordActions


class SentFormActions(RecordActions):
    """Each method makes one command and returns its id. Both are of the moment: the client is there, or is told nothing."""

    def send_form(self, case_id: CaseId, questionnaire: str, thread: ThreadId | None = None) -> CommandId:
        """Send a form, by its canonical name, to a page; none: the one that a reply would go to."""
        return self.send(
            SendForm(
                command_id=self.fresh(),
                case_id=case_id,
                form_id=FormId(new_id()),
                questionnaire=questionnaire,
                thread=thread,
            )
        )

    def withdraw_form(self, case_id: CaseId, form_id: FormId) -> CommandId:
        """Take a form back that nobody has answered."""
        return self.send(WithdrawForm(command_id=self.fresh(), case_id=case_id, form_id=form_id))
