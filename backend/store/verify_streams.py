"""Streams: no gap, every event opens and is known, and folded from the beginning they show what the tables show."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import bindparam, func, select

from backend.protocol.codec import decode_event
from backend.protocol.fold import fold
from backend.protocol.snapshots import State
from backend.protocol.streams import empty_state
from backend.store import tables
from backend.store.database import Database
from backend.store.encryption import Cipher, SealBroken
from backend.store.findings import Finding, paged
from backend.store.reader import read_state
from backend.store.streams import event_place

_stream, _event = tables.stream.c, tables.event.c
_STREAMS = (
    select(_stream.name, _stream.seq, _stream.trimmed)
    .where(_stream.name > bindparam("after"))
    .order_by(_stream.name)
    .limit(bindparam("most"))
)
_COUNTS = select(_event.stream, func.count(), func.min(_event.seq), func.max(_event.seq)).group_by(
    _event.stream
)
_EVENTS = (
    select(_event.seq, _event.sealed)
    .where(_event.stream == bindparam("stream"), _event.seq > bindparam("after"))
    .order_by(_event.seq)
    .limit(bindparam("most"))
)


def check_streams(database: Database, cipher: Cipher, *, folding: bool) -> Iterator[Finding]:
    """Check every stream."""
    counts = {stream: tuple(rest) for stream, *rest in database.all(_COUNTS)}
    for name, seq, trimmed in paged(database, _STREAMS, ""):
        count, first, last = counts.pop(name, (0, trimmed + 1, trimmed))
        if not 0 <= trimmed <= seq:
            yield Finding(f"stream {name}", f"is trimmed to {trimmed} but stands at {seq}")
        if (count, first, last) != (seq - trimmed, trimmed + 1, seq):
            yield Finding(
                f"stream {name}",
                f"has {count} events from {first} to {last} where {trimmed + 1} to {seq} are due",
            )
        yield from _check_events(database, cipher, name, folding=folding and trimmed == 0)
    for name in counts:
        yield Finding(f"stream {name}", "has events but no seq")


def _check_events(database: Database, cipher: Cipher, stream: str, *, folding: bool) -> Iterator[Finding]:
    state: State | None
    try:
        state = empty_state(stream) if folding else None
    except ValueError:
        yield Finding(f"stream {stream}", "is of no known kind")
        return
    for seq, sealed in paged(database, _EVENTS, 0, stream=stream):
        place = f"event {stream} {seq}"
        try:
            event = decode_event(cipher.open(sealed, event_place(stream, seq)))
        except SealBroken as broken:
            yield Finding(place, str(broken))
            state = None
            continue
        if event is None:
            yield Finding(place, "is of a type that this version does not know")
            state = None
        elif state is not None:
            state = fold(state, event)
    if state is None:
        return
    try:
        if state != read_state(database, cipher, stream):
            yield Finding(f"stream {stream}", "its events lead to another state than the tables hold")
    except (SealBroken, msgspec.DecodeError, ValueError):
        yield Finding(f"stream {stream}", "the state in the tables cannot be read")
