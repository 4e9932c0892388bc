"""What is ordered of a real exchange comes about: told to whoever ordered it, and heard on every telephone."""

import asyncio

import pytest

from backend.channels.phone.exchange import OrderRefused
from backend.demo.exchange import Exchange
from backend.demo.sip.telephone import Shown, Telephone
from backend.domain.call_orders import (
    Consult,
    Drop,
    Enqueue,
    HangUp,
    Hold,
    Leave,
    Ring,
    StopRinging,
)
from backend.domain.call_reports import (
    ConsultAnswered,
    InQueue,
    Left,
    LeftCallback,
    NotDone,
    OnHold,
    Over,
    PartnerGone,
    PhoneAnswered,
    PutThrough,
)
from backend.protocol.calls import CallEnd, CallProblem
from tests.phone.house import NUMBER, OTHER_LINE, hertz_of
from tests.phone.rooms import (
    AGENT_SAYS,
    CLIENT_SAYS,
    HOME,
    PARTNER_SAYS,
    RINGING_TONE,
    colleague,
    consulting,
    dialling,
    joined,
    order,
    ringing,
    talking,
    waiting,
)
from tests.support.exchange import MUSIC_HERTZ

pytestmark = pytest.mark.slow


async def test_a_ring_that_is_answered_puts_both_through(speaking: Exchange) -> None:
    async with waiting(speaking) as room:
        agent, order_id = await ringing(room)
        assert agent.shown_number == NUMBER, "the telephone shows the line, not who rings"
        await room.caller.hears(MUSIC_HERTZ)
        await agent.answer(AGENT_SAYS)
        assert (await room.operator.hears(PhoneAnswered)).order_id == order_id
        assert (await room.operator.hears(PutThrough)).order_id == order_id
        await agent.hears(CLIENT_SAYS)
        await room.caller.hears(AGENT_SAYS)
        await room.caller.hang_up()
        assert (await room.operator.hears(Over)).end is CallEnd.HUNG_UP_BY_CLIENT
        assert await agent.ended() == 200


async def test_the_same_order_twice_rings_once(speaking: Exchange) -> None:
    async with waiting(speaking) as room:
        ring = Ring(order_id=order(), call_id=room.call_id, extension="1001")
        await room.exchange.carry_out(ring)
        agent = await room.desk.rung()
        await room.exchange.carry_out(ring)
        await agent.answer(AGENT_SAYS)
        await room.operator.hears(PutThrough)
        await room.exchange.carry_out(ring)
        assert (await room.operator.hears(PutThrough)).order_id == ring.order_id
        with pytest.raises(TimeoutError):
            await room.desk.rung(0.5)


async def test_a_hidden_number_is_shown_on_no_telephone(speaking: Exchange) -> None:
    async with waiting(speaking, Shown.HIDDEN) as room:
        agent, _ = await ringing(room)
        assert agent.shown_number == NUMBER


@pytest.mark.parametrize("reason", ["486 Busy Here", "603 Decline"])
async def test_a_busy_telephone_is_told_and_the_caller_waits_on(speaking: Exchange, reason: str) -> None:
    async with waiting(speaking) as room:
        agent, order_id = await ringing(room)
        agent.refuse(reason)
        told = await room.operator.hears(NotDone)
        assert (told.problem, told.order_id) == (CallProblem.PHONE_BUSY, order_id)
        await room.caller.hears(MUSIC_HERTZ)
        await talking(room)


async def test_a_telephone_that_nobody_answers_is_told(speaking: Exchange) -> None:
    async with waiting(speaking) as room:
        agent, order_id = await ringing(room, seconds=1)
        told = await room.operator.hears(NotDone)
        assert (told.problem, told.order_id) == (CallProblem.PHONE_NOT_ANSWERED, order_id)
        assert await agent.ended() == 487
        await room.caller.hears(MUSIC_HERTZ)


