"""What was last seen, kept in the journal: with it a desktop that starts while the server is away shows one's work."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from backend.protocol.ids import StreamName
from backend.protocol.people import StaffInfo
from backend.protocol.setup import Setup
from backend.protocol.snapshots import State
from desktop.sync.mirror import Change, Mirror

if TYPE_CHECKING:
    from desktop.sync.journal import Journal

BEHIND = 5.0
"""Seconds the kept view may be behind what is seen, unless it is very large."""
BYTES_A_SECOND = 50_000
"""So much is written on the average at most: a long queue that never rests must not wear the disk out."""

Rows = dict[str, bytes | None]
"""Parts of the view by name, encoded; none for one that is to be removed."""
HEAD = ""
"""The name of the part that tells whose the view is and when it was."""


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """Whose view it is, and the county as last told. ``ahead`` is the server's clock over the machine's, in seconds."""

    me: StaffInfo
    setup: Setup
    at: datetime
    ahead: float = 0.0


class Stream(msgspec.Struct, frozen=True, kw_only=True):
    """One followed stream."""

    seq: int
    state: State


class LastView(msgspec.Struct, frozen=True, kw_only=True):
    """The view as it was kept."""

    head: Head
    streams: dict[StreamName, Stream]


def view_of(parts: dict[str, bytes]) -> LastView | None:
    """Put a view together from what was kept; none when there is none, or another build wrote what this cannot read."""
    if HEAD not in parts:
        return None
    try:
        head = msgspec.json.decode(parts[HEAD], type=Head)
        streams = {
            StreamName(name): msgspec.json.decode(part, type=Stream)
            for name, part in parts.items()
            if name != HEAD
        }
    except msgspec.DecodeError:
        return None
    return LastView(head=head, streams=streams)


class ViewKeeper:
    """Writes what the mirror holds into the journal, a while after it changed. ``head`` tells whose it is."""

    def __init__(
        self,
        mirror: Mirror,
        head: Callable[[], Head | None],
        start: Callable[[Coroutine[None, None, None]], object],
    ) -> None:
        self._mirror = mirror
        self._head = head
        self._start = start
        self._journal: Journal | None = None
        self._written: set[StreamName] = set()
        self._changed: set[StreamName] = set()
        self._timer: asyncio.TimerHandle | None = None
        self._pause = 0.0
        mirror.listen(self._note)

    def keep_in(self, journal: "Journal") -> None:
        """Keep the view in a journal from now on; what an earlier run has left there is replaced."""
        self._journal = journal
        self._written = set()
        self._changed = set(self._mirror.streams())
        self._soon()

    def leave(self) -> None:
        """Keep nothing any more."""
        self._journal = None
        self._stop()

    def hurry(self) -> None:
        """Write at once what has changed, as when the connection is lost."""
        self._stop()
        self._due()

    async def write(self) -> None:
        """Write what has changed since the last time."""
        journal, head = self._journal, self._head()
        if journal is None or head is None or not journal.lasting:
            return
        seen = set(self._mirror.streams())
        rows: Rows = dict.fromkeys(self._written - seen)
        for name in seen if not self._written else self._changed & seen:
            state, seq = self._mirror.state(name), self._mirror.seq(name)
            if state is not None and seq is not None:
                rows[name] = msgspec.json.encode(Stream(seq=seq, state=state))
        rows[HEAD] = msgspec.json.encode(head)
        self._pause = sum(len(part) for part in rows.values() if part) / BYTES_A_SECOND
        anew, self._written = not self._written, seen
        changed, self._changed = self._changed, set()
        if not await journal.write_view(rows, anew=anew):
            self._changed |= changed

    def _note(self, change: Change) -> None:
        self._changed.add(change.stream)
        self._soon()

    def _soon(self) -> None:
        if self._timer is None and self._journal is not None:
            self._timer = asyncio.get_running_loop().call_later(max(BEHIND, self._pause), self._due)

    def _due(self) -> None:
        self._timer = None
        if self._journal is not None:
            self._start(self.write())

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
