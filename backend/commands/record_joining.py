"""Two records of one person become one, and are taken apart again. No case moves: one record leads to the other."""

import msgspec
from sqlalchemy import bindparam, insert, update

from backend.commands import disclosure
from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, reason_problem, refused
from backend.commands.record_keeping import basis_of
from backend.domain.clients import ClientRecord, cannot_be_one
from backend.protocol.client_commands import JoinClients, SeparateClients
from backend.protocol.errors import ErrorCode
from backend.protocol.uses import Use, UseBasis
from backend.store import tables
from backend.store.client_joinings import sealed_reason
from backend.store.times import micros
from backend.store.unit import Unit

_joining = tables.client_joining.c
_JOIN = insert(tables.client_joining).values(
    {name: bindparam(name) for name in ("other_id", "at", "client_id", "staff_id", "sealed")}
)
_UNDO = (
    update(tables.client_joining)
    .where(_joining.other_id == bindparam("which"), _joining.undone_at.is_(None))
    .values(undone_at=bindparam("undone_at"), undone_by=bindparam("undone_by"))
)


def join_clients(unit: Unit, actor: StaffActor, command: JoinClients) -> Answer:
    """Join the other record into this one: it keeps its cases and leads here from now on. Joined already is done.

    Refused are a record with itself (in a circle, too), two people whom identification services told apart, and two
    of whom one acts for the other in an open case.
    """
    problem = reason_problem(command, command.reason)
    if problem is not None:
        return problem
    kept, other = unit.clients.kept(command.client_id), unit.clients.get(command.other_id)
    leading = unit.clients.kept(command.other_id)
    if kept is None or other is None or leading is None:
        return refused(command, ErrorCode.UNKNOWN_CLIENT)
    basis = _basis(unit, actor, kept, leading)
    if isinstance(basis, ErrorCode):
        return refused(command, basis)
    if leading.client_id == kept.client_id:
        joined_before = other.client_id != kept.client_id
        return done(command) if joined_before else refused(command, ErrorCode.SAME_PERSON)
    ours, theirs = unit.clients.family(kept.client_id), unit.clients.family(leading.client_id)
    if any(cannot_be_one(one, another) for one in ours for another in theirs):
        return refused(command, ErrorCode.OTHER_PERSON)
    if _one_acts_for_the_other(unit, ours, theirs):
        return refused(command, ErrorCode.SAME_PERSON)
    at = micros(unit.now)
    unit.clients.put(msgspec.structs.replace(leading, joined_into=kept.client_id))
    unit.write(
        _JOIN,
        other_id=leading.client_id,
        at=at,
        client_id=kept.client_id,
        staff_id=actor.staff_id,
        sealed=sealed_reason(unit.cipher, leading.client_id, at, command.reason.strip()),
    )
    disclosure.settle_everywhere(unit, unit.clients.family(kept.client_id), author=actor.ref)
    _note(unit, actor, Use.RECORDS_JOINED, (kept, leading), basis, command.reason)
    return done(command)


def separate_clients(unit: Unit, actor: StaffActor, command: SeparateClients) -> Answer:
    """Undo a joining: each record has its own cases, and each case its own order, again."""
    problem = reason_problem(command, command.reason)
    if problem is not None:
        return problem
    kept, other = unit.clients.kept(command.client_id), unit.clients.get(command.other_id)
    if kept is None or other is None:
        return refused(command, ErrorCode.UNKNOWN_CLIENT)
    basis = _basis(unit, actor, kept, other)
    if isinstance(basis, ErrorCode):
        return refused(command, basis)
    leading = unit.clients.kept(other.client_id)
    if other.joined_into is None or leading is None or leading.client_id != kept.client_id:
        return refused(command, ErrorCode.UNKNOWN_CLIENT)
    unit.clients.put(msgspec.structs.replace(other, joined_into=None))
    unit.write(_UNDO, which=other.client_id, undone_at=micros(unit.now), undone_by=actor.staff_id)
    for part in (kept, other):
        disclosure.settle_everywhere(unit, unit.clients.family(part.client_id), author=actor.ref)
    _note(unit, actor, Use.RECORDS_SEPARATED, (kept, other), basis, command.reason)
    return done(command)


def _basis(unit: Unit, actor: StaffActor, one: ClientRecord, other: ClientRecord) -> UseBasis | ErrorCode:
    basis = basis_of(unit, actor, one.client_id)
    return basis_of(unit, actor, other.client_id) if isinstance(basis, ErrorCode) else basis


def _one_acts_for_the_other(unit: Unit, ours: list[ClientRecord], theirs: list[ClientRecord]) -> bool:
    one, other = ({record.client_id for record in family} for family in (ours, theirs))
    for file in disclosure.cases_of(unit, ours):
        people = disclosure.people_of(file.head.client)
        if not file.is_closed and one.intersection(people) and other.intersection(people):
            return True
    return False


def _note(
    unit: Unit,
    actor: StaffActor,
    what: Use,
    whose: tuple[ClientRecord, ...],
    basis: UseBasis,
    reason: str,
) -> None:
    for record in whose:
        unit.note_use(actor.staff_id, what, client_id=record.client_id, basis=basis, reason=reason.strip())
