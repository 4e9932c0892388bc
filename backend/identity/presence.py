"""Who is connected to this node: a person comes with the first desktop and is gone a while after the last."""

import asyncio
from collections.abc import Awaitable, Callable

from backend.protocol.ids import StaffId

LINGER_SECONDS = 5.0
"""A desktop that changes networks is back sooner; colleagues need not see it flicker."""

Tell = Callable[[StaffId, bool], Awaitable[None]]


class Presence:
    """Counts desktops and tells when a person's first comes and the last has gone. ``tell`` makes it durable."""

    def __init__(self, tell: Tell, *, linger_seconds: float = LINGER_SECONDS) -> None:
        self._tell = tell
        self._linger_seconds = linger_seconds
        self._desktops: dict[StaffId, int] = {}
        self._leaving: dict[StaffId, asyncio.TimerHandle] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def came(self, staff_id: StaffId) -> None:
        """One more desktop of this person."""
        leaving = self._leaving.pop(staff_id, None)
        before = self._desktops.get(staff_id, 0)
        self._desktops[staff_id] = before + 1
        if leaving is not None:
            leaving.cancel()
        elif before == 0:
            await self._tell(staff_id, True)

    async def went(self, staff_id: StaffId) -> None:
        """One desktop less; the last one gone is told after a while."""
        before = self._desktops.pop(staff_id, 0)
        if before > 1:
            self._desktops[staff_id] = before - 1
        elif before == 1:
            loop = asyncio.get_running_loop()
            self._leaving[staff_id] = loop.call_later(self._linger_seconds, self._gone, staff_id)

    async def close(self) -> None:
        """Tell of everybody who was here: the node stops."""
        for timer in self._leaving.values():
            timer.cancel()
        people = {*self._leaving, *self._desktops}
        self._leaving.clear()
        self._desktops.clear()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for staff_id in people:
            await self._tell(staff_id, False)

    def _gone(self, staff_id: StaffId) -> None:
        del self._leaving[staff_id]
        task = asyncio.get_running_loop().create_task(self._say_gone(staff_id))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _say_gone(self, staff_id: StaffId) -> None:
        await self._tell(staff_id, False)
