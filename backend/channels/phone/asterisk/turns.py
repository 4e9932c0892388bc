"""One thing after another: what happens to one call is done in the order in which it was asked, calls side by side."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable

from backend.channels.phone.ari.requests import AriGone, AriRefused

logger = logging.getLogger(__name__)

Work = Callable[[], Awaitable[object]]


class Turns:
    """Does what it is given, one after another; what fails ends nothing else."""

    def __init__(self) -> None:
        self._waiting: deque[Work] = deque()
        self._task: asyncio.Task[None] | None = None

    def take(self, work: Work) -> None:
        """Do it when everything before it is done."""
        self._waiting.append(work)
        if self._task is None:
            self._task = asyncio.get_running_loop().create_task(self._run())

    @property
    def is_idle(self) -> bool:
        """Whether everything that was given is done."""
        return self._task is None

    async def done(self) -> None:
        """Return when everything that was given so far is done."""
        passed = asyncio.Event()

        async def passing() -> None:
            passed.set()

        self.take(passing)
        await passed.wait()

    async def end(self) -> None:
        """Leave undone what is not done yet."""
        self._waiting.clear()
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        try:
            while self._waiting:
                await attempt(self._waiting.popleft())
        finally:
            self._task = None


async def attempt(work: Work) -> bool:
    """Do it and tell whether it came about; what the exchange refuses is usually a leg that has just gone."""
    try:
        await work()
    except AriGone:
        logger.info("the line to the exchange was cut in the middle of something")
    except AriRefused as refused:
        logger.info("the exchange refused something with %d", refused.status)
    except Exception:
        logger.exception("something of a call could not be done")
    else:
        return True
    return False
