"""Members of staff as they sign in, and adding one. Functions take a connection."""

from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, insert, select

from backend.protocol.ids import LineId, StaffId
from backend.protocol.people import StaffInfo
from backend.protocol.words import Role
from backend.store.tables import staff, staff_line


class Member(NamedTuple):
    """A member of staff and the hash of their password."""

    info: StaffInfo
    password_hash: str


class NameTaken(Exception):
    """Another member of staff signs in by this name."""


def by_user_name(connection: Connection, user_name: str) -> Member | None:
    """Return who signs in by this name and still works here."""
    return _find(connection, staff.c.user_name == fold_name(user_name))


def by_id(connection: Connection, staff_id: StaffId) -> Member | None:
    """Return the member of staff who still works here."""
    return _find(connection, staff.c.staff_id == staff_id)


def add(connection: Connection, info: StaffInfo, password_hash: str) -> None:
    """Add a member of staff. Raises ``NameTaken``."""
    user_name = fold_name(info.user_name)
    if connection.scalar(select(staff.c.staff_id).where(staff.c.user_name == user_name)) is not None:
        raise NameTaken
    connection.execute(
        insert(staff).values(
            staff_id=info.staff_id,
            user_name=user_name,
            password_hash=password_hash,
            full_name=info.full_name,
            name=info.name,
            initials=info.initials,
            public_name=info.public_name,
            role=info.role.value,
            unit=info.unit,
            active=True,
        )
    )
    for line in info.lines:
        connection.execute(insert(staff_line).values(staff_id=info.staff_id, line=line))


def fold_name(user_name: str) -> str:
    """Return the form in which names to sign in by are kept and compared."""
    return user_name.strip().casefold()


def _find(connection: Connection, which: ColumnElement[bool]) -> Member | None:
    row = connection.execute(select(staff).where(which, staff.c.active)).one_or_none()
    if row is None:
        return None
    lines = connection.scalars(
        select(staff_line.c.line).where(staff_line.c.staff_id == row.staff_id).order_by(staff_line.c.line)
    )
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
    )
    return Member(info, row.password_hash)
