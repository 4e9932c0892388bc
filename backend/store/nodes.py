"""The nodes that share the database, and the cases of those whose desktops have vanished."""

from datetime import datetime
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, bindparam, select, update

from backend.protocol.ids import CaseId, StaffId
from backend.store import tables
from backend.store.case_files import read_file
from backend.store.key_check import NAME as KEY_CHECK
from backend.store.key_check import number_in_use
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


_KEYS_OF_ONE = select(_node["keys"]).where(_node.incarnation == bindparam("which"))
_SET_KEYS = (
    update(tables.node).where(_node.incarnation == bindparam("which")).values(keys=bindparam("new_keys"))
)
_KEYS = select(_node.name, _node["keys"])
_IN_USE = select(tables.setting.c.value).where(tables.setting.c.name == KEY_CHECK)


class NodeKeys(msgspec.Struct, frozen=True):
    """The keys of a node: the fingerprint of each it can open with, and the number of the one it seals by."""

    opens: dict[int, str] = msgspec.field(default_factory=dict)
    seals: int = -1


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


def keys_as_told(reader: Reader, incarnation: str) -> tuple[int, NodeKeys | None]:
    """Return the number of the key that the database says is in use, and what the node has told of its keys. Blocks."""
    with reader.reading() as database:
        value = database.one(_IN_USE)
        told = database.one(_KEYS_OF_ONE, which=incarnation)
    number = -1 if value is None else number_in_use(value[0])
    return number, None if told is None else _node_keys(told[0])


def tell_keys(connection: Connection, incarnation: str, keys: NodeKeys) -> None:
    """Tell which keys the node has. Runs by `Writer.run`: what it sealed before is committed by then."""
    connection.execute(_SET_KEYS, {"which": incarnation, "new_keys": msgspec.json.encode(keys).decode()})


def keys_of_nodes(connection: Connection) -> list[tuple[str, NodeKeys]]:
    """Return what every node has told of its keys, by its name."""
    return [(name, _node_keys(keys)) for name, keys in connection.execute(_KEYS)]


def _node_keys(value: str) -> NodeKeys:
    return msgspec.json.decode(value, type=NodeKeys) if value else NodeKeys()


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
