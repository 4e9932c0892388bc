"""Orders: what each lets happen at the exchange. What comes of it is told when it has come about."""

from backend.channels.phone.ari.requests import AriRefused
from backend.channels.phone.asterisk.call import RINGS_OUT, TOGETHER, Call, Stage
from backend.channels.phone.asterisk.floor import Answer, Floor
from backend.channels.phone.asterisk.legs import QUEUE, Role, is_of, leg_name, talk_bridge
from backend.channels.phone.asterisk.putting_through import bring_back, colleague_goes_on, not_done, set_aside
from backend.channels.phone.asterisk.tones import ring_back, stop_ring_back
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
from backend.domain.call_reports import InQueue, Joined, Left, OnHold, PutThrough
from backend.protocol.calls import CallEnd, CallProblem

_TALKS = frozenset({Stage.TALKING, Stage.HELD})


async def carry_out(floor: Floor, call: Call, order: Order) -> None:
    """Do what is ordered, in the call's turn. An order that was answered is answered the same; one that is begun goes on."""
    if (answered := call.answered.get(order.order_id)) is not None:
        floor.tell(answered)
        return
    if order.order_id in call.began:
        return
    call.began.add(order.order_id)
    if (report := _already(call, order)) is not None:
        # Done by a node that died before it could tell, or come about by itself.
        floor.done(call, order.order_id, report)
        return
    if not await _begun(floor, call, order):
        problem = (
            CallProblem.CALLER_GONE
            if call.stage in {Stage.LEAVING, Stage.OVER}
            else CallProblem.EXCHANGE_AWAY
        )
        not_done(floor, call, order.order_id, problem)


def _already(call: Call, order: Order) -> type[Answer] | None:
    """Return what there is to tell of an order by whose end the call stands already; none when it is to be carried out."""
    match order:
        case Join() if call.stage is Stage.JOINED:
            return Joined
        case Leave() if call.stage is Stage.TALKING and is_of(call.agent, Role.PARTNER):
            return Left
        case Enqueue() if call.stage is Stage.WAITING and call.line == order.line:
            return InQueue
        case StopRinging() if call.stage is Stage.WAITING:
            return InQueue
        case StopRinging() | Drop() if call.stage is Stage.TALKING:
            return PutThrough
        case _:
            return None


async def _begun(floor: Floor, call: Call, order: Order) -> bool:
    """Begin; false when the call does not stand so that it could be done."""
    match order:
        case Ring() if call.stage is Stage.WAITING:
            await _ring(floor, call, order)
        case StopRinging() if call.stage is Stage.RINGING:
            await _stop_ringing(floor, call, order)
        case StopRinging() if call.stage in RINGS_OUT:
            await floor.over(call, CallEnd.HUNG_UP_BY_STAFF)
        case Dial() if call.stage is Stage.ENTERING:
            await _dial(floor, call, order)
        case Hold() if call.stage in _TALKS:
            await _hold(floor, call, order)
        case Consult() if call.stage in _TALKS:
            await _consult(floor, call, order)
        case Join() if call.stage is Stage.CONSULTING and call.partner_answered:
            await bring_back(floor, call)
            call.stage = Stage.JOINED
            floor.done(call, order.order_id, Joined)
        case Drop() if call.partner is not None:
            await _drop(floor, call, order)
        case Leave() if call.partner_answered:
            await _leave(floor, call, order)
        case Enqueue() if call.stage in TOGETHER:
            await _enqueue(floor, call, order)
        case HangUp():
            await floor.over(call, CallEnd.HUNG_UP_BY_STAFF)
        case _:
            return False
    return True


async def _ring(floor: Floor, call: Call, order: Ring) -> None:
    assert call.client is not None
    leg = leg_name(Role.AGENT, call.call_id, order.order_id)
    call.agent, call.order_id, call.stage = leg, order.order_id, Stage.RINGING
    try:
        # The telephone shows whom it rings for and not who rings: that stands on the desktop, and telephones
        # keep lists.
        await floor.board.ring(
            leg,
            floor.ways.to_extension(order.extension),
            f"{Role.AGENT.value},{call.call_id}",
            seconds=order.seconds,
            shown=floor.numbers.shown(call.line),
            originator=call.client,
        )
    except AriRefused as refused:
        call.agent, call.stage = None, Stage.WAITING
        gone = refused.status < 500
        not_done(
            floor,
            call,
            order.order_id,
            CallProblem.CALLER_GONE if gone else CallProblem.PHONE_NOT_REGISTERED,
        )


