"""How a table looks that keeps every version of what is in it. None of them holds client data."""

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, String, Table

from backend.store import tables


def versions_table(name: str) -> Table:
    """Return such a table. Rows are only ever added: the newest version stands, those before it are the history."""
    return Table(
        name,
        tables.metadata,
        Column("kind", String(16), primary_key=True),
        Column("item_id", String(64), primary_key=True),
        Column("version", Integer, primary_key=True, autoincrement=False),
        Column("at", BigInteger, nullable=False),
        # Who saved or removed it; none for the server's own command line. Kept when the person is long gone.
        Column("staff_id", String(36)),
        # The whole of it as JSON; none when it was removed.
        Column("content", LargeBinary),
    )
