"""Why two records were joined, sealed, and which are joined into one now."""

from typing import NamedTuple

from sqlalchemy import bindparam, select

from backend.protocol.ids import ClientId
from backend.protocol.people import StaffRef
from backend.store import tables
from backend.store.database import Database
from backend.store.encryption import Cipher

_joining, _staff = tables.client_joining.c, tables.staff.c
_STANDING = (
    select(_joining.other_id, _joining.at, _joining.sealed, _joining.staff_id, _staff.name, _staff.initials)
    .join_from(tables.client_joining, tables.staff, _staff.staff_id == _joining.staff_id)
    .where(_joining.client_id == bindparam("client_id"), _joining.undone_at.is_(None))
    .order_by(_joining.at)
)


class Joining(NamedTuple):
    """A record that leads to another; `at` in microseconds."""

    other_id: ClientId
    at: int
    by: StaffRef
    reason: str


def joining_place(other_id: str, at: int) -> str:
    """Return the place the reason of a joining is sealed to."""
    return f"client_joining/{other_id}/{at}"


def sealed_reason(cipher: Cipher, other_id: ClientId, at: int, reason: str) -> bytes:
    """Return the reason as it is stored."""
    return cipher.seal(reason.encode(), joining_place(other_id, at))


def joinings_into(database: Database, cipher: Cipher, client_id: ClientId) -> list[Joining]:
    """Return the joinings into one record that stand. Raises SealBroken."""
    return [
        Joining(
            ClientId(other_id),
            at,
            StaffRef(staff_id=staff_id, name=name, initials=initials),
            cipher.open(sealed, joining_place(other_id, at)).decode(),
        )
        for other_id, at, sealed, staff_id, name, initials in database.all(_STANDING, client_id=client_id)
    ]
