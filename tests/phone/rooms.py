"""Scenes at a real exchange that several tests begin with: a caller who waits, somebody who talks, a colleague asked in."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import NamedTuple

from backend.channels.phone.asterisk.exchange import AsteriskExchange
from backend.demo.exchange import Exchange
from backend.demo.sip.call import Call
from backend.demo.sip.telephone import Shown, Telephone
from backend.domain.call_orders import Consult, Dial, Join, Ring
from backend.domain.call_reports import ConsultAnswered, Joined, PutThrough
from backend.protocol.ids import CallId, CommandId, new_id
from tests.phone.house import CLIENT, NUMBER, QUICK, staffed
from tests.phone.recorder import Recorder

CLIENT_SAYS, AGENT_SAYS, PARTNER_SAYS = 600, 950, 1450
RINGING_TONE = 425
HOME = "+358409999999"


class Room(NamedTuple):
    """A caller who waits, and a professional with a telephone."""

    exchange: AsteriskExchange
    operator: Recorder
    call_id: CallId
    caller: Call
    desk: Telephone


def order() -> CommandId:
    return CommandId(new_id())


@asynccontextmanager
async def waiting(
    speaking: Exchange, shown: Shown = Shown.OPENLY, *, registered: bool = True, sweep_seconds: float = 30.0
) -> AsyncIterator[Room]:
    settings = speaking.settings
    async with (
        staffed(settings, sweep_seconds=sweep_seconds) as (exchange, operator),
        Telephone.outside(settings, CLIENT, shown=shown) as outside,
        Telephone.of_professional(settings, "1001") as desk,
    ):
        if registered:
            await desk.register()
        caller = await outside.call(NUMBER)
        call_id = await operator.came_in()
        await caller.answered()
        caller.say(CLIENT_SAYS)
        try:
            yield Room(exchange, operator, call_id, caller, desk)
        finally:
            if registered:
                await desk.register(0)


async def ringing(room: Room, seconds: int = 20) -> tuple[Call, CommandId]:
    order_id = order()
    await room.exchange.carry_out(
        Ring(order_id=order_id, call_id=room.call_id, extension="1001", seconds=seconds)
    )
    return await room.desk.rung(), order_id


async def talking(room: Room) -> Call:
    agent, order_id = await ringing(room)
    await agent.answer(AGENT_SAYS)
    through = await room.operator.hears(PutThrough)
    assert (through.call_id, through.order_id) == (room.call_id, order_id)
    await agent.hears(CLIENT_SAYS)
    await room.caller.hears(AGENT_SAYS)
    return agent


@asynccontextmanager
async def colleague(speaking: Exchange) -> AsyncIterator[Telephone]:
    async with Telephone.of_professional(speaking.settings, "1002") as telephone:
        await telephone.register()
        yield telephone
        await telephone.register(0)


async def consulting(room: Room, other: Telephone) -> Call:
    order_id = order()
    await room.exchange.carry_out(Consult(order_id=order_id, call_id=room.call_id, extension="1002"))
    partner = await other.rung()
    await partner.answer(PARTNER_SAYS)
    assert (await room.operator.hears(ConsultAnswered)).order_id == order_id
    return partner


async def joined(room: Room, agent: Call, partner: Call) -> None:
    order_id = order()
    await room.exchange.carry_out(Join(order_id=order_id, call_id=room.call_id))
    assert (await room.operator.hears(Joined)).order_id == order_id
    await room.caller.hears(AGENT_SAYS, PARTNER_SAYS)
    await agent.hears(CLIENT_SAYS, PARTNER_SAYS)
    await partner.hears(CLIENT_SAYS, AGENT_SAYS)


@asynccontextmanager
async def dialling(speaking: Exchange) -> AsyncIterator[tuple[Room, Call, Telephone]]:
    settings = speaking.settings
    async with (
        staffed(settings, pauses=QUICK) as (exchange, operator),
        Telephone.of_professional(settings, "1001") as desk,
        Telephone.outside(settings, HOME, reachable=True) as home,
    ):
        await desk.register()
        call_id = CallId(new_id())
        dial = Dial(order_id=order(), call_id=call_id, extension="1001", number=HOME, shown=NUMBER)
        await exchange.carry_out(dial)
        agent = await desk.rung()
        yield Room(exchange, operator, call_id, agent, desk), agent, home
        await desk.register(0)
