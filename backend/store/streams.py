"""Streams: each counts its events without gaps, in the transaction that changes what they speak of."""

from typing import NamedTuple

from sqlalchemy import bindparam, insert, select, update

from backend.protocol.codec import encode_event
from backend.protocol.events import Event
from backend.store import tables
from backend.store.database import Database
from backend.store.encryption import Cipher

_SEQ = select(tables.stream.c.seq).where(tables.stream.c.name == bindparam("stream"))
_NEW_STREAM = insert(tables.stream).values(name=bindparam("stream"), seq=bindparam("seq"), trimmed=0)
_SET_SEQ = (
    update(tables.stream).where(tables.stream.c.name == bindparam("stream")).values(seq=bindparam("last"))
)
_ADD_EVENT = insert(tables.event)


class Committed(NamedTuple):
    """An event that is durable: where it stands, the event, and its bytes as stored and as sent."""

    stream: str
    seq: int
    event: Event
    encoded: bytes


def event_place(stream: str, seq: int) -> str:
    """Return the place an event is sealed to."""
    return f"event/{stream}/{seq}"


class Streams:
    """The streams of one batch. Events are kept until `write`, which puts them into the transaction."""

    def __init__(self, database: Database, cipher: Cipher, known: dict[str, int]) -> None:
        """Begin a batch; `known` are seqs that need not be read, and is brought up to date by `write`."""
        self._known = known
        self._database = database
        self._cipher = cipher
        self._stored: dict[str, int] = {}
        self._seqs: dict[str, int] = {}
        self.committed: list[Committed] = []

    def append(self, stream: str, event: Event, encoded: bytes | None = None) -> int:
        """Give the event the next seq of the stream and return it; `encoded` are its bytes, if known."""
        seq = self._seqs.get(stream)
        if seq is None:
            seq = self._known.get(stream)
            if seq is None:
                row = self._database.one(_SEQ, stream=stream)
                seq = row[0] if row else 0
            self._stored[stream] = seq
        seq = self._seqs[stream] = seq + 1
        self.committed.append(Committed(stream, seq, event, encoded or encode_event(event)))
        return seq

    def touched(self) -> dict[str, int]:
        """Return the last seq of every stream that has a new event."""
        return {name: seq for name, seq in self._seqs.items() if seq != self._stored[name]}

    def write(self, at: int) -> None:
        """Write the events and the new seqs; `at` is in microseconds."""
        seal = self._cipher.seal
        touched = self.touched()
        stored = self._stored
        self._database.run_many(
            _NEW_STREAM, [{"stream": name, "seq": seq} for name, seq in touched.items() if stored[name] == 0]
        )
        self._database.run_many(
            _SET_SEQ, [{"stream": name, "last": seq} for name, seq in touched.items() if stored[name]]
        )
        self._database.run_many(
            _ADD_EVENT,
            [
                {"stream": name, "seq": seq, "at": at, "sealed": seal(encoded, event_place(name, seq))}
                for name, seq, _, encoded in self.committed
            ],
        )
        self._known.update(touched)
