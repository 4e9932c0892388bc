"""What the retention runs let go of, for those who answer for it."""

from backend.commands.actor import StaffActor
from backend.inquiries.desk import Desk
from backend.protocol.errors import ErrorCode
from backend.protocol.use_inquiries import ReadRetention, RetentionReport, RetentionRun
from backend.protocol.words import Role
from backend.store.retention_runs import latest

_MAY = frozenset({Role.ADMINISTRATOR, Role.PRIVACY_OFFICER})
_MOST = 400


async def read_retention(
    desk: Desk, actor: StaffActor, inquiry: ReadRetention
) -> RetentionReport | ErrorCode:
    """Return the runs that were finished last. They are numbers, so no line of the log is due."""
    if actor.role not in _MAY:
        return ErrorCode.NOT_ALLOWED
    runs = await desk.reader.run(latest, desk.reader, max(1, min(inquiry.limit, _MOST)))
    return RetentionReport(
        runs=tuple(
            RetentionRun(
                asked_at=run.asked_at,
                started_at=run.started_at,
                finished_at=run.finished_at,
                counts=run.counts,
            )
            for run in runs
        )
    )
