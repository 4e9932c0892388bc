"""The table of what was sent to a patient record, beside those of `tables`. Nothing of a client stands in it."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, String, Table, text

from backend.store import tables

metadata = tables.metadata

_WAITS = text("state <> 'sent'")

fhir_delivery = Table(
    "fhir_delivery",
    metadata,
    Column("case_id", String(36), ForeignKey("case_file.case_id"), primary_key=True),
    # waiting, sent, or refused; the line of the timeline up to which it was sent.
    Column("state", String(32), nullable=False),
    Column("upto", Integer, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_at", BigInteger, nullable=False),
    Column("sent_at", BigInteger),
    # What went wrong last, in kind only.
    Column("problem", String(32), nullable=False, server_default=""),
    Index("ix_fhir_delivery_next_at", "next_at", sqlite_where=_WAITS, postgresql_where=_WAITS),
)
