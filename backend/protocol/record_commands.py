"""Commands of staff about records of contacts."""

from backend.protocol.ids import CaseId, CommandId, RecordId
from backend.protocol.records import RecordContent
from backend.protocol.wire import Tagged


class SignRecord(Tagged, frozen=True, kw_only=True):
    """Sign a record: immutable from then on. ``record_id`` is made by the desktop.

    ``after`` is the case's latest record as the author saw it: ``CHANGED_MEANWHILE`` when another was signed since.
    """

    command_id: CommandId
    case_id: CaseId
    record_id: RecordId
    content: RecordContent
    after: RecordId | None = None


class CorrectRecord(Tagged, frozen=True, kw_only=True):
    """Make a new version of a record, with the reason; the one before stays readable.

    ``version`` is the one that was read: ``CHANGED_MEANWHILE`` when it is no more the latest.
    """

    command_id: CommandId
    case_id: CaseId
    record_id: RecordId
    version: int
    content: RecordContent
    reason: str


class NoteSummaryTaken(Tagged, frozen=True, kw_only=True):
    """Note in the access log that the case's summary was copied out, to be put into a record elsewhere."""

    command_id: CommandId
    case_id: CaseId


RecordCommand = SignRecord | CorrectRecord | NoteSummaryTaken
