"""Telephones that somebody picks up by themselves: those of staff, and of residents who are called back."""

import asyncio
import logging
from collections.abc import Callable

from backend.channels.phone.asterisk_files import ExchangeSettings
from backend.demo.sip.call import Call
from backend.demo.sip.media import NotSo
from backend.demo.sip.telephone import Telephone
from backend.protocol.calls import CallEnd

logger = logging.getLogger(__name__)

STAFF_HERTZ, RESIDENT_HERTZ = 950, 600
"""Nobody here has a voice: whoever is made up hums one note, so that who listens in hears that they are there."""
_DAY = 24 * 3600.0
_REGISTERED_SECONDS = 300


class StaffTelephone:
    """Picked up after a while; busy while somebody speaks into it."""

    def __init__(self, settings: ExchangeSettings, number: str, after: float) -> None:
        self._settings = settings
        self._number = number
        self._after = after
        self._speaks = False

    async def live(self) -> None:
        """Be there until cancelled, which hangs up."""
        async with (
            Telephone.of_professional(self._settings, self._number) as telephone,
            asyncio.TaskGroup() as calls,
        ):
            calls.create_task(_stay_registered(telephone))
            while True:
                calls.create_task(self._take(await telephone.rung(_DAY)))

    async def _take(self, call: Call) -> None:
        if self._speaks:
            call.refuse("486 Busy Here")
            return
        self._speaks = True
        try:
            if not await call.is_over_within(self._after):
                await call.answer(STAFF_HERTZ)
                await call.is_over_within(_DAY)
        finally:
            self._speaks = False


async def _stay_registered(telephone: Telephone) -> None:
    while True:
        try:
            await telephone.register(_REGISTERED_SECONDS)
        except (NotSo, TimeoutError):
            # The exchange may have been killed by who looks on, to see what becomes of the calls.
            await asyncio.sleep(1)
        else:
            await asyncio.sleep(_REGISTERED_SECONDS / 2)


async def be_called_back(
    settings: ExchangeSettings,
    *,
    after: float,
    end: Callable[[], CallEnd | None],
    talks: Callable[[], float],
) -> None:
    """Be every number behind the trunk until cancelled; ``end`` says how a call comes to nothing, when it does."""

    async def take(call: Call) -> None:
        why = end()
        if why is CallEnd.BUSY:
            call.refuse("486 Busy Here")
        elif why is not None:
            # It rings until whoever called has had enough.
            await call.is_over_within(_DAY)
        elif not await call.is_over_within(after):
            await call.answer(RESIDENT_HERTZ)
            if not await call.is_over_within(talks()):
                await call.hang_up()

    async with (
        Telephone.outside(settings, "outside", reachable=True) as telephone,
        asyncio.TaskGroup() as calls,
    ):
        while True:
            calls.create_task(take(await telephone.rung(_DAY)))