@pytest.mark.parametrize("extension", ["1001", "9999", "1001&PJSIP/1002"])
async def test_a_telephone_that_is_not_there_is_told_at_once(speaking: Exchange, extension: str) -> None:
    async with waiting(speaking, registered=False) as room:
        await room.exchange.carry_out(Ring(order_id=order(), call_id=room.call_id, extension=extension))
        assert (await room.operator.hears(NotDone, seconds=2.0)).problem is CallProblem.PHONE_NOT_REGISTERED
        await room.caller.hears(MUSIC_HERTZ)


async def test_a_caller_who_gives_up_stops_the_ringing(speaking: Exchange) -> None:
    async with waiting(speaking) as room:
        agent, _ = await ringing(room)
        await room.caller.hang_up()
        assert (await room.operator.hears(Over)).call_id == room.call_id
        assert await agent.ended() == 487
        with pytest.raises(OrderRefused) as refused:
            await room.exchange.carry_out(Ring(order_id=order(), call_id=room.call_id, extension="1001"))
        assert refused.value.problem is CallProblem.CALLER_GONE


async def test_key_one_while_a_telephone_rings_leaves_a_callback(speaking: Exchange) -> None:
    async with waiting(speaking) as room:
        await room.caller.hears(hertz_of("press-one"))
        agent, _ = await ringing(room)
        room.caller.press("1")
        assert (await room.operator.hears(LeftCallback)).call_id == room.call_id
        assert await agent.ended() == 487
        await room.caller.hears(hertz_of("callback-taken"))


async def test_ringing_is_stopped_and_begun_again(speaking: Exchange) -> None:
    async with waiting(speaking) as room:
        agent, _ = await ringing(room)
        order_id = order()
        await room.exchange.carry_out(StopRinging(order_id=order_id, call_id=room.call_id))
        assert (await room.operator.hears(InQueue)).order_id == order_id
        assert await agent.ended() == 487
        await room.caller.hears(MUSIC_HERTZ)
        await talking(room)
        assert not [one for one in room.operator.reports if isinstance(one, NotDone)]


async def test_hold_lets_the_client_hear_music_and_nobody_hear_the_client(speaking: Exchange) -> None:
    async with waiting(speaking) as room:
        agent = await talking(room)
        on, off = order(), order()
        await room.exchange.carry_out(Hold(order_id=on, call_id=room.call_id))
        assert (await room.operator.hears(OnHold)).order_id == on
        await room.caller.hears(MUSIC_HERTZ, without=(AGENT_SAYS,))
        await agent.media.hears_silence()
        await room.exchange.carry_out(Hold(order_id=off, call_id=room.call_id, on=False))
        assert (await room.operator.hears(PutThrough)).order_id == off
        await room.caller.hears(AGENT_SAYS, without=(MUSIC_HERTZ,))
        await agent.hears(CLIENT_SAYS)


async def test_the_hold_key_of_the_telephone_is_told(speaking: Exchange) -> None:
    async with waiting(speaking) as room:
        agent = await talking(room)
        await agent.hold()
        await room.operator.hears(OnHold)
        await room.caller.hears(MUSIC_HERTZ)
        await agent.resume()
        await room.operator.hears(PutThrough)
        await room.caller.hears(AGENT_SAYS)


async def test_the_transfer_key_of_the_telephone_is_refused(speaking: Exchange) -> None:
    async with waiting(speaking) as room, colleague(speaking) as other:
        agent = await talking(room)
        await agent.transfer("1002")
        async with asyncio.timeout(5):
            while not any("603" in line or "503" in line for line in agent.notified):
                await asyncio.sleep(0.02)
        with pytest.raises(TimeoutError):
            await other.rung(0.3)
        await room.caller.hears(AGENT_SAYS)
        await agent.hears(CLIENT_SAYS)


