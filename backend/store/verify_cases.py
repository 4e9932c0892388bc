"""Cases: they open, their entries are numbered without gaps, and the rows that find them follow from them."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import bindparam, func, select

from backend.domain.handovers import in_between, seen_by
from backend.domain.left_open import open_case
from backend.domain.life_cycle import CaseFile, queue_row
from backend.protocol.cases import Contact
from backend.protocol.entries import Entry
from backend.protocol.handovers import InBetween
from backend.protocol.ids import CaseId
from backend.protocol.queue_row import QueueRow
from backend.store import handover_tables, tables
from backend.store.case_files import entry_place, follow_up_at, read_file
from backend.store.database import Database, Row
from backend.store.encryption import Cipher, SealBroken
from backend.store.findings import Finding, paged
from backend.store.open_cases import find_open_case
from backend.store.pair_tables import case_pair
from backend.store.times import micros
from backend.store.verify_calls import check_calls_of
from backend.store.verify_clients import check_history

_file, _entry, _contact = tables.case_file.c, tables.entry.c, tables.contact.c
_CASES = (
    select(
        _file.case_id,
        _file.number,
        _file.line,
        _file.state,
        _file.claimed_by,
        _file.claimed_at,
        _file.opened_at,
        _file.closed_at,
        _file.joined_into,
        _file.client_id,
        _file.subject_id,
        _file.remains,
        _file.recorded,
        _file.follow_up_at,
    )
    .where(_file.case_id > bindparam("after"))
    .order_by(_file.case_id)
    .limit(bindparam("most"))
)
_ENTRIES = (
    select(_entry.no, _entry.kind, _entry.thread, _entry.sealed)
    .where(_entry.case_id == bindparam("case_id"))
    .order_by(_entry.no)
)
_ROW = select(tables.queue_row.c.row).where(tables.queue_row.c.case_id == bindparam("case_id"))
_PAIR = select(case_pair.c.staff_id, case_pair.c.state).where(case_pair.c.case_id == bindparam("case_id"))
_CONTACTS = select(_contact.contact_id, _contact.channel, _contact.thread, _contact.phone_hash).where(
    _contact.case_id == bindparam("case_id")
)
_access = tables.resident_access.c
_PAGES = select(_access.contact_id).where(_access.case_id == bindparam("case_id"))
_COUNTER = select(tables.counter.c.value).where(tables.counter.c.name == "case")
_HIGHEST = select(func.max(_file.number))

_entries = msgspec.json.Decoder(Entry)
_BETWEEN = select(handover_tables.in_between.c.line, handover_tables.in_between.c.row).where(
    handover_tables.in_between.c.case_id == bindparam("case_id")
)
_betweens = msgspec.json.Decoder(InBetween)
_rows = msgspec.json.Decoder(QueueRow)
_UNREADABLE = (SealBroken, msgspec.DecodeError, ValueError)


def check_cases(database: Database, cipher: Cipher) -> Iterator[Finding]:
    """Check every case and what belongs to it."""
    for case_id, *columns in paged(database, _CASES, ""):
        place = f"case_file {case_id}"
        try:
            found = read_file(database, cipher, CaseId(case_id))
        except _UNREADABLE as broken:
            yield Finding(place, f"cannot be opened: {type(broken).__name__}")
            continue
        if found is None:
            continue
        file = found[0]
        if columns != _columns(file):
            yield Finding(place, "its columns are not those of the case")
        yield from _check_entries(database, cipher, file)
        yield from _check_row(database, file)
        yield from _check_left(database, file)
        yield from _check_between(database, file)
        yield from _check_pair(database, file)
        yield from _check_contacts(database, cipher, file)
        yield from check_history(database, cipher, file)
        yield from check_calls_of(database, file)
    counter, highest = database.one(_COUNTER), database.one(_HIGHEST)
    if highest and highest[0] is not None and (counter is None or counter[0] < highest[0]):
        yield Finding("counter case", "is below the highest case number")


def _columns(file: CaseFile) -> list[object]:
    head = file.head
    return [
        head.number,
        head.line,
        head.state.value,
        head.claimed_by.staff_id if head.claimed_by else None,
        micros(head.claimed_at),
        micros(head.opened_at),
        micros(head.closed_at),
        head.joined_into,
        head.client.client_id,
        head.client.subject,
        head.remains.value,
        head.outcome is not None and head.outcome.recorded,
        micros(follow_up_at(head)),
    ]


def _check_pair(database: Database, file: CaseFile) -> Iterator[Finding]:
    row, pair = database.one(_PAIR, case_id=file.case_id), file.head.pair
    if (None if row is None else tuple(row)) != (pair and (pair.staff.staff_id, pair.state.value)):
        yield Finding(f"case_pair {file.case_id}", "is not the work pair of the case")


def _check_entries(database: Database, cipher: Cipher, file: CaseFile) -> Iterator[Finding]:
    rows = database.all(_ENTRIES, case_id=file.case_id)
    numbers = [row[0] for row in rows]
    if numbers != list(range(1, file.last_no + 1)):
        yield Finding(f"entry {file.case_id}", f"are {len(numbers)} where 1 to {file.last_no} are due")
    for no, kind, thread, sealed in rows:
        try:
            entry = _entries.decode(cipher.open(sealed, entry_place(file.case_id, no)))
        except _UNREADABLE as broken:
            yield Finding(f"entry {file.case_id} {no}", f"cannot be opened: {type(broken).__name__}")
            continue
        if (entry.no, entry.body.__struct_config__.tag, entry.thread) != (no, kind, thread):
            yield Finding(f"entry {file.case_id} {no}", "its columns are not those of the entry")


def _check_row(database: Database, file: CaseFile) -> Iterator[Finding]:
    stored, due = database.one(_ROW, case_id=file.case_id), queue_row(file)
    try:
        row = None if stored is None else _rows.decode(stored[0])
    except _UNREADABLE:
        yield Finding(f"queue_row {file.case_id}", "cannot be read")
        return
    if row != due:
        wrong = "stands in the queue without waiting" if due is None else "is not the row of the waiting case"
        yield Finding(f"queue_row {file.case_id}", "is missing" if row is None else wrong)


def _check_left(database: Database, file: CaseFile) -> Iterator[Finding]:
    place = f"open_case {file.case_id}"
    try:
        left = find_open_case(database, file.case_id)
    except _UNREADABLE:
        yield Finding(place, "cannot be read")
        return
    if left != open_case(file):
        yield Finding(place, "is missing" if left is None else "does not tell what is left of the case")


def _check_between(database: Database, file: CaseFile) -> Iterator[Finding]:
    due = in_between(file)
    try:
        stored = {line: _betweens.decode(row) for line, row in database.all(_BETWEEN, case_id=file.case_id)}
    except _UNREADABLE:
        yield Finding(f"in_between {file.case_id}", "cannot be read")
        return
    if stored != dict.fromkeys(seen_by(due), due):
        yield Finding(f"in_between {file.case_id}", "is not what the handover of the case says")


def _check_contacts(database: Database, cipher: Cipher, file: CaseFile) -> Iterator[Finding]:
    rows: dict[str, Row] = {row[0]: row for row in database.all(_CONTACTS, case_id=file.case_id)}
    # Those of a case that was joined into another have moved there.
    due: dict[str, Contact] = {} if file.head.joined_into else {one.contact_id: one for one in file.contacts}
    if rows.keys() != due.keys():
        yield Finding(f"contact {file.case_id}", f"are {len(rows)} where {len(due)} are due")
    for contact_id in rows.keys() & due.keys():
        contact = due[contact_id]
        _, channel, thread, phone_hash = rows[contact_id]
        number = file.number_of(contact)
        phone = cipher.lookup("phone", number) if number else None
        if (channel, thread) != (contact.channel.value, contact.thread) or _bytes(phone_hash) != phone:
            yield Finding(f"contact {file.case_id} {contact_id}", "its columns are not those of the contact")
    for (contact_id,) in database.all(_PAGES, case_id=file.case_id):
        if contact_id not in due:
            yield Finding(f"resident_access {file.case_id}", "opens a page of a contact that is not there")


def _bytes(stored: bytes | memoryview | None) -> bytes | None:
    return None if stored is None else bytes(stored)
