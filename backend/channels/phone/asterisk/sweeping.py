"""A look at the exchange now and then: an event that never came must not leave a call standing for ever."""

import asyncio
import logging

from backend.channels.phone.asterisk.adopting import adopt_call, found_legs
from backend.channels.phone.asterisk.floor import Floor
from backend.channels.phone.asterisk.hearing import Hearing
from backend.channels.phone.asterisk.turns import attempt
from backend.protocol.ids import CallId

logger = logging.getLogger(__name__)

SWEEP_SECONDS = 30.0


class Sweeping:
    """Sweeps one line. A leg that nobody knows is attended to when it is seen a second time: it may be on its way."""

    def __init__(self, floor: Floor, hearing: Hearing, seconds: float = SWEEP_SECONDS) -> None:
        self._floor = floor
        self._hearing = hearing
        self._seconds = seconds
        self._strange: set[CallId] = set()
        self._stood: set[CallId] = set()

    async def run(self) -> None:
        """Sweep until cancelled."""
        while True:
            await asyncio.sleep(self._seconds)
            await attempt(self.sweep)

    async def sweep(self) -> None:
        """Look once."""
        known = {call_id: call.legs for call_id, call in self._floor.calls.items()}
        at = self._floor.now()
        found = found_legs(self._floor, await self._floor.board.channels(), await self._floor.board.bridges())
        there = {one.leg.channel for legs in found.values() for one in legs}
        for call_id, legs in known.items():
            call = self._floor.calls.get(call_id)
            for leg in legs:
                if call is not None and leg not in there:
                    logger.warning("a leg of a call had ended without a word")
                    self._hearing.gone(call, leg, 0)
        floor = self._floor
        strange = {one for one in found if one not in floor.calls and floor.asked_in(one) is None}
        for call_id in strange & self._strange:
            logger.warning("a call was found of which nothing had been heard")
            await adopt_call(self._floor, call_id, found[call_id])
        self._strange = strange
        standing = set(self._floor.calls)
        if standing or self._stood:
            # Not all night long while nobody rings.
            self._floor.stand(at)
        self._stood = standing
