"""Identifications that have begun: any node can take the resident back; each is taken once and let go of soon after."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select

from backend.protocol.ids import ThreadId
from backend.store import tables
from backend.store.times import micros, moment

_table, _pending = tables.pending_identification, tables.pending_identification.c
_MOST = 300


def pending_place(state_hash: bytes) -> str:
    """Return the place that what waits for an identification is sealed to."""
    return f"pending_identification/{bytes(state_hash).hex()}"


class Row(NamedTuple):
    """One that has begun. ``state_hash`` and ``browser_hash`` are of secrets that the resident's browser carries."""

    state_hash: bytes
    browser_hash: bytes
    thread: ThreadId
    expires_at: datetime
    sealed: bytes


def keep(connection: Connection, row: Row) -> None:
    """Keep one; a page has one at a time, so that nobody can fill the table from a single page."""
    connection.execute(delete(_table).where(_pending.thread == row.thread))
    connection.execute(
        insert(_table).values(
            state_hash=row.state_hash,
            browser_hash=row.browser_hash,
            thread=row.thread,
            expires_at=micros(row.expires_at),
            sealed=row.sealed,
        )
    )


def take(connection: Connection, state_hash: bytes, browser_hash: bytes) -> Row | None:
    """Take one out: a second time it is not there. Another browser's return takes nothing from its owner."""
    # One statement: two nodes that are asked at once cannot both find it.
    found = connection.execute(
        delete(_table)
        .where(_pending.state_hash == state_hash, _pending.browser_hash == browser_hash)
        .returning(*_pending)
    ).one_or_none()
    if found is None:
        return None
    return Row(
        found.state_hash, found.browser_hash, ThreadId(found.thread), moment(found.expires_at), found.sealed
    )


def drop_old(connection: Connection, before: int) -> int:
    """Let go of those that expired before a moment (microseconds), some at a time; return how many."""
    old = select(_pending.state_hash).where(_pending.expires_at < before).limit(_MOST)
    return connection.execute(delete(_table).where(_pending.state_hash.in_(old))).rowcount
