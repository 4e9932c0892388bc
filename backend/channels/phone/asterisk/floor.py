"""Everything that goes on at the exchange over one line: the calls, what they have around them, and what is told of them.

It is made anew for each line, out of what there is at the exchange; nothing of it outlives the line but what was told.
"""

import asyncio
import logging
import re
from datetime import datetime
from typing import NamedTuple

from backend.channels.phone.ari.requests import AriRefused
from backend.channels.phone.asterisk.asking_rating import AskingRating, is_left_alone
from backend.channels.phone.asterisk.board import Board
from backend.channels.phone.asterisk.call import WAITS, Call, Stage
from backend.channels.phone.asterisk.dialled import DialledNumbers
from backend.channels.phone.asterisk.legs import CALLBACK, Leg, queue_bridge, talk_bridge
from backend.channels.phone.asterisk.reporting import Reporting
from backend.channels.phone.asterisk.waiting import Surroundings, Waiting
from backend.channels.phone.exchange import Greeting
from backend.domain.call_reports import (
    CameIn,
    ConsultAnswered,
    InQueue,
    Joined,
    Left,
    LeftCallback,
    OnHold,
    Over,
    PhoneAnswered,
    PutThrough,
    Report,
)
from backend.protocol.calls import CallEnd
from backend.protocol.ids import CallId, CommandId

logger = logging.getLogger(__name__)

Answer = PhoneAnswered | PutThrough | OnHold | ConsultAnswered | Joined | Left | InQueue
"""What there is to say of an order that has come about."""

_EXTENSION = re.compile(r"[A-Za-z0-9_.-]{1,40}")
_E164 = re.compile(r"\+[0-9]{5,15}")


class Ways(NamedTuple):
    """How telephones are reached from the exchange."""

    name: str
    """The exchange's name for us."""
    telephone: str
    """With ``{extension}`` in it."""
    outside: str
    """With ``{number}`` in it."""

    def to_extension(self, extension: str) -> str:
        """Return the endpoint of a telephone. Raises ``AriRefused`` for what cannot be one, as the exchange would."""
        if not _EXTENSION.fullmatch(extension):
            raise AriRefused(500, "no such telephone")
        return self.telephone.replace("{extension}", extension)

    def to_number(self, number: str) -> str:
        """Return the endpoint of a number of the world. Raises ``AriRefused`` for what is not E.164."""
        if not _E164.fullmatch(number):
            raise AriRefused(500, "no such number")
        return self.outside.replace("{number}", number)


