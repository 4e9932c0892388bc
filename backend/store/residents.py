"""What residents' pages ask besides their own case: how long cases took lately, who is there to answer."""

from sqlalchemy import bindparam, func, or_, select

from backend.protocol.ids import LineId
from backend.protocol.words import Channel, PresenceState
from backend.store import tables
from backend.store.reader import Reader

AT_WORK = (PresenceState.AVAILABLE, PresenceState.BUSY, PresenceState.ON_CALL, PresenceState.WRAP_UP)
"""Whoever speaks with another client is at work: that is whom one waits for."""
at_work = or_(*(tables.presence.c.state == state.value for state in AT_WORK))

_file, _entry, _contact = tables.case_file.c, tables.entry.c, tables.contact.c
_taken_at = (
    select(func.max(_entry.at))
    .where(_entry.case_id == _file.case_id, _entry.kind == "claimed")
    .scalar_subquery()
)
_came_by = (
    select(_contact.contact_id)
    .where(_contact.case_id == _file.case_id, _contact.channel == bindparam("channel"))
    .exists()
)
_HANDLED = (
    select(_file.closed_at - _taken_at)
    .where(_file.line == bindparam("line"), _file.closed_at.is_not(None), _taken_at.is_not(None), _came_by)
    .order_by(_file.closed_at.desc())
    .limit(bindparam("most"))
)
_serving = (
    select(tables.presence.c.staff_id)
    .join_from(tables.presence, tables.staff_line, tables.presence.c.staff_id == tables.staff_line.c.staff_id)
    .where(
        tables.staff_line.c.line == bindparam("line"),
        tables.presence.c.connected,
        at_work,
    )
)
_PEOPLE = select(func.count()).select_from(_serving.subquery())
_HELD = select(func.count()).where(_file.claimed_by.in_(_serving))


def recent_handling(reader: Reader, line: LineId, channel: Channel, most: int = 20) -> tuple[float, ...]:
    """Return how many minutes the line's latest closed cases of the channel were in hand, the newest last."""
    with reader.reading() as database:
        rows = database.all(_HANDLED, line=line, channel=channel.value, most=most)
    return tuple(float(spent) / 60e6 for (spent,) in reversed(rows))


def staff_present(reader: Reader, line: LineId) -> tuple[int, int]:
    """Return how many who serve the line are at work now, and how many cases they have in hand."""
    with reader.reading() as database:
        people = database.one(_PEOPLE, line=line)
        held = database.one(_HELD, line=line)
    return (int(people[0]) if people else 0, int(held[0]) if held else 0)
