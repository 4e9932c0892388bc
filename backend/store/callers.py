"""What callers are told of, asked of the store: who waits where on the line, by when they are called, who is there to answer."""

from datetime import datetime

import msgspec
from sqlalchemy import bindparam, func, or_, select

from backend.protocol.cases import Contact
from backend.protocol.ids import CallId, CaseId, ContactId, LineId
from backend.protocol.queue_row import QueueRow
from backend.protocol.words import Channel
from backend.store import tables
from backend.store.call_tables import call
from backend.store.case_files import read_file
from backend.store.reader import Reader
from backend.store.residents import at_work

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
_rows = msgspec.json.Decoder(QueueRow)


def waiting_callers(reader: Reader) -> list[tuple[CallId, QueueRow]]:
    """Return the calls whose caller waits in a queue, each with the row it waits in."""
    with reader.reading() as database:
        found = [(CallId(call_id), _rows.decode(row)) for call_id, row in database.all(_WAITING)]
    return [(call_id, row) for call_id, row in found if row.calling]


def contact_of_call(reader: Reader, call_id: CallId) -> tuple[LineId, Contact] | None:
    """Return the contact of a call and the line of its case; none for a call of which nothing is known."""
    with reader.reading() as database:
        where = database.one(_WHERE, call_id=call_id)
        found = None if where is None else read_file(database, reader.cipher, CaseId(where[0]))
    if where is None or found is None:
        return None
    contact = found[0].contact(ContactId(where[1]))
    return None if contact is None else (found[0].head.line, contact)


def promise_of(reader: Reader, call_id: CallId) -> datetime | None:
    """Return by when whoever was on the line is called back; none when nobody is to call them, or it is not known."""
    found = contact_of_call(reader, call_id)
    if found is None:
        return None
    _, contact = found
    return contact.promised_by if contact.channel is Channel.CALLBACK and not contact.done else None


def people_who_answer(reader: Reader, line: LineId, *, by_any_phone: bool) -> int:
    """Count who serves the line and is at work now, with a telephone of the exchange unless any will do."""
    with reader.reading() as database:
        row = database.one(_PEOPLE, line=line, any_phone=int(by_any_phone))
    return int(row[0]) if row else 0