async def test_a_colleague_is_asked_joins_and_goes_on(speaking: Exchange) -> None:
    async with waiting(speaking) as room, colleague(speaking) as other:
        agent = await talking(room)
        order_id = order()
        await room.exchange.carry_out(Consult(order_id=order_id, call_id=room.call_id, extension="1002"))
        partner = await other.rung()
        assert partner.shown_number == NUMBER
        await agent.hears(RINGING_TONE)
        await room.caller.hears(MUSIC_HERTZ)
        await partner.answer(PARTNER_SAYS)
        await room.operator.hears(ConsultAnswered)
        await agent.hears(PARTNER_SAYS)
        await partner.hears(AGENT_SAYS, without=(CLIENT_SAYS,))
        await room.caller.hears(MUSIC_HERTZ, without=(AGENT_SAYS, PARTNER_SAYS))
        await joined(room, agent, partner)
        left = order()
        await room.exchange.carry_out(Leave(order_id=left, call_id=room.call_id))
        assert (await room.operator.hears(Left)).order_id == left
        assert await agent.ended() == 200
        await room.caller.hears(PARTNER_SAYS, without=(AGENT_SAYS,))
        await partner.hears(CLIENT_SAYS, without=(AGENT_SAYS,))
        await partner.hang_up()
        assert (await room.operator.hears(Over)).end is CallEnd.HUNG_UP_BY_STAFF
        assert await room.caller.ended() == 200


async def test_who_was_asked_is_dropped(speaking: Exchange) -> None:
    async with waiting(speaking) as room, colleague(speaking) as other:
        agent = await talking(room)
        partner = await consulting(room, other)
        order_id = order()
        await room.exchange.carry_out(Drop(order_id=order_id, call_id=room.call_id))
        assert (await room.operator.hears(PutThrough)).order_id == order_id
        assert await partner.ended() == 200
        await room.caller.hears(AGENT_SAYS)
        await agent.hears(CLIENT_SAYS)


async def test_who_was_asked_hangs_up(speaking: Exchange) -> None:
    async with waiting(speaking) as room, colleague(speaking) as other:
        agent = await talking(room)
        partner = await consulting(room, other)
        await partner.hang_up()
        await room.operator.hears(PartnerGone)
        await room.caller.hears(AGENT_SAYS)
        await agent.hears(CLIENT_SAYS)


@pytest.mark.parametrize(
    ("reason", "problem"),
    [
        ("486 Busy Here", CallProblem.COLLEAGUE_BUSY),
        ("480 Temporarily Unavailable", CallProblem.COLLEAGUE_NOT_ANSWERED),
    ],
)
async def test_a_colleague_who_cannot_is_told_and_the_client_is_back(
    speaking: Exchange, reason: str, problem: CallProblem
) -> None:
    async with waiting(speaking) as room, colleague(speaking) as other:
        agent = await talking(room)
        order_id = order()
        await room.exchange.carry_out(Consult(order_id=order_id, call_id=room.call_id, extension="1002"))
        (await other.rung()).refuse(reason)
        told = await room.operator.hears(NotDone)
        assert (told.problem, told.order_id) == (problem, order_id)
        await agent.hears(CLIENT_SAYS)
        await room.caller.hears(AGENT_SAYS)


async def test_a_colleague_without_a_telephone_is_told_at_once(speaking: Exchange) -> None:
    async with waiting(speaking) as room:
        agent = await talking(room)
        await room.exchange.carry_out(Consult(order_id=order(), call_id=room.call_id, extension="1003"))
        assert (await room.operator.hears(NotDone)).problem is CallProblem.COLLEAGUE_NOT_REACHED
        await agent.hears(CLIENT_SAYS)
        await room.caller.hears(AGENT_SAYS)


async def test_hanging_up_with_somebody_asked_in_leaves_the_two_together(speaking: Exchange) -> None:
    async with waiting(speaking) as room, colleague(speaking) as other:
        agent = await talking(room)
        partner = await consulting(room, other)
        await agent.hang_up()
        assert (await room.operator.hears(Left)).order_id is None
        await room.caller.hears(PARTNER_SAYS)
        await partner.hears(CLIENT_SAYS)


