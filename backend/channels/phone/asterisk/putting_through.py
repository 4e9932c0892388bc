"""Client, professional and whoever is asked in: who hears whom from now on."""

from backend.channels.phone.ari.requests import AriRefused
from backend.channels.phone.asterisk.call import Call, Stage
from backend.channels.phone.asterisk.floor import Floor
from backend.channels.phone.asterisk.legs import Leg, Role, leg_name, talk_bridge
from backend.channels.phone.asterisk.tones import ring_back, stop_ring_back
from backend.domain.call_reports import ConsultAnswered, NotDone, Over, PhoneAnswered, PutThrough
from backend.protocol.calls import CallEnd, CallProblem
from backend.protocol.ids import CommandId


async def leg_answered(floor: Floor, call: Call, leg: Leg) -> None:
    """Somebody whom we rang has answered."""
    order_id = leg.order_id
    assert order_id is not None
    match leg.role, call.stage:
        case Role.AGENT, Stage.RINGING:
            await put_through(floor, call, order_id)
        case Role.AGENT, Stage.CALLING:
            await _dial_client(floor, call, order_id)
        case Role.CLIENT, Stage.DIALLING:
            await _client_answered(floor, call, order_id)
        case Role.PARTNER, Stage.CONSULTING if not call.partner_answered:
            await _partner_answered(floor, call, order_id)
        case _:
            # Told twice.
            return


async def put_through(floor: Floor, call: Call, order_id: CommandId) -> None:
    """Take the client out of the queue and let them speak with the professional who has answered."""
    assert call.client is not None
    assert call.agent is not None
    await floor.leave_queue(call)
    try:
        await _together(floor, call, call.client, call.agent)
    except AriRefused:
        # One of the two has hung up in this moment, and which one is told next. The other waits on.
        floor.begin_waiting(call)
        raise
    call.stage = Stage.TALKING
    floor.tell(PhoneAnswered(call_id=call.call_id, at=floor.now(), order_id=order_id))
    floor.done(call, order_id, PutThrough)


async def bring_back(floor: Floor, call: Call) -> None:
    """Let the client, who heard music, speak with those on the line."""
    assert call.client is not None
    await floor.board.silence(call.client)
    await floor.board.join(talk_bridge(call.call_id), call.client)


async def set_aside(floor: Floor, call: Call) -> None:
    """Let the client hear music, and nobody hear the client."""
    assert call.client is not None
    await floor.board.part(talk_bridge(call.call_id), call.client)
    await floor.board.music(call.client)


async def colleague_goes_on(floor: Floor, call: Call) -> None:
    """The professional is gone; whoever was asked in speaks with the client."""
    if call.stage is Stage.CONSULTING:
        await bring_back(floor, call)
    call.agent, call.partner, call.partner_answered = call.partner, None, False
    call.stage = Stage.TALKING


async def _dial_client(floor: Floor, call: Call, order_id: CommandId) -> None:
    assert call.agent is not None
    assert call.to_dial is not None
    number, seconds = call.to_dial
    floor.tell(PhoneAnswered(call_id=call.call_id, at=floor.now(), order_id=order_id))
    await floor.board.make_talk(talk_bridge(call.call_id))
    await floor.board.join(talk_bridge(call.call_id), call.agent)
    leg = leg_name(Role.CLIENT, call.call_id, order_id)
    call.client, call.stage = leg, Stage.DIALLING
    try:
        await floor.board.ring(
            leg,
            floor.ways.to_number(number),
            f"{Role.CLIENT.value},{call.call_id}",
            seconds=seconds,
            shown=call.shown,
        )
    except AriRefused:
        call.client = None
        floor.answer(call, order_id, Over(call_id=call.call_id, at=floor.now(), end=CallEnd.UNREACHABLE))
        await floor.over(call, CallEnd.UNREACHABLE, told=False)
        return
    await ring_back(floor.board, call)


async def _client_answered(floor: Floor, call: Call, order_id: CommandId) -> None:
    assert call.client is not None
    await stop_ring_back(floor.board, call)
    await floor.board.join(talk_bridge(call.call_id), call.client)
    call.stage = Stage.TALKING
    floor.done(call, order_id, PutThrough)


async def _partner_answered(floor: Floor, call: Call, order_id: CommandId) -> None:
    assert call.partner is not None
    await stop_ring_back(floor.board, call)
    await floor.board.join(talk_bridge(call.call_id), call.partner)
    call.partner_answered = True
    floor.done(call, order_id, ConsultAnswered)


async def _together(floor: Floor, call: Call, *channels: str) -> None:
    bridge = talk_bridge(call.call_id)
    await floor.board.make_talk(bridge)
    await floor.board.join(bridge, *channels)


def not_done(floor: Floor, call: Call, order_id: CommandId, problem: CallProblem) -> None:
    """Tell that an order came to nothing."""
    floor.answer(
        call, order_id, NotDone(call_id=call.call_id, at=floor.now(), problem=problem, order_id=order_id)
    )
