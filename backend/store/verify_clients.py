"""Clients: records open and are found by what they say, joinings lead somewhere, histories hold their own contacts."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import bindparam, select

from backend.domain.clients import ClientRecord, look_ups
from backend.domain.life_cycle import CaseFile
from backend.store import tables
from backend.store.client_joinings import joining_place
from backend.store.clients import code_hash_of, name_hash, opened_record, phone_hash_of
from backend.store.contacts import brief_of, opened_brief
from backend.store.database import Database, Row
from backend.store.encryption import Cipher, SealBroken
from backend.store.findings import Finding, paged

_client, _name, _contact = tables.client.c, tables.client_name.c, tables.contact.c
_joining, _file = tables.client_joining.c, tables.case_file.c
_CLIENTS = (
    select(_client.client_id, _client.joined_into, _client.code_hash, _client.phone_hash, _client.sealed)
    .where(_client.client_id > bindparam("after"))
    .order_by(_client.client_id)
    .limit(bindparam("most"))
)
_NAMES = select(_name.name_hash).where(_name.client_id == bindparam("client_id"))
_PARENT = select(_client.joined_into).where(_client.client_id == bindparam("client_id"))
_STANDING = select(_joining.client_id).where(
    _joining.other_id == bindparam("client_id"), _joining.undone_at.is_(None)
)
_JOININGS = select(_joining.other_id, _joining.at, _joining.sealed).order_by(_joining.other_id, _joining.at)
_LINES = select(_contact.contact_id, _contact.client_id, _contact.brief).where(
    _contact.case_id == bindparam("case_id")
)
_KNOWN = select(_client.client_id).where(_client.client_id == bindparam("client_id"))
_UNREADABLE = (SealBroken, msgspec.DecodeError, ValueError)


def check_clients(database: Database, cipher: Cipher) -> Iterator[Finding]:
    """Check every record and every joining."""
    for client_id, joined_into, code_hash, phone_hash, sealed in paged(database, _CLIENTS, ""):
        place = f"client {client_id}"
        try:
            record = opened_record(cipher, client_id, bytes(sealed))
        except _UNREADABLE as broken:
            yield Finding(place, f"cannot be opened: {type(broken).__name__}")
            continue
        if (record.client_id, record.joined_into) != (client_id, joined_into):
            yield Finding(place, "its columns are not those of the record")
        hashes = (_bytes(code_hash), _bytes(phone_hash))
        if hashes != (code_hash_of(cipher, record), phone_hash_of(cipher, record)):
            yield Finding(place, "is not found by its own code or telephone")
        if _names(database, client_id) != _due(cipher, record):
            yield Finding(place, "is not found by its own name")
        yield from _check_joining(database, record)
    for other_id, at, sealed in database.all(_JOININGS):
        try:
            cipher.open(bytes(sealed), joining_place(other_id, at)).decode()
        except _UNREADABLE as broken:
            yield Finding(f"client_joining {other_id} {at}", f"cannot be opened: {type(broken).__name__}")


def check_history(database: Database, cipher: Cipher, file: CaseFile) -> Iterator[Finding]:
    """Check that the contacts of a case stand in the history of whom it is about, with its words."""
    card = file.head.client
    people = (card.client_id, card.on_behalf.client_id if card.on_behalf else None)
    for client_id in people:
        if client_id is not None and database.one(_KNOWN, client_id=client_id) is None:
            yield Finding(f"case_file {file.case_id}", "is put to a record that is not there")
    for contact_id, client_id, sealed in database.all(_LINES, case_id=file.case_id):
        place = f"contact {file.case_id} {contact_id}"
        if client_id != card.subject:
            yield Finding(place, "stands in another history than its case says")
            continue
        if (sealed is None) != (client_id is None):
            yield Finding(place, "has words without a history, or a history without words")
            continue
        try:
            brief = opened_brief(cipher, file.case_id, contact_id, sealed)
        except _UNREADABLE as broken:
            yield Finding(place, f"its words cannot be opened: {type(broken).__name__}")
            continue
        if sealed is not None and brief != brief_of(file):
            yield Finding(place, "its words are not those of the case")


def _check_joining(database: Database, record: ClientRecord) -> Iterator[Finding]:
    place = f"client {record.client_id}"
    standing = [row[0] for row in database.all(_STANDING, client_id=record.client_id)]
    if standing != ([record.joined_into] if record.joined_into else []):
        yield Finding(place, "is joined otherwise than its joinings say")
    seen, above = {record.client_id}, record.joined_into
    while above is not None:
        if above in seen:
            yield Finding(place, "is joined in a circle")
            return
        seen.add(above)
        row: Row | None = database.one(_PARENT, client_id=above)
        above = row[0] if row else None


def _names(database: Database, client_id: str) -> set[bytes]:
    return {bytes(row[0]) for row in database.all(_NAMES, client_id=client_id)}


def _due(cipher: Cipher, record: ClientRecord) -> set[bytes]:
    return {name_hash(cipher, key) for key in look_ups(record)}


def _bytes(stored: bytes | memoryview | None) -> bytes | None:
    return None if stored is None else bytes(stored)
