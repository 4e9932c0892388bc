"""The access log: who opened whose data, when. Rows are only ever added (domain rules, section 8)."""

from enum import Enum

from sqlalchemy import bindparam, insert

from backend.store import tables


class Use(Enum):
    """What was done with a client's data."""

    OPENED = "opened"
    CODE_REVEALED = "code_revealed"
    PRINCIPAL_CODE_REVEALED = "principal_code_revealed"


ADD_USE = insert(tables.access_log).values(
    {name: bindparam(name) for name in ("at", "staff_id", "case_id", "what")}
)
