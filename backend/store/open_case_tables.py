"""The table of what is left to be done about cases, beside those of `tables`."""

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, String, Table

from backend.store import tables

metadata = tables.metadata

# One row for each case that has something left beside its row of the queue. No client data: not sealed, as there.
open_case = Table(
    "open_case",
    metadata,
    Column("case_id", String(36), ForeignKey("case_file.case_id"), primary_key=True),
    Column("line", String(64), nullable=False),
    Column("row", LargeBinary, nullable=False),
    Index(None, "line"),
)
