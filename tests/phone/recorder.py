"""An operator for tests of the exchange: keeps what is told, and says what the test wants to be said."""

import asyncio
from collections.abc import Callable, Collection
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from backend.channels.phone.exchange import Greeting, Place, Survey
from backend.domain.call_reports import CameIn, Over, Report
from backend.protocol.ids import CallId, LineId

R = TypeVar("R")
PATIENCE = 10.0


class Recorder:
    """Implements `exchange.Operator`."""

    def __init__(self) -> None:
        self.reports: list[Report] = []
        self.stands: list[frozenset[CallId]] = []
        self.places: list[int] = [1]
        """What is said to be the place, one after another; the last one for good."""
        self.is_open = True
        self.promises = True
        """Whether whoever asks by when they are called back is to be."""
        self.survey_asked: Survey | None = None
        """What whoever was hung up on is asked."""
        self.ratings: list[tuple[CallId, int, str]] = []
        self.closed_database = asyncio.Event()
        self.closed_database.set()
        self.news = asyncio.Condition()
        self._heard = 0

    async def report(self, report: Report) -> None:
        await self.closed_database.wait()
        async with self.news:
            self.reports.append(report)
            self.news.notify_all()

    async def greet(self, line: LineId) -> Greeting:  # noqa: ARG002 - the seam's name
        now = datetime.now(UTC)
        return Greeting(
            self.is_open, None if self.is_open else now + timedelta(hours=12), now + timedelta(hours=3)
        )

    async def place(self, call_id: CallId) -> Place | None:  # noqa: ARG002 - the seam's name
        number = self.places.pop(0) if len(self.places) > 1 else self.places[0]
        return Place(number, (5, 10))

    async def callback_before(self, call_id: CallId) -> datetime | None:  # noqa: ARG002 - the seam's name
        return datetime.now(UTC) + timedelta(hours=3) if self.promises else None

    async def survey(self, call_id: CallId) -> Survey | None:  # noqa: ARG002 - the seam's name
        return self.survey_asked

    async def survey_answered(self, call_id: CallId, rating: int, question: str) -> None:
        async with self.news:
            self.ratings.append((call_id, rating, question))
            self.news.notify_all()

    async def stand(self, alive: Collection[CallId], at: datetime) -> None:  # noqa: ARG002 - the seam's name
        async with self.news:
            self.stands.append(frozenset(alive))
            self.news.notify_all()

    async def hears(
        self, kind: type[R], which: Callable[[R], bool] = lambda _: True, seconds: float = PATIENCE
    ) -> R:
        """Return the next report of a kind; what was told before it is passed over, in the order of telling."""
        found: list[R] = []

        def look() -> bool:
            for number in range(self._heard, len(self.reports)):
                report = self.reports[number]
                if isinstance(report, kind) and which(report):
                    self._heard = number + 1
                    found.append(report)
                    return True
            return False

        async with self.news:
            try:
                async with asyncio.timeout(seconds):
                    await self.news.wait_for(look)
            except TimeoutError:
                told = [type(one).__name__ for one in self.reports[self._heard :]]
                raise AssertionError(f"{kind.__name__} was not told; after the last: {told}") from None
        return found[0]

    async def stands_as(self, alive: Collection[CallId], seconds: float = PATIENCE) -> None:
        """Return when these calls are told to be all there are."""
        async with self.news:
            try:
                async with asyncio.timeout(seconds):
                    await self.news.wait_for(
                        lambda: bool(self.stands) and self.stands[-1] == frozenset(alive)
                    )
            except TimeoutError:
                raise AssertionError(f"stands: {self.stands}") from None

    async def stands_with(self, call_id: CallId) -> None:
        """Return when this call is told to be one of those there are; another test's caller may just be leaving."""
        await self._until(lambda: bool(self.stands) and call_id in self.stands[-1])

    async def gone(self, call_id: CallId) -> None:
        """Return when this call is told to be over, or told not to be among those there are.

        Which of the two it is depends on whether the exchange was looked at before or after the leg had left it.
        """
        await self._until(
            lambda: (
                any(isinstance(one, Over) and one.call_id == call_id for one in self.reports)
                or (bool(self.stands) and call_id not in self.stands[-1])
            )
        )

    async def _until(self, holds: Callable[[], bool]) -> None:
        async with self.news:
            try:
                async with asyncio.timeout(PATIENCE):
                    await self.news.wait_for(holds)
            except TimeoutError:
                raise AssertionError(f"stands: {self.stands}") from None

    async def came_in(self) -> CallId:
        """Return the next call that comes in."""
        return (await self.hears(CameIn)).call_id
