"""Taking a case: this one, or whichever stands first."""

from datetime import datetime, timedelta

import msgspec
from sqlalchemy import bindparam, select

from backend.commands import answering, automatic
from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, refused
from backend.commands.permits import of_line
from backend.domain import life_cycle
from backend.domain.life_cycle import CaseFile
from backend.domain.office_days import at_minute, local_day
from backend.protocol.commands import Claim, TakeNext
from backend.protocol.entries import Claimed
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import LineId
from backend.protocol.order import kept_for, sort_key
from backend.protocol.queue_row import QueueRow
from backend.protocol.results import Refusal
from backend.protocol.words import Channel
from backend.store import tables
from backend.store.presence import is_connected
from backend.store.times import micros
from backend.store.unit import Unit

_WAITING = select(tables.queue_row.c.row).where(
    tables.queue_row.c.line == bindparam("line"),
    (tables.queue_row.c.not_before.is_(None)) | (tables.queue_row.c.not_before <= bindparam("now")),
)
_PUBLIC_NAME = select(tables.staff.c.public_name).where(tables.staff.c.staff_id == bindparam("staff_id"))
_rows = msgspec.json.Decoder(QueueRow)


def claim(unit: Unit, actor: StaffActor, command: Claim) -> Answer:
    """Take this case. One wins; the others are told who. Claiming one's own is done."""
    file = of_line(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    if file.is_closed:
        return refused(command, ErrorCode.CASE_CLOSED)
    holder = file.head.claimed_by
    if holder is not None and holder.staff_id != actor.staff_id:
        return refused(command, ErrorCode.ALREADY_CLAIMED, by=holder)
    if holder is None:
        problem = answering.why_not_take(unit, actor, file)
        if problem is not None:
            return refused(command, problem)
        take(unit, actor, file)
    return done(command, file.case_id)


def take_next(unit: Unit, actor: StaffActor, command: TakeNext) -> Answer:
    """Take whatever stands first in the lines and channels asked for; an agreed later time is waited for.

    A follow-up is left to whoever agreed on it, for a while and as long as they are at work.
    A caller is left to the next for whom a telephone can ring, and whoever has none takes what stands behind.
    """
    lines = actor.lines & frozenset(command.lines) if command.lines else actor.lines
    waiting = _waiting(unit, lines, frozenset(command.channels))
    rows = _not_anothers(unit, actor, waiting)
    first = _first(unit, rows)
    problem = answering.why_not(unit, actor) if first is not None and first.calling else None
    if problem is not None:
        first = _first(unit, [row for row in rows if not row.calling])
    file = None if first is None else unit.case(first.case_id)
    if file is None and problem is None and waiting:
        return _kept(unit, command, waiting)
    if file is None:
        return refused(command, problem or ErrorCode.NOTHING_WAITING)
    take(unit, actor, file)
    return done(command, file.case_id)


def take(unit: Unit, actor: StaffActor, file: CaseFile) -> None:
    """Put the case into the actor's hands, ring their telephone for a caller, and tell whoever waits in a chat."""
    life_cycle.claim(file, actor.ref, unit.now)
    unit.add_entry(file, Claimed(), author=actor.ref)
    answering.ring(unit, actor, file)
    chats = [one for one in file.contacts if one.channel is Channel.CHAT and not one.done]
    texts = automatic.messages(unit, file)
    if chats and texts is not None:
        row = unit.database.one(_PUBLIC_NAME, staff_id=actor.staff_id)
        name = row[0] if row else actor.ref.name
        for contact in chats:
            automatic.say(unit, file, contact, texts.chat_claimed, professional=name)


def end_of_today(now: datetime) -> datetime:
    """Return the next Finnish midnight, where the queue's groups of today and later part."""
    return at_minute(local_day(now) + timedelta(days=1), 0)


def _waiting(unit: Unit, lines: frozenset[LineId], channels: frozenset[Channel]) -> list[QueueRow]:
    rows = (
        _rows.decode(row)
        for line in lines
        for (row,) in unit.database.all(_WAITING, line=line, now=micros(unit.now))
    )
    return [row for row in rows if not channels or channels.intersection(row.channels)]


def _not_anothers(unit: Unit, actor: StaffActor, rows: list[QueueRow]) -> list[QueueRow]:
    """Return the rows without the follow-ups that a colleague at work has first."""
    theirs = {kept_for(row, unit.now) for row in rows} - {None, actor.staff_id}
    here = {staff_id for staff_id in theirs if staff_id is not None and is_connected(unit.database, staff_id)}
    return [row for row in rows if kept_for(row, unit.now) not in here] if here else rows


def _kept(unit: Unit, command: TakeNext, rows: list[QueueRow]) -> Refusal:
    """Say that all that waits is kept for colleagues, for whom the first of them is and until when."""
    row = min(rows, key=lambda one: one.for_until or unit.now)
    file = unit.case(row.case_id)
    planned = None if file is None else file.head.follow_up
    return refused(
        command, ErrorCode.NOTHING_WAITING, by=None if planned is None else planned.by, at=row.for_until
    )


def _first(unit: Unit, rows: list[QueueRow]) -> QueueRow | None:
    midnight = end_of_today(unit.now)
    return min(rows, key=lambda row: sort_key(row, unit.now, midnight), default=None)
