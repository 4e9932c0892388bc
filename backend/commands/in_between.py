"""In between: what a handover turns into as its case moves on, until the client has been reached where it went.

Done in one place after every command, so that no way for a case to leave its giver's hands can pass it by.
"""

from collections.abc import Collection
from datetime import datetime

import msgspec
from sqlalchemy import bindparam, select

from backend.commands import automatic
from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, refused, text_problem
from backend.commands.permits import of_line
from backend.commands.suggesting import forget, suggest_anew
from backend.domain import life_cycle, limits
from backend.domain.calls import TOGETHER, going
from backend.domain.follow_ups import comes_back_at
from backend.domain.handovers import came_to_nothing, goes_to
from backend.domain.life_cycle import CaseFile
from backend.protocol.errors import ErrorCode
from backend.protocol.events import OfferGone
from backend.protocol.handover_commands import NoteClientReached
from backend.protocol.handover_entries import ClientReached, HandoverAccepted, HandoverReturned
from backend.protocol.handovers import Handover, HandoverState, OfferEnd, ReachedHow, ReturnedWhy
from backend.protocol.ids import LineId, StaffId, StreamName, ThreadId
from backend.protocol.outcomes import PlannedFollowUp
from backend.protocol.people import StaffRef
from backend.protocol.results import Refusal
from backend.protocol.streams import consult_stream
from backend.protocol.words import Channel
from backend.store import handovers as rows
from backend.store import tables
from backend.store.presence import read_lines
from backend.store.unit import Unit

_PUBLIC_NAME = select(tables.staff.c.public_name).where(tables.staff.c.staff_id == bindparam("staff_id"))


def settle(unit: Unit) -> None:
    """Bring the handover of every case that was changed into line with where the case is now."""
    for file in unit.changed():
        handover = file.head.handover
        if handover is not None:
            _settle(unit, file, handover)


