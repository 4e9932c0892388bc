"""The table of consultations, beside those of `tables`."""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, LargeBinary, String, Table, text

from backend.store import tables

metadata = tables.metadata

_ID = String(36)
_WORD = String(32)
_OPEN = text("state = 'open'")
_WAITS = text("for_asker")

# A question about a case. Sealed: it holds what was sent of the client.
consultation = Table(
    "consultation",
    metadata,
    Column("consultation_id", _ID, primary_key=True),
    Column("case_id", _ID, ForeignKey("case_file.case_id"), nullable=False),
    # Who was asked: one of the two.
    Column("to_line", String(64)),
    Column("to_staff", _ID, ForeignKey("staff.staff_id")),
    Column("asked_by", _ID, ForeignKey("staff.staff_id"), nullable=False),
    Column("asked_at", BigInteger, nullable=False),
    Column("state", _WORD, nullable=False),
    # Whether it stands in its asker's own list: until the answer has been read.
    Column("for_asker", Boolean(create_constraint=False), nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Index(None, "case_id"),
    Index("ix_consultation_to_line", "to_line", sqlite_where=_OPEN, postgresql_where=_OPEN),
    Index("ix_consultation_to_staff", "to_staff", sqlite_where=_OPEN, postgresql_where=_OPEN),
    Index("ix_consultation_asked_by", "asked_by", sqlite_where=_WAITS, postgresql_where=_WAITS),
)


def consultation_place(consultation_id: str) -> str:
    """Return the place a consultation is sealed to."""
    return f"consultation/{consultation_id}"
