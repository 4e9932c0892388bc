"""A client's contacts newest first, and what of the client is open anywhere. Nothing here asks for a right."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from heapq import merge

from sqlalchemy import bindparam, select

from backend.domain.life_cycle import CaseFile, channels
from backend.protocol.clients import HistoryRow, OpenMatter, OpenTask
from backend.protocol.ids import CaseId, ClientId, LineId
from backend.protocol.people import StaffRef
from backend.protocol.wire import Record
from backend.protocol.words import CaseState, Channel
from backend.store import tables
from backend.store.case_files import read_entries, read_file
from backend.store.contacts import opened_brief
from backend.store.database import Database, Row
from backend.store.encryption import Cipher
from backend.store.times import micros, moment

_AT_ONCE = 100
_END = 2**63 - 1

_contact, _file, _staff = tables.contact.c, tables.case_file.c, tables.staff.c
_LINES = (
    select(
        _contact.at,
        _contact.case_id,
        _contact.contact_id,
        _contact.channel,
        _contact.brief,
        _file.number,
        _file.line,
        _file.state,
        _file.claimed_by,
        _staff.name,
        _staff.initials,
    )
    .join_from(tables.contact, tables.case_file, _file.case_id == _contact.case_id)
    .outerjoin(tables.staff, _staff.staff_id == _file.claimed_by)
    .where(_contact.client_id == bindparam("client_id"), _contact.at < bindparam("before"))
    .order_by(_contact.at.desc())
    .limit(bindparam("most"))
)
_CASES = (
    select(_file.case_id)
    .where(_file.subject_id == bindparam("client_id"), _file.joined_into.is_(None))
    .order_by(_file.opened_at.desc())
    .limit(bindparam("most"))
)
_CHANNELS = {one.value: one for one in Channel}
_STATES = {one.value: one for one in CaseState}


class Filter(Record, frozen=True, kw_only=True):
    """What a page of the history leaves out. `text` is found in any case, in the matter, outcome or timeline."""

    lines: frozenset[LineId] = frozenset()
    channels: frozenset[Channel] = frozenset()
    text: str = ""
    before: datetime | None = None
    most: int = 50


def read_history(
    database: Database, cipher: Cipher, ids: Sequence[ClientId], wanted: Filter
) -> tuple[tuple[HistoryRow, ...], bool]:
    """Return a page of the contacts of these records, and whether older ones follow. Raises SealBroken."""
    end = _END if wanted.before is None else micros(wanted.before)
    batch = wanted.most + 1 if not (wanted.lines or wanted.channels or wanted.text) else _AT_ONCE
    streams = [_lines(database, client_id, end, batch) for client_id in ids]
    ordered = streams[0] if len(streams) == 1 else merge(*streams, key=lambda row: row[0], reverse=True)
    needle = wanted.text.strip().casefold()
    known: dict[str, bool] = {}
    rows: list[HistoryRow] = []
    for row in ordered:
        if wanted.channels and _CHANNELS[row[3]] not in wanted.channels:
            continue
        if wanted.lines and row[6] not in wanted.lines:
            continue
        shown = _row(cipher, row)
        if needle and not _says(database, cipher, shown, needle, known):
            continue
        if len(rows) == wanted.most:
            return tuple(rows), True
        rows.append(shown)
    return tuple(rows), False


def open_things(
    database: Database, cipher: Cipher, ids: Sequence[ClientId], most: int = 200
) -> tuple[tuple[OpenMatter, ...], tuple[OpenTask, ...]]:
    """Return the client's open matters and open tasks, those of closed cases too. Raises SealBroken."""
    matters: list[OpenMatter] = []
    tasks: list[OpenTask] = []
    for client_id in ids:
        for (case_id,) in database.all(_CASES, client_id=client_id, most=most):
            found = read_file(database, cipher, CaseId(case_id))
            if found is None:
                continue
            file = found[0]
            if not file.is_closed:
                matters.append(_matter(file))
            head = file.head
            tasks += [
                OpenTask(case_id=head.case_id, number=head.number, line=head.line, task=task)
                for task in head.tasks
                if task.resolved_at is None
            ]
    return tuple(matters), tuple(tasks)


def _lines(database: Database, client_id: ClientId, before: int, batch: int) -> Iterator[Row]:
    """Give the rows of one record, newest first, a batch at a time."""
    while True:
        rows = database.all(_LINES, client_id=client_id, before=before, most=batch)
        yield from rows
        if len(rows) < batch:
            return
        before = rows[-1][0]


def _row(cipher: Cipher, row: Row) -> HistoryRow:
    at, case_id, contact_id, channel, sealed, number, line, state, holder, name, initials = row
    brief = opened_brief(cipher, case_id, contact_id, sealed)
    return HistoryRow(
        case_id=case_id,
        contact_id=contact_id,
        number=number,
        line=line,
        channel=_CHANNELS[channel],
        at=moment(at),
        state=_STATES[state],
        matter=brief.matter,
        outcome=brief.outcome,
        held_by=StaffRef(staff_id=holder, name=name, initials=initials) if holder else None,
    )


def _says(database: Database, cipher: Cipher, row: HistoryRow, needle: str, known: dict[str, bool]) -> bool:
    if needle in row.matter.casefold() or needle in row.outcome.casefold():
        return True
    if row.case_id not in known:
        entries = read_entries(database, cipher, row.case_id)
        known[row.case_id] = any(needle in _words(entry.body) for entry in entries)
    return known[row.case_id]


def _words(body: Record) -> str:
    """Return what people wrote in a line of the timeline, without the names of its fields."""
    return "\n".join(_texts(body)).casefold()


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, Record):
        for name in value.__struct_fields__:
            if not name.endswith("_id"):
                yield from _texts(getattr(value, name))


def _matter(file: CaseFile) -> OpenMatter:
    head = file.head
    return OpenMatter(
        case_id=head.case_id,
        number=head.number,
        line=head.line,
        channels=channels(file),
        state=head.state,
        since=head.since,
        held_by=head.claimed_by,
    )
