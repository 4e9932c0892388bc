"""What becomes of calls when either end dies, or the line between them: they live on, and are taken over as they stand."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import pytest

from backend.channels.phone.asterisk.exchange import AsteriskExchange
from backend.channels.phone.exchange import OrderRefused
from backend.demo.exchange import Exchange
from backend.demo.sip.telephone import Telephone
from backend.domain.call_orders import Drop, Enqueue, Hold, Join, Leave, Ring
from backend.domain.call_reports import (
    CameIn,
    ConsultAnswered,
    InQueue,
    Joined,
    Left,
    LeftCallback,
    NotDone,
    OnHold,
    Over,
    PutThrough,
)
from backend.protocol.calls import CallEnd, CallProblem
from backend.protocol.ids import CallId, new_id
from tests.phone.house import CLIENT, NUMBER, OTHER_LINE, exchange_over, hertz_of, record, staffed
from tests.phone.recorder import Recorder
from tests.phone.rooms import (
    AGENT_SAYS,
    CLIENT_SAYS,
    PARTNER_SAYS,
    Room,
    colleague,
    consulting,
    dialling,
    joined,
    order,
    ringing,
    talking,
    waiting,
)
from tests.support.exchange import MUSIC_HERTZ, exchange_settings
from tests.support.proxy import Proxy

pytestmark = pytest.mark.slow

GONE = "exchange is gone|cannot be reached|line to the exchange is cut"


@asynccontextmanager
async def after_a_death(speaking: Exchange, room: Room) -> AsyncIterator[tuple[AsteriskExchange, Recorder]]:
    """Let our side die while a call goes on, and another come in its place; it tells its operator what it finds."""
    await room.exchange.close()
    await asyncio.sleep(0.3)
    began = time.monotonic()
    async with staffed(speaking.settings) as (exchange, operator):
        assert time.monotonic() - began < 1.0
        yield exchange, operator


async def test_a_waiting_caller_is_taken_over(speaking: Exchange) -> None:
    async with waiting(speaking) as room:
        await room.caller.hears(MUSIC_HERTZ)
        async with after_a_death(speaking, room) as (_, operator):
            came = await operator.hears(CameIn)
            assert (came.call_id, came.number) == (room.call_id, CLIENT)
            await operator.hears(InQueue)
            await operator.stands_as([room.call_id])
            await room.caller.hears(MUSIC_HERTZ)
            room.caller.press("1")
            assert (await operator.hears(LeftCallback)).call_id == room.call_id
            await room.caller.hears(hertz_of("callback-taken"))


async def test_music_is_heard_again_when_an_announcement_was_cut_off_by_the_death(speaking: Exchange) -> None:
    async with waiting(speaking) as room:
        await room.caller.hears(hertz_of("greeting"))
        async with after_a_death(speaking, room):
            await room.caller.hears(MUSIC_HERTZ)


async def test_a_caller_who_comes_while_nobody_hears_is_offered_again(speaking: Exchange) -> None:
    settings = speaking.settings
    async with Telephone.outside(settings, CLIENT) as outside:
        call = await outside.call(NUMBER)
        await call.hears(MUSIC_HERTZ)
        async with staffed(settings) as (_, operator):
            assert (await operator.hears(CameIn)).number == CLIENT
            await call.hears(hertz_of("greeting"))


async def test_a_ringing_telephone_rings_on_and_is_put_through(speaking: Exchange) -> None:
    async with waiting(speaking) as room:
        agent, order_id = await ringing(room)
        async with after_a_death(speaking, room) as (_, operator):
            await operator.stands_with(room.call_id)
            await agent.answer(AGENT_SAYS)
            assert (await operator.hears(PutThrough)).order_id == order_id
            await agent.hears(CLIENT_SAYS)
            await room.caller.hears(AGENT_SAYS)


async def test_an_order_given_again_after_the_death_rings_no_second_time(speaking: Exchange) -> None:
    async with waiting(speaking) as room:
        agent, order_id = await ringing(room)
        await room.exchange.close()
        operator = Recorder()
        async with staffed(speaking.settings, operator) as (exchange, _):
            await exchange.carry_out(Ring(order_id=order_id, call_id=room.call_id, extension="1001"))
            await agent.answer(AGENT_SAYS)
            await operator.hears(PutThrough)
            with pytest.raises(TimeoutError):
                await room.desk.rung(0.3)
            assert not [one for one in operator.reports if isinstance(one, NotDone)]


async def test_a_telephone_stops_ringing_when_the_caller_hung_up_meanwhile(speaking: Exchange) -> None:
    async with waiting(speaking) as room:
        agent, _ = await ringing(room)
        await room.exchange.close()
        await room.caller.hang_up()
        async with staffed(speaking.settings) as (_, operator):
            assert await agent.ended() == 487
            await operator.gone(room.call_id)


async def test_who_talks_talks_on(speaking: Exchange) -> None:
    async with waiting(speaking) as room:
        agent = await talking(room)
        await room.exchange.close()
        await agent.hears(CLIENT_SAYS)
        await room.caller.hears(AGENT_SAYS)
        async with staffed(speaking.settings) as (exchange, operator):
            assert (await operator.hears(PutThrough)).call_id == room.call_id
            await operator.stands_as([room.call_id])
            await agent.hears(CLIENT_SAYS)
            await exchange.carry_out(Hold(order_id=order(), call_id=room.call_id))
            await operator.hears(OnHold)
            await room.caller.hears(MUSIC_HERTZ)


async def test_who_was_left_alone_is_hung_up(speaking: Exchange) -> None:
    async with waiting(speaking) as room:
        agent = await talking(room)
        await room.exchange.close()
        await agent.hang_up()
        async with staffed(speaking.settings) as (_, operator):
            assert (await operator.hears(Over)).end is CallEnd.HUNG_UP_BY_STAFF
            assert await room.caller.ended() == 200


async def test_who_is_held_is_held_on(speaking: Exchange) -> None:
    async with waiting(speaking) as room:
        agent = await talking(room)
        await room.exchange.carry_out(Hold(order_id=order(), call_id=room.call_id))
        await room.operator.hears(OnHold)
        await room.exchange.close()
        async with staffed(speaking.settings) as (exchange, operator):
            await operator.hears(OnHold)
            await room.caller.hears(MUSIC_HERTZ)
            await exchange.carry_out(Hold(order_id=order(), call_id=room.call_id, on=False))
            await agent.hears(CLIENT_SAYS)


async def test_a_consultation_and_three_together_go_on(speaking: Exchange) -> None:
    async with waiting(speaking) as room, colleague(speaking) as other:
        agent = await talking(room)
        partner = await consulting(room, other)
        await room.exchange.close()
        async with staffed(speaking.settings) as (exchange, operator):
            await operator.hears(ConsultAnswered)
            await agent.hears(PARTNER_SAYS)
            await room.caller.hears(MUSIC_HERTZ)
            room = room._replace(exchange=exchange, operator=operator)
            await joined(room, agent, partner)
            await exchange.close()
            async with staffed(speaking.settings) as (_, last):
                await last.hears(Joined)
                await room.caller.hears(AGENT_SAYS, PARTNER_SAYS)
                await agent.hang_up()
                await partner.hears(CLIENT_SAYS, without=(AGENT_SAYS,))


async def test_calling_out_goes_on(speaking: Exchange) -> None:
    async with dialling(speaking) as (room, agent, home):
        await agent.answer(AGENT_SAYS)
        client = await home.rung()
        async with after_a_death(speaking, room) as (_, operator):
            await operator.stands_as([room.call_id])
            await client.answer(CLIENT_SAYS)
            assert (await operator.hears(PutThrough)).call_id == room.call_id
            await agent.hears(CLIENT_SAYS)


async def test_a_callback_that_was_left_before_the_death_is_not_left_twice(speaking: Exchange) -> None:
    async with waiting(speaking) as room:
        await room.caller.hears(hertz_of("press-one"))
        room.caller.press("1")
        await room.operator.hears(LeftCallback)
        await room.caller.hears(hertz_of("callback-taken"))
        async with after_a_death(speaking, room) as (_, operator):
            await room.caller.hears(hertz_of("callback-taken"))
            assert await room.caller.ended() == 200
            assert operator.reports == []


@pytest.mark.expect_log(GONE)
async def test_a_line_that_is_cut_ends_no_call(speaking: Exchange) -> None:
    settings = speaking.settings
    proxy = Proxy([("127.0.0.1", settings.http_port)])
    await proxy.start()
    async with (
        staffed(settings, http_port=proxy.port) as (exchange, operator),
        Telephone.outside(settings, CLIENT) as outside,
    ):
        call = await outside.call(NUMBER)
        call_id = await operator.came_in()
        await call.hears(MUSIC_HERTZ)
        assert exchange.connected_since is not None
        stands = len(operator.stands)
        proxy.cut()
        await operator.stands_as([call_id])
        async with operator.news:
            await operator.news.wait_for(lambda: len(operator.stands) > stands)
        assert operator.stands[-1] == {call_id}
        assert all(one == {call_id} for one in operator.stands[stands:])
        await call.hears(MUSIC_HERTZ)
        call.press("1")
        await operator.hears(LeftCallback)
    await proxy.close()


@pytest.mark.expect_log(GONE)
async def test_an_order_without_a_line_is_refused(speaking: Exchange) -> None:
    settings = speaking.settings
    exchange = exchange_over(settings, http_port=1, order_seconds=0.2)
    await exchange.open(Recorder())
    with pytest.raises(OrderRefused) as refused:
        await exchange.carry_out(Ring(order_id=order(), call_id=CallId(new_id()), extension="1001"))
    assert refused.value.problem is CallProblem.EXCHANGE_AWAY
    assert exchange.connected_since is None
    await exchange.close()


@pytest.mark.expect_log(f"another connection has taken|{GONE}")
async def test_of_two_nodes_the_newer_hears(speaking: Exchange) -> None:
    async with waiting(speaking) as room, staffed(speaking.settings) as (exchange, operator):
        assert (await operator.hears(CameIn)).call_id == room.call_id
        async with asyncio.timeout(2):
            while room.exchange.connected_since is not None:
                await asyncio.sleep(0.01)
        told_before = len(room.operator.reports)
        await talking(room._replace(exchange=exchange, operator=operator))
        assert len(room.operator.reports) == told_before
        await room.exchange.close()
        await room.caller.hears(AGENT_SAYS)


@pytest.mark.expect_log(f"another connection has taken|{GONE}")
async def test_who_leads_takes_the_application_back_from_a_passer_by(speaking: Exchange) -> None:
    settings = speaking.settings
    operator = Recorder()
    async with (
        staffed(settings, operator, retake_seconds=0.5),
        Telephone.outside(settings, CLIENT) as outside,
    ):
        async with staffed(settings):
            pass
        stands = len(operator.stands)
        async with operator.news:
            await asyncio.wait_for(operator.news.wait_for(lambda: len(operator.stands) > stands), 5)
        await outside.call(NUMBER)
        await operator.came_in()


@pytest.mark.expect_log("ended without a word|nothing had been heard")
async def test_a_sweep_finds_what_no_event_told(speaking: Exchange) -> None:
    async with waiting(speaking) as room:
        await room.exchange.close()
        operator = Recorder()
        async with staffed(speaking.settings, operator, sweep_seconds=0.3) as (exchange, _):
            floor = exchange._floor
            assert floor is not None
            call = floor.calls.pop(room.call_id)
            await call.turns.end()
            first = len(operator.reports)
            async with operator.news:
                await asyncio.wait_for(operator.news.wait_for(lambda: len(operator.reports) > first), 5)
            again = floor.calls[room.call_id]
            again.agent = f"agent.{room.call_id}.{new_id()}"
            again.order_id = order()
            again.stage = again.stage.RINGING
            assert (await operator.hears(NotDone)).problem is CallProblem.PHONE_NOT_ANSWERED


@pytest.mark.expect_log(GONE)
async def test_an_exchange_that_is_killed_has_no_calls(unpacked_asterisk: Path, tmp_path: Path) -> None:
    sounds = record(tmp_path / "sounds")
    running = Exchange(unpacked_asterisk, tmp_path, exchange_settings(tmp_path), sounds)
    await running.start()
    async with AsyncExitStack() as stack:
        stack.push_async_callback(running.kill)
        _, operator = await stack.enter_async_context(staffed(running.settings, refused_seconds=1.0))
        outside = await stack.enter_async_context(Telephone.outside(running.settings, CLIENT))
        call = await outside.call(NUMBER)
        call_id = await operator.came_in()
        await call.hears(MUSIC_HERTZ)
        await running.kill()
        await operator.stands_as([], seconds=3.0)
        stands = len(operator.stands)
        await running.start()
        async with operator.news:
            await asyncio.wait_for(operator.news.wait_for(lambda: len(operator.stands) > stands), 8)
        assert operator.stands[-1] == frozenset()
        again = await outside.call(NUMBER)
        assert await operator.came_in() != call_id
        await again.hears(hertz_of("greeting"))


async def test_who_vanishes_without_a_goodbye_is_told(speaking: Exchange) -> None:
    async with waiting(speaking) as room:
        agent = await talking(room)
        room.caller.drop()
        assert (await room.operator.hears(Over)).end is CallEnd.HUNG_UP_BY_CLIENT
        assert await agent.ended() == 200
    async with waiting(speaking) as room:
        await room.caller.hears(MUSIC_HERTZ)
        room.caller.drop()
        assert (await room.operator.hears(Over)).call_id == room.call_id


async def test_what_was_done_before_the_death_is_told_when_it_is_ordered_again(speaking: Exchange) -> None:
    async with waiting(speaking) as room, colleague(speaking) as other:
        agent, ring_id = await ringing(room)
        await agent.answer(AGENT_SAYS)
        await room.operator.hears(PutThrough)
        partner = await consulting(room, other)
        await joined(room, agent, partner)
        async with after_a_death(speaking, room) as (exchange, operator):
            join, leave, drop = order(), order(), order()
            await exchange.carry_out(Ring(order_id=ring_id, call_id=room.call_id, extension="1001"))
            assert (await operator.hears(PutThrough)).order_id == ring_id
            await exchange.carry_out(Join(order_id=join, call_id=room.call_id))
            assert (await operator.hears(Joined)).order_id == join
            await exchange.carry_out(Leave(order_id=leave, call_id=room.call_id))
            assert (await operator.hears(Left)).order_id == leave
            for again in (leave, order()):
                await exchange.carry_out(Leave(order_id=again, call_id=room.call_id))
                assert (await operator.hears(Left)).order_id == again
            await exchange.carry_out(Drop(order_id=drop, call_id=room.call_id))
            assert (await operator.hears(PutThrough)).order_id == drop
            assert partner.is_up
            queue = order()
            await exchange.carry_out(Enqueue(order_id=queue, call_id=room.call_id, line=OTHER_LINE))
            assert (await operator.hears(InQueue)).order_id == queue
            again = order()
            await exchange.carry_out(Enqueue(order_id=again, call_id=room.call_id, line=OTHER_LINE))
            assert (await operator.hears(InQueue)).order_id == again
            await exchange.close()
            async with staffed(speaking.settings) as (_, last):
                assert (await last.hears(CameIn)).line == OTHER_LINE
