"""What the technical tables may let go of, in slices so small that nobody waits for them.

Events are for desktops that resume, answers for commands that are sent again; a time after which neither can come is a
setting. Nothing here touches what a client or a professional wrote.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import Column, ColumnElement, Connection, Table, bindparam, delete, select, update

from backend.protocol.streams import split
from backend.store import tables
from backend.store.database import Database
from backend.store.findings import PAGE
from backend.store.reader import Reader

SLICE = 300
"""Rows in one transaction at most."""
LEAST = 200
"""Events of a stream that stay, however old: a quiet queue is resumed and not read anew after a holiday."""

_event, _stream, _file = tables.event.c, tables.stream.c, tables.case_file.c
_STREAMS = (
    select(_stream.name, _stream.seq, _stream.trimmed)
    .where(_stream.name > bindparam("after"), _stream.trimmed < _stream.seq)
    .order_by(_stream.name)
    .limit(bindparam("most"))
)
_LAST_OLD = (
    select(_event.seq)
    .where(_event.stream == bindparam("stream"), _event.at < bindparam("before"))
    .order_by(_event.seq.desc())
    .limit(1)
)
_CLOSED = select(_file.closed_at).where(_file.case_id == bindparam("case_id"))


def feedback_place(feedback_id: str) -> str:
    """Return the place that the words of feedback are sealed to."""
    return f"feedback/{feedback_id}"


class Trim(NamedTuple):
    """A stream whose events up to a seq may go."""

    stream: str
    upto: int


def what_to_trim(reader: Reader, before: int, least: int = LEAST) -> list[Trim]:
    """Return the streams with events from before a moment (microseconds) that nobody needs any more.

    Every stream keeps its latest `least`, but one's own list and a case that was closed before that moment: nobody has
    it open.
    """
    found: list[Trim] = []
    after = ""
    while True:
        # A reading for each page: on a large database all of it takes a while.
        with reader.reading() as database:
            page = database.all(_STREAMS, after=after, most=PAGE)
            for stream, seq, trimmed in page:
                last = database.one(_LAST_OLD, stream=stream, before=before)
                if last is None:
                    continue
                # One's own list is small, so it is as well read anew; and its events name clients.
                whole = split(stream)[0] in {"me", "consult"} or _is_over(database, stream, before)
                upto = last[0] if whole else min(last[0], seq - least)
                if upto > trimmed:
                    found.append(Trim(stream, upto))
        if len(page) < PAGE:
            return found
        after = page[-1][0]


def _is_over(database: Database, stream: str, before: int) -> bool:
    kind, key = split(stream)
    row = database.one(_CLOSED, case_id=key) if kind == "case" else None
    return row is not None and row[0] is not None and row[0] < before


def trim(connection: Connection, wanted: Sequence[Trim], most: int = SLICE) -> list[Trim]:
    """Take away at most so many events and return what is left to do. Done again, it does nothing."""
    budget = most
    for number, (stream, upto) in enumerate(wanted):
        if not budget:
            return list(wanted[number:])
        trimmed = connection.scalar(select(_stream.trimmed).where(_stream.name == stream))
        to = min(upto, (trimmed or 0) + budget)
        if trimmed is not None and to > trimmed:
            connection.execute(delete(tables.event).where(_event.stream == stream, _event.seq <= to))
            connection.execute(update(tables.stream).where(_stream.name == stream).values(trimmed=to))
            budget -= to - trimmed
        if to < upto:
            return list(wanted[number:])
    return []


def drop_answers(connection: Connection, before: int, most: int = SLICE) -> int:
    """Forget the answers to commands of before a moment; return how many, at most so many."""
    ledger = tables.ledger.c
    return _drop(connection, tables.ledger, ledger.command_id, ledger.at < before, most)


def drop_expired(connection: Connection, now: int, most: int = SLICE) -> int:
    """Forget refresh tokens and residents' links that open nothing any more; return how many, at most so many."""
    token, access = tables.refresh_token.c, tables.resident_access.c
    dropped = _drop(connection, tables.refresh_token, token.token_hash, token.expires_at < now, most)
    gone = access.expires_at < now
    return dropped + _drop(connection, tables.resident_access, access.token_hash, gone, most - dropped)


def _drop(
    connection: Connection, table: Table, key: Column[Any], which: ColumnElement[bool], most: int
) -> int:
    some = select(key).where(which).limit(most)
    return connection.execute(delete(table).where(key.in_(some))).rowcount
