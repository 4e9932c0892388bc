"""What is left to be done about cases, as rows and back."""

import msgspec
from sqlalchemy import bindparam, delete, insert, select

from backend.protocol.codec import encode
from backend.protocol.ids import CaseId, LineId
from backend.protocol.open_cases import OpenCase
from backend.store.database import Database
from backend.store.open_case_tables import open_case

_ADD = insert(open_case)
_DROP = delete(open_case).where(open_case.c.case_id == bindparam("this_case"))
_OF_LINE = select(open_case.c.row).where(open_case.c.line == bindparam("line"))
_OF_CASE = select(open_case.c.row).where(open_case.c.case_id == bindparam("case_id"))
_rows = msgspec.json.Decoder(OpenCase)


def put_open_case(database: Database, row: OpenCase, *, known: bool) -> None:
    """Write what is left of a case."""
    if known:
        drop_open_case(database, row.case_id)
    database.run(_ADD, case_id=row.case_id, line=row.line, row=encode(row))


def drop_open_case(database: Database, case_id: CaseId) -> None:
    """Take a case out: nothing is left of it."""
    database.run(_DROP, this_case=case_id)


def read_open_cases(database: Database, line: LineId) -> dict[CaseId, OpenCase]:
    """Return all of a line."""
    rows = (_rows.decode(row) for (row,) in database.all(_OF_LINE, line=line))
    return {row.case_id: row for row in rows}


def find_open_case(database: Database, case_id: CaseId) -> OpenCase | None:
    """Return what is left of one case, none when nothing is. Raises ``msgspec.DecodeError`` for what is no such row."""
    row = database.one(_OF_CASE, case_id=case_id)
    return None if row is None else _rows.decode(row[0])
