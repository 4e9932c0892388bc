"""Members of staff: who may sign in, which lines they serve. Runs on a SQLAlchemy connection (`Writer.run`)."""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from backend.protocol.ids import LineId, StaffId
from backend.protocol.people import StaffInfo
from backend.protocol.words import Role
from backend.store import tables
from backend.store.database import Database

_staff, _line = tables.staff, tables.staff_line


_ALL = select(
    _staff.c.staff_id,
    _staff.c.user_name,
    _staff.c.full_name,
    _staff.c.name,
    _staff.c.initials,
    _staff.c.public_name,
    _staff.c.role,
    _staff.c.unit,
    _staff.c.active,
    _staff.c.extension,
).order_by(_staff.c.full_name)
_ALL_LINES = select(_line.c.staff_id, _line.c.line).order_by(_line.c.line)

_ONE = _ALL.where(_staff.c.staff_id == bindparam("staff_id"))
_LINES_OF_ONE = _ALL_LINES.where(_line.c.staff_id == bindparam("staff_id"))


class StaffRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A member of staff as stored; `password_hash` is Argon2id's own text form."""

    info: StaffInfo
    password_hash: str
    active: bool = True


def put_staff(connection: Connection, record: StaffRecord) -> None:
    """Add a member of staff, or change the one with this id. A user name in use raises IntegrityError."""
    info = record.info
    values = {
        "user_name": info.user_name,
        "password_hash": record.password_hash,
        "full_name": info.full_name,
        "name": info.name,
        "initials": info.initials,
        "public_name": info.public_name,
        "role": info.role.value,
        "unit": info.unit,
        "extension": info.extension,
        "active": record.active,
    }
    known = connection.execute(select(_staff.c.staff_id).where(_staff.c.staff_id == info.staff_id)).first()
    if known is None:
        connection.execute(insert(_staff).values(staff_id=info.staff_id, **values))
    else:
        connection.execute(update(_staff).where(_staff.c.staff_id == info.staff_id).values(**values))
    connection.execute(delete(_line).where(_line.c.staff_id == info.staff_id))
    if info.lines:
        rows = [{"staff_id": info.staff_id, "line": line} for line in info.lines]
        connection.execute(insert(_line), rows)


def staff_by_name(connection: Connection, user_name: str) -> StaffRecord | None:
    """Return the member of staff with this user name, active or not."""
    row = connection.execute(select(_staff).where(_staff.c.user_name == user_name)).first()
    return None if row is None else _record(row, _lines(connection, row.staff_id))


def staff_by_id(connection: Connection, staff_id: StaffId) -> StaffRecord | None:
    """Return the member of staff with this id, active or not."""
    row = connection.execute(select(_staff).where(_staff.c.staff_id == staff_id)).first()
    return None if row is None else _record(row, _lines(connection, staff_id))


def everybody(connection: Connection) -> list[StaffRecord]:
    """Return all staff by name."""
    rows = connection.execute(select(_staff).order_by(_staff.c.full_name)).all()
    return [_record(row, _lines(connection, row.staff_id)) for row in rows]


def who_may_sign_in(database: Database) -> dict[StaffId, StaffInfo]:
    """Return everybody who is not locked out, as a reader sees them."""
    return _all(database, locked=False)


def everybody_named(database: Database) -> dict[StaffId, StaffInfo]:
    """Return everybody there has been, as a reader sees them."""
    return _all(database, locked=True)


def find_member(database: Database, staff_id: StaffId) -> StaffInfo | None:
    """Return a member of staff who is not locked out, as whoever does commands sees them."""
    row = database.one(_ONE, staff_id=staff_id)
    if row is None or not row[8]:
        return None
    return _info(row, [line for _, line in database.all(_LINES_OF_ONE, staff_id=staff_id)])


def _all(database: Database, *, locked: bool) -> dict[StaffId, StaffInfo]:
    lines: dict[str, list[str]] = {}
    for staff_id, line in database.all(_ALL_LINES):
        lines.setdefault(staff_id, []).append(line)
    return {
        StaffId(row[0]): _info(row, lines.get(row[0], ())) for row in database.all(_ALL) if row[8] or locked
    }


def _info(row: Sequence[Any], lines: Iterable[str]) -> StaffInfo:
    return StaffInfo(
        staff_id=StaffId(row[0]),
        user_name=row[1],
        full_name=row[2],
        name=row[3],
        initials=row[4],
        public_name=row[5],
        role=Role(row[6]),
        lines=tuple(LineId(line) for line in lines),
        unit=row[7],
        extension=row[9],
    )


def _lines(connection: Connection, staff_id: str) -> list[str]:
    found = connection.scalars(
        select(_line.c.line).where(_line.c.staff_id == staff_id).order_by(_line.c.line)
    )
    return list(found)


def _record(row: Row[tuple[object, ...]], lines: Iterable[str]) -> StaffRecord:
    info = StaffInfo(
        staff_id=StaffId(row.staff_id),
        user_name=row.user_name,
        full_name=row.full_name,
        name=row.name,
        initials=row.initials,
        public_name=row.public_name,
        role=Role(row.role),
        lines=tuple(LineId(line) for line in lines),
        unit=row.unit,
        extension=row.extension,
    )
    return StaffRecord(info=info, password_hash=row.password_hash, active=row.active)
