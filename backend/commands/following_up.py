"""A closed case comes back on the day that was agreed, once; the day is moved or called off with a reason."""

import msgspec

from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, reason_problem, refused
from backend.commands.permits import of_line
from backend.commands.system import ResumeFollowUp
from backend.domain.demands import too_far
from backend.domain.follow_ups import come_back, comes_back_at, is_in_time
from backend.domain.office_days import at_minute
from backend.protocol.errors import ErrorCode
from backend.protocol.follow_up_commands import SetFollowUp
from backend.protocol.follow_up_entries import FollowUpDue, FollowUpSet
from backend.protocol.outcomes import Demand
from backend.protocol.results import Refusal
from backend.store.unit import Unit


def resume(unit: Unit, command: ResumeFollowUp) -> Answer:
    """Let the case wait again. One that was moved, has come or was called off meanwhile stays as it is."""
    file = unit.case(command.case_id)
    if file is None:
        return refused(command, ErrorCode.UNKNOWN_CASE)
    planned = file.head.follow_up
    if planned is None or planned.due or planned.at != command.at or command.at > unit.now:
        return done(command, file.case_id)
    come_back(file, unit.county.line(file.head.line), unit.county.follow_up, unit.now)
    unit.add_entry(file, FollowUpDue(what=planned.what))
    return done(command, file.case_id)


def set_follow_up(unit: Unit, actor: StaffActor, command: SetFollowUp) -> Answer:
    """Move a follow-up that has not come yet, or call it off: whoever serves the line may, and says why."""
    file = of_line(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    planned, line, on = file.head.follow_up, unit.county.line(file.head.line), command.on
    if planned is None or planned.due or line is None:
        return refused(command, ErrorCode.UNKNOWN_TASK)
    problem = reason_problem(command, command.reason)
    if problem is not None:
        return problem
    last = too_far(on, file, unit.county)
    if last is not None:
        where = Demand.FOLLOW_UP_DATE.value
        return refused(command, ErrorCode.OUTCOME_INCOMPLETE, where=where, at=at_minute(last, 0))
    if on is None:
        file.set_head(follow_up=None)
        if file.head.handover is not None:
            # Nobody checks any more; the client is in between until somebody says what came of it.
            file.set_head(handover=msgspec.structs.replace(file.head.handover, check_on=None))
    elif is_in_time(on, unit.now, unit.county.follow_up):
        file.set_head(follow_up=msgspec.structs.replace(planned, on=on, at=comes_back_at(line, on)))
    else:
        return refused(command, ErrorCode.OUTCOME_INCOMPLETE, where=Demand.FOLLOW_UP_DATE.value)
    unit.add_entry(file, FollowUpSet(on=on, reason=command.reason.strip()), author=actor.ref)
    return done(command, file.case_id)
