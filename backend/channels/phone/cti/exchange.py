"""An exchange that only tells: the leader passes on what was kept, in the order in which it happened, and ends what has no end."""

import asyncio
import logging
from collections.abc import Iterable
from datetime import datetime, timedelta

from backend.channels.phone.cti.events import ENDS, TALKS, CtiEvent, EventWrong, read_event, reports_of
from backend.channels.phone.exchange import Operator, OrderRefused
from backend.channels.phone.settings import CtiSettings
from backend.commands.dispatch import CommandWriter
from backend.domain.call_orders import Order
from backend.domain.call_reports import Over
from backend.domain.county import County
from backend.protocol.calls import CallEnd, CallProblem
from backend.protocol.clock import Clock
from backend.protocol.ids import CallId
from backend.store.batch import Unavailable
from backend.store.reader import Reader
from backend.store.told_events import Told, mark_passed_on, waiting
from backend.store.unended_calls import unended_calls

logger = logging.getLogger(__name__)

LOOK_SECONDS = 0.5
"""How often it is looked for what other nodes have taken."""
ENDS_SECONDS = 30.0
"""How often it is looked for calls without an end."""
MOST_CALLS = 10_000
"""Calls of which it is remembered how far they have come."""


class CtiExchange:
    """Implements `exchange.Exchange`. What it is asked to do it cannot: people use their own telephones."""

    controls = False

    def __init__(
        self, settings: CtiSettings, *, county: County, reader: Reader, writer: CommandWriter, clock: Clock
    ) -> None:
        self._name = settings.name
        self._settle = timedelta(seconds=settings.settle_seconds)
        self._waiting = timedelta(minutes=settings.waiting_minutes)
        self._talking = timedelta(minutes=settings.talking_minutes)
        self._county = county
        self._reader = reader
        self._writer = writer
        self._clock = clock
        self._wake = asyncio.Event()
        self._since: datetime | None = None
        self._task: asyncio.Task[None] | None = None
        self._answered: dict[CallId, bool] = {}
        """The calls that were heard of, the latest last, and whether it was heard that somebody answered."""

    @property
    def name(self) -> str:
        """The name by which its calls are kept."""
        return self._name

    @property
    def connected_since(self) -> datetime | None:
        """Since when this node passes on what is told."""
        return self._since

    async def open(self, operator: Operator) -> None:
        """Begin to pass on."""
        self._answered.clear()
        self._since = self._clock()
        self._task = asyncio.get_running_loop().create_task(self._run(operator))

    async def close(self) -> None:
        """Pass on no more; what is told meanwhile is kept."""
        self._since = None
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def carry_out(self, order: Order) -> None:
        """Raises ``OrderRefused``: nothing can be asked of it."""
        del order
        raise OrderRefused(CallProblem.EXCHANGE_AWAY)

    def wake(self) -> None:
        """Something was told on this node."""
        self._wake.set()

    async def _run(self, operator: Operator) -> None:
        clock = asyncio.get_running_loop().time
        ended_at: float | None = None
        while True:
            self._wake.clear()
            try:
                await self._pass_on(operator)
                if ended_at is None or clock() - ended_at >= ENDS_SECONDS:
                    ended_at = clock()
                    await self._end_what_has_no_end(operator)
            except Unavailable:
                logger.info("what an exchange told waits for the database")
            except self._reader.failures as failure:
                # The class only: a driver's message may quote values.
                logger.info("what an exchange told waits for the database: %s", type(failure).__name__)
            except Exception:
                logger.exception("what an exchange told could not be passed on")
            try:
                async with asyncio.timeout(LOOK_SECONDS):
                    await self._wake.wait()
            except TimeoutError:
                continue

    async def _pass_on(self, operator: Operator) -> None:
        kept = await self._reader.run(waiting, self._reader, self._name)
        calls: dict[CallId, list[Told]] = {}
        for told in kept:
            calls.setdefault(told.call_id, []).append(told)
        passed = await asyncio.gather(*(self._tell(operator, events) for events in calls.values()))
        done = [event_id for some in passed for event_id in some]
        if done:
            await self._writer.run(lambda connection: mark_passed_on(connection, done))

    async def _tell(self, operator: Operator, kept: Iterable[Told]) -> list[str]:
        """Pass on what is told of one call; return what is done with."""
        done: list[str] = []
        for told in kept:
            try:
                event = read_event(told.body, self._county)
            except EventWrong:
                # A line was taken out of the county's file meanwhile.
                logger.warning("an event of another exchange fits the county's file no more and is left")
                done.append(told.event_id)
                continue
            if self._may_be_overtaken(event, told):
                break
            is_known = told.call_id in self._answered
            for report in reports_of(event, told.call_id, self._county, is_known=is_known):
                await operator.report(report)
            self._note(event, told.call_id)
            done.append(told.event_id)
        return done

    def _may_be_overtaken(self, event: CtiEvent, told: Told) -> bool:
        """An end of a call that nobody has answered waits a moment: that somebody did may still be under way.

        Taken for abandoned, a client who has spoken with somebody would be called back.
        """
        if event.type not in ENDS or self._answered.get(told.call_id, False):
            return False
        return self._clock() - told.told_at < self._settle

    def _note(self, event: CtiEvent, call_id: CallId) -> None:
        answered = self._answered.pop(call_id, False) or event.type in TALKS
        self._answered[call_id] = answered
        while len(self._answered) > MOST_CALLS:
            del self._answered[next(iter(self._answered))]

    async def _end_what_has_no_end(self, operator: Operator) -> None:
        now = self._clock()
        for one in await self._reader.run(unended_calls, self._reader, self._name):
            patience = self._waiting if one.waits else self._talking
            if now - one.since >= patience:
                await operator.report(Over(call_id=one.call_id, at=now, end=CallEnd.LOST))
