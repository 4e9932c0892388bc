"""Presence: what a member of staff says of themself, and whether a desktop of theirs is connected."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, insert, select, update

from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, refused
from backend.commands.system import StaffConnected, StaffDisconnected
from backend.protocol.commands import SetPresence
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import StaffId
from backend.protocol.words import PresenceState
from backend.store import tables
from backend.store.times import micros, moment
from backend.store.unit import Unit

KEEPS_STATE = timedelta(minutes=2)
"""Who is back so soon has only changed nodes or lost the network for a moment, and is still on the break they were on."""

_BY_CALLS = frozenset({PresenceState.ON_CALL, PresenceState.WRAP_UP})
"""What nobody says of themself."""

_presence, _connection = tables.presence.c, tables.connection.c

_KNOWN = select(
    _presence.state, _presence.since, _presence.connected, _presence.vanished_at, _presence.until
).where(_presence.staff_id == bindparam("staff_id"))
_ADD = insert(tables.presence)
_SET = (
    update(tables.presence)
    .where(_presence.staff_id == bindparam("whose"))
    .values(
        state=bindparam("state"),
        since=bindparam("since"),
        connected=bindparam("connected"),
        vanished_at=bindparam("vanished_at"),
        until=bindparam("until"),
    )
)
_SET_VANISHED = (
    update(tables.presence)
    .where(_presence.staff_id == bindparam("whose"))
    .values(connected=False, vanished_at=bindparam("vanished_at"))
)
_DESKTOPS_AT = select(_connection.node).where(_connection.staff_id == bindparam("staff_id"))
_DROP_DESKTOPS = delete(tables.connection).where(
    _connection.staff_id == bindparam("whose"), _connection.node == bindparam("where")
)
_ADD_DESKTOPS = insert(tables.connection)
_AT_NODE = select(_connection.staff_id).where(_connection.node == bindparam("node"))


def set_presence(unit: Unit, actor: StaffActor, command: SetPresence) -> Answer:
    """Say whether one is available. During a call one is on it, and its end says what one does next."""
    if command.state in _BY_CALLS:
        return refused(command, ErrorCode.MALFORMED)
    if unit.calls.of_staff(actor.staff_id) is not None:
        return refused(command, ErrorCode.CALL_GOING)
    known = _known(unit, actor.staff_id)
    now = micros(unit.now)
    if known is None:
        _put(unit, actor.staff_id, command.state, since=now, vanished_at=now, known=False)
    elif known.state is not command.state:
        _put(unit, actor.staff_id, command.state, since=now, vanished_at=known.vanished_at, known=True)
    return done(command)


def staff_connected(unit: Unit, command: StaffConnected) -> Answer:
    """Note that desktops of the person are connected to the node; who comes is available.

    Telling it again changes nothing: a node tells until it is told that it is stored.
    """
    nodes = _nodes_of(unit, command.staff_id)
    if command.node not in nodes:
        unit.write(_ADD_DESKTOPS, staff_id=command.staff_id, node=command.node, desktops=1)
    known = _known(unit, command.staff_id)
    if known is not None and known.vanished_at is None and nodes:
        return done(command)
    state, since, until = PresenceState.AVAILABLE, micros(unit.now), None
    if known is not None and known.vanished_at is not None and since - known.vanished_at <= _KEEPS_STATE:
        state, since, until = known.state, known.since, known.until
    if unit.calls.of_staff(command.staff_id) is not None:
        state, until = PresenceState.ON_CALL, None
    _put(unit, command.staff_id, state, since=since, until=until, vanished_at=None, known=known is not None)
    return done(command)


def staff_disconnected(unit: Unit, command: StaffDisconnected) -> Answer:
    """Note that the person has no desktop at the node; without any the cases in hand are kept for a while."""
    nodes = _nodes_of(unit, command.staff_id)
    if command.node in nodes:
        unit.write(_DROP_DESKTOPS, whose=command.staff_id, where=command.node)
        if nodes == {command.node}:
            _vanish(unit, command.staff_id, micros(unit.now))
    return done(command)


def show(unit: Unit, staff_id: StaffId, state: PresenceState, until: datetime | None = None) -> None:
    """Show what the person does, as it follows from something else than their own word."""
    known = _known(unit, staff_id)
    if known is not None and (known.state, known.until) == (state, micros(until)):
        return
    vanished_at = micros(unit.now) if known is None else known.vanished_at
    _put(
        unit,
        staff_id,
        state,
        since=micros(unit.now),
        until=micros(until),
        vanished_at=vanished_at,
        known=known is not None,
    )


def wraps_up_until(unit: Unit, staff_id: StaffId) -> datetime | None:
    """Return until when the person finishes the work of a call; none when they do something else."""
    known = _known(unit, staff_id)
    if known is None or known.state is not PresenceState.WRAP_UP or known.until is None:
        return None
    return moment(known.until)


def forget_nodes(unit: Unit, seen_at: Mapping[str, int]) -> None:
    """Forget the desktops of nodes that are no more: whoever has none elsewhere has vanished since the node was seen."""
    vanished: dict[StaffId, int] = {}
    for node, at in seen_at.items():
        for (staff_id,) in unit.database.all(_AT_NODE, node=node):
            unit.write(_DROP_DESKTOPS, whose=staff_id, where=node)
            if _nodes_of(unit, StaffId(staff_id)) <= seen_at.keys():
                vanished[StaffId(staff_id)] = max(at, vanished.get(StaffId(staff_id), at))
    for staff_id, at in vanished.items():
        _vanish(unit, staff_id, at)


class _Known:
    """A row of presence."""

    __slots__ = ("since", "state", "until", "vanished_at")

    def __init__(
        self,
        state: str,
        since: int,
        connected: bool,  # noqa: FBT001 - a column
        vanished_at: int | None,
        until: int | None,
    ) -> None:
        self.state = PresenceState(state)
        self.since = since
        self.vanished_at = None if connected else vanished_at
        self.until = until


def _known(unit: Unit, staff_id: StaffId) -> _Known | None:
    row = unit.database.one(_KNOWN, staff_id=staff_id)
    return None if row is None else _Known(*row)


def _nodes_of(unit: Unit, staff_id: StaffId) -> set[str]:
    return {str(node) for (node,) in unit.database.all(_DESKTOPS_AT, staff_id=staff_id)}


def _vanish(unit: Unit, staff_id: StaffId, at: int) -> None:
    unit.write(_SET_VANISHED, whose=staff_id, vanished_at=at)
    unit.presence_changed(staff_id)


def _put(
    unit: Unit,
    staff_id: StaffId,
    state: PresenceState,
    *,
    since: int,
    vanished_at: int | None,
    known: bool,
    until: int | None = None,
) -> None:
    values = {
        "state": state.value,
        "since": since,
        "connected": vanished_at is None,
        "vanished_at": vanished_at,
        "until": until,
    }
    if known:
        unit.write(_SET, whose=staff_id, **values)
    else:
        unit.write(_ADD, staff_id=staff_id, **values)
    unit.presence_changed(staff_id)


_KEEPS_STATE = KEEPS_STATE // timedelta(microseconds=1)
