"""What a switchboard asks of the store: what is ordered, who waits where on the line, who is there to answer."""

from datetime import datetime
from typing import NamedTuple

import msgspec
from sqlalchemy import bindparam, func, or_, select

from backend.domain.call_orders import Order
from backend.protocol.ids import CallId, CaseId, ContactId, LineId, StaffId
from backend.protocol.queue_row import QueueRow
from backend.protocol.words import PresenceState
from backend.store import tables
from backend.store.call_tables import call, call_order, order_place
from backend.store.case_files import read_file
from backend.store.reader import Reader
from backend.store.residents import at_work
from backend.store.times import micros, moment

_PENDING = (
    select(call_order.c.order_id, call_order.c.at, call_order.c.sealed)
    .where(call_order.c.exchange == bindparam("exchange"))
    .order_by(call_order.c.at, call_order.c.order_id)
)
_WRAP_UPS = select(tables.presence.c.staff_id, tables.presence.c.until).where(
    tables.presence.c.state == PresenceState.WRAP_UP.value, tables.presence.c.until <= bindparam("now")
)
_WAITING = (
    select(call.c.call_id, tables.queue_row.c.row)
    .join_from(call, tables.queue_row, call.c.case_id == tables.queue_row.c.case_id)
    .where(call.c.ended.is_(None))
)
_WHERE = select(call.c.case_id, call.c.contact_id).where(call.c.call_id == bindparam("call_id"))
_PEOPLE = (
    select(func.count())
    .select_from(tables.presence)
    .join(tables.staff_line, tables.presence.c.staff_id == tables.staff_line.c.staff_id)
    .join(tables.staff, tables.presence.c.staff_id == tables.staff.c.staff_id)
    .where(
        tables.staff_line.c.line == bindparam("line"),
        tables.presence.c.connected,
        at_work,
        or_(tables.staff.c.extension != "", bindparam("any_phone") == 1),
    )
)
_orders = msgspec.json.Decoder(Order)
_rows = msgspec.json.Decoder(QueueRow)


class Pending(NamedTuple):
    """An order that an exchange has not answered yet, and when it was given."""

    order: Order
    at: datetime


class Due(NamedTuple):
    """A wrap-up that should have ended."""

    staff_id: StaffId
    until: datetime


def pending_orders(reader: Reader, exchange: str) -> list[Pending]:
    """Return what the exchange was asked and has not answered, the oldest first."""
    with reader.reading() as database:
        rows = database.all(_PENDING, exchange=exchange)
    return [
        Pending(_orders.decode(reader.cipher.open(sealed, order_place(order_id))), moment(at))
        for order_id, at, sealed in rows
    ]


def wrap_ups_due(reader: Reader, now: datetime) -> list[Due]:
    """Return the wrap-ups that are over by ``now``."""
    with reader.reading() as database:
        rows = database.all(_WRAP_UPS, now=micros(now))
    return [Due(StaffId(staff_id), moment(until)) for staff_id, until in rows]


def waiting_callers(reader: Reader) -> list[tuple[CallId, QueueRow]]:
    """Return the calls whose caller waits in a queue, each with the row it waits in."""
    with reader.reading() as database:
        found = [(CallId(call_id), _rows.decode(row)) for call_id, row in database.all(_WAITING)]
    return [(call_id, row) for call_id, row in found if row.calling]


def promise_of(reader: Reader, call_id: CallId) -> datetime | None:
    """Return by when the contact of the call is promised an answer; none when it is not known."""
    with reader.reading() as database:
        where = database.one(_WHERE, call_id=call_id)
        found = None if where is None else read_file(database, reader.cipher, CaseId(where[0]))
    if where is None or found is None:
        return None
    mine = (one for one in found[0].contacts if one.contact_id == ContactId(where[1]))
    return next((one.promised_by for one in mine), None)


def people_who_answer(reader: Reader, line: LineId, *, by_any_phone: bool) -> int:
    """Count who serves the line and is at work now, with a telephone of the exchange unless any will do."""
    with reader.reading() as database:
        row = database.one(_PEOPLE, line=line, any_phone=int(by_any_phone))
    return int(row[0]) if row else 0
