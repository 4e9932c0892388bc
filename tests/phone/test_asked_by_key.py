"""A caller whose professional has hung up is asked one question at a real exchange, and nobody else has anything of it."""

import pytest

from backend.channels.phone.exchange import Survey
from backend.demo.exchange import Exchange
from backend.domain.call_orders import HangUp
from backend.domain.call_reports import CameIn, Left, Over
from backend.protocol.calls import CallEnd
from tests.phone.house import LINE, hertz_of
from tests.phone.rooms import PARTNER_SAYS, Room, colleague, consulting, joined, order, talking, waiting

pytestmark = pytest.mark.slow

USUAL = Survey(LINE, "")


async def is_over(room: Room) -> None:
    assert (await room.operator.hears(Over)).end is CallEnd.HUNG_UP_BY_STAFF


async def test_a_key_answers_and_the_desk_is_free_before_the_question(speaking: Exchange) -> None:
    async with waiting(speaking) as room:
        room.operator.survey_asked = USUAL
        agent = await talking(room)
        await agent.hang_up()
        await is_over(room)
        await room.caller.hears(hertz_of("survey"))
        assert room.caller.is_up
        # A key that is no answer is none.
        room.caller.press("9")
        room.caller.press("4")
        await room.caller.hears(hertz_of("survey-thanks"))
        assert await room.caller.ended() == 200
        assert room.operator.ratings == [(room.call_id, 4, "")]


async def test_the_countys_own_question_is_asked_where_it_is_recorded(speaking: Exchange) -> None:
    async with waiting(speaking) as room:
        room.operator.survey_asked = Survey(LINE, "ease")
        agent = await talking(room)
        await room.exchange.carry_out(HangUp(order_id=order(), call_id=room.call_id))
        await is_over(room)
        assert await agent.ended() == 200
        await room.caller.hears(hertz_of("question-ease"))
        room.caller.press("2")
        assert await room.caller.ended() == 200
        assert room.operator.ratings == [(room.call_id, 2, "ease")]


async def test_who_hangs_up_or_presses_nothing_has_said_nothing(speaking: Exchange) -> None:
    for hangs_up in (True, False):
        async with waiting(speaking) as room:
            room.operator.survey_asked = USUAL
            agent = await talking(room)
            await agent.hang_up()
            await is_over(room)
            await room.caller.hears(hertz_of("survey"))
            if hangs_up:
                await room.caller.hang_up()
            assert await room.caller.ended() == 200
            assert room.operator.ratings == []
            assert isinstance(room.operator.reports[-1], Over), "something was told after the end"


async def test_who_is_not_asked_is_hung_up_on_at_once(speaking: Exchange) -> None:
    async with waiting(speaking) as room:
        agent = await talking(room)
        await agent.hang_up()
        await is_over(room)
        assert await room.caller.ended(seconds=2.0) == 200


async def test_a_node_that_finds_a_caller_who_is_asked_hangs_up(speaking: Exchange) -> None:
    async with waiting(speaking) as room:
        room.operator.survey_asked = USUAL
        agent = await talking(room)
        await agent.hang_up()
        await is_over(room)
        await room.caller.hears(hertz_of("survey"))
        await room.exchange.close()
        assert room.caller.is_up
        await room.exchange.open(room.operator)
        assert await room.caller.ended() == 200
        assert len([one for one in room.operator.reports if isinstance(one, CameIn)]) == 1
        assert room.operator.ratings == []


async def test_a_look_at_the_exchange_leaves_alone_who_is_asked(speaking: Exchange) -> None:
    async with waiting(speaking, sweep_seconds=0.2) as room:
        room.operator.survey_asked = USUAL
        agent = await talking(room)
        await agent.hang_up()
        await is_over(room)
        await room.caller.hears(hertz_of("survey"))
        assert not await room.caller.is_over_within(1.0)
        room.caller.press("3")
        assert await room.caller.ended() == 200
        assert room.operator.ratings == [(room.call_id, 3, "")]


async def test_nobody_is_asked_while_a_colleague_goes_on(speaking: Exchange) -> None:
    async with waiting(speaking) as room, colleague(speaking) as other:
        room.operator.survey_asked = USUAL
        agent = await talking(room)
        partner = await consulting(room, other)
        await joined(room, agent, partner)
        await agent.hang_up()
        await room.operator.hears(Left)
        await room.caller.hears(PARTNER_SAYS, without=(hertz_of("survey"),))
        await room.caller.hang_up()
        await room.operator.hears(Over)
        assert room.operator.ratings == []
