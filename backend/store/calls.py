"""Calls of an exchange and what it was asked to do: for one command that changes them, and for whoever looks after them."""

from datetime import datetime
from typing import NamedTuple

import msgspec
from sqlalchemy import bindparam, delete, insert, or_, select, update

from backend.domain.call_orders import Order
from backend.protocol.codec import encode
from backend.protocol.events import Event, PhoneOrderDone, PhoneOrdered
from backend.protocol.ids import CallId, CaseId, CommandId, ContactId, StaffId, StreamName
from backend.protocol.streams import phone_stream
from backend.protocol.words import PresenceState
from backend.store import tables
from backend.store.call_tables import call, call_order, order_place
from backend.store.database import Database, Row
from backend.store.encryption import Cipher
from backend.store.times import micros, moment

_COLUMNS = ("call_id", "exchange", "case_id", "contact_id", "staff_id", "began", "ended", "partner_id")
_ALL = select(*(call.c[name] for name in _COLUMNS))
_ONE = _ALL.where(call.c.call_id == bindparam("call_id"))
_OF_STAFF = _ALL.where(
    or_(call.c.staff_id == bindparam("staff_id"), call.c.partner_id == bindparam("staff_id")),
    call.c.ended.is_(None),
)
_OF_CASE = _ALL.where(call.c.case_id == bindparam("case_id"))
_GOING = _ALL.where(call.c.exchange == bindparam("exchange"), call.c.ended.is_(None)).order_by(call.c.began)
_ADD = insert(call)
_SET = (
    update(call)
    .where(call.c.call_id == bindparam("this_call"))
    .values({name: bindparam(name) for name in ("case_id", "contact_id", "staff_id", "ended", "partner_id")})
)
_ORDERS = select(call_order.c.order_id, call_order.c.call_id, call_order.c.at, call_order.c.sealed).order_by(
    call_order.c.order_id
)
_ORDERS_OF_CALL = _ORDERS.where(call_order.c.call_id == bindparam("call_id"))
_ORDERS_OF_EXCHANGE = _ORDERS.where(call_order.c.exchange == bindparam("exchange"))
_NAMES = select(call_order.c.order_id, call_order.c.call_id).where(
    call_order.c.exchange == bindparam("exchange")
)
_ADD_ORDER = insert(call_order)
_DROP_ORDER = delete(call_order).where(call_order.c.order_id == bindparam("order_id"))
FORGET_ENDS = delete(call).where(call.c.case_id.is_(None), call.c.ended < bindparam("before"))
"""Forget ended calls of which nothing else was heard."""
_presence = tables.presence.c
_WRAP_UPS = select(_presence.staff_id, _presence.until).where(
    _presence.state == PresenceState.WRAP_UP.value, _presence.until <= bindparam("now")
)
_orders: msgspec.json.Decoder[Order] = msgspec.json.Decoder(Order)


class CallRow(NamedTuple):
    """A call: where it belongs, whose telephone is in it, and whether it goes on. Times in microseconds.

    One that ended before anything was heard of it has no case yet.
    """

    call_id: CallId
    exchange: str
    case_id: CaseId | None
    contact_id: ContactId | None
    staff_id: StaffId | None
    began: int
    ended: int | None = None
    partner_id: StaffId | None = None


class Pending(NamedTuple):
    """An order that the exchange has not answered, and since when."""

    order: Order
    at: datetime


