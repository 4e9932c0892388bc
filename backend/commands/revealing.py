"""What is shown only with a written reason: a record without a care relationship, a number under a non-disclosure order."""

from datetime import timedelta

from sqlalchemy import bindparam, delete, insert

from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, reason_problem, refused
from backend.commands.care import may_meet_clients
from backend.commands.permits import of_line
from backend.domain.authority import hidden
from backend.domain.concealing import kept_numbers
from backend.protocol.client_commands import BreakGlass, RevealContact
from backend.protocol.errors import ErrorCode
from backend.protocol.results import Refusal
from backend.protocol.uses import Use, UseBasis
from backend.protocol.words import Role
from backend.store import tables
from backend.store.times import micros
from backend.store.unit import Unit

GLASS_HOLDS = timedelta(minutes=30)
"""How long a record stays open to whoever broke the glass."""

_glass = tables.broken_glass.c
_DROP = delete(tables.broken_glass).where(
    _glass.staff_id == bindparam("staff_id"), _glass.client_id == bindparam("client_id")
)
_ADD = insert(tables.broken_glass)
_SWEEP = delete(tables.broken_glass).where(_glass.until < bindparam("now"))


def break_glass(unit: Unit, actor: StaffActor, command: BreakGlass) -> Answer:
    """Open a record without a care relationship for half an hour; the log keeps the reason for who asks later."""
    if not may_meet_clients(actor):
        return refused(command, ErrorCode.NOT_ALLOWED)
    problem = reason_problem(command, command.reason)
    if problem is not None:
        return problem
    record = unit.clients.kept(command.client_id)
    if record is None:
        return refused(command, ErrorCode.UNKNOWN_CLIENT)
    unit.write(_SWEEP, now=micros(unit.now))
    unit.write(_DROP, staff_id=actor.staff_id, client_id=record.client_id)
    unit.write(
        _ADD,
        staff_id=actor.staff_id,
        client_id=record.client_id,
        until=micros(unit.now + GLASS_HOLDS),
    )
    unit.note_use(
        actor.staff_id,
        Use.GLASS_BROKEN,
        client_id=record.client_id,
        basis=UseBasis.BREAK_GLASS,
        reason=command.reason.strip(),
    )
    return done(command)


def reveal_contact(unit: Unit, actor: StaffActor, command: RevealContact) -> Answer:
    """Show a hidden number once to the holder of an open case, or to a supervisor of its line."""
    file = of_line(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    holder = file.head.claimed_by
    is_holder = file.head.is_in_hands_of(actor.staff_id)
    if not is_holder and actor.role is not Role.SUPERVISOR:
        return refused(command, ErrorCode.NOT_YOURS, by=holder)
    if file.is_closed:
        return refused(command, ErrorCode.CASE_CLOSED)
    problem = reason_problem(command, command.reason)
    if problem is not None:
        return problem
    number = file.number
    if command.contact_id is not None:
        contact = file.contact(command.contact_id)
        if contact is None:
            return refused(command, ErrorCode.UNKNOWN_CONTACT)
        number = file.number_of(contact)
    if not number:
        return refused(command, ErrorCode.INVALID_PHONE)
    if number in kept_numbers(file):
        # Hidden by a code of 3 or 4 and not by an order: nobody calls it, so nobody needs it.
        return refused(command, ErrorCode.NOT_PERMITTED, why=hidden(file.head.assessment))
    unit.note_use(
        actor.staff_id,
        Use.CONTACT_REVEALED,
        case_id=file.case_id,
        client_id=file.head.client.client_id,
        basis=UseBasis.CARE_RELATIONSHIP if is_holder else UseBasis.SUPERVISION,
        reason=command.reason.strip(),
    )
    return done(command, file.case_id, value=number)
