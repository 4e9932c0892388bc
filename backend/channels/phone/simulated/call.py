"""One call of the simulated exchange from ringing to its end: what the people in it do, and what they are asked to do."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Protocol

from backend.channels.phone.exchange import Operator
from backend.channels.phone.simulated.callers import Caller
from backend.domain import call_reports as told
from backend.domain.call_orders import (
    Consult,
    Dial,
    Drop,
    Enqueue,
    HangUp,
    Hold,
    Join,
    Leave,
    Order,
    Ring,
    StopRinging,
)
from backend.protocol.calls import CallEnd, CallProblem
from backend.protocol.clock import Clock
from backend.protocol.ids import CallId

BUSY_SECONDS = 0.5
MOST_RINGING = 12.0
"""Nobody who looks at a demonstration wants to hear more of it, whatever the order allows."""


class People(Protocol):
    """What those who answer, or do not, have in mind."""

    @property
    def answers_after(self) -> float:
        """After how many seconds a telephone is picked up."""

    def phone_problem(self) -> CallProblem | None:
        """Return why a professional's telephone does not answer."""

    def colleague_problem(self) -> CallProblem | None:
        """Return why a colleague does not answer."""

    def client_end(self) -> CallEnd | None:
        """Return how calling a client comes to nothing."""

    def talks(self) -> float:
        """Return for how many seconds a client who was called speaks."""

    def rating(self) -> int | None:
        """Return the key that a caller presses who is asked how it went; none when they hang up."""


class Hung(Exception):
    """The call is over; ``end`` says how, ``alone`` that a client is left who has spoken with nobody else."""

    def __init__(self, end: CallEnd, *, alone: bool = False) -> None:
        super().__init__(end.value)
        self.end = end
        self.alone = alone


