"""Asterisk as an `Exchange`: heard over one line at a time, adopted anew whenever a line is opened."""

import asyncio
import logging
from collections.abc import Iterable
from datetime import datetime

import msgspec

from backend.channels.phone.announcing import Announcements
from backend.channels.phone.ari.dialling import AriAddress, keep_dialling
from backend.channels.phone.ari.link import AriLink
from backend.channels.phone.asterisk.absence import REFUSED_SECONDS, UNHEARD_SECONDS, until_given_up
from backend.channels.phone.asterisk.adopting import adopt
from backend.channels.phone.asterisk.board import Board
from backend.channels.phone.asterisk.call import Call
from backend.channels.phone.asterisk.caller_numbers import Caller
from backend.channels.phone.asterisk.carrying_out import carry_out
from backend.channels.phone.asterisk.dialled import DialledNumbers
from backend.channels.phone.asterisk.floor import Floor, Ways
from backend.channels.phone.asterisk.hearing import Hearing
from backend.channels.phone.asterisk.reporting import Reporting
from backend.channels.phone.asterisk.sweeping import SWEEP_SECONDS, Sweeping
from backend.channels.phone.asterisk.waiting import Pauses, Surroundings
from backend.channels.phone.exchange import Operator, OrderRefused
from backend.domain.call_orders import Dial, Order
from backend.domain.county import ServiceLine
from backend.protocol.calls import CallProblem
from backend.protocol.clock import Clock
from backend.protocol.ids import LineId

logger = logging.getLogger(__name__)


class Arrangement(msgspec.Struct, frozen=True, kw_only=True):
    """How one Asterisk is reached, and how patient we are with it."""

    name: str
    """By which its calls are kept; the same after every start."""
    app: str = "luukku"
    telephone: str = "PJSIP/{extension}"
    """How a professional's telephone is rung."""
    outside: str = "PJSIP/{number}@trunk"
    """How a number outside is rung."""
    dial: AriAddress | None = None
    """Where we open the line; none when the exchange opens it, and `AsteriskExchange.attend` is given each line."""
    pauses: Pauses = Pauses()
    sweep_seconds: float = SWEEP_SECONDS
    refused_seconds: float = REFUSED_SECONDS
    unheard_seconds: float = UNHEARD_SECONDS
    order_seconds: float = 3.0
    """How long an order waits for a line that is just being opened."""
    retake_seconds: float = 15.0
    """When another has taken the application from us while we still lead, we ask for it again after so long."""


