"""Case files and their entries as rows, and back."""

from datetime import datetime

import msgspec
from sqlalchemy import bindparam, delete, insert, select, update

from backend.domain.life_cycle import CaseFile
from backend.protocol.cases import CaseHead
from backend.protocol.codec import encode
from backend.protocol.entries import Entry, ResidentMessage
from backend.protocol.ids import CaseId
from backend.protocol.queue_row import QueueRow
from backend.protocol.streams import case_stream
from backend.store import schema, tables
from backend.store.database import Database
from backend.store.encryption import Cipher
from backend.store.times import micros

_files = msgspec.json.Decoder(CaseFile)
_entries = msgspec.json.Decoder(Entry)

_FILE = select(tables.case_file.c.sealed).where(tables.case_file.c.case_id == bindparam("case_id"))
_ADD_FILE = insert(tables.case_file)
_SET_FILE = (
    update(tables.case_file)
    .where(tables.case_file.c.case_id == bindparam("this_case"))
    .values(
        {
            name: bindparam(name)
            for name in (
                "line",
                "state",
                "claimed_by",
                "claimed_at",
                "closed_at",
                "joined_into",
                "client_id",
                "subject_id",
                "remains",
                "recorded",
                "follow_up_at",
                "sealed",
            )
        }
    )
)
# Most changes leave the columns as they are, and these need not touch an index.
_SET_SEALED = (
    update(tables.case_file)
    .where(tables.case_file.c.case_id == bindparam("this_case"))
    .values(sealed=bindparam("sealed"))
)
_ADD_ENTRY = insert(tables.entry)
_SET_ENTRY = (
    update(tables.entry)
    .where(tables.entry.c.case_id == bindparam("this_case"), tables.entry.c.no == bindparam("this_no"))
    .values(sealed=bindparam("sealed"))
)
_ENTRIES = (
    select(tables.entry.c.no, tables.entry.c.sealed)
    .where(tables.entry.c.case_id == bindparam("case_id"), tables.entry.c.no > bindparam("after"))
    .order_by(tables.entry.c.no)
)
_SOME_ENTRIES = _ENTRIES.limit(bindparam("most"))
_ADD_ROW = insert(tables.queue_row)
_DROP_ROW = delete(tables.queue_row).where(tables.queue_row.c.case_id == bindparam("case_id"))
# Whatever table comes to speak of cases, nothing of one stays in it.
_REMOVE = (
    *(
        delete(table).where(key.parent == bindparam("case_id"))
        for table in reversed(schema.metadata.sorted_tables)
        for key in sorted(table.foreign_keys, key=lambda key: key.parent.name)
        if key.column is tables.case_file.c.case_id and table is not tables.case_file
    ),
    delete(tables.event).where(tables.event.c.stream == bindparam("stream")),
    delete(tables.stream).where(tables.stream.c.name == bindparam("stream")),
    delete(tables.case_file).where(tables.case_file.c.case_id == bindparam("case_id")),
)


def read_file(database: Database, cipher: Cipher, case_id: CaseId) -> tuple[CaseFile, bytes] | None:
    """Return the case and its bytes as stored, or none."""
    row = database.one(_FILE, case_id=case_id)
    if row is None:
        return None
    plain = cipher.open(row[0], file_place(case_id))
    return _files.decode(plain), plain


def encode_file(file: CaseFile) -> bytes:
    """Return the bytes that are sealed."""
    return encode(file)


def add_file(database: Database, cipher: Cipher, file: CaseFile, plain: bytes) -> None:
    """Write a new case."""
    head = file.head
    database.run(
        _ADD_FILE,
        case_id=head.case_id,
        number=head.number,
        opened_at=micros(head.opened_at),
        sealed=cipher.seal(plain, file_place(head.case_id)),
        **_columns(head),
    )


def set_file(
    database: Database, cipher: Cipher, file: CaseFile, plain: bytes, before: CaseHead | None
) -> None:
    """Write a changed case; `before` is the head as it was."""
    sealed = cipher.seal(plain, file_place(file.case_id))
    head = file.head
    if head is before:
        database.run(_SET_SEALED, this_case=head.case_id, sealed=sealed)
    else:
        database.run(_SET_FILE, this_case=head.case_id, sealed=sealed, **_columns(head))


def _columns(head: CaseHead) -> dict[str, object]:
    return {
        "line": head.line,
        "state": head.state.value,
        "claimed_by": head.claimed_by.staff_id if head.claimed_by else None,
        "claimed_at": micros(head.claimed_at),
        "closed_at": micros(head.closed_at),
        "joined_into": head.joined_into,
        "client_id": head.client.client_id,
        "subject_id": head.client.subject,
        "remains": head.remains.value,
        "recorded": head.outcome is not None and head.outcome.recorded,
        "follow_up_at": micros(follow_up_at(head)),
    }


def follow_up_at(head: CaseHead) -> datetime | None:
    """Return when a follow-up of the case comes back; none when none is waited for."""
    planned = head.follow_up
    return None if planned is None or planned.due else planned.at


def add_entry(database: Database, cipher: Cipher, case_id: CaseId, entry: Entry) -> bytes:
    """Write a line of the timeline and return its bytes."""
    encoded = encode(entry)
    body = entry.body
    n = body.n if isinstance(body, ResidentMessage) and entry.thread else 0
    database.run(
        _ADD_ENTRY,
        case_id=case_id,
        no=entry.no,
        at=micros(entry.at),
        kind=body.__struct_config__.tag,
        thread=entry.thread,
        resident_n=n or None,
        sealed=cipher.seal(encoded, entry_place(case_id, entry.no)),
    )
    return encoded


def read_entries(
    database: Database, cipher: Cipher, case_id: CaseId, after: int = 0, most: int = 0
) -> list[Entry]:
    """Return the timeline from the entry after number `after`; at most so many lines when `most` is given."""
    if most:
        rows = database.all(_SOME_ENTRIES, case_id=case_id, after=after, most=most)
    else:
        rows = database.all(_ENTRIES, case_id=case_id, after=after)
    return [_entries.decode(cipher.open(sealed, entry_place(case_id, no))) for no, sealed in rows]


def set_entry(database: Database, cipher: Cipher, case_id: CaseId, entry: Entry) -> None:
    """Write what is left of a line of the timeline in its place."""
    sealed = cipher.seal(encode(entry), entry_place(case_id, entry.no))
    database.run(_SET_ENTRY, this_case=case_id, this_no=entry.no, sealed=sealed)


def remove_file(database: Database, case_id: CaseId) -> None:
    """Take the case out of every table that knows it, and its stream."""
    for statement in _REMOVE:
        database.run(statement, case_id=case_id, stream=case_stream(case_id))


def put_row(database: Database, row: QueueRow, *, known: bool) -> None:
    """Write the row of a waiting case."""
    if known:
        drop_row(database, row.case_id)
    database.run(
        _ADD_ROW,
        case_id=row.case_id,
        line=row.line,
        number=row.number,
        since=micros(row.since),
        not_before=micros(row.not_before),
        row=encode(row),
    )


def drop_row(database: Database, case_id: CaseId) -> None:
    """Take the row of a case out of the queue."""
    database.run(_DROP_ROW, case_id=case_id)


def file_place(case_id: CaseId) -> str:
    """Return the place a case is sealed to."""
    return f"case_file/{case_id}"


def entry_place(case_id: CaseId, no: int) -> str:
    """Return the place an entry is sealed to."""
    return f"entry/{case_id}/{no}"
