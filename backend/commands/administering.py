"""Keeping staff: who may sign in, in which role, at which lines. What changes here holds at once, on every node."""

from typing import NamedTuple

from sqlalchemy import bindparam, delete, insert, select, update

from backend.commands import answering, telephones
from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, refused, text_problem
from backend.commands.pair_ends import end_pairings
from backend.commands.returning import return_to_front
from backend.commands.start_passwords import hash_password, make_password
from backend.commands.system import KeepStaff
from backend.domain.telephones import is_extension
from backend.domain.user_names import fold_name
from backend.protocol.errors import ErrorCode
from backend.protocol.events import RightsChanged
from backend.protocol.ids import CaseId, LineId, StaffId, is_id
from backend.protocol.results import Refusal
from backend.protocol.staff_commands import LockStaff, ResetPassword, SaveStaff
from backend.protocol.streams import STAFF
from backend.protocol.uses import Use
from backend.protocol.words import ReleasedWhy, Role
from backend.store import tables
from backend.store.presence import read_lines
from backend.store.times import micros
from backend.store.unit import Unit

KeepsStaff = SaveStaff | LockStaff | ResetPassword

LIMITS = {
    "user_name": 120,
    "full_name": 120,
    "name": 60,
    "initials": 8,
    "public_name": 120,
    "unit": 120,
    "extension": 32,
}
"""Characters of each name, as the tables have them."""

_staff, _line, _token = tables.staff.c, tables.staff_line.c, tables.refresh_token.c
_KNOWN = select(_staff.user_name, _staff.role, _staff.active).where(_staff.staff_id == bindparam("staff_id"))
_NAMED = select(_staff.staff_id).where(_staff.user_name == bindparam("user_name"))
_OTHER_KEEPERS = select(_staff.staff_id).where(
    _staff.role == Role.ADMINISTRATOR.value, _staff.active, _staff.staff_id != bindparam("staff_id")
)
_HELD = select(tables.case_file.c.case_id, tables.case_file.c.line).where(
    tables.case_file.c.claimed_by == bindparam("staff_id")
)
_ADD = insert(tables.staff)
_NAMES = (*LIMITS, "role")
_SET = (
    update(tables.staff)
    .where(_staff.staff_id == bindparam("whose"))
    .values({name: bindparam(f"new_{name}") for name in _NAMES})
)
_SET_ACTIVE = (
    update(tables.staff).where(_staff.staff_id == bindparam("whose")).values(active=bindparam("new_active"))
)
_SET_PASSWORD = (
    update(tables.staff)
    .where(_staff.staff_id == bindparam("whose"))
    .values(password_hash=bindparam("new_hash"))
)
_DROP_LINES = delete(tables.staff_line).where(_line.staff_id == bindparam("whose"))
_ADD_LINE = insert(tables.staff_line)
_END_SIGN_INS = (
    update(tables.refresh_token)
    .where(_token.staff_id == bindparam("whose"), _token.revoked_at.is_(None))
    .values(revoked_at=bindparam("at"))
)


class _Known(NamedTuple):
    user_name: str
    role: Role
    active: bool


def keep_staff(unit: Unit, actor: StaffActor, command: KeepsStaff) -> Answer:
    """Do what an administrator asks."""
    if actor.role is not Role.ADMINISTRATOR:
        return refused(command, ErrorCode.NOT_ALLOWED)
    return _keep(unit, actor.staff_id, command)


def keep_staff_by_hand(unit: Unit, command: KeepStaff) -> Answer:
    """Do what the server's own command line asks; the log then names nobody as the author."""
    if not is_id(command.asked.staff_id):
        return refused(command, ErrorCode.MALFORMED)
    answer = _keep(unit, "", command.asked, command.password_hash)
    if isinstance(answer, Refusal):
        return refused(command, answer.code, where=answer.where)
    return done(command, value=answer.value)


def _keep(unit: Unit, by: StaffId | str, command: KeepsStaff, password_hash: str = "") -> Answer:
    match command:
        case SaveStaff():
            return _save(unit, by, command, password_hash)
        case LockStaff():
            return _lock(unit, by, command)
        case ResetPassword():
            return _reset_password(unit, by, command, password_hash)


def _save(unit: Unit, by: StaffId | str, command: SaveStaff, password_hash: str) -> Answer:
    """Add somebody or change them. Cases of lines that are no longer theirs return to the front of the queue."""
    problem = _names_problem(unit, command)
    if problem is not None:
        return problem
    user_name = fold_name(command.user_name)
    taken = unit.database.one(_NAMED, user_name=user_name)
    if taken is not None and taken[0] != command.staff_id:
        return refused(command, ErrorCode.USER_NAME_TAKEN)
    known = _known(unit, command.staff_id)
    if (
        known is not None
        and command.role is not Role.ADMINISTRATOR
        and _is_last(unit, command.staff_id, known)
    ):
        return refused(command, ErrorCode.LAST_ADMINISTRATOR)
    telephones.take_over(unit, command.staff_id, command.extension.strip())
    lines = tuple(sorted(set(command.lines))) if command.role.has_cases else ()
    names = {name: str(getattr(command, name)).strip() for name in LIMITS} | {"user_name": user_name}
    password = ""
    if known is None:
        password = "" if password_hash else make_password()
        unit.write(
            _ADD,
            staff_id=command.staff_id,
            password_hash=password_hash or hash_password(password),
            role=command.role.value,
            active=True,
            **names,
        )
    else:
        new = {f"new_{name}": value for name, value in names.items()}
        unit.write(_SET, whose=command.staff_id, new_role=command.role.value, **new)
    before = read_lines(unit.database, command.staff_id)
    unit.write(_DROP_LINES, whose=command.staff_id)
    for line in lines:
        unit.write(_ADD_LINE, staff_id=command.staff_id, line=line)
    lost = frozenset(before) - frozenset(lines) if command.role.has_cases else None
    end_pairings(unit, command.staff_id, lost)
    _return_cases(unit, command.staff_id, keep=frozenset(lines))
    changes = _changes(command, user_name, known, before, lines)
    unit.note_use(by, Use.STAFF_CHANGED, detail=f"{user_name} {changes}")
    _tell(unit, command.staff_id)
    return done(command, value=password)


