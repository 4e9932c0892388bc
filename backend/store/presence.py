"""Who is at work: the rows behind the `staff` stream."""

from sqlalchemy import bindparam, func, select

from backend.protocol.ids import CaseId, LineId, StaffId
from backend.protocol.people import StaffPresence, StaffRef
from backend.protocol.words import PresenceState
from backend.store import tables
from backend.store.database import Database
from backend.store.times import moment

_held = (
    select(func.count())
    .select_from(tables.case_file)
    .where(tables.case_file.c.claimed_by == tables.presence.c.staff_id)
    .scalar_subquery()
)
_ALL = select(
    tables.staff.c.staff_id,
    tables.staff.c.name,
    tables.staff.c.initials,
    tables.presence.c.state,
    tables.presence.c.since,
    tables.presence.c.connected,
    _held.label("held"),
    tables.presence.c.until,
    tables.staff.c.extension,
).join_from(tables.presence, tables.staff)
_ONE = _ALL.where(tables.presence.c.staff_id == bindparam("staff_id"))
_HOLDER = (
    select(tables.case_file.c.claimed_by, tables.presence.c.connected)
    .select_from(
        tables.case_file.outerjoin(
            tables.presence, tables.presence.c.staff_id == tables.case_file.c.claimed_by
        )
    )
    .where(tables.case_file.c.case_id == bindparam("case_id"))
)
_CONNECTED = select(tables.presence.c.connected).where(tables.presence.c.staff_id == bindparam("staff_id"))
_LINES = (
    select(tables.staff_line.c.line)
    .where(tables.staff_line.c.staff_id == bindparam("staff_id"))
    .order_by(tables.staff_line.c.line)
)


def read_presence(database: Database, staff_id: StaffId) -> StaffPresence | None:
    """Return how one member of staff is present; none for one who has never been connected."""
    row = database.one(_ONE, staff_id=staff_id)
    return None if row is None else _presence(database, *row)


def read_everybody(database: Database) -> list[StaffPresence]:
    """Return the presence of everybody who has ever been connected."""
    return [_presence(database, *row) for row in database.all(_ALL)]


def is_connected(database: Database, staff_id: StaffId) -> bool:
    """Tell whether a desktop of theirs is connected."""
    row = database.one(_CONNECTED, staff_id=staff_id)
    return row is not None and bool(row[0])


def read_holder(database: Database, case_id: CaseId) -> tuple[StaffId, bool] | None:
    """Return who holds the case and whether a desktop of theirs is connected; none when nobody holds it."""
    row = database.one(_HOLDER, case_id=case_id)
    return None if row is None or row[0] is None else (StaffId(row[0]), bool(row[1]))


def read_lines(database: Database, staff_id: StaffId) -> tuple[LineId, ...]:
    """Return the lines a member of staff serves."""
    return tuple(LineId(line) for (line,) in database.all(_LINES, staff_id=staff_id))


def _presence(
    database: Database,
    staff_id: str,
    name: str,
    initials: str,
    state: str,
    since: int,
    connected: bool,  # noqa: FBT001 - a column of the row
    held: int,
    until: int | None,
    extension: str,
) -> StaffPresence:
    return StaffPresence(
        staff=StaffRef(staff_id=StaffId(staff_id), name=name, initials=initials),
        state=PresenceState(state),
        since=moment(since),
        connected=bool(connected),
        lines=read_lines(database, StaffId(staff_id)),
        open_cases=held,
        until=None if until is None else moment(until),
        has_phone=bool(extension),
    )
