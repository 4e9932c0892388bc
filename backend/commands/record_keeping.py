"""Keeping a client's record: what it says, the non-disclosure order, who belongs together."""

from datetime import date, timedelta

import msgspec

from backend.commands import disclosure, records
from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, refused, text_problem
from backend.commands.care import basis_for, may_meet_clients
from backend.domain import limits
from backend.domain.clients import ClientRecord
from backend.domain.office_days import local_day
from backend.domain.personal_codes import CodeProblem, born, read_code
from backend.domain.phone_numbers import WrongNumber, read_number
from backend.protocol.client_commands import SaveClient, SetNonDisclosure, SetRelation
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import ClientId
from backend.protocol.results import Refusal
from backend.protocol.uses import Use, UseBasis
from backend.protocol.words import Identity
from backend.store.relations import Relation
from backend.store.unit import Unit

OLDEST = timedelta(days=125 * 366)
"""Nobody who is in contact was born before so long ago."""


class _Read(msgspec.Struct, frozen=True):
    code: str
    phone: str
    born: date | None


def save_client(unit: Unit, actor: StaffActor, command: SaveClient) -> Answer:
    """Make a record, or change what one says. A new one needs no care relationship: nothing is shown by it."""
    if not may_meet_clients(actor):
        return refused(command, ErrorCode.NOT_ALLOWED)
    read = _read(unit, command)
    if isinstance(read, Refusal):
        return read
    known = unit.clients.kept(command.client_id)
    basis = UseBasis.NONE
    if known is not None:
        allowed = basis_of(unit, actor, known.client_id)
        if isinstance(allowed, ErrorCode):
            return refused(command, allowed)
        basis = allowed
    before = known or ClientRecord(client_id=command.client_id)
    hidden = known is not None and disclosure.has_order(unit, known.client_id)
    record = _changed(before, command, read, hidden=hidden)
    if isinstance(record, ErrorCode):
        return refused(command, record)
    if record.code and record.code != before.code:
        owner = unit.clients.by_code(record.code)
        if owner is not None and owner.client_id != record.client_id:
            return refused(command, ErrorCode.CLIENT_EXISTS)
        if before.code and before.identity is Identity.STRONG:
            return refused(command, ErrorCode.OTHER_PERSON)
    unit.clients.put(record)
    _follow(unit, actor, before, record)
    detail = "changed" if known else "made"
    unit.note_use(actor.staff_id, Use.RECORD_CHANGED, client_id=record.client_id, basis=basis, detail=detail)
    return done(command)


def set_non_disclosure(unit: Unit, actor: StaffActor, command: SetNonDisclosure) -> Answer:
    """Note that a client has a non-disclosure order, or that it has ended; every case follows at once."""
    problem = text_problem(command, command.basis, limits.REASON)
    if problem is not None:
        return problem
    family = unit.clients.family(command.client_id)
    if not family:
        return refused(command, ErrorCode.UNKNOWN_CLIENT)
    basis = basis_of(unit, actor, command.client_id)
    if isinstance(basis, ErrorCode):
        return refused(command, basis)
    for record in family if not command.on else family[:1]:
        unit.clients.put(msgspec.structs.replace(record, non_disclosure=command.on))
    disclosure.settle_everywhere(unit, unit.clients.family(command.client_id), author=actor.ref)
    unit.note_use(
        actor.staff_id,
        Use.RECORD_CHANGED,
        client_id=family[0].client_id,
        basis=basis,
        reason=command.basis.strip(),
        detail="non_disclosure_on" if command.on else "non_disclosure_off",
    )
    return done(command)


