"""Reading and adding to a table that keeps every version of what is in it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Table, bindparam, func, insert, select

from backend.protocol.ids import StaffId
from backend.protocol.people import StaffRef
from backend.store import tables
from backend.store.database import Database
from backend.store.times import micros, moment
from backend.store.unit import Unit

MOST_VERSIONS = 100
"""So many of the newest versions are shown."""


class Kept(NamedTuple):
    """One version of an item, and who saved it; without content it was removed."""

    version: int
    at: datetime
    by: StaffRef | None
    content: bytes | None

    @property
    def stands(self) -> bool:
        """Whether the item is there in this version."""
        return self.content is not None


class Versions:
    """The versions in one table."""

    def __init__(self, table: Table) -> None:
        row, staff = table.c, tables.staff.c
        newest = (
            select(row.kind, row.item_id, func.max(row.version).label("version"))
            .group_by(row.kind, row.item_id)
            .subquery()
        )
        self._add = insert(table)
        self._standing = (
            select(row.kind, row.content)
            .join(
                newest,
                (row.kind == newest.c.kind)
                & (row.item_id == newest.c.item_id)
                & (row.version == newest.c.version),
            )
            .where(row.content.is_not(None))
            .order_by(row.kind, row.item_id)
        )
        self._versions = (
            select(row.version, row.at, row.content, row.staff_id, staff.name, staff.initials)
            .outerjoin(tables.staff, staff.staff_id == row.staff_id)
            .where(row.kind == bindparam("kind"), row.item_id == bindparam("item_id"))
            .order_by(row.version.desc())
            .limit(bindparam("most"))
        )

    def standing(self, database: Database) -> Iterable[Any]:
        """Return kind and content of everything that stands, ordered by kind and id."""
        return database.all(self._standing)

    def latest(self, database: Database, kind: str, item_id: str) -> Kept | None:
        """Return the newest version of an item; none when there never was one."""
        row = database.one(self._versions, kind=kind, item_id=item_id, most=1)
        return None if row is None else _kept(*row)

    def all(self, database: Database, kind: str, item_id: str) -> list[Kept]:
        """Return the versions of an item, the newest first."""
        rows = database.all(self._versions, kind=kind, item_id=item_id, most=MOST_VERSIONS)
        return [_kept(*row) for row in rows]

    def add(
        self, unit: Unit, by: StaffId | None, kind: str, item_id: str, version: int, content: bytes | None
    ) -> None:
        """Keep another version; without content the item is removed."""
        unit.write(
            self._add,
            kind=kind,
            item_id=item_id,
            version=version,
            at=micros(unit.now),
            staff_id=by,
            content=content,
        )


def _kept(
    version: int,
    at: int,
    content: bytes | None,
    staff_id: str | None,
    name: str | None,
    initials: str | None,
) -> Kept:
    by = StaffRef(staff_id=StaffId(staff_id), name=name or "", initials=initials or "") if staff_id else None
    return Kept(version, moment(at), by, content)
