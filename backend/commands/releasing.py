"""Giving a case away: back to the front of the queue, to another line, and taking that back."""

from datetime import timedelta

from backend.commands import answering
from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, refused, text_problem
from backend.commands.pair_ends import may_pair
from backend.commands.permits import owned
from backend.commands.suggesting import forget, suggest_anew
from backend.domain import life_cycle, limits
from backend.domain.life_cycle import CaseFile, Undo
from backend.protocol.commands import Release, TakeBack, Transfer
from backend.protocol.entries import Released, TakenBack, Transferred
from backend.protocol.errors import ErrorCode
from backend.protocol.results import Refusal
from backend.protocol.setup import Setup
from backend.protocol.words import ReleasedWhy
from backend.store.unit import Unit

UNDO_SECONDS = Setup(county={}, zone="", lines=()).undo_seconds
"""How long a release or transfer can be taken back, in seconds, as desktops are told."""


def release(unit: Unit, actor: StaffActor, command: Release) -> Answer:
    """Return the case to the front of the queue; the wait goes on from where it began."""
    file = owned(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    problem = text_problem(command, command.reason, limits.MESSAGE, required=False)
    if problem is not None:
        return problem
    going = answering.why_not_give(file)
    if going is not None:
        return refused(command, going)
    answering.keep_waiting(unit, file, file.head.line)
    file.undo = _undo(unit, actor, file)
    life_cycle.put_back(file, ReleasedWhy.BY_CHOICE)
    unit.add_entry(file, Released(reason=command.reason.strip()), author=actor.ref)
    return done(command, file.case_id)


def transfer(unit: Unit, actor: StaffActor, command: Transfer) -> Answer:
    """Hand the case to another line with a note."""
    file = owned(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    from_line = file.head.line
    if unit.county.line(command.to_line) is None or command.to_line == from_line:
        return refused(command, ErrorCode.UNKNOWN_LINE)
    problem = text_problem(command, command.note, limits.MESSAGE, required=False)
    if problem is not None:
        return problem
    going = answering.why_not_give(file)
    if going is not None:
        return refused(command, going)
    answering.keep_waiting(unit, file, command.to_line)
    undo = _undo(unit, actor, file)
    forget(unit, file)
    life_cycle.transfer(file, command.to_line, unit.county)
    file.undo = undo
    handed = Transferred(from_line=from_line, to_line=command.to_line, note=command.note.strip())
    unit.add_entry(file, handed, author=actor.ref)
    suggest_anew(unit, file)
    return done(command, file.case_id)


def take_back(unit: Unit, actor: StaffActor, command: TakeBack) -> Answer:
    """Undo one's own release or transfer within its seconds, while nobody has taken the case.

    The line it went to need not be one's own.
    """
    file = unit.case(command.case_id)
    if file is None:
        return refused(command, ErrorCode.UNKNOWN_CASE)
    undo = file.undo
    if undo is None or undo.by != actor.staff_id:
        holder = file.head.claimed_by
        if holder is not None and holder.staff_id != actor.staff_id and file.head.line in actor.lines:
            return refused(command, ErrorCode.ALREADY_CLAIMED, by=holder)
        return refused(command, ErrorCode.NOT_ALLOWED)
    if unit.now > undo.until:
        return refused(command, ErrorCode.TIME_PASSED)
    problem = answering.why_not_take(unit, actor, file)
    if problem is not None:
        return refused(command, problem)
    if file.head.line != undo.line:
        forget(unit, file)
        life_cycle.transfer(file, undo.line, unit.county)
        file.set_head(promised_by=undo.promised_by)
        file.place_by = undo.place_by
        suggest_anew(unit, file)
    life_cycle.claim(file, actor.ref, unit.now)
    if undo.pair is not None and may_pair(unit, undo.pair.staff.staff_id):
        file.set_head(pair=undo.pair)
    unit.add_entry(file, TakenBack(), author=actor.ref)
    answering.ring(unit, actor, file)
    return done(command, file.case_id)


def _undo(unit: Unit, actor: StaffActor, file: CaseFile) -> Undo:
    return Undo(
        by=actor.staff_id,
        until=unit.now + timedelta(seconds=UNDO_SECONDS),
        line=file.head.line,
        promised_by=file.head.promised_by,
        place_by=file.place_by,
        pair=file.head.pair,
    )
