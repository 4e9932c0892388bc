"""The tables of telephone calls, beside those of `tables`."""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, LargeBinary, String, Table, text

from backend.store import tables

metadata = tables.metadata

_ID = String(36)
_WORD = String(32)

# A call of an exchange: where it belongs and how far it has come. Its number stands in the sealed case.
call = Table(
    "call",
    metadata,
    Column("call_id", _ID, primary_key=True),
    # The settings' name of the exchange it is at.
    Column("exchange", _WORD, nullable=False),
    # None for one that ended before anything else was heard of it.
    Column("case_id", _ID, ForeignKey("case_file.case_id")),
    Column("contact_id", _ID),
    # Whose telephone is, or was last, in the call.
    Column("staff_id", _ID, ForeignKey("staff.staff_id")),
    # Which colleague is rung or spoken with while the client waits.
    Column("partner_id", _ID, ForeignKey("staff.staff_id")),
    Column("began", BigInteger, nullable=False),
    Column("ended", BigInteger),
    Index(None, "case_id"),
    Index(
        "ix_call_exchange",
        "exchange",
        sqlite_where=text("ended IS NULL"),
        postgresql_where=text("ended IS NULL"),
    ),
    Index(
        "ix_call_staff_id",
        "staff_id",
        sqlite_where=text("ended IS NULL"),
        postgresql_where=text("ended IS NULL"),
    ),
    Index(
        "ix_call_partner_id",
        "partner_id",
        sqlite_where=text("ended IS NULL"),
        postgresql_where=text("ended IS NULL"),
    ),
)

# What an exchange was asked to do and has not answered yet. Sealed: it may hold a number to ring.
call_order = Table(
    "call_order",
    metadata,
    Column("order_id", _ID, primary_key=True),
    Column("call_id", _ID, nullable=False),
    Column("exchange", _WORD, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Index(None, "call_id"),
    Index(None, "exchange"),
)


def order_place(order_id: str) -> str:
    """Return the place an order is sealed to."""
    return f"call_order/{order_id}"


# What an exchange that only tells has told, kept from the moment it is acknowledged: until the leader has passed it on,
# and a while longer, so that the same told again is known. Sealed: it holds the caller's number.
told_event = Table(
    "told_event",
    metadata,
    # Made of the exchange, the source and its own id of the event.
    Column("event_id", _ID, primary_key=True),
    Column("call_id", _ID, nullable=False),
    Column("exchange", _WORD, nullable=False),
    # When it happened, and when it was told.
    Column("at", BigInteger, nullable=False),
    Column("told_at", BigInteger, nullable=False),
    Column("passed_on", Boolean(create_constraint=False), nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Index(None, "told_at"),
    Index(
        "ix_told_event_exchange",
        "exchange",
        sqlite_where=text("NOT passed_on"),
        postgresql_where=text("NOT passed_on"),
    ),
)


def event_told_place(event_id: str) -> str:
    """Return the place a told event is sealed to."""
    return f"told_event/{event_id}"
