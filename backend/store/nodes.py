"""The nodes that share the database, and the cases of those whose desktops have vanished."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select, update

from backend.protocol.ids import CaseId, StaffId
from backend.store import tables
from backend.store.case_files import read_file
from backend.store.reader import Reader
from backend.store.times import micros, moment

_node, _presence, _case = tables.node.c, tables.presence.c, tables.case_file.c

_BEAT = update(tables.node).where(_node.incarnation == bindparam("which")).values(seen_at=bindparam("at"))
_NODES = select(_node.incarnation, _node.name, _node.seen_at)
_ABANDONED = (
    select(_case.case_id, _case.claimed_by, _presence.vanished_at)
    .select_from(tables.case_file.join(tables.presence, _presence.staff_id == _case.claimed_by))
    .where(_case.claimed_by.is_not(None), ~_presence.connected, _presence.vanished_at.is_not(None))
)


class Abandoned(NamedTuple):
    """A case in the hands of somebody without a desktop since ``vanished_at``."""

    case_id: CaseId
    staff_id: StaffId
    vanished_at: datetime
    chat_open: bool


class Circumstances(NamedTuple):
    """When each node said last that it lives, by incarnation, and which cases are abandoned; at one moment."""

    seen_at: dict[str, datetime]
    abandoned: list[Abandoned]
    names: dict[str, str]


def beat(connection: Connection, incarnation: str, now: datetime) -> bool:
    """Note that the node lives; false when it is not known (any more). Runs by `Writer.run`."""
    done = connection.execute(_BEAT, {"which": incarnation, "at": micros(now)})
    return done.rowcount == 1


def circumstances(reader: Reader) -> Circumstances:
    """Read what the leases depend on. Blocks."""
    with reader.reading() as database:
        nodes = database.all(_NODES)
        abandoned = []
        for case_id, staff_id, vanished_at in database.all(_ABANDONED):
            found = read_file(database, reader.cipher, CaseId(case_id))
            chat_open = found is not None and found[0].head.chat_open
            abandoned.append(Abandoned(CaseId(case_id), StaffId(staff_id), moment(vanished_at), chat_open))
    return Circumstances(
        seen_at={node: moment(at) for node, _, at in nodes},
        abandoned=abandoned,
        names={node: name for node, name, _ in nodes},
    )
