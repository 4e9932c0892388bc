"""Who belongs to a client. Nothing here asks for a right."""

from collections.abc import Sequence

from sqlalchemy import bindparam, or_, select

from backend.domain.personal_codes import masked
from backend.protocol.clients import JoinedRecord, Related, RelationKind
from backend.protocol.ids import ClientId
from backend.store import tables
from backend.store.client_joinings import joinings_into
from backend.store.client_search import person
from backend.store.clients import read_record
from backend.store.database import Database
from backend.store.encryption import Cipher
from backend.store.times import moment

_relation = tables.client_relation.c
_OF = (
    select(_relation.client_id, _relation.other_id, _relation.kind)
    .where(or_(_relation.client_id == bindparam("client_id"), _relation.other_id == bindparam("client_id")))
    .order_by(_relation.at)
)


def related(database: Database, cipher: Cipher, ids: Sequence[ClientId]) -> tuple[Related, ...]:
    """Return who belongs to the person of these records, each once a relation. Raises SealBroken."""
    found: dict[tuple[ClientId, str, bool], Related] = {}
    for own in ids:
        for first, second, kind in database.all(_OF, client_id=own):
            theirs = second == own
            other = person(database, cipher, ClientId(first if theirs else second))
            if other is None or other.record.client_id in ids:
                continue
            record = other.record
            found[record.client_id, kind, theirs] = Related(
                client_id=record.client_id,
                name=f"{record.last_name} {record.first_names}".strip(),
                born=record.day_of_birth,
                kind=RelationKind(kind),
                theirs=theirs,
                personal_code=masked(record.code) if record.code and not other.is_public_guardian else "",
                non_disclosure=record.non_disclosure,
            )
    return tuple(found.values())


def joined_records(database: Database, cipher: Cipher, ids: Sequence[ClientId]) -> tuple[JoinedRecord, ...]:
    """Return the records that lead to this person, with who joined them and why. Raises SealBroken."""
    rows = []
    for own in ids:
        for joining in joinings_into(database, cipher, own):
            record = read_record(database, cipher, joining.other_id)
            name = f"{record.last_name} {record.first_names}".strip() if record else ""
            rows.append(
                JoinedRecord(
                    client_id=joining.other_id,
                    name=name,
                    at=moment(joining.at),
                    by=joining.by,
                    reason=joining.reason,
                )
            )
    return tuple(rows)
