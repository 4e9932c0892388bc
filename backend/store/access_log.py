"""The access log: who opened whose data, when. Rows are only ever added (domain rules, section 8)."""

from datetime import datetime
from enum import Enum

from sqlalchemy import Connection, bindparam, insert

from backend.protocol.ids import CaseId, StaffId
from backend.store import tables
from backend.store.times import micros


class Use(Enum):
    """What was done with a client's data."""

    OPENED = "opened"
    CODE_REVEALED = "code_revealed"
    PRINCIPAL_CODE_REVEALED = "principal_code_revealed"


ADD_USE = insert(tables.access_log).values(
    {name: bindparam(name) for name in ("at", "staff_id", "case_id", "what")}
)


def log_access(connection: Connection, staff_id: StaffId, case_id: CaseId, what: Use, now: datetime) -> None:
    """Add a line, in the caller's transaction."""
    row = {"staff_id": staff_id, "case_id": case_id, "what": what.value, "at": micros(now)}
    connection.execute(insert(tables.access_log).values(**row))
