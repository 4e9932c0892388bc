"""Nodes that share the database: one begins to serve, one ends, one was not heard of for too long."""

from sqlalchemy import bindparam, delete, insert, select

from backend.commands.answers import Answer, done
from backend.commands.presence import forget_nodes
from backend.commands.system import NodeGone, NodeStarted, NodeStopped
from backend.store import tables
from backend.store.times import micros
from backend.store.unit import Unit

_node, _connection = tables.node.c, tables.connection.c

_ADD = insert(tables.node)
_DROP = delete(tables.node).where(_node.incarnation == bindparam("which"))
_ALL = select(_node.incarnation, _node.seen_at)
_SEEN_AT = select(_node.seen_at).where(_node.incarnation == bindparam("incarnation"))
_CONNECTED_TO = select(_connection.node).distinct()


def node_started(unit: Unit, command: NodeStarted) -> Answer:
    """Note that the node serves, with nobody connected yet, and forget the desktops of nodes there are no more.

    A node of the same name is another incarnation: it may still serve, and dies by its silence if it does not.
    """
    now = micros(unit.now)
    known = {str(node): int(seen_at) for node, seen_at in unit.database.all(_ALL)}
    connected_to = {str(node) for (node,) in unit.database.all(_CONNECTED_TO)}
    if command.alone:
        gone = known | {node: known.get(node, now) for node in connected_to}
    else:
        gone = {node: now for node in connected_to if node not in known}
    gone[command.node] = now
    forget_nodes(unit, gone)
    for node in gone.keys() & known.keys():
        unit.write(_DROP, which=node)
    unit.write(_ADD, incarnation=command.node, name=command.name, started_at=now, seen_at=now, keys="")
    return done(command)


def node_stopped(unit: Unit, command: NodeStopped) -> Answer:
    """Forget a node that has ended in order."""
    forget_nodes(unit, {command.node: micros(unit.now)})
    unit.write(_DROP, which=command.node)
    return done(command)


def node_gone(unit: Unit, command: NodeGone) -> Answer:
    """Forget a node that is silent, unless it has said meanwhile that it lives."""
    row = unit.database.one(_SEEN_AT, incarnation=command.node)
    if row is not None and row[0] == micros(command.seen_at):
        forget_nodes(unit, {command.node: int(row[0])})
        unit.write(_DROP, which=command.node)
    return done(command)