class AsteriskExchange:
    """One Asterisk. Implements `exchange.Exchange`."""

    def __init__(
        self,
        arranged: Arrangement,
        lines: Iterable[ServiceLine],
        announcements: Announcements,
        clock: Clock,
    ) -> None:
        self._arranged = arranged
        self._numbers = DialledNumbers(lines)
        self._announcements = announcements
        self._clock = clock
        self._operator: Operator | None = None
        self._reporting: Reporting | None = None
        self._floor: Floor | None = None
        self._link: AriLink | None = None
        self._since: datetime | None = None
        self._given_up_at: datetime | None = None
        """When the calls of before were last told to be over, though it could not be seen that they were."""
        self._news = asyncio.Condition()
        self._attending = asyncio.Lock()
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def name(self) -> str:
        """The name by which its calls are kept."""
        return self._arranged.name

    @property
    def controls(self) -> bool:
        """It carries out orders."""
        return True

    @property
    def connected_since(self) -> datetime | None:
        """Since when this node hears it without a break."""
        return self._since

    @property
    def is_open(self) -> bool:
        """Whether this node is to hear the exchange."""
        return self._operator is not None

    async def open(self, operator: Operator) -> None:
        """Begin to hear calls, and adopt those that go on."""
        if self.is_open:
            return
        self._operator = operator
        self._reporting = Reporting(operator)
        loop = asyncio.get_running_loop()
        self._tasks = {loop.create_task(self._watch())}
        if self._arranged.dial is not None:
            self._tasks.add(loop.create_task(self._keep_dialling(self._arranged.dial)))

    async def close(self) -> None:
        """Hear no more. Calls go on."""
        self._operator = None
        tasks, self._tasks = self._tasks, set()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._link is not None:
            await self._link.close()
        async with self._news:
            await self._news.wait_for(lambda: self._link is None)
        if self._reporting is not None:
            await self._reporting.end()
            self._reporting = None

    async def carry_out(self, order: Order) -> None:
        """Begin what is ordered. Raises ``OrderRefused``."""
        floor = await self._heard_floor()
        call = floor.calls.get(order.call_id)
        if call is None:
            if not isinstance(order, Dial):
                raise OrderRefused(CallProblem.CALLER_GONE)
            line = LineId("")
            call = Call(order.call_id, line, self._numbers.language(line), Caller("", withheld=False))
            floor.calls[call.call_id] = call
        call.turns.take(lambda: carry_out(floor, call, order))

    async def attend(self, link: AriLink) -> None:
        """Hear one line until it is cut. A newer one waits until nothing is done over the older any more."""
        async with self._attending:
            if self._operator is None or self._reporting is None:
                return
            floor = self._floor_of(link, self._operator, self._reporting)
            hearing = Hearing(floor)
            sweeps: asyncio.Task[None] | None = None
            await self._is_linked(link)
            try:
                await adopt(floor)
                await self._hears(floor)
                sweeping = Sweeping(floor, hearing, self._arranged.sweep_seconds)
                sweeps = asyncio.get_running_loop().create_task(sweeping.run())
                await link.pump(hearing.hear)
            finally:
                if sweeps is not None:
                    sweeps.cancel()
                await floor.end()
                await self._hears(None)
                await self._is_linked(None)

    def _floor_of(self, link: AriLink, operator: Operator, reporting: Reporting) -> Floor:
        arranged = self._arranged
        board = Board(link, arranged.app)
        around = Surroundings(board, operator, self._announcements, self._clock, arranged.pauses)
        ways = Ways(arranged.name, arranged.telephone, arranged.outside)
        return Floor(around, reporting, self._numbers, ways, self._given_up_at)

    async def _is_linked(self, link: AriLink | None) -> None:
        async with self._news:
            self._link = link
            self._news.notify_all()

    async def _hears(self, floor: Floor | None) -> None:
        async with self._news:
            self._floor = floor
            self._since = None if floor is None else self._clock()
            self._news.notify_all()

    async def _heard_floor(self) -> Floor:
        try:
            async with asyncio.timeout(self._arranged.order_seconds), self._news:
                await self._news.wait_for(lambda: self._floor is not None)
        except TimeoutError:
            raise OrderRefused(CallProblem.EXCHANGE_AWAY) from None
        assert self._floor is not None
        return self._floor

    async def _keep_dialling(self, address: AriAddress) -> None:
        while True:
            await keep_dialling(address, self.attend)
            # Another node that leads takes it for good: this one is closed then. Whoever else it was is gone soon,
            # and callers must not stay unheard because somebody had a look.
            await asyncio.sleep(self._arranged.retake_seconds)

    async def _watch(self) -> None:
        """Tell that every call is over when the exchange itself is gone."""
        arranged = self._arranged
        while True:
            async with self._news:
                await self._news.wait_for(lambda: self._link is None)
            giving_up = asyncio.ensure_future(
                until_given_up(arranged.dial, arranged.refused_seconds, arranged.unheard_seconds)
            )
            back = asyncio.ensure_future(self._until_linked())
            try:
                await asyncio.wait({giving_up, back}, return_when=asyncio.FIRST_COMPLETED)
                if giving_up.done() and self._link is None:
                    logger.warning("the exchange is gone; every call at it is taken to be over")
                    assert self._reporting is not None
                    self._given_up_at = self._clock()
                    self._reporting.stand((), self._given_up_at)
                await back
            finally:
                back.cancel()
                giving_up.cancel()

    async def _until_linked(self) -> None:
        async with self._news:
            await self._news.wait_for(lambda: self._link is not None)