async def _stop_ringing(floor: Floor, call: Call, order: StopRinging) -> None:
    ringing, call.agent, call.stage = call.agent, None, Stage.WAITING
    assert ringing is not None
    await floor.board.hang_up(ringing)
    floor.done(call, order.order_id, InQueue)


async def _dial(floor: Floor, call: Call, order: Dial) -> None:
    leg = leg_name(Role.AGENT, call.call_id, order.order_id)
    call.agent, call.order_id, call.stage = leg, order.order_id, Stage.CALLING
    call.to_dial, call.shown = (order.number, order.number_seconds), order.shown
    try:
        await floor.board.ring(
            leg,
            floor.ways.to_extension(order.extension),
            f"{Role.AGENT.value},{call.call_id}",
            seconds=order.seconds,
            shown=order.shown,
        )
    except AriRefused:
        call.agent = None
        not_done(floor, call, order.order_id, CallProblem.PHONE_NOT_REGISTERED)
        await floor.over(call, CallEnd.STAFF_NOT_REACHED)


async def _hold(floor: Floor, call: Call, order: Hold) -> None:
    if order.on and call.stage is Stage.TALKING:
        await set_aside(floor, call)
        call.stage = Stage.HELD
    elif not order.on and call.stage is Stage.HELD:
        await bring_back(floor, call)
        call.stage = Stage.TALKING
    floor.done(call, order.order_id, OnHold if order.on else PutThrough)


async def _consult(floor: Floor, call: Call, order: Consult) -> None:
    leg = leg_name(Role.PARTNER, call.call_id, order.order_id)
    ways = floor.ways
    if call.stage is Stage.TALKING:
        await set_aside(floor, call)
    call.partner, call.partner_answered, call.order_id = leg, False, order.order_id
    call.stage = Stage.CONSULTING
    try:
        await floor.board.ring(
            leg,
            ways.to_extension(order.extension) if order.extension else ways.to_number(order.number),
            f"{Role.PARTNER.value},{call.call_id}",
            seconds=order.seconds,
            shown=order.shown or floor.numbers.shown(call.line),
        )
    except AriRefused:
        call.partner = None
        await bring_back(floor, call)
        call.stage = Stage.TALKING
        not_done(floor, call, order.order_id, CallProblem.COLLEAGUE_NOT_REACHED)
        return
    await ring_back(floor.board, call)


async def _drop(floor: Floor, call: Call, order: Drop) -> None:
    partner, call.partner, call.partner_answered = call.partner, None, False
    assert partner is not None
    await stop_ring_back(floor.board, call)
    await floor.board.hang_up(partner)
    if call.stage is Stage.CONSULTING:
        await bring_back(floor, call)
    call.stage = Stage.TALKING
    floor.done(call, order.order_id, PutThrough)


async def _leave(floor: Floor, call: Call, order: Leave) -> None:
    agent = call.agent
    await colleague_goes_on(floor, call)
    if agent is not None:
        await floor.board.hang_up(agent)
    floor.done(call, order.order_id, Left)


async def _enqueue(floor: Floor, call: Call, order: Enqueue) -> None:
    assert call.client is not None
    await floor.board.mark(call.client, QUEUE, order.line)
    left = [leg for leg in (call.agent, call.partner) if leg is not None]
    moved = call.line != order.line
    call.agent = call.partner = None
    call.partner_answered = False
    call.line, call.stage = order.line, Stage.WAITING
    await floor.board.part(talk_bridge(call.call_id), call.client)
    floor.done(call, order.order_id, InQueue)
    floor.begin_anew(call, moved=moved)
    for leg in left:
        await floor.board.hang_up(leg)
    await floor.board.end_bridge(talk_bridge(call.call_id))
