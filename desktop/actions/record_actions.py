"""What a person can do with the record of a contact: sign, correct, copy the summary out."""

from backend.protocol.ids import CaseId, CommandId, RecordId, new_id
from backend.protocol.record_commands import CorrectRecord, NoteSummaryTaken, SignRecord
from backend.protocol.records import RecordContent
from desktop.actions.pair_actions import PairActions


class RecordActions(PairActions):
    """Each method makes one command and returns its id."""

    def sign_record(self, case_id: CaseId, content: RecordContent, after: RecordId | None) -> CommandId:
        """Sign a record; ``after`` is the latest one that was seen."""
        return self.send(
            SignRecord(
                command_id=self.fresh(),
                case_id=case_id,
                record_id=RecordId(new_id()),
                content=content,
                after=after,
            )
        )

    def correct_record(
        self, case_id: CaseId, record_id: RecordId, version: int, content: RecordContent, reason: str
    ) -> CommandId:
        """Make a further version of a record."""
        return self.send(
            CorrectRecord(
                command_id=self.fresh(),
                case_id=case_id,
                record_id=record_id,
                version=version,
                content=content,
                reason=reason,
            )
        )

    def note_summary_taken(self, case_id: CaseId) -> CommandId:
        """Have it logged that the case was copied out."""
        return self.send(NoteSummaryTaken(command_id=self.fresh(), case_id=case_id))
