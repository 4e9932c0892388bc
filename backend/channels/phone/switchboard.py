"""The switchboard: opens the exchange while this node leads, hands it what is ordered, writes what it tells."""

import asyncio
import logging
import uuid
from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from typing import Any

from backend.channels.phone.callers import Callers
from backend.channels.phone.exchange import Exchange, Greeting, Place, Survey
from backend.channels.phone.ordering import Ordering
from backend.channels.phone.ratings import keep_rating
from backend.channels.phone.seams import Leading, Listening, Stop, Writing
from backend.channels.phone.telling import Telling
from backend.commands.actor import SystemActor
from backend.commands.call_system import EndWrapUp
from backend.domain.call_reports import Report
from backend.domain.county import County
from backend.protocol.clock import Clock
from backend.protocol.ids import CallId, CommandId, LineId, StaffId
from backend.protocol.streams import phone_stream
from backend.store.calls import Pending, pending_orders, wrap_ups_due
from backend.store.reader import Reader

logger = logging.getLogger(__name__)

LEAD_SECONDS = 0.25
"""How often it is looked whether this node leads: a caller waits meanwhile."""
LOOK_SECONDS = 1.0
"""How often it is looked for orders of which nothing was heard, and for wrap-ups that are over."""
LAST_SECONDS = 3.0
"""How long a node that ends waits for what was told to be taken."""

_NAMES = uuid.UUID("0199a000-0000-7000-8000-00000000e9d5")


class Switchboard:
    """One exchange on one node. Implements `exchange.Operator`."""

    def __init__(
        self,
        exchange: Exchange,
        *,
        reader: Reader,
        writer: Writing,
        among: Leading,
        hub: Listening,
        county: County,
        clock: Clock,
        monotonic: Callable[[], float],
    ) -> None:
        self.exchange = exchange
        self._reader = reader
        self._writer = writer
        self._among = among
        self._hub = hub
        self._clock = clock
        self._monotonic = monotonic
        self._telling = Telling(exchange.name, writer)
        self._ordering = Ordering(exchange, self._telling, county.phone, clock)
        self._callers = Callers(reader, county, clock, monotonic, by_any_phone=not exchange.controls)
        self._wake = asyncio.Event()
        self._looked_at: float | None = None
        self._unlisten: Stop | None = None
        self._task: asyncio.Task[None] | None = None
        self.is_open = False
        """Whether this node is the one that has the exchange."""

    # What a node does with it

    def start(self) -> None:
        """Begin, in the running loop."""
        self._unlisten = self._hub.listen(phone_stream(self.exchange.name), self._ordered)
        self._task = asyncio.get_running_loop().create_task(self._run())

    async def stop(self) -> None:
        """Hear no more, and let what was told be taken. Calls go on."""
        if self._unlisten is not None:
            self._unlisten()
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        await self._close()
        await self._ordering.end()
        try:
            async with asyncio.timeout(LAST_SECONDS):
                await self._telling.told()
        except TimeoutError:
            logger.warning("the database did not take all that the exchange told before this node ended")

    # What the exchange asks

    async def report(self, report: Report) -> None:
        """Take a fact; durable when this returns."""
        await self._telling.report(report)

    async def stand(self, alive: Collection[CallId], at: datetime) -> None:
        """Say which calls there are at the exchange as of ``at``."""
        await self._telling.stand(alive, at)

    async def greet(self, line: LineId) -> Greeting:
        """Return what a caller of the line is told now. Raises LookupError for a line that there is not."""
        return self._callers.greet(line)

    async def place(self, call_id: CallId) -> Place | None:
        """Return where the caller stands; none when the call waits in no queue, or nobody can say now."""
        return await self._callers.place(call_id)

    async def callback_before(self, call_id: CallId) -> datetime | None:
        """Return by when the callback that the caller has left is promised; none when there is none, or nobody can say."""
        return await self._callers.callback_before(call_id)

    async def survey(self, call_id: CallId) -> Survey | None:
        """Return what the caller of a call that has just ended is asked; none when they are not, or nobody can say."""
        return await self._callers.survey(call_id)

    async def survey_answered(self, call_id: CallId, rating: int, question: str) -> None:
        """Take the answer of a caller who was asked."""
        survey = await self._callers.survey(call_id)
        if survey is not None and question in {"", survey.question}:
            await keep_rating(self._writer, survey.line, rating, question)

    # What happens by itself

    def _ordered(self, _: Sequence[Any]) -> None:
        self._looked_at = None
        self._wake.set()

    async def _run(self) -> None:
        while True:
            try:
                await self._look()
            except self._reader.failures as failure:
                # The class only: a driver's message may quote values. What is pending stays so.
                logger.info("the switchboard could not read the database: %s", type(failure).__name__)
            except Exception:
                logger.exception("the switchboard could not do what is due")
            try:
                async with asyncio.timeout(LEAD_SECONDS):
                    await self._wake.wait()
            except TimeoutError:
                continue

    async def _look(self) -> None:
        self._wake.clear()
        if not self._among.leads():
            await self._close()
            return
        if not self.is_open:
            await self.exchange.open(self)
            self.is_open = True
            self._looked_at = None
        now = self._monotonic()
        if self._looked_at is not None and now - self._looked_at < LOOK_SECONDS:
            return
        self._looked_at = now
        pending, due = await self._reader.run(self._due)
        self._ordering.see(pending)
        for staff_id, until in due:
            # Refused while the database is away: the next look does it, under the same id.
            await self._writer.submit(SystemActor(), _ended(staff_id, until))

    def _due(self) -> tuple[list[Pending], list[tuple[StaffId, datetime]]]:
        with self._reader.reading() as database:
            return (
                pending_orders(database, self._reader.cipher, self.exchange.name),
                wrap_ups_due(database, self._clock()),
            )

    async def _close(self) -> None:
        if not self.is_open:
            return
        self.is_open = False
        self._ordering.forget()
        await self.exchange.close()


def _ended(staff_id: StaffId, until: datetime) -> EndWrapUp:
    made_of = f"{staff_id} {until.isoformat()}"
    return EndWrapUp(command_id=CommandId(str(uuid.uuid5(_NAMES, made_of))), staff_id=staff_id, until=until)
