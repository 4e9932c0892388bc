"""The tables of handovers, beside those of `tables`."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, LargeBinary, String, Table

from backend.store import tables

metadata = tables.metadata

_ID = String(36)
_LINE = String(64)

# An offer that nobody has answered. Sealed: the giver's note speaks of the client.
offer = Table(
    "handover_offer",
    metadata,
    Column("handover_id", _ID, primary_key=True),
    Column("case_id", _ID, ForeignKey("case_file.case_id"), nullable=False),
    Column("to_line", _LINE),
    Column("to_staff", _ID, ForeignKey("staff.staff_id")),
    Column("offered_by", _ID, ForeignKey("staff.staff_id"), nullable=False),
    Column("answer_by", BigInteger, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Index(None, "case_id"),
    Index(None, "to_line"),
    Index(None, "to_staff"),
    Index(None, "offered_by"),
)

# A case whose client is in between, once for each line that sees it. Like a row of the queue it holds nothing of them.
in_between = Table(
    "in_between",
    metadata,
    Column("case_id", _ID, ForeignKey("case_file.case_id"), primary_key=True),
    Column("line", _LINE, primary_key=True),
    Column("row", LargeBinary, nullable=False),
    Index(None, "line"),
)


def offer_place(handover_id: str) -> str:
    """Return the place an offer is sealed to."""
    return f"handover_offer/{handover_id}"
