"""The table of the service directory: every version of every service and care chain. It holds no client data."""

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, String, Table

from backend.store import tables

metadata = tables.metadata

# Rows are only ever added: the newest version of an item is what stands, and those before it are its history.
directory_version = Table(
    "directory_version",
    metadata,
    # "service" or "chain".
    Column("kind", String(16), primary_key=True),
    Column("item_id", String(64), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("at", BigInteger, nullable=False),
    # Who saved or removed it; none for the server's own command line. Kept when the person is long gone.
    Column("staff_id", String(36)),
    # The whole of it as JSON; none when it was removed.
    Column("content", LargeBinary),
)
