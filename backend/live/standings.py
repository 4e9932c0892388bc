"""Whether who is signed in may still do what they might when they signed in: looked at as soon as an administrator changes it.

A desktop whose person is locked out, or has other lines or another role now, is closed. It comes back by itself and is let
in by what holds now, or not at all.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import Protocol

from websockets.frames import CloseCode

from backend.commands.actor import StaffActor, staff_actor
from backend.live.faults import tell_of_task
from backend.live.topic import Happened
from backend.protocol.events import RightsChanged
from backend.protocol.ids import StaffId
from backend.protocol.people import StaffInfo
from backend.protocol.streams import STAFF
from backend.store.batch import Unavailable

logger = logging.getLogger(__name__)

EVERY_SECONDS = 5.0
"""Between two looks at everybody: the server's own command line pokes no node that serves a SQLite file."""


class SignedIn(Protocol):
    """A connection that somebody has signed in on."""

    @property
    def refresh_token(self) -> str:
        """The token that was given to it."""

    @property
    def actor(self) -> StaffActor | None:
        """Who it acts as."""

    def shut(self, code: int, reason: str) -> None:
        """Close the socket; nothing it asks for is done any more."""


class Standing(Protocol):
    """Who knows what somebody is now (``backend.identity``)."""

    async def standing(self, staff_id: StaffId, refresh_token: str) -> StaffInfo | None:
        """Return the person; none when they are locked out or the sign-in was ended."""


Everybody = Callable[[], Awaitable[dict[StaffId, StaffInfo]]]
"""Reads everybody who may sign in."""


class Listening(Protocol):
    """The hub, as far as it is needed here."""

    def listen(self, stream: str, listener: Callable[[Sequence[Happened]], None], /) -> Callable[[], None]:
        """Hear the committed events of a stream."""

    def recheck(self) -> None:
        """Read every stream on."""


class Standings:
    """The signed-in connections of a node."""

    def __init__(
        self, hub: Listening, door: Standing, everybody: Everybody, *, every_seconds: float = EVERY_SECONDS
    ) -> None:
        self._hub = hub
        self._door = door
        self._everybody = everybody
        self._every_seconds = every_seconds
        self._connections: dict[StaffId, dict[SignedIn, None]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._stop: Callable[[], None] | None = None
        self.changes = 0
        """Grows whenever anybody's right may have changed: whoever signs in meanwhile is looked at once more."""

    def start(self) -> None:
        """Begin to listen, in the running loop."""
        self._stop = self._hub.listen(STAFF, self._heard)
        self._spawn(self._run())

    async def stop(self) -> None:
        """Listen no more."""
        if self._stop is not None:
            self._stop()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def add(self, staff_id: StaffId, connection: SignedIn, since: int) -> None:
        """Look after a connection whose sign-in began when ``changes`` was ``since``."""
        self._connections.setdefault(staff_id, {})[connection] = None
        if self.changes != since:
            self._spawn(self._look(staff_id))

    def drop(self, staff_id: StaffId, connection: SignedIn) -> None:
        """Forget a connection that has ended."""
        known = self._connections.get(staff_id, {})
        known.pop(connection, None)
        if not known:
            self._connections.pop(staff_id, None)

    async def look_at_all(self) -> None:
        """Compare everybody here with what stands in the tables now."""
        if not self._connections:
            return
        now = await self._everybody()
        differ = [
            staff_id
            for staff_id, connections in self._connections.items()
            if any(_differs(one, now.get(staff_id)) for one in connections)
        ]
        for staff_id in differ:
            await self._look(staff_id)
        if differ:
            self._hub.recheck()

    def _heard(self, happened: Sequence[Happened]) -> None:
        for each in happened:
            match each.event:
                case RightsChanged(staff_id=staff_id):
                    self.changes += 1
                    if staff_id in self._connections:
                        self._spawn(self._look(staff_id))
                case None:
                    self.changes += 1
                    for staff_id in list(self._connections):
                        self._spawn(self._look(staff_id))
                case _:
                    pass

    async def _look(self, staff_id: StaffId) -> None:
        for connection in list(self._connections.get(staff_id, {})):
            try:
                now = await self._door.standing(staff_id, connection.refresh_token)
            except Unavailable:
                return  # Nothing can be done in the meantime either; the next look finds it.
            if now is None or _differs(connection, now):
                # Resuming tells the desktop what holds now: other lines, another role, or that the sign-in is over.
                connection.shut(CloseCode.SERVICE_RESTART, "rights changed")

    async def _run(self) -> None:
        while True:
            await asyncio.sleep(self._every_seconds)
            try:
                await self.look_at_all()
            except Exception as error:  # noqa: BLE001 - the database may be away for a moment
                logger.info("who may still work could not be looked at: %s", type(error).__name__)

    def _spawn(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        task.add_done_callback(tell_of_task)


def _differs(connection: SignedIn, now: StaffInfo | None) -> bool:
    return now is None or connection.actor != staff_actor(now)
