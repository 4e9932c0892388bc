"""What a database holds, in numbers: enough to tell whether a copy of it is whole, and nothing of a client."""

import hashlib

import msgspec
from sqlalchemy import Connection, func, inspect, select

from backend.store import schema, tables

_MODULUS = 1 << 256


class Census(msgspec.Struct, frozen=True):
    """Rows by table, and where the streams and the access log stand."""

    rows: dict[str, int]
    streams: str
    """A sum over every stream's name, seq and trimmed that does not depend on their order."""
    access_log: str
    """The last link of the access log's chain; empty before there is one."""


def take_census(connection: Connection) -> Census:
    """Count what there is, within the caller's transaction. Tables of other versions are left out."""
    there = set(inspect(connection).get_table_names())
    known = [table for table in schema.metadata.sorted_tables if table.name in there]
    rows = {
        table.name: int(connection.scalar(select(func.count()).select_from(table)) or 0) for table in known
    }
    return Census(rows=rows, streams=_streams(connection), access_log=_chain(connection))


def _streams(connection: Connection) -> str:
    columns = tables.stream.c
    total = 0
    rows = connection.execute(
        select(columns.name, columns.seq, columns.trimmed), execution_options={"yield_per": 1000}
    )
    for name, seq, trimmed in rows:
        total += int.from_bytes(hashlib.sha256(f"{name} {seq} {trimmed}".encode()).digest(), "big")
    return f"{total % _MODULUS:064x}"


def _chain(connection: Connection) -> str:
    log = tables.access_log
    if "chain" not in {column["name"] for column in inspect(connection).get_columns(log.name)}:
        return ""
    last = connection.scalar(select(log.c.chain).order_by(log.c.no.desc()).limit(1))
    return "" if last is None else bytes(last).hex()
