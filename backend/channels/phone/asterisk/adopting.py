"""Calls that went on while nobody heard: found again by what there is at the exchange, and taken over as they stand.

Where a call stands follows from who is in which bridge. What cannot go on (a telephone that was rung for somebody who has
hung up, a client left alone) is ended. Everything is told as a fact, whether or not it was told before.
"""

import logging
from collections import defaultdict
from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

from backend.channels.phone.ari.messages import Bridge, Channel
from backend.channels.phone.asterisk.call import TOGETHER, Call, Stage
from backend.channels.phone.asterisk.entering import came_in_at, enter, make_call, make_called
from backend.channels.phone.asterisk.floor import Floor
from backend.channels.phone.asterisk.legs import (
    CALLBACK,
    QUEUE,
    Leg,
    Role,
    call_of_talk,
    line_of_queue,
    read_leg,
    talk_bridge,
)
from backend.channels.phone.asterisk.putting_through import put_through
from backend.channels.phone.asterisk.turns import attempt
from backend.domain.call_reports import ConsultAnswered, InQueue, Joined, OnHold, PutThrough
from backend.protocol.calls import CallEnd
from backend.protocol.ids import CallId, LineId

logger = logging.getLogger(__name__)


class Found(NamedTuple):
    """A leg that is there."""

    leg: Leg
    channel: Channel
    bridge: str

    @property
    def is_up(self) -> bool:
        """Whether somebody has answered it."""
        return self.channel.state == "Up"


async def adopt(floor: Floor) -> None:
    """Take over every call that there is, end what cannot go on, and tell which calls are alive."""
    at = floor.now()
    channels, bridges = await floor.board.channels(), await floor.board.bridges()
    for call_id, found in found_legs(floor, channels, bridges).items():
        await attempt(partial(adopt_call, floor, call_id, found))
    floor.stand(at)
    for bridge in bridges:
        owner = call_of_talk(bridge.id)
        if owner is not None and owner not in floor.calls:
            await floor.board.end_bridge(bridge.id)
    if floor.calls:
        logger.info("%d calls go on at the exchange and were taken over", len(floor.calls))


def found_legs(
    floor: Floor, channels: Iterable[Channel], bridges: Iterable[Bridge]
) -> dict[CallId, list[Found]]:
    """Return the legs of each call that are there."""
    where = {channel: bridge.id for bridge in bridges for channel in bridge.channels}
    calls: dict[CallId, list[Found]] = defaultdict(list)
    for channel in channels:
        leg = read_leg(channel, floor.board.app, floor.ways.name)
        if leg is not None:
            calls[leg.call_id].append(Found(leg, channel, where.get(channel.id, "")))
    return calls


async def adopt_call(floor: Floor, call_id: CallId, found: list[Found]) -> None:
    """Take over one call as it stands."""
    client = next((one for one in found if one.leg.role in {Role.CALLER, Role.CLIENT}), None)
    call = None if client is None else _call_of(floor, client)
    if client is None or call is None:
        # A telephone that rings or talks for nobody.
        for one in found:
            await floor.board.hang_up(one.leg.channel)
        return
    floor.calls[call_id] = call
    for one in found:
        await floor.board.subscribe(one.leg.channel)
    call.agent = _channel_of(found, Role.AGENT)
    call.partner = _channel_of(found, Role.PARTNER)
    partner = next((one for one in found if one.leg.role is Role.PARTNER), None)
    agent = next((one for one in found if one.leg.role is Role.AGENT), None)
    call.partner_answered = partner is not None and partner.is_up
    call.order_id = next((one.leg.order_id for one in (partner, agent) if one is not None), None)
    call.began.update(one.leg.order_id for one in found if one.leg.order_id is not None)
    await _take_over(floor, call, client, agent, partner)
    if call.stage in TOGETHER:
        _remember_answers(floor, call, found)


def _remember_answers(floor: Floor, call: Call, found: list[Found]) -> None:
    """An order whose leg has answered may be given again by whoever never heard of that."""
    for one in found:
        order_id = one.leg.order_id
        if order_id is not None and one.is_up:
            report = ConsultAnswered if one.leg.role is Role.PARTNER else PutThrough
            call.answered.setdefault(
                order_id, report(call_id=call.call_id, at=floor.now(), order_id=order_id)
            )


