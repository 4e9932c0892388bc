"""Commands of staff about follow-ups."""

from datetime import date

from backend.protocol.ids import CaseId, CommandId
from backend.protocol.wire import Tagged


class SetFollowUp(Tagged, frozen=True, kw_only=True):
    """Move the follow-up of a case to another day, or call it off (``on`` is none), with a written reason."""

    command_id: CommandId
    case_id: CaseId
    on: date | None
    reason: str


FollowUpCommand = SetFollowUp
