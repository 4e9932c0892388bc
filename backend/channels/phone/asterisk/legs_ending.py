"""A leg is gone: what that means for the call depends on whose it was and where the call stood, never on the cause alone."""

from backend.channels.phone.asterisk.call import Call, Stage
from backend.channels.phone.asterisk.floor import Floor
from backend.channels.phone.asterisk.putting_through import bring_back, colleague_goes_on, not_done
from backend.channels.phone.asterisk.tones import stop_ring_back
from backend.domain.call_reports import Left, PartnerGone
from backend.protocol.calls import CallEnd, CallProblem

BUSY, NO_USER, NO_ANSWER, REFUSED, NORMAL, CANCELLED = 17, 18, 19, 21, 16, 26
"""Causes of ITU-T Q.850, which the exchange also gives for SIP's own answers."""

_BUSY = frozenset({BUSY, REFUSED})
_SILENT = frozenset({0, NORMAL, NO_USER, NO_ANSWER, CANCELLED, 127})


async def leg_gone(floor: Floor, call: Call, channel: str, cause: int) -> None:
    """Let the call go on without a leg, or end it."""
    if channel == call.client:
        call.client = None
        await _client_gone(floor, call, cause)
    elif channel == call.agent:
        call.agent = None
        await _agent_gone(floor, call, cause)
    elif channel == call.partner:
        call.partner = None
        await _partner_gone(floor, call, cause)


async def _client_gone(floor: Floor, call: Call, cause: int) -> None:
    match call.stage:
        case Stage.ENTERING | Stage.CLOSED | Stage.LEAVING:
            # Nobody was told of the call, or everything that there is to tell.
            await floor.over(call, CallEnd.HUNG_UP_BY_CLIENT, told=False)
        case Stage.DIALLING:
            await floor.over(call, _of_client(cause))
        case _:
            await floor.over(call, CallEnd.HUNG_UP_BY_CLIENT)


async def _agent_gone(floor: Floor, call: Call, cause: int) -> None:
    match call.stage:
        case Stage.RINGING:
            call.stage = Stage.WAITING
            assert call.order_id is not None
            not_done(floor, call, call.order_id, _of_telephone(cause))
        case Stage.CALLING:
            assert call.order_id is not None
            not_done(floor, call, call.order_id, _of_telephone(cause))
            await floor.over(call, CallEnd.STAFF_NOT_REACHED)
        case Stage.JOINED | Stage.CONSULTING if call.partner_answered:
            # As at any telephone: whoever asks somebody in and hangs up leaves the two together.
            await colleague_goes_on(floor, call)
            floor.tell(Left(call_id=call.call_id, at=floor.now()))
        case _:
            await floor.over(call, CallEnd.HUNG_UP_BY_STAFF)


async def _partner_gone(floor: Floor, call: Call, cause: int) -> None:
    answered, call.partner_answered = call.partner_answered, False
    was, call.stage = call.stage, Stage.TALKING
    if was is Stage.CONSULTING:
        await stop_ring_back(floor.board, call)
        await bring_back(floor, call)
    if answered:
        floor.tell(PartnerGone(call_id=call.call_id, at=floor.now()))
        return
    assert call.order_id is not None
    not_done(floor, call, call.order_id, _of_colleague(cause))


def _of_telephone(cause: int) -> CallProblem:
    if cause in _BUSY:
        return CallProblem.PHONE_BUSY
    return CallProblem.PHONE_NOT_ANSWERED if cause in _SILENT else CallProblem.PHONE_NOT_REGISTERED


def _of_colleague(cause: int) -> CallProblem:
    if cause in _BUSY:
        return CallProblem.COLLEAGUE_BUSY
    return CallProblem.COLLEAGUE_NOT_ANSWERED if cause in _SILENT else CallProblem.COLLEAGUE_NOT_REACHED


def _of_client(cause: int) -> CallEnd:
    if cause in _BUSY:
        return CallEnd.BUSY
    return CallEnd.NOT_ANSWERED if cause in _SILENT else CallEnd.UNREACHABLE