async def _take_over(
    floor: Floor, call: Call, client: Found, agent: Found | None, partner: Found | None
) -> None:
    talks = talk_bridge(call.call_id)
    if client.channel.channelvars.get(CALLBACK):
        call.stage = Stage.LEAVING
        floor.begin_promise(call)
    elif not client.is_up:
        await _not_answered(floor, call, client, agent)
    elif client.bridge == talks:
        await _talks(floor, call, agent, partner)
    elif agent is not None and agent.bridge == talks:
        await _set_aside(floor, call, partner)
    else:
        await _waits(floor, call, client, agent)


def _call_of(floor: Floor, client: Found) -> Call | None:
    told = line_of_queue(client.bridge) or client.channel.channelvars.get(QUEUE)
    line = LineId(told) if told else None
    if client.leg.role is Role.CALLER:
        call = make_call(floor, client.leg, client.channel)
        if call is not None and line is not None:
            call.line = line
        return call
    return make_called(floor, client.leg, line or LineId(""))


def _channel_of(found: list[Found], role: Role) -> str | None:
    return next((one.leg.channel for one in found if one.leg.role is role), None)


async def _not_answered(floor: Floor, call: Call, client: Found, agent: Found | None) -> None:
    """A caller who is to be answered, or a client whose telephone rings."""
    if client.leg.role is Role.CALLER:
        await enter(floor, call, client.channel)
    elif agent is not None:
        call.order_id = client.leg.order_id
        call.stage = Stage.DIALLING
    else:
        await floor.over(call, CallEnd.HUNG_UP_BY_STAFF)


async def _talks(floor: Floor, call: Call, agent: Found | None, partner: Found | None) -> None:
    talks = talk_bridge(call.call_id)
    if partner is not None and partner.bridge != talks:
        # It was to be asked in, and nobody waits for it any more.
        await floor.board.hang_up(partner.leg.channel)
        call.partner, call.partner_answered, partner = None, False, None
    if agent is None and partner is None:
        await floor.over(call, CallEnd.HUNG_UP_BY_STAFF)
        return
    if agent is not None and agent.bridge != talks:
        await floor.board.join(talks, agent.leg.channel)
    if agent is None:
        call.agent, call.partner, call.partner_answered = call.partner, None, False
    report = Joined if agent is not None and partner is not None else PutThrough
    call.stage = Stage.JOINED if report is Joined else Stage.TALKING
    floor.tell(report(call_id=call.call_id, at=floor.now()))


async def _set_aside(floor: Floor, call: Call, partner: Found | None) -> None:
    """The client hears music: the professional holds them, or speaks with somebody else."""
    assert call.client is not None
    await floor.board.music(call.client)
    if partner is None:
        call.stage = Stage.HELD
        floor.tell(OnHold(call_id=call.call_id, at=floor.now()))
        return
    call.stage = Stage.CONSULTING
    if partner.is_up:
        await floor.board.join(talk_bridge(call.call_id), partner.leg.channel)
        floor.tell(ConsultAnswered(call_id=call.call_id, at=floor.now()))


async def _waits(floor: Floor, call: Call, client: Found, agent: Found | None) -> None:
    in_queue = line_of_queue(client.bridge) is not None or bool(client.channel.channelvars.get(QUEUE))
    if agent is None and not in_queue:
        if client.leg.role is Role.CALLER:
            await enter(floor, call, client.channel)
        else:
            await floor.over(call, CallEnd.HUNG_UP_BY_STAFF)
        return
    came = came_in_at(client.channel, floor.around.clock)
    if agent is None and floor.given_up_at is not None and came < floor.given_up_at:
        # While nobody could reach them they became a callback, if anybody knows their number; they are told which.
        call.stage = Stage.LEAVING
        floor.begin_parting(call)
        return
    call.stage = Stage.WAITING if agent is None else Stage.RINGING
    if client.leg.role is Role.CALLER:
        floor.came_in(call, came)
    if agent is not None and agent.is_up:
        assert call.order_id is not None
        await put_through(floor, call, call.order_id)
        return
    if agent is None:
        floor.tell(InQueue(call_id=call.call_id, at=floor.now()))
    floor.begin_waiting(call)