class SimulatedCall:
    """Plays one call. What is ordered waits until the call comes to it; what does not fit its state changes nothing."""

    def __init__(self, call_id: CallId, operator: Operator, people: People, clock: Clock) -> None:
        self.call_id = call_id
        self._operator = operator
        self._people = people
        self._clock = clock
        self._orders: asyncio.Queue[Order] = asyncio.Queue()
        self._patience = 0.0
        self._talks = 0.0

    def order(self, order: Order) -> None:
        """Take what is ordered."""
        self._orders.put_nowait(order)

    async def come_in(self, caller: Caller) -> None:
        """Ring, and live through the call."""
        self._patience, self._talks = caller.patience, caller.talks
        if not (await self._operator.greet(caller.line)).is_open:
            await self._hear_that_it_is_closed(caller)
            return
        await self._operator.report(
            told.CameIn(
                call_id=self.call_id,
                at=self._clock(),
                line=caller.line,
                language=caller.language,
                number=caller.number,
                withheld=caller.withheld,
            )
        )
        await self._ended_by(self._wait(caller.presses_one_after))

    async def go_out(self, order: Dial) -> None:
        """Ring the professional, then the client, and live through the call."""
        self._talks = self._people.talks()
        await self._ended_by(self._dial(order))

    async def _ended_by(self, course: Awaitable[None]) -> None:
        try:
            await course
        except Hung as hung:
            await self._operator.report(told.Over(call_id=self.call_id, at=self._clock(), end=hung.end))
            if hung.alone:
                await self._hear_the_question()

    async def _hear_the_question(self) -> None:
        """The professional has hung up: the call is over, and the client may say by a key how it went."""
        survey = await self._operator.survey(self.call_id)
        if survey is None:
            return
        await asyncio.sleep(self._people.answers_after)
        rating = self._people.rating()
        if rating is not None:
            await self._operator.survey_answered(self.call_id, rating, survey.question)

    # Before anybody talks

    async def _hear_that_it_is_closed(self, caller: Caller) -> None:
        """They hear by when they would be called, and leave their number or not; they wait for nobody."""
        await asyncio.sleep(self._people.answers_after)
        if caller.leaves_when_closed and not caller.withheld:
            await self._operator.report(
                told.LeftCallback(
                    call_id=self.call_id,
                    at=self._clock(),
                    line=caller.line,
                    language=caller.language,
                    number=caller.number,
                )
            )

    async def _leave_callback(self) -> None:
        await self._operator.report(told.LeftCallback(call_id=self.call_id, at=self._clock()))
        raise Hung(CallEnd.CALLBACK_LEFT)

    async def _wait(self, presses_one_after: float | None = None) -> None:
        """Hear music until somebody answers, patience ends, or key 1 seems the better way."""
        presses = presses_one_after is not None and presses_one_after < self._patience
        waits = presses_one_after if presses and presses_one_after is not None else self._patience
        while True:
            began = asyncio.get_running_loop().time()
            order = await self._next(waits)
            waits -= asyncio.get_running_loop().time() - began
            match order:
                case None if presses:
                    await self._leave_callback()
                case None:
                    raise Hung(CallEnd.ABANDONED)
                case Ring():
                    await self._ring(order)
                case StopRinging():
                    await self._say(told.InQueue, order)
                case HangUp():
                    raise Hung(CallEnd.HUNG_UP_BY_STAFF)
                case _:
                    await self._cannot(order)

    async def _ring(self, order: Ring) -> None:
        problem = self._people.phone_problem()
        asked = await self._next(self._rings(problem, order.seconds))
        match asked:
            case None if problem is None:
                await self._say(told.PhoneAnswered, order)
                await self._say(told.PutThrough, order)
                await self._talk()
            case None:
                assert problem is not None
                await self._not_done(order, problem)
            case HangUp():
                raise Hung(CallEnd.HUNG_UP_BY_STAFF)
            case StopRinging():
                await self._say(told.InQueue, asked)
            case _:
                await self._cannot(asked)

    async def _dial(self, order: Dial) -> None:
        problem = self._people.phone_problem()
        if isinstance(await self._next(self._rings(problem, order.seconds)), HangUp):
            raise Hung(CallEnd.HUNG_UP_BY_STAFF)
        if problem is not None:
            await self._not_done(order, problem)
            raise Hung(CallEnd.STAFF_NOT_REACHED)
        await self._say(told.PhoneAnswered, order)
        end = self._people.client_end()
        if isinstance(await self._next(self._client_rings(end, order.number_seconds)), HangUp):
            raise Hung(CallEnd.HUNG_UP_BY_STAFF)
        if end is not None:
            raise Hung(end)
        await self._say(told.PutThrough, order)
        await self._talk()

    # While they talk

    async def _talk(self) -> None:
        """Talk until one of them ends it; the client does when everything has been said."""
        while True:
            began = asyncio.get_running_loop().time()
            order = await self._next(self._talks)
            self._talks -= asyncio.get_running_loop().time() - began
            match order:
                case None:
                    raise Hung(CallEnd.HUNG_UP_BY_CLIENT)
                case HangUp():
                    raise Hung(CallEnd.HUNG_UP_BY_STAFF, alone=True)
                case Hold(on=True):
                    await self._say(told.OnHold, order)
                case Hold() | Drop():
                    await self._say(told.PutThrough, order)
                case Consult():
                    await self._consult(order)
                case Enqueue():
                    await self._say(told.InQueue, order)
                    await self._wait()
                case _:
                    await self._cannot(order)

    async def _consult(self, order: Consult) -> None:
        problem = self._people.colleague_problem()
        asked = await self._next(self._rings(problem, order.seconds))
        if isinstance(asked, HangUp):
            raise Hung(CallEnd.HUNG_UP_BY_STAFF)
        if isinstance(asked, Drop):
            await self._say(told.PutThrough, asked)
            return
        if problem is not None:
            await self._not_done(order, problem)
            return
        await self._say(told.ConsultAnswered, order)
        await self._three(outside=bool(order.number))

    async def _three(self, *, outside: bool) -> None:
        """The colleague is on the line, too."""
        while True:
            order = await self._next(max(self._talks, self._people.answers_after))
            match order:
                case None:
                    raise Hung(CallEnd.HUNG_UP_BY_CLIENT)
                case HangUp():
                    raise Hung(CallEnd.HUNG_UP_BY_STAFF)
                case Join():
                    await self._say(told.Joined, order)
                case Drop():
                    await self._say(told.PutThrough, order)
                    return
                case Leave():
                    await self._say(told.Left, order)
                    if outside:
                        raise Hung(CallEnd.PASSED_ON)
                    return
                case _:
                    await self._cannot(order)

    # What is said and heard

    async def _next(self, seconds: float) -> Order | None:
        """Return what is ordered next; none when nothing is within the seconds."""
        try:
            async with asyncio.timeout(max(0.0, seconds)):
                return await self._orders.get()
        except TimeoutError:
            return None

    async def _say(self, kind: Callable[..., told.Report], order: Order) -> None:
        await self._operator.report(kind(call_id=self.call_id, at=self._clock(), order_id=order.order_id))

    async def _cannot(self, order: Order) -> None:
        """The call has moved on meanwhile."""
        await self._not_done(order, CallProblem.CALLER_GONE)

    async def _not_done(self, order: Order, problem: CallProblem) -> None:
        await self._operator.report(
            told.NotDone(call_id=self.call_id, at=self._clock(), problem=problem, order_id=order.order_id)
        )

    def _rings(self, problem: CallProblem | None, at_most: float) -> float:
        """Return how long a telephone rings until it is answered, found busy, or given up."""
        if problem is None:
            return self._people.answers_after
        busy = problem in (CallProblem.PHONE_BUSY, CallProblem.COLLEAGUE_BUSY)
        return BUSY_SECONDS if busy else min(at_most, MOST_RINGING)

    def _client_rings(self, end: CallEnd | None, at_most: float) -> float:
        if end is None:
            return 2 * self._people.answers_after
        return BUSY_SECONDS if end is CallEnd.BUSY else min(at_most, MOST_RINGING)