async def test_an_outside_number_is_asked(speaking: Exchange) -> None:
    settings = speaking.settings
    async with waiting(speaking) as room, Telephone.outside(settings, HOME, reachable=True) as home:
        agent = await talking(room)
        await room.exchange.carry_out(
            Consult(order_id=order(), call_id=room.call_id, number=HOME, shown=NUMBER)
        )
        partner = await home.rung()
        assert partner.shown_number == NUMBER
        await partner.answer(PARTNER_SAYS)
        await room.operator.hears(ConsultAnswered)
        await agent.hears(PARTNER_SAYS)
        await joined(room, agent, partner)


async def test_a_client_is_sent_to_another_lines_queue(speaking: Exchange) -> None:
    async with waiting(speaking) as room:
        agent = await talking(room)
        order_id = order()
        await room.exchange.carry_out(Enqueue(order_id=order_id, call_id=room.call_id, line=OTHER_LINE))
        assert (await room.operator.hears(InQueue)).order_id == order_id
        assert await agent.ended() == 200
        await room.caller.hears(hertz_of("place-next"))
        await room.caller.hears(MUSIC_HERTZ)
        await talking(room)


async def test_hanging_up_ends_it_for_everybody(speaking: Exchange) -> None:
    async with waiting(speaking) as room, colleague(speaking) as other:
        agent = await talking(room)
        partner = await consulting(room, other)
        await room.exchange.carry_out(HangUp(order_id=order(), call_id=room.call_id))
        assert (await room.operator.hears(Over)).end is CallEnd.HUNG_UP_BY_STAFF
        assert [await one.ended() for one in (room.caller, agent, partner)] == [200] * 3


async def test_a_professional_who_hangs_up_ends_the_call(speaking: Exchange) -> None:
    async with waiting(speaking) as room:
        agent = await talking(room)
        await agent.hang_up()
        assert (await room.operator.hears(Over)).end is CallEnd.HUNG_UP_BY_STAFF
        assert await room.caller.ended() == 200


async def test_a_client_is_rung_after_the_professional_and_shown_the_line(speaking: Exchange) -> None:
    async with dialling(speaking) as (room, agent, home):
        with pytest.raises(TimeoutError):
            await home.rung(0.3)
        await agent.answer(AGENT_SAYS)
        await room.operator.hears(PhoneAnswered)
        client = await home.rung()
        assert client.shown_number == NUMBER
        await agent.hears(RINGING_TONE)
        await client.answer(CLIENT_SAYS)
        await room.operator.hears(PutThrough)
        await agent.hears(CLIENT_SAYS)
        await client.hears(AGENT_SAYS)
        await client.hang_up()
        assert (await room.operator.hears(Over)).end is CallEnd.HUNG_UP_BY_CLIENT
        assert await agent.ended() == 200


@pytest.mark.parametrize(
    ("reason", "end"),
    [
        ("486 Busy Here", CallEnd.BUSY),
        ("480 Temporarily Unavailable", CallEnd.NOT_ANSWERED),
        ("404 Not Found", CallEnd.UNREACHABLE),
    ],
)
async def test_a_client_who_cannot_be_reached_is_told(speaking: Exchange, reason: str, end: CallEnd) -> None:
    async with dialling(speaking) as (room, agent, home):
        await agent.answer(AGENT_SAYS)
        (await home.rung()).refuse(reason)
        assert (await room.operator.hears(Over)).end is end
        assert await agent.ended() == 200


async def test_a_client_is_not_rung_when_the_professional_does_not_answer(speaking: Exchange) -> None:
    async with dialling(speaking) as (room, agent, home):
        agent.refuse()
        assert (await room.operator.hears(NotDone)).problem is CallProblem.PHONE_BUSY
        assert (await room.operator.hears(Over)).end is CallEnd.STAFF_NOT_REACHED
        with pytest.raises(TimeoutError):
            await home.rung(0.3)


async def test_calling_out_is_given_up(speaking: Exchange) -> None:
    async with dialling(speaking) as (room, agent, home):
        await agent.answer(AGENT_SAYS)
        client = await home.rung()
        await room.exchange.carry_out(HangUp(order_id=order(), call_id=room.call_id))
        assert (await room.operator.hears(Over)).end is CallEnd.HUNG_UP_BY_STAFF
        assert await client.ended() == 487
        assert await agent.ended() == 200