def note_client_reached(unit: Unit, actor: StaffActor, command: NoteClientReached) -> Answer:
    """Note by hand that the client was reached, or what came of it at a partner. Whoever serves the line may."""
    file = of_line(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    problem = text_problem(command, command.note, limits.MESSAGE, required=False)
    if problem is not None:
        return problem
    handover = file.head.handover
    if handover is None or handover.state not in {HandoverState.ACCEPTED, HandoverState.WITH_PARTNER}:
        return refused(command, ErrorCode.HANDOVER_OVER)
    if handover.state is HandoverState.ACCEPTED and not command.found:
        return refused(command, ErrorCode.CLIENT_NOT_REACHED)
    _reached(
        unit,
        file,
        handover,
        ReachedHow.BY_HAND,
        author=actor.ref,
        found=command.found,
        note=command.note.strip(),
    )
    return done(command, file.case_id)


def note_reply(file: CaseFile, no: int, thread: ThreadId) -> None:
    """Note the first line that whoever accepted has written to the client: read, it means that they are reached."""
    handover = file.head.handover
    if handover is not None and handover.state is HandoverState.ACCEPTED and not handover.reply_no:
        file.set_head(handover=msgspec.structs.replace(handover, reply_no=no, reply_thread=thread))


def note_read(unit: Unit, file: CaseFile, thread: ThreadId, read: int) -> None:
    """Note that a page shows its holder all lines up to this one."""
    handover = file.head.handover
    if handover is None or handover.state is not HandoverState.ACCEPTED or not handover.reply_no:
        return
    if thread == handover.reply_thread and min(read, file.last_no) >= handover.reply_no:
        _reached(unit, file, handover, ReachedHow.READ, author=file.head.claimed_by)


def is_for(handover: Handover, staff_id: StaffId, lines: Collection[LineId]) -> bool:
    """Tell whether the offer is made to this person."""
    if handover.to_staff is not None:
        return handover.to_staff.staff_id == staff_id
    return handover.to_line in lines


def shown_to(by: StaffRef, to_line: LineId | None, to_staff: StaffRef | None) -> list[StreamName]:
    """Return in whose lists an open offer stands: the receivers' and the giver's."""
    whose: set[LineId | StaffId] = {by.staff_id}
    if to_line is not None:
        whose.add(to_line)
    if to_staff is not None:
        whose.add(to_staff.staff_id)
    return [consult_stream(whom) for whom in sorted(whose)]


def end_offer(unit: Unit, handover: Handover, end: OfferEnd, by: StaffRef | None = None) -> None:
    """Take an offer out of all lists, and tell them what became of it."""
    unit.write(rows.DROP, this=handover.handover_id)
    for whom in shown_to(handover.by, handover.to_line, handover.to_staff):
        unit.say(whom, OfferGone(handover_id=handover.handover_id, end=end, by=by))


def come_back(unit: Unit, file: CaseFile, handover: Handover, why: ReturnedWhy) -> None:
    """Let an offer come to nothing by itself."""
    end_offer(unit, handover, OfferEnd.RETURNED)
    file.set_head(handover=came_to_nothing(handover))
    told = HandoverReturned(
        handover_id=handover.handover_id, why=why, to_line=handover.to_line, to_staff=handover.to_staff
    )
    unit.add_entry(file, told)


def move(unit: Unit, file: CaseFile, handover: Handover, to: StaffRef) -> None:
    """Put the case into the hands of whoever accepted, at a line of theirs, and tell whoever waits in a chat."""
    line = handover.to_line or goes_to(unit.county, file.head.line, read_lines(unit.database, to.staff_id))
    if line != file.head.line and unit.county.line(line) is not None:
        forget(unit, file)
        life_cycle.transfer(file, line, unit.county)
        suggest_anew(unit, file)
    elif not file.is_waiting:
        life_cycle.put_back(file)
    life_cycle.claim(file, to, unit.now)
    _accepted(unit, file, handover, to)
    texts = automatic.messages(unit, file)
    row = unit.database.one(_PUBLIC_NAME, staff_id=to.staff_id)
    for contact in file.contacts:
        if texts is not None and contact.channel is Channel.CHAT and not contact.done:
            name = row[0] if row else to.name
            automatic.say(unit, file, contact, texts.chat_handed_over, professional=name)


def _settle(unit: Unit, file: CaseFile, handover: Handover) -> None:
    holder = file.head.claimed_by
    match handover.state:
        case HandoverState.OFFERED if holder is None or holder.staff_id != handover.by.staff_id:
            lines = () if holder is None else read_lines(unit.database, holder.staff_id)
            if holder is not None and is_for(handover, holder.staff_id, lines):
                # The giver has left the client on the line with them: nobody accepts more clearly.
                end_offer(unit, handover, OfferEnd.ACCEPTED, by=holder)
                _accepted(unit, file, handover, holder)
                _note_call(unit, file)
            else:
                come_back(unit, file, handover, ReturnedWhy.CASE_LEFT)
        case HandoverState.AFTER_CALL:
            _after_call(unit, file, handover, holder)
        case HandoverState.ACCEPTED if file.is_closed:
            file.set_head(handover=None)
        case HandoverState.WITH_PARTNER if file.is_closed:
            _plan_check(unit, file, handover)
        case HandoverState.ACCEPTED:
            _note_call(unit, file)
            if handover.reply_no and file.head.waiting_since is not None:
                _reached(unit, file, handover, ReachedHow.WROTE, author=holder)
        case _:
            pass


def _plan_check(unit: Unit, file: CaseFile, handover: Handover) -> None:
    """A case that is closed while a partner has it comes back on the day on which somebody checks."""
    line = unit.county.line(file.head.line)
    if file.head.follow_up is not None or handover.check_on is None or line is None:
        return
    planned = PlannedFollowUp(
        on=handover.check_on,
        at=comes_back_at(line, handover.check_on),
        what=handover.check_what,
        by=handover.by,
    )
    file.set_head(follow_up=planned)


def _after_call(unit: Unit, file: CaseFile, handover: Handover, holder: StaffRef | None) -> None:
    to = handover.accepted_by
    if to is None or file.is_closed:
        file.set_head(handover=None)
    elif holder is not None and holder.staff_id == to.staff_id:
        _accepted(unit, file, handover, to)
        _note_call(unit, file)
    elif holder is not None and holder.staff_id != handover.by.staff_id:
        # A third person has the client on the line: the case is theirs, and so is reaching the client.
        _accepted(unit, file, handover, holder)
        _note_call(unit, file)
    elif going(file.contacts) is None:
        move(unit, file, handover, to)


def _accepted(unit: Unit, file: CaseFile, handover: Handover, by: StaffRef) -> None:
    at: datetime = handover.accepted_at or unit.now
    file.set_head(
        handover=msgspec.structs.replace(
            handover,
            state=HandoverState.ACCEPTED,
            to_line=None,
            to_staff=None,
            answer_by=None,
            accepted_by=by,
            accepted_at=at,
            again=False,
        )
    )
    told = HandoverAccepted(
        handover_id=handover.handover_id,
        given_by=handover.by,
        from_line=handover.from_line,
        to_line=file.head.line,
    )
    unit.add_entry(file, told, author=by)


def _note_call(unit: Unit, file: CaseFile) -> None:
    """A client who speaks with whoever holds the case now has been reached."""
    handover, contact = file.head.handover, going(file.contacts)
    if handover is None or contact is None or contact.call is None or file.head.claimed_by is None:
        return
    row = unit.calls.find(contact.call.call_id)
    if contact.call.state in TOGETHER and row is not None and row.staff_id == file.head.claimed_by.staff_id:
        _reached(unit, file, handover, ReachedHow.CALL, author=file.head.claimed_by)


def _reached(
    unit: Unit,
    file: CaseFile,
    handover: Handover,
    how: ReachedHow,
    *,
    author: StaffRef | None,
    found: bool = True,
    note: str = "",
) -> None:
    file.set_head(handover=None)
    told = ClientReached(
        handover_id=handover.handover_id,
        how=how,
        since=handover.since,
        found=found,
        partner=handover.partner,
        note=note,
    )
    unit.add_entry(file, told, author=author)
