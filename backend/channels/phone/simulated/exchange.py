"""The simulated exchange: callers come by themselves, and what is ordered happens to their calls."""

import asyncio
import logging
from collections.abc import Coroutine
from datetime import datetime

from backend.channels.phone.exchange import Operator, OrderRefused
from backend.channels.phone.simulated.call import SimulatedCall
from backend.channels.phone.simulated.callers import Town
from backend.domain.call_orders import Dial, Order
from backend.protocol.calls import CallProblem
from backend.protocol.clock import Clock
from backend.protocol.ids import CallId, CommandId, new_id

logger = logging.getLogger(__name__)

FIRST_SECONDS = 4.0
"""After so long the first one rings: whoever looks at a demonstration has not the whole morning."""
MOST_AT_ONCE = 12


class SimulatedExchange:
    """Implements `exchange.Exchange`. Its calls live in this process: another node that opens it has none of them."""

    controls = True

    def __init__(self, name: str, town: Town, clock: Clock, *, first_seconds: float = FIRST_SECONDS) -> None:
        self._name = name
        self._first_seconds = first_seconds
        self._town = town
        self._clock = clock
        self._operator: Operator | None = None
        self._calls: dict[CallId, SimulatedCall] = {}
        self._done: set[CommandId] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._since: datetime | None = None

    @property
    def name(self) -> str:
        """The name by which its calls are kept."""
        return self._name

    @property
    def connected_since(self) -> datetime | None:
        """Since when it is open."""
        return self._since

    async def open(self, operator: Operator) -> None:
        """Let people ring."""
        self._operator = operator
        self._since = self._clock()
        self._spawn(self._arrivals(operator))

    async def close(self) -> None:
        """Let nobody ring; those who were on the line are gone with their lines."""
        self._operator, self._since = None, None
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._calls.clear()

    async def carry_out(self, order: Order) -> None:
        """Let it happen. Raises ``OrderRefused`` for a call that there is not."""
        operator = self._operator
        if operator is None:
            raise OrderRefused(CallProblem.EXCHANGE_AWAY)
        if order.order_id in self._done:
            return
        self._done.add(order.order_id)
        call = self._calls.get(order.call_id)
        if call is not None:
            call.order(order)
        elif isinstance(order, Dial):
            call = self._call(order.call_id, operator)
            self._spawn(self._live(call, call.go_out(order)))
        else:
            raise OrderRefused(CallProblem.CALLER_GONE)

    async def _arrivals(self, operator: Operator) -> None:
        await operator.stand((), self._clock())
        if self._town.is_silent:
            logger.info("nobody can ring: no line of the county has a telephone channel with a number")
            return
        wait = self._first_seconds
        while True:
            await asyncio.sleep(wait)
            wait = self._town.next_after(self._clock())
            caller = self._town.caller(self._clock())
            if len(self._calls) < MOST_AT_ONCE:
                call = self._call(CallId(new_id()), operator)
                self._spawn(self._live(call, call.come_in(caller)))

    def _call(self, call_id: CallId, operator: Operator) -> SimulatedCall:
        call = self._calls[call_id] = SimulatedCall(call_id, operator, self._town, self._clock)
        return call

    async def _live(self, call: SimulatedCall, course: Coroutine[None, None, None]) -> None:
        try:
            await course
        except asyncio.CancelledError:
            raise
        except Exception:
            logger.exception("a simulated call went wrong")
        finally:
            self._calls.pop(call.call_id, None)

    def _spawn(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