class Calls:
    """The calls of one command. Nothing is written before `flush`."""

    def __init__(self, database: Database, cipher: Cipher) -> None:
        """Begin a command's work."""
        self._database = database
        self._cipher = cipher
        self._rows: dict[CallId, CallRow | None] = {}
        self._stored: set[CallId] = set()
        self._changed: dict[CallId, None] = {}
        self._orders: dict[CallId, dict[CommandId, Order]] = {}
        self._given: dict[CommandId, tuple[str, Order]] = {}
        self._answered: dict[CommandId, str] = {}

    def find(self, call_id: CallId) -> CallRow | None:
        """Return the call, if it was ever heard of."""
        if call_id not in self._rows:
            row = self._database.one(_ONE, call_id=call_id)
            self._rows[call_id] = None if row is None else _row(row)
            if row is not None:
                self._stored.add(call_id)
        return self._rows[call_id]

    def of_staff(self, staff_id: StaffId) -> CallRow | None:
        """Return the call in which the person's telephone is now, as their own or because a colleague asks them in."""
        stored = [self._known(row) for row in self._database.all(_OF_STAFF, staff_id=staff_id)]
        rows = (*stored, *(row for row in self._rows.values() if row is not None))
        return next(
            (row for row in rows if staff_id in {row.staff_id, row.partner_id} and row.ended is None), None
        )

    def going(self, exchange: str) -> list[CallRow]:
        """Return the calls of an exchange that go on, the oldest first."""
        rows = [self._known(row) for row in self._database.all(_GOING, exchange=exchange)]
        return [row for row in rows if row.ended is None]

    def of_case(self, case_id: CaseId) -> list[CallRow]:
        """Return every call there has been of a case."""
        return [self._known(row) for row in self._database.all(_OF_CASE, case_id=case_id)]

    def put(self, row: CallRow) -> None:
        """Add a call or change it."""
        self.find(row.call_id)
        self._rows[row.call_id] = row
        self._changed[row.call_id] = None

    def orders_of(self, call_id: CallId) -> dict[CommandId, Order]:
        """Return what the exchange has not answered about a call, in the order in which it was asked."""
        if call_id not in self._orders:
            self._orders[call_id] = {
                CommandId(order_id): _opened(self._cipher, order_id, sealed)
                for order_id, _, _, sealed in self._database.all(_ORDERS_OF_CALL, call_id=call_id)
            }
        return self._orders[call_id]

    def order(self, exchange: str, order: Order) -> None:
        """Ask the exchange for something."""
        self.orders_of(order.call_id)[order.order_id] = order
        self._given[order.order_id] = (exchange, order)

    def answered(self, row: CallRow, order_id: CommandId) -> bool:
        """Note that an order is answered, or wanted no more; tell whether it was wanted."""
        wanted = self.orders_of(row.call_id).pop(order_id, None) is not None
        if wanted and self._given.pop(order_id, None) is None:
            self._answered[order_id] = row.exchange
        return wanted

    def flush(self, now: datetime) -> list[tuple[StreamName, Event]]:
        """Write what was changed, once the cases are written; return the events."""
        for call_id in self._changed:
            row = self._rows[call_id]
            if row is None:
                continue
            if call_id in self._stored:
                self._database.run(
                    _SET,
                    this_call=call_id,
                    case_id=row.case_id,
                    contact_id=row.contact_id,
                    staff_id=row.staff_id,
                    ended=row.ended,
                    partner_id=row.partner_id,
                )
            else:
                self._database.run(_ADD, **row._asdict())
        events: list[tuple[StreamName, Event]] = []
        for order_id, exchange in self._answered.items():
            self._database.run(_DROP_ORDER, order_id=order_id)
            events.append((phone_stream(exchange), PhoneOrderDone(order_id=order_id)))
        for order_id, (exchange, order) in self._given.items():
            self._database.run(
                _ADD_ORDER,
                order_id=order_id,
                call_id=order.call_id,
                exchange=exchange,
                at=micros(now),
                sealed=self._cipher.seal(encode(order), order_place(order_id)),
            )
            told = PhoneOrdered(order_id=order_id, call_id=order.call_id)
            events.append((phone_stream(exchange), told))
        return events

    def _known(self, stored: Row) -> CallRow:
        row = _row(stored)
        self._stored.add(row.call_id)
        known = self._rows.get(row.call_id)
        if known is not None:
            return known
        self._rows[row.call_id] = row
        return row


def going_calls(database: Database, exchange: str) -> list[CallRow]:
    """Return the calls of an exchange that go on, the oldest first."""
    return [_row(row) for row in database.all(_GOING, exchange=exchange)]


def pending_orders(database: Database, cipher: Cipher, exchange: str) -> list[Pending]:
    """Return what the exchange was asked and has not answered, in the order in which it was asked."""
    return [
        Pending(_opened(cipher, order_id, sealed), moment(at))
        for order_id, _, at, sealed in database.all(_ORDERS_OF_EXCHANGE, exchange=exchange)
    ]


def named_orders(database: Database, exchange: str) -> dict[CommandId, CallId]:
    """Return the same without opening anything sealed: what the exchange's stream shows."""
    return {
        CommandId(order_id): CallId(call_id) for order_id, call_id in database.all(_NAMES, exchange=exchange)
    }


def wrap_ups_due(database: Database, now: datetime) -> list[tuple[StaffId, datetime]]:
    """Return whose wrap-up is over, and until when it was to last."""
    return [
        (StaffId(staff_id), moment(until)) for staff_id, until in database.all(_WRAP_UPS, now=micros(now))
    ]


def _row(row: Row) -> CallRow:
    return CallRow(*row)


def _opened(cipher: Cipher, order_id: str, sealed: bytes) -> Order:
    return _orders.decode(cipher.open(sealed, order_place(order_id)))
