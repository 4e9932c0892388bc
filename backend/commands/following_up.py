"""A closed case comes back on the day that was agreed, once."""

from backend.commands.answers import Answer, done, refused
from backend.commands.system import ResumeFollowUp
from backend.domain.follow_ups import come_back
from backend.protocol.errors import ErrorCode
from backend.protocol.follow_up_entries import FollowUpDue
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
