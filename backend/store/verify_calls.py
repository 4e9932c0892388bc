"""Calls: what goes on goes on in its case too, and nothing is asked of an exchange about a call that is over."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import bindparam, select

from backend.domain.call_orders import Order
from backend.domain.life_cycle import CaseFile
from backend.store.call_tables import call, call_order, order_place
from backend.store.database import Database
from backend.store.encryption import Cipher, SealBroken
from backend.store.findings import Finding, paged

_OF_CASE = select(call.c.call_id, call.c.contact_id).where(
    call.c.case_id == bindparam("case_id"), call.c.ended.is_(None)
)
_NOWHERE = select(call.c.call_id).where(call.c.case_id.is_(None), call.c.ended.is_(None))
_ORDERS = (
    select(call_order.c.order_id, call_order.c.call_id, call_order.c.sealed)
    .where(call_order.c.order_id > bindparam("after"))
    .order_by(call_order.c.order_id)
    .limit(bindparam("most"))
)
_GOING = select(call.c.call_id).where(call.c.call_id == bindparam("call_id"), call.c.ended.is_(None))
_orders: msgspec.json.Decoder[Order] = msgspec.json.Decoder(Order)
_UNREADABLE = (SealBroken, msgspec.DecodeError, ValueError)


def check_calls_of(database: Database, file: CaseFile) -> Iterator[Finding]:
    """Check that the same calls of a case go on in its file and in the table."""
    rows = {(row[0], row[1]) for row in database.all(_OF_CASE, case_id=file.case_id)}
    going = {
        (one.call.call_id, one.contact_id) for one in file.contacts if one.call is not None and one.call.alive
    }
    if rows != going:
        yield Finding(f"call of {file.case_id}", f"{len(rows)} go on where {len(going)} do in the case")


def check_calls(database: Database, cipher: Cipher) -> Iterator[Finding]:
    """Check that every call has a case, and that orders open and are about calls that go on."""
    for (call_id,) in database.all(_NOWHERE):
        yield Finding(f"call {call_id}", "goes on and has no case")
    for order_id, call_id, sealed in paged(database, _ORDERS, ""):
        place = f"call_order {order_id}"
        try:
            order = _orders.decode(cipher.open(sealed, order_place(order_id)))
        except _UNREADABLE as broken:
            yield Finding(place, f"cannot be opened: {type(broken).__name__}")
            continue
        if (order.order_id, order.call_id) != (order_id, call_id):
            yield Finding(place, "its columns are not those of the order")
        if database.one(_GOING, call_id=call_id) is None:
            yield Finding(place, "is about a call that is over")
