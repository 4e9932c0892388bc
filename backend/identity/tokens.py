"""Refresh tokens: random 256 bits of which only the hash is stored, replaced at every use.

A family is what follows from one sign-in. The answer that carried a successor may be lost, for as long as an outage
lasts, so a replaced token works until its successor was used. Used again a while after that it is stolen or restored:
the family ends.
Functions take a connection inside a transaction of the writer.
"""

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select, update

from backend.protocol.ids import StaffId, new_id
from backend.store.tables import refresh_token, staff
from backend.store.times import micros, moment

LIFE = timedelta(hours=14)
"""From the sign-in, however often replaced: longer than any shift, shorter than a day."""
GRACE = timedelta(seconds=30)
"""How long a token still works once its successor was used: what was sent before may arrive after."""


class Redeemed(NamedTuple):
    """Whose token it was, and the one that replaces it."""

    staff_id: StaffId
    token: str


def issue(connection: Connection, staff_id: StaffId, now: datetime) -> str:
    """Return the first token of a new sign-in; expired ones are swept away."""
    connection.execute(delete(refresh_token).where(refresh_token.c.expires_at < micros(now)))
    return _store(connection, staff_id, new_id(), now, now + LIFE)


def redeem(connection: Connection, token: str, now: datetime) -> Redeemed | None:
    """Replace a token; none when it is unknown, expired, revoked or its successor has been used for a while."""
    table = refresh_token.c
    successor = refresh_token.alias()
    found = connection.execute(
        select(
            table.staff_id,
            table.family,
            table.expires_at,
            table.revoked_at,
            successor.c.replaced_at.label("moved_on_at"),
        )
        .outerjoin(successor, successor.c.token_hash == table.replaced_by)
        .join(staff, staff.c.staff_id == table.staff_id)
        .where(table.token_hash == digest(token), staff.c.active)
    ).one_or_none()
    if found is None or found.revoked_at is not None or found.expires_at <= micros(now):
        return None
    if found.moved_on_at is not None and moment(found.moved_on_at) + GRACE < now:
        _revoke(connection, found.family, now)
        return None
    fresh = _store(connection, found.staff_id, found.family, now, moment(found.expires_at))
    if found.moved_on_at is None:
        # The successor named last is the one that may have arrived.
        connection.execute(
            update(refresh_token)
            .where(table.token_hash == digest(token))
            .values(replaced_at=micros(now), replaced_by=digest(fresh))
        )
    return Redeemed(StaffId(found.staff_id), fresh)


def is_good(connection: Connection, token: str) -> bool:
    """Tell whether the sign-in of a token has not been ended."""
    stored = connection.execute(
        select(refresh_token.c.revoked_at).where(refresh_token.c.token_hash == digest(token))
    ).one_or_none()
    return stored is not None and stored.revoked_at is None


def forget(connection: Connection, token: str, now: datetime) -> None:
    """End the family of a token; an unknown one is forgotten already."""
    family = connection.scalar(
        select(refresh_token.c.family).where(refresh_token.c.token_hash == digest(token))
    )
    if family is not None:
        _revoke(connection, family, now)


def digest(token: str) -> bytes:
    """Return what is stored of a token. It has 256 random bits, so a plain hash cannot be guessed backwards."""
    return hashlib.sha256(token.encode()).digest()


def _store(connection: Connection, staff_id: str, family: str, now: datetime, expires_at: datetime) -> str:
    token = secrets.token_urlsafe(32)
    connection.execute(
        insert(refresh_token).values(
            token_hash=digest(token),
            staff_id=staff_id,
            family=family,
            issued_at=micros(now),
            expires_at=micros(expires_at),
        )
    )
    return token


def _revoke(connection: Connection, family: str, now: datetime) -> None:
    connection.execute(
        update(refresh_token)
        .where(refresh_token.c.family == family, refresh_token.c.revoked_at.is_(None))
        .values(revoked_at=micros(now))
    )
