"""A caller comes in: which line they mean, who they are as far as the network tells, and what they are told first."""

import asyncio
import logging
import time
from datetime import datetime, timedelta

from backend.channels.phone.ari.messages import Channel
from backend.channels.phone.ari.requests import AriRefused
from backend.channels.phone.asterisk.call import Call, Stage
from backend.channels.phone.asterisk.caller_numbers import Caller, caller_of
from backend.channels.phone.asterisk.floor import Floor
from backend.channels.phone.asterisk.legs import DIALLED, Leg, began_at
from backend.channels.phone.exchange import Greeting
from backend.protocol.clock import Clock
from backend.protocol.ids import LineId

logger = logging.getLogger(__name__)

GREETING_SECONDS = 2.0
"""A caller for whom nobody could say so soon whether the line is open is taken in."""

_AT_ONCE = timedelta(seconds=2)
_LONGEST = timedelta(days=1)


def make_call(floor: Floor, leg: Leg, channel: Channel) -> Call | None:
    """Make the call of a caller's leg; none when no line has the number that was dialled."""
    found = floor.numbers.find(channel.channelvars.get(DIALLED, "") or channel.dialplan.exten)
    if found is None:
        return None
    call = Call(leg.call_id, found.line, found.language, caller_of(channel))
    call.client = leg.channel
    return call


def make_called(floor: Floor, leg: Leg, line: LineId) -> Call:
    """Make the call of a leg by which a client was rung."""
    call = Call(leg.call_id, line, floor.numbers.language(line), Caller("", withheld=False))
    call.client = leg.channel
    return call


async def enter(floor: Floor, call: Call, channel: Channel) -> None:
    """Answer, and let the caller wait or tell them that the line is closed."""
    try:
        await floor.board.subscribe(channel.id)
        await floor.board.answer(channel.id)
    except AriRefused:
        # They hung up in this very moment. They did ring, and are told of like anybody who gives up waiting.
        logger.info("a caller was gone before the call was answered")
    greeting = await _greeting(floor, call)
    if greeting is not None and not greeting.is_open:
        call.stage = Stage.CLOSED
    else:
        call.stage = Stage.WAITING
        floor.came_in(call, came_in_at(channel, floor.around.clock))
    floor.begin_greeting(call, greeting)


def came_in_at(channel: Channel, clock: Clock) -> datetime:
    """Return when a caller came in, by our clock: the exchange's may be another and tells only for how long they are there."""
    age = timedelta(seconds=time.time() - began_at(channel))
    return clock() - (age if _AT_ONCE < age < _LONGEST else timedelta())


async def _greeting(floor: Floor, call: Call) -> Greeting | None:
    try:
        async with asyncio.timeout(GREETING_SECONDS):
            return await floor.around.operator.greet(call.line)
    except TimeoutError:
        logger.warning("nobody could say in time whether a line is open; its caller is taken in")
        return None
