"""Which cases go out, and a case as it is exported. What retention has taken words from is not exported any more."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, or_, select

from backend.domain.county import County
from backend.exports.code_systems import CodeSystems
from backend.exports.fhir.source import Source
from backend.protocol.ids import CaseId, LineId
from backend.protocol.words import CaseState, Remains
from backend.store import tables
from backend.store.case_files import read_entries, read_file
from backend.store.database import Database
from backend.store.encryption import Cipher
from backend.store.times import micros

_c = tables.case_file.c
_BY_NUMBER = select(_c.case_id).where(_c.number == bindparam("number"))
_CLOSED = (
    select(_c.case_id)
    .where(
        _c.state == CaseState.CLOSED.value,
        _c.joined_into.is_(None),
        _c.closed_at >= bindparam("since"),
        _c.closed_at < bindparam("until"),
    )
    .order_by(_c.closed_at, _c.case_id)
)

_GOING = (
    select(_c.case_id, _c.number, _c.line, _c.remains)
    .where(
        _c.joined_into.is_(None),
        _c.opened_at < bindparam("until"),
        or_(_c.closed_at.is_(None), _c.closed_at >= bindparam("since")),
    )
    .order_by(_c.opened_at, _c.case_id)
)


class Going(NamedTuple):
    """A case that was open at some time of a period; ``whole``: its words are still there."""

    case_id: CaseId
    number: int
    line: LineId
    whole: bool


def read_source(
    database: Database, cipher: Cipher, county: County, systems: CodeSystems, case_id: CaseId
) -> Source | None:
    """Return the case, or none when there is no such, nothing of care is in it or its words were let go of.

    What was joined into another case is exported with that one. Raises SealBroken.
    """
    found = read_file(database, cipher, case_id)
    if found is None:
        return None
    file = found[0]
    if file.head.remains is not Remains.ALL or file.head.joined_into is not None:
        return None
    source = Source(
        head=file.head,
        all_contacts=file.contacts,
        entries=tuple(read_entries(database, cipher, case_id)),
        codes=file.codes,
        line=county.line(file.head.line),
        systems=systems,
    )
    return source if source.is_care else None


def numbered(database: Database, number: int) -> CaseId | None:
    """Return the case with this number."""
    row = database.one(_BY_NUMBER, number=number)
    return None if row is None else CaseId(row[0])


def closed_between(database: Database, since: datetime, until: datetime) -> list[CaseId]:
    """Return the cases closed from one moment until before another, in the order in which they were."""
    rows = database.all(_CLOSED, since=micros(since), until=micros(until))
    return [CaseId(case_id) for (case_id,) in rows]


def open_between(database: Database, since: datetime, until: datetime) -> list[Going]:
    """Return the cases that were open at some time from one moment until before another."""
    return [
        Going(CaseId(case_id), number, LineId(line), remains == Remains.ALL.value)
        for case_id, number, line, remains in database.all(_GOING, since=micros(since), until=micros(until))
    ]
