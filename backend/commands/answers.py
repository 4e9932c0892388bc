"""Answers to commands: done, or refused with a code and facts."""

from datetime import datetime

from backend.domain import limits
from backend.protocol.authority import Why
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId
from backend.protocol.people import StaffRef
from backend.protocol.results import Refusal, Result
from backend.store.batch import HasCommandId

Answer = Result | Refusal


def done(command: HasCommandId, case_id: CaseId | None = None, value: str = "") -> Result:
    """Return the result; the store fills in how far each stream came."""
    return Result(command_id=command.command_id, case_id=case_id, value=value)


def refused(
    command: HasCommandId,
    code: ErrorCode,
    *,
    by: StaffRef | None = None,
    limit: int | None = None,
    at: datetime | None = None,
    why: Why | None = None,
    where: str = "",
) -> Refusal:
    """Return the refusal; nothing the command did is kept."""
    return Refusal(command_id=command.command_id, code=code, by=by, limit=limit, at=at, why=why, where=where)


def text_problem(command: HasCommandId, text: str, limit: int, *, required: bool = True) -> Refusal | None:
    """Return why the text cannot be taken: empty, or longer than `limit` characters."""
    trimmed = text.strip()
    if required and not trimmed:
        return refused(command, ErrorCode.TEXT_EMPTY)
    if len(trimmed) > limit:
        return refused(command, ErrorCode.TEXT_TOO_LONG, limit=limit)
    return None


def reason_problem(command: HasCommandId, reason: str) -> Refusal | None:
    """Return why a written reason cannot be taken: a word or two say nothing to whoever reads the log later."""
    trimmed = reason.strip()
    if len(trimmed) < limits.REASON_LEAST:
        return refused(command, ErrorCode.REASON_NEEDED, limit=limits.REASON_LEAST)
    if len(trimmed) > limits.REASON:
        return refused(command, ErrorCode.TEXT_TOO_LONG, limit=limits.REASON)
    return None
