"""Which function answers which question. What has to be logged is logged before it is answered."""

from backend.commands.actor import StaffActor
from backend.inquiries import (
    case_exporting,
    client_history,
    client_records,
    directory_history,
    extracting,
    feedback_reading,
    guidance_history,
    pattern_finding,
    retention_reading,
    right_checking,
    staffing,
    use_reading,
)
from backend.inquiries.desk import Desk
from backend.protocol.client_inquiries import CheckRight, FindClients, LookAtClient, ReadCase, ReadHistory
from backend.protocol.directory_inquiries import ReadServiceHistory
from backend.protocol.errors import ErrorCode
from backend.protocol.export_inquiries import ExportCase
from backend.protocol.feedback_inquiries import ReadChanges, ReadFeedback, ReadThemes
from backend.protocol.guidance_inquiries import ReadGuidanceHistory
from backend.protocol.inquiries import Found, Inquiry
from backend.protocol.staff_inquiries import ListStaff
from backend.protocol.use_inquiries import CheckLog, FindPatterns, MakeExtract, ReadRetention, ReadUses
from backend.store.batch import Unavailable


class Answering:
    """Answers the questions of every desktop of a node."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def answer(self, actor: StaffActor, inquiry: Inquiry) -> Found | ErrorCode:
        """Check the right, write the access log, and answer. Raises ``Unavailable`` when the database is away."""
        try:
            return await self._answer(actor, inquiry)
        except self._desk.reader.failures as failure:
            raise Unavailable(failure) from None

    async def _answer(  # noqa: C901, PLR0912 - a case a question
        self, actor: StaffActor, inquiry: Inquiry
    ) -> Found | ErrorCode:
        match inquiry:
            case ListStaff():
                return await staffing.list_staff(self._desk, actor)
            case ReadServiceHistory():
                return await directory_history.read_history(self._desk, actor, inquiry)
            case ReadFeedback():
                return await feedback_reading.read_feedback(self._desk, actor, inquiry)
            case ReadChanges():
                return await feedback_reading.tell_changes(self._desk, actor)
            case ReadThemes():
                return await feedback_reading.read_themes(self._desk, actor, inquiry)
            case ReadGuidanceHistory():
                return await guidance_history.read_history(self._desk, actor, inquiry)
            case ReadUses():
                return await use_reading.read_log(self._desk, actor, inquiry)
            case FindPatterns():
                return await pattern_finding.look_for_patterns(self._desk, actor, inquiry)
            case MakeExtract():
                return await extracting.make_extract(self._desk, actor, inquiry)
            case CheckLog():
                return await use_reading.check_log(self._desk, actor, inquiry)
            case FindClients():
                return await client_records.find_clients(self._desk, actor, inquiry)
            case LookAtClient():
                return await client_records.look_at_client(self._desk, actor, inquiry)
            case ReadHistory():
                return await client_history.read_history(self._desk, actor, inquiry)
            case ReadCase():
                return await client_history.read_case(self._desk, actor, inquiry)
            case ExportCase():
                return await case_exporting.export_case(self._desk, actor, inquiry)
            case CheckRight():
                return await right_checking.check_right(self._desk, actor, inquiry)
            case ReadRetention():
                return await retention_reading.read_retention(self._desk, actor, inquiry)
