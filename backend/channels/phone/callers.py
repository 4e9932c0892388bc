"""What callers are told: whether the line is open, which place they have, how long it may take, by when they are called."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import NamedTuple, TypeVar
from zoneinfo import ZoneInfo

from backend.channels.phone.exchange import Greeting, Place, Survey
from backend.domain.call_surveys import asks_on_the_line, own_question
from backend.domain.county import County, ServiceLine
from backend.domain.estimates import wait_range
from backend.domain.opening import is_open, next_opening
from backend.domain.promises import callback_window
from backend.protocol.clock import Clock
from backend.protocol.ids import CallId, LineId
from backend.protocol.order import sort_key
from backend.protocol.queue_row import QueueRow
from backend.protocol.words import Channel
from backend.store.callers import contact_of_call, people_who_answer, promise_of, waiting_callers
from backend.store.reader import Reader
from backend.store.residents import recent_handling

T = TypeVar("T")

logger = logging.getLogger(__name__)

FRESH_SECONDS = 1.0
"""How old a place may be: announcements to hundreds of callers share one look at the queue."""
WAIT_SECONDS = 5.0
"""How old the estimate may be."""
PATIENCE_SECONDS = 4.0
"""How long a caller may stand without an announcement because the database is slow."""


class _Standing(NamedTuple):
    line: LineId
    number: int


class Callers:
    """Reads; nothing here raises because the database is away: what is not known is not said."""

    def __init__(
        self,
        reader: Reader,
        county: County,
        clock: Clock,
        monotonic: Callable[[], float],
        *,
        by_any_phone: bool,
    ) -> None:
        self._reader = reader
        self._county = county
        self._clock = clock
        self._zone = ZoneInfo(county.zone)
        self._monotonic = monotonic
        self._by_any_phone = by_any_phone
        self._places: dict[CallId, _Standing] = {}
        self._places_at: float | None = None
        self._looking = asyncio.Lock()
        self._minutes: dict[LineId, tuple[float, int, tuple[float, ...]]] = {}

    def greet(self, line_id: LineId) -> Greeting:
        """Return what a caller is told first. Raises LookupError for a line that the county does not have."""
        line = self._line(line_id)
        now = self._clock()
        opened = is_open(line, Channel.PHONE, now)
        return Greeting(
            is_open=opened,
            opens_at=None if opened else next_opening(line, Channel.PHONE, now),
            call_before=callback_window(line, now).before,
        )

    async def place(self, call_id: CallId) -> Place | None:
        """Return where the caller stands among those on the line."""
        async with self._looking:
            now = self._monotonic()
            if (
                self._places_at is None
                or now - self._places_at >= FRESH_SECONDS
                or call_id not in self._places
            ):
                rows = await self._read(waiting_callers)
                if rows is None:
                    return None
                self._places, self._places_at = self._in_order(rows), now
            standing = self._places.get(call_id)
        if standing is None:
            return None
        return Place(standing.number, await self._wait(standing))

    async def callback_before(self, call_id: CallId) -> datetime | None:
        """Return by when whoever is on the line is called back; none when nobody is to, or nobody can say now."""
        return await self._read(promise_of, call_id)

    async def survey(self, call_id: CallId) -> Survey | None:
        """Return what a caller is asked whose professional has hung up; none when nothing, or nobody can say now."""
        found = await self._read(contact_of_call, call_id)
        if found is None:
            return None
        line, contact = found
        if not asks_on_the_line(self._county, line, contact):
            return None
        return Survey(line, own_question(self._county, line))

    def _line(self, line_id: LineId) -> ServiceLine:
        line = self._county.line(line_id)
        if line is None:
            raise LookupError("the county has no such line")
        return line

    def _in_order(self, rows: list[tuple[CallId, QueueRow]]) -> dict[CallId, _Standing]:
        """Number the callers of each line by the order in which professionals are handed the rows."""
        now = self._clock()
        midnight = _end_of_today(now, self._zone)
        places: dict[CallId, _Standing] = {}
        numbers: dict[LineId, int] = {}
        for call_id, row in sorted(rows, key=lambda one: sort_key(one[1], now, midnight)):
            numbers[row.line] = number = numbers.get(row.line, 0) + 1
            places[call_id] = _Standing(row.line, number)
        return places

    async def _wait(self, standing: _Standing) -> tuple[int, int] | None:
        line = self._line(standing.line)
        people, recent = await self._at_work(standing.line)
        found = wait_range(standing.number, people, recent, usual_minutes=line.handling_minutes.phone)
        if found is None or found.high is None:
            return None
        return found.low, found.high

    async def _at_work(self, line: LineId) -> tuple[int, tuple[float, ...]]:
        now = self._monotonic()
        known = self._minutes.get(line)
        if known is None or now - known[0] >= WAIT_SECONDS:
            people = await self._read(people_who_answer, line, by_any_phone=self._by_any_phone)
            recent = await self._read(recent_handling, line, Channel.PHONE)
            # Nobody is known to be at work: nothing is said rather than a guess.
            known = self._minutes[line] = (now, people or 0, recent or ())
        return known[1], known[2]

    async def _read(self, function: Callable[..., T], *args: object, **kwargs: object) -> T | None:
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                return await self._reader.run(function, self._reader, *args, **kwargs)
        except TimeoutError:
            logger.info("the database took longer than %d s for a caller", PATIENCE_SECONDS)
        except self._reader.failures as failure:
            # The class only: a driver's message may quote values.
            logger.info("the database did not answer about a caller: %s", type(failure).__name__)
        return None


def _end_of_today(now: datetime, zone: ZoneInfo) -> datetime:
    tomorrow = now.astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(tomorrow, time.min, zone)
