"""Who belongs together: relations between records of clients that one command reads and changes."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, delete, insert, or_, select

from backend.protocol.clients import RelationKind
from backend.protocol.ids import ClientId
from backend.store import tables
from backend.store.database import Database
from backend.store.times import micros

_relation = tables.client_relation.c
_OF = select(_relation.client_id, _relation.other_id, _relation.kind).where(
    or_(_relation.client_id == bindparam("client_id"), _relation.other_id == bindparam("client_id"))
)
_ADD = insert(tables.client_relation)
_DROP = delete(tables.client_relation).where(
    _relation.client_id == bindparam("client_id"),
    _relation.other_id == bindparam("other_id"),
    _relation.kind == bindparam("kind"),
)


class Relation(NamedTuple):
    """One client is something of another's."""

    client_id: ClientId
    other_id: ClientId
    kind: RelationKind


class Relations:
    """The relations of one command. Nothing is written before `flush`."""

    def __init__(self, database: Database) -> None:
        """Begin a command's work."""
        self._database = database
        self._changed: dict[Relation, str | None] = {}

    def of(self, client_id: ClientId) -> set[Relation]:
        """Return the relations of a record, read from either side."""
        rows = self._database.all(_OF, client_id=client_id)
        found = {Relation(ClientId(one), ClientId(other), RelationKind(kind)) for one, other, kind in rows}
        for relation, by in self._changed.items():
            if client_id in relation[:2]:
                (found.discard if by is None else found.add)(relation)
        return found

    def put(self, relation: Relation, by: str = "") -> bool:
        """Note a relation, once, and tell whether it is new; `by` is nobody when it follows from a check."""
        is_new = relation not in self.of(relation.client_id)
        if is_new:
            self._changed[relation] = by
        return is_new

    def drop(self, relation: Relation) -> None:
        """Note that a relation has ended."""
        if relation in self.of(relation.client_id):
            self._changed[relation] = None

    def guardians(self, client_id: ClientId) -> set[ClientId]:
        """Return who has custody of a client."""
        return {one.client_id for one in self._custody(client_id) if one.other_id == client_id}

    def children(self, client_id: ClientId) -> set[ClientId]:
        """Return of whom a client has custody."""
        return {one.other_id for one in self._custody(client_id) if one.client_id == client_id}

    def is_public_guardian(self, client_id: ClientId) -> bool:
        """Tell whether somebody is a guardian by office, whose code is never shown."""
        public = RelationKind.PUBLIC_GUARDIAN_OF
        return any(one.client_id == client_id and one.kind is public for one in self.of(client_id))

    def flush(self, now: datetime) -> None:
        """Write what was changed."""
        for relation, by in self._changed.items():
            row = {
                "client_id": relation.client_id,
                "other_id": relation.other_id,
                "kind": relation.kind.value,
            }
            # One that this command has ended and noted again stands already.
            self._database.run(_DROP, **row)
            if by is not None:
                self._database.run(_ADD, **row, at=micros(now), staff_id=by)

    def _custody(self, client_id: ClientId) -> list[Relation]:
        return [one for one in self.of(client_id) if one.kind is RelationKind.GUARDIAN_OF]