def set_relation(unit: Unit, actor: StaffActor, command: SetRelation) -> Answer:
    """Note that two clients belong together, or do not any more; known already is done."""
    one, other = unit.clients.kept(command.client_id), unit.clients.kept(command.other_id)
    if one is None or other is None:
        return refused(command, ErrorCode.UNKNOWN_CLIENT)
    if one.client_id == other.client_id:
        return refused(command, ErrorCode.SAME_PERSON)
    basis = basis_of(unit, actor, one.client_id)
    if isinstance(basis, ErrorCode):
        basis = basis_of(unit, actor, other.client_id)
    if isinstance(basis, ErrorCode):
        return refused(command, basis)
    relation = Relation(one.client_id, other.client_id, command.kind)
    if not command.on:
        unit.relations.drop(relation)
    elif Relation(other.client_id, one.client_id, command.kind) in unit.relations.of(one.client_id):
        # Two people cannot each be the other's guardian.
        return refused(command, ErrorCode.NOT_ALLOWED)
    else:
        unit.relations.put(relation, actor.staff_id)
    # A child is protected by the order of another guardian, too.
    disclosure.settle_everywhere(unit, unit.clients.family(other.client_id), author=actor.ref)
    for client_id in (one.client_id, other.client_id):
        unit.note_use(
            actor.staff_id,
            Use.RECORD_CHANGED,
            client_id=client_id,
            basis=basis,
            detail=f"{command.kind.value}_{'on' if command.on else 'off'}",
        )
    return done(command)


def basis_of(unit: Unit, actor: StaffActor, client_id: ClientId) -> UseBasis | ErrorCode:
    """Return on what basis the actor may use the record, or why not."""
    family = {one.client_id for one in unit.clients.family(client_id)}
    return basis_for(unit.database, unit.cipher, unit.county, actor, family, unit.now)


def _read(unit: Unit, command: SaveClient) -> _Read | Refusal:
    for text, limit in (
        (command.first_names, limits.NAME),
        (command.last_name, limits.NAME),
        (command.interpreter, limits.INTERPRETER_LANGUAGE),
    ):
        problem = text_problem(command, text, limit, required=False)
        if problem is not None:
            return problem
    if not command.first_names.strip() and not command.last_name.strip():
        return refused(command, ErrorCode.TEXT_EMPTY, where="last_name")
    today = local_day(unit.now)
    code: str | CodeProblem = ""
    if command.personal_code.strip():
        code = read_code(command.personal_code, today, allow_test=unit.county.allow_test_codes)
    if isinstance(code, CodeProblem):
        return refused(command, ErrorCode.INVALID_CODE, where="personal_code")
    phone = read_number(command.phone) if command.phone.strip() else ""
    if isinstance(phone, WrongNumber):
        return refused(command, ErrorCode.INVALID_PHONE, where="phone")
    day = command.born
    if day is not None and not today - OLDEST <= day <= today:
        return refused(command, ErrorCode.INVALID_DATE, where="born")
    if code and day is not None and born(code) != day:
        return refused(command, ErrorCode.INVALID_DATE, where="born")
    return _Read(code, phone, day)


def _changed(
    before: ClientRecord, command: SaveClient, read: _Read, *, hidden: bool
) -> ClientRecord | ErrorCode:
    code = read.code or before.code
    if code and read.born is not None and born(code) != read.born:
        return ErrorCode.INVALID_DATE
    # Under an order the desktop has no number to send back: an empty one says nothing.
    phone = before.phone if hidden and not read.phone else read.phone
    return msgspec.structs.replace(
        before,
        first_names=command.first_names.strip(),
        last_name=command.last_name.strip(),
        code=code,
        born=born(code) if code else read.born or before.born,
        phone=phone,
        language=command.language,
        interpreter=command.interpreter.strip(),
    )


def _follow(unit: Unit, actor: StaffActor, before: ClientRecord, record: ClientRecord) -> None:
    """Let the cases in the actor's own hands show what the record says now."""
    if (before.name, before.code, before.day_of_birth) == (record.name, record.code, record.day_of_birth):
        return
    for file in disclosure.cases_of(unit, unit.clients.family(record.client_id)):
        if file.head.is_in_hands_of(actor.staff_id):
            records.rename(unit, file, record, author=actor.ref)
