"""Presence: what a member of staff says of themself, and whether a desktop of theirs is connected."""

from sqlalchemy import bindparam, delete, func, insert, select, update

from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done
from backend.commands.system import NodeStarted, ReturnCases, StaffConnected, StaffDisconnected
from backend.domain import life_cycle
from backend.protocol.commands import SetPresence
from backend.protocol.entries import Released
from backend.protocol.ids import CaseId, StaffId
from backend.protocol.words import PresenceState, ReleasedWhy
from backend.store import tables
from backend.store.times import micros
from backend.store.unit import Unit

_presence, _connection = tables.presence.c, tables.connection.c

_KNOWN = select(_presence.state, _presence.connected, _presence.vanished_at).where(
    _presence.staff_id == bindparam("staff_id")
)
_ADD = insert(tables.presence)
_SET = (
    update(tables.presence)
    .where(_presence.staff_id == bindparam("whose"))
    .values(
        state=bindparam("state"),
        since=bindparam("since"),
        connected=bindparam("connected"),
        vanished_at=bindparam("vanished_at"),
    )
)
_SET_VANISHED = (
    update(tables.presence)
    .where(_presence.staff_id == bindparam("whose"))
    .values(connected=False, vanished_at=bindparam("vanished_at"))
)
_DESKTOPS = select(_connection.node, _connection.desktops).where(
    _connection.staff_id == bindparam("staff_id")
)
_DROP_DESKTOPS = delete(tables.connection).where(
    _connection.staff_id == bindparam("whose"), _connection.node == bindparam("where")
)
_ADD_DESKTOPS = insert(tables.connection)
_AT_NODE = select(_connection.staff_id).where(_connection.node == bindparam("node"))
_ELSEWHERE = select(func.count()).where(
    _connection.staff_id == bindparam("staff_id"), _connection.node != bindparam("node")
)
_HELD = select(tables.case_file.c.case_id).where(tables.case_file.c.claimed_by == bindparam("staff_id"))


def set_presence(unit: Unit, actor: StaffActor, command: SetPresence) -> Answer:
    """Say whether one is available."""
    known = unit.database.one(_KNOWN, staff_id=actor.staff_id)
    if known is None or known[0] != command.state.value:
        connected = known is not None and bool(known[1])
        vanished_at = micros(unit.now) if known is None else known[2]
        _put(
            unit,
            actor.staff_id,
            command.state,
            connected=connected,
            vanished_at=vanished_at,
            known=known is not None,
        )
    return done(command)


def staff_connected(unit: Unit, command: StaffConnected) -> Answer:
    """Count one more desktop of the person; who comes is available."""
    counts = _counts(unit, command.staff_id)
    _set_desktops(unit, command.staff_id, command.node, counts.get(command.node, 0) + 1)
    if not counts:
        known = unit.database.one(_KNOWN, staff_id=command.staff_id)
        _put(
            unit,
            command.staff_id,
            PresenceState.AVAILABLE,
            connected=True,
            vanished_at=None,
            known=known is not None,
        )
    return done(command)


def staff_disconnected(unit: Unit, command: StaffDisconnected) -> Answer:
    """Count one desktop less; without any the person is not connected and keeps the cases in hand."""
    counts = _counts(unit, command.staff_id)
    left = counts.get(command.node, 0) - 1
    _set_desktops(unit, command.staff_id, command.node, left)
    if left <= 0 and not counts.keys() - {command.node}:
        _disconnect(unit, command.staff_id)
    return done(command)


def node_started(unit: Unit, command: NodeStarted) -> Answer:
    """Forget the desktops that a node had before it ended."""
    for (staff_id,) in unit.database.all(_AT_NODE, node=command.node):
        _set_desktops(unit, StaffId(staff_id), command.node, 0)
        elsewhere = unit.database.one(_ELSEWHERE, staff_id=staff_id, node=command.node)
        if elsewhere is None or elsewhere[0] == 0:
            _disconnect(unit, StaffId(staff_id))
    return done(command)


def return_cases(unit: Unit, command: ReturnCases) -> Answer:
    """Return a vanished person's cases to the front of the queue."""
    for (case_id,) in unit.database.all(_HELD, staff_id=command.staff_id):
        file = unit.case(CaseId(case_id))
        if file is not None:
            life_cycle.put_back(file, ReleasedWhy.CONNECTION_LOST)
            unit.add_entry(file, Released(why=ReleasedWhy.CONNECTION_LOST))
    return done(command)


def _counts(unit: Unit, staff_id: StaffId) -> dict[str, int]:
    return {str(node): int(count) for node, count in unit.database.all(_DESKTOPS, staff_id=staff_id)}


def _set_desktops(unit: Unit, staff_id: StaffId, node: str, desktops: int) -> None:
    unit.write(_DROP_DESKTOPS, whose=staff_id, where=node)
    if desktops > 0:
        unit.write(_ADD_DESKTOPS, staff_id=staff_id, node=node, desktops=desktops)


def _disconnect(unit: Unit, staff_id: StaffId) -> None:
    unit.write(_SET_VANISHED, whose=staff_id, vanished_at=micros(unit.now))
    unit.presence_changed(staff_id)


def _put(
    unit: Unit,
    staff_id: StaffId,
    state: PresenceState,
    *,
    connected: bool,
    vanished_at: int | None,
    known: bool,
) -> None:
    values = {
        "state": state.value,
        "since": micros(unit.now),
        "connected": connected,
        "vanished_at": vanished_at,
    }
    if known:
        unit.write(_SET, whose=staff_id, **values)
    else:
        unit.write(_ADD, staff_id=staff_id, **values)
    unit.presence_changed(staff_id)
