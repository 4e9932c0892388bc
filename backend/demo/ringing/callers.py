"""Residents who ring the lines: the first few show what there is to see, the others come as the hour wants it."""

import asyncio
import logging
from collections.abc import Iterator, Sequence
from datetime import datetime
from random import Random
from typing import NamedTuple

from backend.channels.phone.simulated.callers import Caller, Town
from backend.demo.ringing.answering import RESIDENT_HERTZ, STAFF_HERTZ
from backend.demo.ringing.plan import Plan
from backend.demo.ringing.told import CallLedger
from backend.demo.sip.call import Call
from backend.demo.sip.media import NotSo
from backend.demo.sip.telephone import Shown, Telephone
from backend.domain.county import County
from backend.protocol.clock import Clock
from backend.protocol.ids import LineId
from backend.protocol.words import Language

logger = logging.getLogger(__name__)

FIRST_SECONDS = 3.0
MOST_AT_ONCE = 20
_LISTENS_EVERY = 0.5
_HANGS_UP_WITHIN = 30.0
"""How long whoever has pressed 1 listens to what is said about it."""


class Act(NamedTuple):
    """What one of the first callers shows. Seconds as in `Caller`."""

    language: Language = Language.FINNISH
    withheld: bool = False
    patience: float = 420.0
    presses_one_after: float | None = None


FIRST = (
    Act(),
    Act(presses_one_after=12.0),
    Act(withheld=True),
    Act(Language.SWEDISH),
    Act(patience=9.0),
    Act(Language.ENGLISH),
)
"""Answered, a callback by key, a number that is hidden, in Swedish, hung up, in English: in this order, again each time."""


class Callers:
    """Let them ring until cancelled."""

    def __init__(self, plan: Plan, county: County, town: Town, ledger: CallLedger, clock: Clock) -> None:
        self._plan = plan
        self._town = town
        self._ledger = ledger
        self._clock = clock
        self._random = Random()
        self._numbers = {
            (LineId(line.id), one.language): one.number for line in county.lines for one in line.numbers
        }
        self._now = 0

    async def live(self) -> None:
        """Ring, one after another and several at once."""
        wait = FIRST_SECONDS
        first = opening(self._plan.first_lines, self._numbers)
        async with asyncio.TaskGroup() as calls:
            while True:
                await asyncio.sleep(wait)
                now = self._clock()
                wait = min(self._town.next_after(now), self._plan.between_seconds)
                if self._now < MOST_AT_ONCE:
                    calls.create_task(self._ring(self._caller(next(first, None), now)))

    def _caller(self, chosen: tuple[LineId, Act] | None, now: datetime) -> Caller:
        caller = self._town.caller(now)
        if chosen is None:
            return caller
        line, act = chosen
        return caller._replace(
            line=line,
            language=act.language,
            withheld=act.withheld,
            patience=act.patience,
            presses_one_after=act.presses_one_after,
        )

    async def _ring(self, caller: Caller) -> None:
        number = caller.number or f"+35850000{self._random.randint(2000, 9999)}"
        shown = self._random.choice((Shown.HIDDEN, Shown.UNKNOWN)) if caller.withheld else Shown.OPENLY
        self._now += 1
        try:
            async with Telephone.outside(self._plan.exchange, number, shown=shown) as telephone:
                call = await telephone.call(self._numbers[caller.line, caller.language])
                await call.answered()
                self._ledger.let_in("" if caller.withheld else number)
                await self._wait(call, caller)
                await call.hang_up()
        except (NotSo, TimeoutError) as error:
            logger.warning("a caller did not get through: %s", error)
        finally:
            self._now -= 1

    async def _wait(self, call: Call, caller: Caller) -> None:
        """Return when the caller has had enough or was hung up on; in front of the queue nobody presses anything any more."""
        began = asyncio.get_running_loop().time()
        call.say(RESIDENT_HERTZ)
        while not await call.is_over_within(_LISTENS_EVERY):
            waited = asyncio.get_running_loop().time() - began
            if call.media.is_heard(STAFF_HERTZ):
                await call.is_over_within(caller.talks)
                return
            if caller.presses_one_after is not None and waited > caller.presses_one_after:
                call.press("1")
                await call.is_over_within(_HANGS_UP_WITHIN)
                return
            if waited > caller.patience:
                return


def opening(
    lines: Sequence[str], numbers: dict[tuple[LineId, Language], str]
) -> Iterator[tuple[LineId, Act]]:
    """Return where the first callers ring: each act at a line that has a number in its language."""
    at = 0
    for act in FIRST:
        open_to = [LineId(line) for line in lines if (LineId(line), act.language) in numbers]
        if open_to:
            yield open_to[at % len(open_to)], act
            at += 1