def _lock(unit: Unit, by: StaffId | str, command: LockStaff) -> Answer:
    """Lock somebody out or let them in; every sign-in of theirs ends, and what they had in hand returns."""
    known = _known(unit, command.staff_id)
    if known is None:
        return refused(command, ErrorCode.NOT_ALLOWED)
    if known.active is not command.locked:
        return done(command)
    if command.locked and _is_last(unit, command.staff_id, known):
        return refused(command, ErrorCode.LAST_ADMINISTRATOR)
    unit.write(_SET_ACTIVE, whose=command.staff_id, new_active=not command.locked)
    if command.locked:
        unit.write(_END_SIGN_INS, whose=command.staff_id, at=micros(unit.now))
        end_pairings(unit, command.staff_id, None)
        _return_cases(unit, command.staff_id, keep=frozenset())
    unit.note_use(
        by, Use.STAFF_CHANGED, detail=f"{known.user_name} {'locked' if command.locked else 'unlocked'}"
    )
    _tell(unit, command.staff_id)
    return done(command)


def _reset_password(unit: Unit, by: StaffId | str, command: ResetPassword, password_hash: str) -> Answer:
    """Make a new start password; whoever is signed in by the old one is signed out."""
    known = _known(unit, command.staff_id)
    if known is None:
        return refused(command, ErrorCode.NOT_ALLOWED)
    password = "" if password_hash else make_password()
    unit.write(_SET_PASSWORD, whose=command.staff_id, new_hash=password_hash or hash_password(password))
    unit.write(_END_SIGN_INS, whose=command.staff_id, at=micros(unit.now))
    unit.note_use(by, Use.STAFF_CHANGED, detail=f"{known.user_name} password")
    _tell(unit, command.staff_id)
    return done(command, value=password)


def _names_problem(unit: Unit, command: SaveStaff) -> Refusal | None:
    for name, limit in LIMITS.items():
        text = str(getattr(command, name))
        problem = text_problem(command, text, limit, required=name not in {"unit", "extension"})
        if problem is not None:
            return refused(command, problem.code, limit=problem.limit, where=name)
        # PostgreSQL takes no NUL, and a name has no other control characters either.
        if not text.isprintable():
            return refused(command, ErrorCode.MALFORMED, where=name)
    extension = command.extension.strip()
    if extension and not is_extension(extension):
        return refused(command, ErrorCode.INVALID_PHONE, where="extension")
    unknown = [line for line in command.lines if unit.county.line(line) is None]
    if unknown:
        return refused(command, ErrorCode.UNKNOWN_LINE)
    return None


def _known(unit: Unit, staff_id: StaffId) -> _Known | None:
    row = unit.database.one(_KNOWN, staff_id=staff_id)
    return None if row is None else _Known(row[0], Role(row[1]), bool(row[2]))


def _is_last(unit: Unit, staff_id: StaffId, known: _Known) -> bool:
    """Whether nobody could let anybody in any more without this person."""
    if known.role is not Role.ADMINISTRATOR or not known.active:
        return False
    return unit.database.one(_OTHER_KEEPERS, staff_id=staff_id) is None


def _return_cases(unit: Unit, staff_id: StaffId, *, keep: frozenset[LineId]) -> None:
    for case_id, line in unit.database.all(_HELD, staff_id=staff_id):
        file = unit.case(CaseId(case_id)) if line not in keep else None
        if file is None:
            continue
        if answering.lets_go(unit, file):
            return_to_front(unit, file, ReleasedWhy.BY_ADMINISTRATION)
        else:
            file.after_call = ReleasedWhy.BY_ADMINISTRATION


def _changes(
    command: SaveStaff,
    user_name: str,
    known: _Known | None,
    before: tuple[LineId, ...],
    lines: tuple[LineId, ...],
) -> str:
    """Return what the log keeps of a saving; a member of staff is no client, so names and lines may stand there."""
    if known is None:
        return f"added {command.role.value} {' '.join(lines)}".rstrip()
    told = []
    if known.user_name != user_name:
        told.append(f"was {known.user_name}")
    if known.role is not command.role:
        told.append(f"{known.role.value} > {command.role.value}")
    told += [f"+{line}" for line in lines if line not in before]
    told += [f"-{line}" for line in before if line not in lines]
    return " ".join(told) or "names"


def _tell(unit: Unit, staff_id: StaffId) -> None:
    unit.presence_changed(staff_id)
    unit.say(STAFF, RightsChanged(staff_id=staff_id))
