"""Orders are carried out: each once for as long as this node leads, those of one call in their order."""

import asyncio
import logging
from collections.abc import Coroutine
from datetime import timedelta

from backend.channels.phone.exchange import Exchange, OrderRefused
from backend.channels.phone.lanes import Lanes
from backend.channels.phone.telling import Telling
from backend.domain.call_orders import Consult, Dial, Drop, HangUp, Order, Ring, StopRinging
from backend.domain.call_reports import NotDone
from backend.domain.county import PhoneRules
from backend.protocol.calls import CallProblem
from backend.protocol.clock import Clock
from backend.protocol.ids import CommandId, new_id
from backend.store.calls import Pending

logger = logging.getLogger(__name__)


class Ordering:
    """Knows what it has begun. What is begun by nobody in time, or never answered, is taken back and said."""

    def __init__(self, exchange: Exchange, telling: Telling, rules: PhoneRules, clock: Clock) -> None:
        self._exchange = exchange
        self._telling = telling
        self._begin_within = timedelta(seconds=rules.order_seconds)
        self._clock = clock
        self._lanes = Lanes()
        self._begun: set[CommandId] = set()
        self._taken_back: set[CommandId] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    def see(self, pending: list[Pending]) -> None:
        """Begin what is pending and not begun yet; take back what nobody has begun, or answered, in time."""
        there = {one.order.order_id for one in pending}
        self._begun &= there
        self._taken_back &= there
        now = self._clock()
        for order, at in pending:
            if order.order_id in self._taken_back:
                continue
            if order.order_id not in self._begun:
                self._begun.add(order.order_id)
                if now - at < self._begin_within:
                    self._spawn(self._carry_out(order))
                    continue
            elif now - at < self._begin_within + lasts(order):
                continue
            self._taken_back.add(order.order_id)
            self._spawn(self._take_back(order))

    def forget(self) -> None:
        """Another node leads, and begins what is pending for itself."""
        self._begun.clear()
        self._taken_back.clear()

    async def end(self) -> None:
        """Begin nothing more."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _carry_out(self, order: Order) -> None:
        async with self._lanes.turn(order.call_id):
            problem = await self._tried(order)
        if problem is not None:
            await self._say(order, problem)

    async def _tried(self, order: Order) -> CallProblem | None:
        try:
            async with asyncio.timeout(self._begin_within.total_seconds()):
                await self._exchange.carry_out(order)
        except OrderRefused as refused:
            return refused.problem
        except TimeoutError:
            return CallProblem.EXCHANGE_AWAY
        except Exception:
            logger.exception("what was ordered of the exchange could not be carried out")
            return CallProblem.EXCHANGE_AWAY
        return None

    async def _take_back(self, order: Order) -> None:
        """What another node began may still be going on: it ends before the professional is told that it was not done."""
        undoing = _undoing(order)
        async with self._lanes.turn(order.call_id):
            if undoing is not None:
                await self._tried(undoing)
        await self._say(order, CallProblem.EXCHANGE_AWAY)

    async def _say(self, order: Order, problem: CallProblem) -> None:
        await self._telling.report(
            NotDone(call_id=order.call_id, at=self._clock(), problem=problem, order_id=order.order_id)
        )

    def _spawn(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def lasts(order: Order) -> timedelta:
    """Return how long an exchange may take over it: a telephone rings for as long as was said."""
    match order:
        case Ring() | Consult():
            return timedelta(seconds=order.seconds)
        case Dial():
            return timedelta(seconds=order.seconds + order.number_seconds)
        case _:
            return timedelta()


def _undoing(order: Order) -> Order | None:
    order_id = CommandId(new_id())
    match order:
        case Ring():
            return StopRinging(order_id=order_id, call_id=order.call_id)
        case Dial() | HangUp():
            # An end that was not begun is still wanted: for the desk the call is over when this is said.
            return HangUp(order_id=order_id, call_id=order.call_id)
        case Consult():
            return Drop(order_id=order_id, call_id=order.call_id)
        case _:
            return None
