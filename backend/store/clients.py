"""Records of clients as rows, and back; found by keyed hash only."""

from collections.abc import Iterator
from datetime import datetime

import msgspec
from sqlalchemy import bindparam, delete, insert, select, update

from backend.domain.clients import ClientRecord, look_ups
from backend.protocol.codec import encode
from backend.protocol.ids import ClientId
from backend.store import tables
from backend.store.database import Database
from backend.store.encryption import Cipher
from backend.store.times import micros

_client, _name = tables.client.c, tables.client_name.c
_ONE = select(_client.sealed).where(_client.client_id == bindparam("client_id"))
_BY_CODE = select(_client.client_id, _client.sealed).where(_client.code_hash == bindparam("code_hash"))
_JOINED = select(_client.client_id).where(_client.joined_into == bindparam("client_id"))
_HOLD = select(_client.legal_hold).where(_client.client_id == bindparam("client_id"))
_ADD = insert(tables.client)
_SET = (
    update(tables.client)
    .where(_client.client_id == bindparam("this_client"))
    .values(
        {name: bindparam(name) for name in ("joined_into", "changed_at", "code_hash", "phone_hash", "sealed")}
    )
)
_ADD_NAME = insert(tables.client_name)
_DROP_NAMES = delete(tables.client_name).where(_name.client_id == bindparam("client_id"))
_records = msgspec.json.Decoder(ClientRecord)


def client_place(client_id: ClientId | str) -> str:
    """Return the place a record is sealed to."""
    return f"client/{client_id}"


def opened_record(cipher: Cipher, client_id: ClientId | str, sealed: bytes) -> ClientRecord:
    """Return a record from its row. Raises SealBroken."""
    return _records.decode(cipher.open(sealed, client_place(client_id)))


def read_record(database: Database, cipher: Cipher, client_id: ClientId) -> ClientRecord | None:
    """Return a record as it is, joined into another or not; none when there is none."""
    row = database.one(_ONE, client_id=client_id)
    return None if row is None else opened_record(cipher, client_id, row[0])


def record_by_code(database: Database, cipher: Cipher, code: str) -> ClientRecord | None:
    """Return the record that has this whole code, its sign included; none when there is none."""
    row = database.one(_BY_CODE, code_hash=cipher.lookup("code", code))
    return None if row is None else opened_record(cipher, row[0], row[1])


def read_kept(database: Database, cipher: Cipher, client_id: ClientId) -> ClientRecord | None:
    """Return the record that this one was joined into, itself when into none."""
    record = read_record(database, cipher, client_id)
    while record is not None and record.joined_into is not None:
        record = read_record(database, cipher, record.joined_into)
    return record


def joined_ids(database: Database, client_id: ClientId) -> Iterator[ClientId]:
    """Give the record and all that lead to it: together they are one person."""
    yield client_id
    for (other,) in database.all(_JOINED, client_id=client_id):
        yield from joined_ids(database, ClientId(other))


def on_hold(database: Database, client_id: ClientId) -> bool:
    """Tell whether everything of the client is kept from being let go."""
    row = database.one(_HOLD, client_id=client_id)
    return row is not None and bool(row[0])


def name_hash(cipher: Cipher, key: str) -> bytes:
    """Return the hash of a look-up of `domain.clients.look_ups`."""
    return cipher.lookup("client_name", key)


def code_hash_of(cipher: Cipher, record: ClientRecord) -> bytes | None:
    """Return under what a record's code is found."""
    return cipher.lookup("code", record.code) if record.code else None


def phone_hash_of(cipher: Cipher, record: ClientRecord) -> bytes | None:
    """Return under what a record's telephone number is found."""
    return cipher.lookup("phone", record.phone) if record.phone else None


class Clients:
    """The records one command reads and changes. Nothing is written before `flush`."""

    def __init__(self, database: Database, cipher: Cipher) -> None:
        """Begin a command's work."""
        self._database = database
        self._cipher = cipher
        self._known: dict[ClientId, ClientRecord | None] = {}
        self._before: dict[ClientId, ClientRecord | None] = {}

    def get(self, client_id: ClientId) -> ClientRecord | None:
        """Return a record as it is, joined into another or not."""
        if client_id not in self._known:
            record = read_record(self._database, self._cipher, client_id)
            self._known[client_id] = self._before[client_id] = record
        return self._known[client_id]

    def kept(self, client_id: ClientId) -> ClientRecord | None:
        """Return the record that this one was joined into, itself when into none."""
        record = self.get(client_id)
        while record is not None and record.joined_into is not None:
            record = self.get(record.joined_into)
        return record

    def by_code(self, code: str) -> ClientRecord | None:
        """Return the record that has this whole code, its sign included."""
        for record in self._known.values():
            if record is not None and record.code == code:
                return record
        found = record_by_code(self._database, self._cipher, code)
        # One that this command has read and given another code is not it any more.
        return None if found is None or self.get(found.client_id) != found else found

    def family(self, client_id: ClientId) -> list[ClientRecord]:
        """Return the records that are this person's, the kept one first."""
        kept = self.kept(client_id)
        if kept is None:
            return []
        return [kept, *self._leading_to(kept.client_id)]

    def _leading_to(self, client_id: ClientId) -> Iterator[ClientRecord]:
        stored = [ClientId(row[0]) for row in self._database.all(_JOINED, client_id=client_id)]
        # What this command has joined or taken apart is not in the table yet.
        for each in dict.fromkeys((*stored, *self._known)):
            record = self.get(each)
            if record is not None and record.joined_into == client_id:
                yield record
                yield from self._leading_to(each)

    def put(self, record: ClientRecord) -> None:
        """Take a new record in, or a changed one."""
        self.get(record.client_id)
        self._known[record.client_id] = record

    def flush(self, now: datetime) -> None:
        """Write what is new or changed."""
        for client_id, record in self._known.items():
            before = self._before[client_id]
            if record is not None and record != before:
                self._write(record, before, micros(now))

    def _write(self, record: ClientRecord, before: ClientRecord | None, now: int) -> None:
        columns = {
            "joined_into": record.joined_into,
            "changed_at": now,
            "code_hash": code_hash_of(self._cipher, record),
            "phone_hash": phone_hash_of(self._cipher, record),
            "sealed": self._cipher.seal(encode(record), client_place(record.client_id)),
        }
        if before is None:
            self._database.run(_ADD, client_id=record.client_id, legal_hold=False, created_at=now, **columns)
        else:
            self._database.run(_SET, this_client=record.client_id, **columns)
        keys = set(look_ups(record))
        if before is not None and keys == set(look_ups(before)):
            return
        self._database.run(_DROP_NAMES, client_id=record.client_id)
        rows = [
            {"name_hash": name_hash(self._cipher, key), "client_id": record.client_id} for key in sorted(keys)
        ]
        self._database.run_many(_ADD_NAME, rows)
