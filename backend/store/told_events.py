"""What an exchange that only tells has told: kept before it is acknowledged, passed on once, known again for a while."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, and_, bindparam, delete, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from backend.protocol.ids import CallId
from backend.store.call_tables import event_told_place, told_event
from backend.store.encryption import Cipher
from backend.store.reader import Reader
from backend.store.times import micros, moment

KEEP = timedelta(hours=24)
"""How long an event told again is known again by what was kept; later the call itself knows it."""
KEEP_ANY = timedelta(days=7)
_MOST = 300
_told = told_event.c
_WAITING = (
    select(_told.event_id, _told.call_id, _told.at, _told.told_at, _told.sealed)
    .where(_told.exchange == bindparam("exchange"), ~_told.passed_on)
    .order_by(_told.at, _told.told_at, _told.event_id)
    .limit(_MOST)
)
_ADD = {
    "sqlite": sqlite.insert(told_event).on_conflict_do_nothing().returning(_told.event_id),
    "postgresql": postgresql.insert(told_event).on_conflict_do_nothing().returning(_told.event_id),
}


class Told(NamedTuple):
    """One event; ``body`` is what is kept of it."""

    event_id: str
    call_id: CallId
    at: datetime
    told_at: datetime
    body: bytes


def keep(connection: Connection, cipher: Cipher, exchange: str, told: Told) -> bytes:
    """Keep an event, unless it is kept already; return the body that is kept under its id."""
    place = event_told_place(told.event_id)
    added = connection.scalar(
        _ADD[connection.dialect.name],
        {
            "event_id": told.event_id,
            "call_id": told.call_id,
            "exchange": exchange,
            "at": micros(told.at),
            "told_at": micros(told.told_at),
            "passed_on": False,
            "sealed": cipher.seal(told.body, place),
        },
    )
    if added is not None:
        return told.body
    kept = connection.scalar(select(_told.sealed).where(_told.event_id == told.event_id))
    return told.body if kept is None else cipher.open(kept, place)


def waiting(reader: Reader, exchange: str) -> list[Told]:
    """Return what is not passed on yet, in the order in which it happened; some at a time."""
    with reader.reading() as database:
        rows = database.all(_WAITING, exchange=exchange)
    return [
        Told(
            event_id,
            CallId(call_id),
            moment(at),
            moment(told_at),
            reader.cipher.open(sealed, event_told_place(event_id)),
        )
        for event_id, call_id, at, told_at, sealed in rows
    ]


def mark_passed_on(connection: Connection, event_ids: Sequence[str]) -> None:
    """Note that these need not be passed on again."""
    for event_id in event_ids:
        connection.execute(update(told_event).where(_told.event_id == event_id).values(passed_on=True))


def drop_told(connection: Connection, now: datetime) -> int:
    """Let go of what was passed on a day ago, or would be of no use to anybody any more; some at a time, return how many."""
    old = (
        select(_told.event_id)
        .where(
            or_(
                and_(_told.passed_on, _told.told_at < micros(now - KEEP)),
                _told.told_at < micros(now - KEEP_ANY),
            )
        )
        .limit(_MOST)
    )
    return connection.execute(delete(told_event).where(_told.event_id.in_(old))).rowcount
