"""What the pages read of the store: what a secret opens, a case, a professional's public name.

Everything here raises StoreAway while the database does not answer.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import ParamSpec, TypeVar

from sqlalchemy import bindparam, select

from backend.channels.web.store_away import read_within
from backend.protocol.clock import Clock
from backend.protocol.feedback import Change
from backend.protocol.ids import CaseId, ContactId, LineId, StaffId, ThreadId
from backend.protocol.snapshots import State
from backend.protocol.wire import Record
from backend.protocol.words import Channel
from backend.store import tables
from backend.store.feedback import read_changes
from backend.store.reader import Reader
from backend.store.residents import recent_handling, staff_present
from backend.store.times import micros

P = ParamSpec("P")
T = TypeVar("T")

_ACCESS = select(
    tables.resident_access.c.case_id,
    tables.resident_access.c.contact_id,
    tables.resident_access.c.thread,
    tables.resident_access.c.expires_at,
).where(tables.resident_access.c.token_hash == bindparam("token_hash"))
_NAME = select(tables.staff.c.public_name).where(tables.staff.c.staff_id == bindparam("staff_id"))
_NAMES_FOR = timedelta(minutes=5)
_CHANGES_FOR = timedelta(minutes=1)


class Access(Record, frozen=True, kw_only=True):
    """What a secret opens: the case, the contact it was given for, and the thread whose lines it shows."""

    case_id: CaseId
    contact_id: ContactId
    thread: ThreadId


class Hatch(Record, frozen=True, kw_only=True):
    """A line at this moment: professionals at work, cases they hold together, minutes of its latest chats."""

    people: int = 0
    held: int = 0
    recent_minutes: tuple[float, ...] = ()


class Reading:
    """Queries run in the reader's own threads."""

    def __init__(self, reader: Reader, clock: Clock) -> None:
        """Read with this reader; secrets expire by this clock."""
        self._reader = reader
        self._clock = clock
        self._names: dict[StaffId, str] = {}
        self._names_until = clock()
        self._changes: list[Change] = []
        self._changes_until = clock()

    async def snapshot(self, stream: str) -> tuple[int, State]:
        """Return the seq and the state of a stream."""
        return await self._run(self._reader.snapshot, stream)

    async def access(self, token_hash: bytes) -> Access | None:
        """Return what the secret with this hash opens; none for an unknown or expired one."""
        return await self._run(self._access, token_hash)

    async def public_name(self, staff_id: StaffId) -> str:
        """Return the name residents know a professional by; empty for one there is not."""
        now = self._clock()
        if now >= self._names_until:
            self._names.clear()
            self._names_until = now + _NAMES_FOR
        if staff_id not in self._names:
            self._names[staff_id] = await self._run(self._name, staff_id)
        return self._names[staff_id]

    async def changes(self) -> list[Change]:
        """Return what was changed because of feedback and is told to everybody, the newest first."""
        now = self._clock()
        if now >= self._changes_until:
            self._changes = await self._run(self._published)
            self._changes_until = now + _CHANGES_FOR
        return self._changes

    async def hatch(self, line: LineId) -> Hatch:
        """Return who is at work on a line and how long its latest chats took."""
        return await self._run(self._hatch, line)

    async def _run(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await read_within(self._reader.run(function, *args, **kwargs), self._reader.failures)

    def _hatch(self, line: LineId) -> Hatch:
        people, held = staff_present(self._reader, line)
        return Hatch(
            people=people, held=held, recent_minutes=recent_handling(self._reader, line, Channel.CHAT)
        )

    def _published(self) -> list[Change]:
        with self._reader.reading() as database:
            return [one for one in read_changes(database) if one.published]

    def _access(self, token_hash: bytes) -> Access | None:
        with self._reader.reading() as database:
            row = database.one(_ACCESS, token_hash=token_hash)
        if row is None or (row[3] is not None and row[3] <= micros(self._clock())):
            return None
        return Access(case_id=CaseId(row[0]), contact_id=ContactId(row[1]), thread=ThreadId(row[2]))

    def _name(self, staff_id: StaffId) -> str:
        with self._reader.reading() as database:
            row = database.one(_NAME, staff_id=staff_id)
        return "" if row is None else str(row[0])
