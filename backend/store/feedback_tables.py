"""The tables of what was said of the service, beside those of `tables`: of nobody, with its themes and what changed."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, LargeBinary, String, Table, Text, false

from backend.store import tables

metadata = tables.metadata

_ID = String(36)
_LINE = String(64)
_WORD = String(32)

# Cut loose from the client, the case and the day; of no line when it was said in general.
feedback = Table(
    "feedback",
    metadata,
    Column("feedback_id", _ID, primary_key=True),
    Column("line", _LINE, nullable=False),
    Column("month", BigInteger, nullable=False),
    Column("rating", Integer, nullable=False),
    Column("sealed", LargeBinary),
    Column("kind", _WORD, nullable=False, server_default="survey"),
    # How the contact came that was rated; empty for what nobody asked about, and for what is older than this column.
    Column("channel", _WORD, nullable=False, server_default=""),
    # What was picked from the survey's own questions, as JSON: codes of the settings and nothing written.
    Column("answers", Text, nullable=False, server_default=""),
    # Codes of the settings, as JSON. One that is there no more stays, and is shown by its code.
    Column("themes", Text, nullable=False, server_default=""),
    # What was struck out of the words (JSON, places of characters), and whether they may leave the house.
    Column("struck", Text, nullable=False, server_default=""),
    Column("quotable", Boolean(create_constraint=False), nullable=False, server_default=false()),
    # Who looked it through, and when: for who must find out, never shown.
    Column("read_by", _ID),
    Column("read_at", BigInteger),
    Index(None, "month"),
)

# What the county did about what was said. Written for everybody, so it is no secret.
feedback_change = Table(
    "feedback_change",
    metadata,
    Column("change_id", _ID, primary_key=True),
    Column("theme", _LINE, nullable=False),
    # Empty when it concerns the services in general.
    Column("line", _LINE, nullable=False),
    Column("at", BigInteger, nullable=False),
    # The texts by language, as JSON.
    Column("words", Text, nullable=False),
    Column("published", Boolean(create_constraint=False), nullable=False),
    Column("told_by", _ID, nullable=False),
    Index(None, "at"),
)
