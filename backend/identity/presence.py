"""Who is connected to this node: a person comes with the first desktop and is gone a while after the last."""

import asyncio
from collections.abc import Awaitable, Callable

from backend.protocol.ids import StaffId

LINGER_SECONDS = 5.0
"""A desktop that changes networks is back sooner; colleagues need not see it flicker."""

Tell = Callable[[StaffId, bool], Awaitable[bool]]


class Presence:
    """Counts desktops and tells when a person's first comes and the last has gone.

    ``tell`` makes it durable and says whether it could; what could not be told is told by ``tell_rest``.
    """

    def __init__(self, tell: Tell, *, linger_seconds: float = LINGER_SECONDS) -> None:
        self._tell = tell
        self._linger_seconds = linger_seconds
        self._desktops: dict[StaffId, int] = {}
        self._leaving: dict[StaffId, asyncio.TimerHandle] = {}
        self._told: set[StaffId] = set()
        self._locks: dict[StaffId, asyncio.Lock] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def came(self, staff_id: StaffId) -> None:
        """One more desktop of this person."""
        leaving = self._leaving.pop(staff_id, None)
        if leaving is not None:
            leaving.cancel()
        self._desktops[staff_id] = self._desktops.get(staff_id, 0) + 1
        await self._settle(staff_id)

    async def went(self, staff_id: StaffId) -> None:
        """One desktop less; the last one gone is told after a while."""
        before = self._desktops.pop(staff_id, 0)
        if before > 1:
            self._desktops[staff_id] = before - 1
        elif before == 1:
            loop = asyncio.get_running_loop()
            self._leaving[staff_id] = loop.call_later(self._linger_seconds, self._gone, staff_id)

    async def tell_rest(self) -> None:
        """Tell what the database did not take, if anything."""
        for staff_id in self._told ^ self._present():
            await self._settle(staff_id)

    async def tell_again(self) -> None:
        """Tell of everybody who is here: what was told has been forgotten."""
        self._told.clear()
        await self.tell_rest()

    async def close(self) -> None:
        """Tell of everybody who was here: the node stops."""
        for timer in self._leaving.values():
            timer.cancel()
        self._leaving.clear()
        self._desktops.clear()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.tell_rest()

    def _present(self) -> set[StaffId]:
        return {*self._leaving, *self._desktops}

    def _gone(self, staff_id: StaffId) -> None:
        del self._leaving[staff_id]
        task = asyncio.get_running_loop().create_task(self._settle(staff_id))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _settle(self, staff_id: StaffId) -> None:
        """Tell how the person is present until that is what was told last; one telling at a time."""
        async with self._locks.setdefault(staff_id, asyncio.Lock()):
            while (here := staff_id in self._desktops or staff_id in self._leaving) != (
                staff_id in self._told
            ):
                if not await self._tell(staff_id, here):
                    return
                if here:
                    self._told.add(staff_id)
                else:
                    self._told.discard(staff_id)
