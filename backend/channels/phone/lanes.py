"""One thing after another for each call, different calls side by side."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from backend.protocol.ids import CallId


class Lanes:
    """A lane for each call with something going on; whoever comes first is first."""

    def __init__(self) -> None:
        self._lanes: dict[CallId, _Lane] = {}

    @asynccontextmanager
    async def turn(self, call_id: CallId) -> AsyncIterator[None]:
        """Wait for one's turn in the lane of the call and keep it for the block."""
        lane = self._lanes.setdefault(call_id, _Lane())
        lane.wanted += 1
        try:
            # asyncio's lock is fair: it lets in by the order in which they came.
            async with lane.lock:
                yield
        finally:
            lane.wanted -= 1
            if not lane.wanted:
                del self._lanes[call_id]

    async def cleared(self) -> None:
        """Wait until everything that is in a lane now is done."""
        for call_id in list(self._lanes):
            async with self.turn(call_id):
                pass

    def __len__(self) -> int:
        """Count the calls with something going on."""
        return len(self._lanes)


class _Lane:
    """A lock, and how many hold or want it."""

    __slots__ = ("lock", "wanted")

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.wanted = 0
