"""Clients found by keyed hash, and what tells them apart. Nothing here asks for a right."""

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import bindparam, exists, select

from backend.domain.clients import ClientRecord, filled, name_key
from backend.domain.names import has_first_names
from backend.domain.searching import Kind, Understood
from backend.protocol.clients import RelationKind
from backend.protocol.ids import ClientId
from backend.store import tables
from backend.store.clients import joined_ids, name_hash, read_kept, read_record, record_by_code
from backend.store.database import Database
from backend.store.encryption import Cipher

LARGEST_NUMBER = 2**63 - 1

_client, _name, _contact = tables.client.c, tables.client_name.c, tables.contact.c
_file, _relation = tables.case_file.c, tables.client_relation.c
_BY_NAME = select(_name.client_id).where(_name.name_hash == bindparam("name_hash"))
_BY_PHONE = select(_client.client_id).where(_client.phone_hash == bindparam("phone_hash"))
# The number of a contact is that of whoever was in contact.
_BY_CALL = (
    select(_file.client_id)
    .join_from(tables.contact, tables.case_file)
    .where(_contact.phone_hash == bindparam("phone_hash"), _file.client_id.is_not(None))
    .distinct()
    .limit(bindparam("most"))
)
_BY_CASE = select(_file.client_id, _file.subject_id).where(_file.number == bindparam("number"))
_BY_OFFICE = select(
    exists().where(
        _relation.client_id == bindparam("client_id"),
        _relation.kind == RelationKind.PUBLIC_GUARDIAN_OF.value,
    )
)


class Person(NamedTuple):
    """One person: the kept record with what those joined into it add, and the ids of all of them."""

    record: ClientRecord
    ids: tuple[ClientId, ...]
    is_public_guardian: bool


def person(database: Database, cipher: Cipher, client_id: ClientId) -> Person | None:
    """Return whose record this is; none when there is no such record. Raises SealBroken."""
    kept = read_kept(database, cipher, client_id)
    return None if kept is None else person_of(database, cipher, kept)


def person_of(database: Database, cipher: Cipher, kept: ClientRecord) -> Person:
    """Return the person of a record that was joined into none."""
    ids = tuple(joined_ids(database, kept.client_id))
    others = (read_record(database, cipher, one) for one in ids[1:])
    whole = filled(kept, (one for one in others if one is not None))
    by_office = any(bool(_flag(database, one)) for one in ids)
    return Person(whole, ids, by_office)


def search(database: Database, cipher: Cipher, asked: Understood, most: int) -> list[Person]:
    """Return the people a text finds, at most so many, each once."""
    if asked.kind is Kind.CODE:
        record = record_by_code(database, cipher, asked.value) if asked.value else None
        if record is not None and record.joined_into is None:
            return [person_of(database, cipher, record)]
        found = [] if record is None else [person(database, cipher, record.client_id)]
        return [one for one in found if one is not None]
    people: dict[ClientId, Person] = {}
    for client_id in _found(database, cipher, asked, most):
        if len(people) >= most:
            break
        one = person(database, cipher, client_id)
        if one is not None:
            people.setdefault(one.record.client_id, one)
    return list(people.values())


def _found(database: Database, cipher: Cipher, asked: Understood, most: int) -> Iterator[ClientId]:
    match asked.kind:
        case Kind.PHONE:
            hashed = cipher.lookup("phone", asked.value)
            for (client_id,) in database.all(_BY_PHONE, phone_hash=hashed):
                yield ClientId(client_id)
            for (client_id,) in database.all(_BY_CALL, phone_hash=hashed, most=most):
                yield ClientId(client_id)
        case Kind.CASE:
            number = int(asked.value)
            row = database.one(_BY_CASE, number=number) if number <= LARGEST_NUMBER else None
            for client_id in row or ():
                if client_id is not None:
                    yield ClientId(client_id)
        case _:
            yield from _by_name(database, cipher, asked)


def _by_name(database: Database, cipher: Cipher, asked: Understood) -> Iterator[ClientId]:
    if asked.born is None:
        return
    for last, first in asked.ways:
        hashed = name_hash(cipher, name_key(last, asked.born))
        for (client_id,) in database.all(_BY_NAME, name_hash=hashed):
            record = read_record(database, cipher, ClientId(client_id))
            if record is not None and has_first_names(record.first_names, first):
                yield record.client_id


def _flag(database: Database, client_id: ClientId) -> bool:
    row = database.one(_BY_OFFICE, client_id=client_id)
    return row is not None and bool(row[0])
