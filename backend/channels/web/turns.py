"""When a page's frame is heard: at once while it writes as people do; whoever writes faster waits, all of them in one row."""

import asyncio

AT_ONCE, A_SECOND = 30, 4.0
"""Frames of one page at most. A quick conversation is no flood."""
CALM_AT_ONCE, CALM_A_SECOND = 10, 2.0
"""Whoever writes more than that takes turns with the pages that do likewise, until they pause."""
HURRIED_A_SECOND = 50.0
"""Such frames of all pages together: however many write as one, the node has time for everybody else."""


class Row:
    """Where the pages of one node wait that write faster than most, first come, first served."""

    def __init__(self, a_second: float = HURRIED_A_SECOND) -> None:
        self._pause = 1 / a_second
        self._front = asyncio.Lock()

    async def turn(self) -> None:
        """Return when it is one's turn; whoever goes away meanwhile takes nobody's time."""
        # asyncio's lock lets in by the order in which they came.
        async with self._front:
            await asyncio.sleep(self._pause)


class Turns:
    """One page's."""

    def __init__(self, row: Row) -> None:
        self._row = row
        self._next_at = 0.0
        self._calm_at = 0.0

    async def turn(self) -> None:
        """Wait until this page may be heard again."""
        loop = asyncio.get_running_loop()
        now = loop.time()
        self._next_at = max(self._next_at, now - AT_ONCE / A_SECOND) + 1 / A_SECOND
        calm_at = max(self._calm_at, now - CALM_AT_ONCE / CALM_A_SECOND) + 1 / CALM_A_SECOND
        if calm_at <= now:
            self._calm_at = calm_at
            return
        if self._next_at > now:
            await asyncio.sleep(self._next_at - now)
        await self._row.turn()
        # Who has waited and goes on at once still hurries: waiting is not writing slowly.
        self._calm_at = loop.time()
