"""The table of work pairs, beside those of `tables`."""

from sqlalchemy import Column, ForeignKey, Index, String, Table

from backend.store import tables

metadata = tables.metadata

_ID = String(36)

# Who has a case in hand beside its owner, is asked to, or is offered it. Everything else of it stands in the sealed case.
case_pair = Table(
    "case_pair",
    metadata,
    Column("case_id", _ID, ForeignKey("case_file.case_id"), primary_key=True),
    Column("staff_id", _ID, ForeignKey("staff.staff_id"), nullable=False),
    Column("state", String(32), nullable=False),
    Index(None, "staff_id"),
)