class Floor:
    """The calls of one line, and what is common to everything that is done with them."""

    def __init__(
        self,
        around: Surroundings,
        reporting: Reporting,
        numbers: DialledNumbers,
        ways: Ways,
        given_up_at: datetime | None = None,
    ) -> None:
        self.around = around
        self.numbers = numbers
        self.ways = ways
        self.given_up_at = given_up_at
        """Who came in before was told to be gone: a callback waits for them."""
        self.calls: dict[CallId, Call] = {}
        self._asking: dict[str, AskingRating] = {}
        """By their channels, the callers who are asked how it went: their calls are over."""
        self._asks: set[asyncio.Task[None]] = set()
        self._reporting = reporting

    @property
    def board(self) -> Board:
        """What the exchange is asked by."""
        return self.around.board

    def now(self) -> datetime:
        """Return the moment that a report is of."""
        return self.around.clock()

    async def end(self) -> None:
        """Do nothing more with any call. They go on."""
        for call in list(self.calls.values()):
            await call.turns.end()
            if call.waiting is not None:
                await call.waiting.cancel()
        self.calls.clear()
        asks = list(self._asks)
        for task in asks:
            task.cancel()
        await asyncio.gather(*asks, return_exceptions=True)
        self._asking.clear()

    def call_of(self, leg: Leg | None) -> Call | None:
        """Return the call of a leg that is still one of it."""
        call = self.calls.get(leg.call_id) if leg is not None else None
        return call if call is not None and leg is not None and leg.channel in call.legs else None

    # What is told

    def tell(self, report: Report) -> None:
        """Tell a fact of a call."""
        self._reporting.tell(report)

    def answer(self, call: Call, order_id: CommandId, report: Report) -> None:
        """Tell what came of an order, now and whenever it is given again."""
        call.answered[order_id] = report
        self.tell(report)

    def done(self, call: Call, order_id: CommandId, report: type[Answer]) -> None:
        """Tell that what was ordered has come about."""
        self.answer(call, order_id, report(call_id=call.call_id, at=self.now(), order_id=order_id))

    def came_in(self, call: Call, at: datetime) -> None:
        """Tell that a caller is on the line."""
        self.tell(
            CameIn(
                call_id=call.call_id,
                at=at,
                line=call.line,
                language=call.language,
                number=call.caller.number,
                withheld=call.caller.withheld,
            )
        )

    def stand(self, at: datetime) -> None:
        """Tell which calls there are."""
        self._reporting.stand(self.calls.keys(), at)

    # Waiting

    def begin_waiting(self, call: Call) -> None:
        """Let the client hear music, and now and then where they stand."""
        call.waiting = self._waiting_of(call)
        call.waiting.begin()

    def begin_greeting(self, call: Call, greeting: Greeting | None) -> None:
        """Greet a caller who is to wait, or to hear that the line is closed."""
        call.waiting = self._waiting_of(call)
        call.waiting.begin_greeting(greeting)

    def begin_anew(self, call: Call, *, moved: bool) -> None:
        """Let a client hear where they stand who was sent into a queue, perhaps of another line."""
        call.waiting = self._waiting_of(call)
        call.waiting.begin_anew(moved=moved)

    def begin_promise(self, call: Call) -> None:
        """Let the client hear what follows from the callback that they have left, and hang up."""
        call.waiting = self._waiting_of(call)
        call.waiting.begin_promise()

    def begin_parting(self, call: Call) -> None:
        """Let a client hear whether they are called back who was given up while they waited, and hang up."""
        call.waiting = self._waiting_of(call)
        call.waiting.begin_parting()

    def _waiting_of(self, call: Call) -> Waiting:
        async def leave(number: str) -> bool:
            return await self._leave_callback(call, number)

        async def told() -> None:
            await self._reporting.told(call.call_id)

        return Waiting(self.around, call, leave, told)

    async def end_waiting(self, call: Call) -> None:
        """Let the client hear nothing of it any more."""
        waiting, call.waiting = call.waiting, None
        if waiting is not None:
            await waiting.end()

    async def leave_queue(self, call: Call) -> None:
        """Take a client out of the queue's bridge."""
        assert call.client is not None
        await self.end_waiting(call)
        await self.board.part(queue_bridge(call.line), call.client)

    async def _leave_callback(self, call: Call, number: str) -> bool:
        left = False

        async def leaving() -> None:
            nonlocal left
            if call.stage not in WAITS | {Stage.CLOSED}:
                return
            closed = call.stage is Stage.CLOSED
            if closed:
                self.came_in(call, self.now())
            ringing, call.agent = call.agent, None
            call.stage = Stage.LEAVING
            left = True
            self.tell(LeftCallback(call_id=call.call_id, at=self.now(), number=number))
            if ringing is not None:
                await self.board.hang_up(ringing)
            if closed and call.client is not None:
                # They are told when it is durable, which may take a while.
                await self.board.music(call.client)

        call.turns.take(leaving)
        await call.turns.done()
        if left:
            await self._reporting.told(call.call_id)
            assert call.client is not None
            await self.board.mark(call.client, CALLBACK, "1")
        return left

    # Ending

    async def over(self, call: Call, end: CallEnd, *, told: bool = True) -> None:
        """End every leg there still is, and tell that the call is over.

        A caller who is left alone may be asked how it went, which is nothing to the call any more.
        """
        if call.stage is Stage.OVER:
            return
        alone = call.client if told and is_left_alone(call, end) else None
        call.stage = Stage.OVER
        del self.calls[call.call_id]
        if told:
            self.tell(Over(call_id=call.call_id, at=self.now(), end=end))
        if call.waiting is not None:
            await call.waiting.cancel()
        if alone is not None:
            self._ask(call, alone)
        for leg in call.legs:
            if leg != alone:
                await self.board.hang_up(leg)
        if alone is None:
            await self.board.end_bridge(talk_bridge(call.call_id))

    # Asking how it went

    def asked(self, channel: str) -> AskingRating | None:
        """Return who asks the caller of this channel."""
        return self._asking.get(channel)

    def asked_in(self, call_id: CallId) -> AskingRating | None:
        """Return who asks the caller of this call."""
        return next((one for one in self._asking.values() if one.call_id == call_id), None)

    def _ask(self, call: Call, channel: str) -> None:
        async def told() -> None:
            await self._reporting.told(call.call_id)

        asking = self._asking[channel] = AskingRating(self.around, call, told)

        async def ask() -> None:
            try:
                await asking.run()
            finally:
                self._asking.pop(channel, None)

        task = asyncio.get_running_loop().create_task(ask())
        self._asks.add(task)
        task.add_done_callback(self._asks.discard)
