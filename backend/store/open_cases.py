"""What is left to be done about cases, as rows and back."""

import msgspec
from sqlalchemy import Connection, bindparam, delete, insert, select

from backend.domain.left_open import open_case as left_open
from backend.domain.life_cycle import CaseFile
from backend.protocol.codec import encode
from backend.protocol.ids import CaseId, LineId
from backend.protocol.open_cases import OpenCase
from backend.store.case_files import file_place
from backend.store.database import Database
from backend.store.encryption import Cipher
from backend.store.open_case_tables import open_case
from backend.store.tables import case_file

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


def fill_open_cases(connection: Connection, cipher: Cipher) -> None:
    """Write what is left of cases that no row stands for: those of before there were such rows.

    Raises ``SealBroken`` for a case that the keys do not open.
    """
    missing = select(case_file.c.case_id, case_file.c.sealed).where(
        case_file.c.case_id.not_in(select(open_case.c.case_id))
    )
    files = msgspec.json.Decoder(CaseFile)
    left = (
        left_open(files.decode(cipher.open(sealed, file_place(case_id))))
        for case_id, sealed in connection.execute(missing)
    )
    rows = [{"case_id": one.case_id, "line": one.line, "row": encode(one)} for one in left if one is not None]
    if rows:
        connection.execute(_ADD, rows)
