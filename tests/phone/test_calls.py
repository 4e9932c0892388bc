"""Calls at a real exchange, over the line that the backend opens: in, heard, joined, out again."""

import pytest

from backend.channels.phone.ari.messages import (
    Channel,
    ChannelDestroyed,
    ChannelDtmfReceived,
    ChannelStateChange,
    StasisStart,
)
from backend.demo.exchange import Exchange
from backend.demo.sip.call import Call
from backend.demo.sip.telephone import Shown, Telephone
from tests.support.exchange import MUSIC_HERTZ
from tests.support.hearing import Hearing, dialled

pytestmark = pytest.mark.slow

LINE = "0942418800"


async def _up(hearing: Hearing, caller: Telephone) -> tuple[Call, Channel]:
    call = await caller.call(LINE)
    start = await hearing.entered()
    link = await hearing.linked()
    await link.request("POST", f"channels/{start.channel.id}/answer")
    await call.answered()
    return call, start.channel


async def test_a_call_comes_in_answered_with_its_number_its_line_and_when_it_began(
    exchange: Exchange,
) -> None:
    settings = exchange.settings
    async with dialled(settings) as hearing, Telephone.outside(settings, "+358401234567") as caller:
        call = await caller.call(LINE)
        start = await hearing.entered()
        assert start.args == ("in", LINE)
        assert start.channel.caller.number == "+358401234567"
        assert start.channel.state == "Up"
        assert start.channel.dialplan.app_name == "Stasis"
        assert start.channel.dialplan.app_data == f"luukku,in,{LINE}"
        assert start.channel.channelvars["LUUKKU_LINE"] == LINE
        assert int(start.channel.channelvars["LUUKKU_BEGAN"]) > 1_700_000_000
        await call.hang_up()
        ended = await hearing.hears(ChannelDestroyed)
        assert ended.channel.id == start.channel.id


@pytest.mark.parametrize(
    ("shown", "number", "hidden"),
    [
        (Shown.OPENLY, "+358401234567", False),
        (Shown.FROM_ONLY, "+358401234567", False),
        (Shown.HIDDEN, "+358401234567", True),
        (Shown.UNKNOWN, "anonymous", False),
    ],
)
async def test_what_the_network_says_of_a_number_arrives(
    exchange: Exchange, shown: Shown, number: str, hidden: bool
) -> None:
    settings = exchange.settings
    async with (
        dialled(settings) as hearing,
        Telephone.outside(settings, "+358401234567", shown=shown) as caller,
    ):
        call = await caller.call(LINE)
        channel = (await hearing.entered()).channel
        assert channel.caller.number == number
        assert channel.channelvars["CALLERID(num-pres)"].startswith("prohib") is hidden
        await call.hang_up()


async def test_a_key_is_heard(exchange: Exchange) -> None:
    settings = exchange.settings
    async with dialled(settings) as hearing, Telephone.outside(settings, "+358401234567") as caller:
        call, _ = await _up(hearing, caller)
        call.press("1")
        assert (await hearing.hears(ChannelDtmfReceived)).digit == "1"
        call.press("#")
        assert (await hearing.hears(ChannelDtmfReceived)).digit == "#"
        await call.hang_up()
        await hearing.hears(ChannelDestroyed)


async def test_who_waits_hears_the_music(exchange: Exchange) -> None:
    settings = exchange.settings
    async with dialled(settings) as hearing, Telephone.outside(settings, "+358401234567") as caller:
        call, channel = await _up(hearing, caller)
        link = await hearing.linked()
        await link.request("POST", f"channels/{channel.id}/moh", {"mohClass": "luukku"})
        await call.hears(MUSIC_HERTZ)
        await link.request("DELETE", f"channels/{channel.id}/moh")
        await call.media.hears_silence()
        await link.request("DELETE", f"channels/{channel.id}")
        assert await call.ended() == 200


async def test_a_caller_and_a_professional_hear_one_another(exchange: Exchange) -> None:
    settings = exchange.settings
    async with (
        dialled(settings) as hearing,
        Telephone.outside(settings, "+358401234567") as caller,
        Telephone.of_professional(settings, "1001") as desk,
    ):
        await desk.register()
        call, channel = await _up(hearing, caller)
        call.say(600)
        link = await hearing.linked()
        query = {"endpoint": "PJSIP/1001", "app": settings.app, "appArgs": "agent", "originator": channel.id}
        await link.request("POST", "channels/agent-1", query)
        rung = await desk.rung()
        assert rung.shown_number
        await rung.answer(950)
        await hearing.hears(StasisStart, lambda start: start.channel.id == "agent-1")
        await link.request("POST", "bridges/puhelu-1", {"type": "mixing,proxy_media"})
        await link.request("POST", "bridges/puhelu-1/addChannel", {"channel": f"{channel.id},agent-1"})
        await rung.hears(600)
        await call.hears(950)
        statistics = await link.request("GET", f"channels/{channel.id}/rtp_statistics")
        assert statistics.read(dict[str, object])["rxcount"]
        await call.hang_up()
        await link.request("DELETE", "channels/agent-1")
        assert await rung.ended() == 200
        await link.request("DELETE", "bridges/puhelu-1")


@pytest.mark.parametrize(
    ("reason", "cause"), [("486 Busy Here", 17), ("603 Decline", 21), ("480 Temporarily Unavailable", 19)]
)
async def test_a_telephone_refuses(exchange: Exchange, reason: str, cause: int) -> None:
    settings = exchange.settings
    async with dialled(settings) as hearing, Telephone.of_professional(settings, "1002") as desk:
        await desk.register()
        link = await hearing.linked()
        query = {"endpoint": "PJSIP/1002", "app": settings.app, "appArgs": "agent"}
        await link.request("POST", "channels/agent-2", query)
        rung = await desk.rung()
        rung.refuse(reason)
        ended = await hearing.hears(ChannelDestroyed, lambda event: event.channel.id == "agent-2")
        assert ended.cause == cause


async def test_a_telephone_that_nobody_answers(exchange: Exchange) -> None:
    settings = exchange.settings
    async with dialled(settings) as hearing, Telephone.of_professional(settings, "1002") as desk:
        await desk.register()
        link = await hearing.linked()
        query = {"endpoint": "PJSIP/1002", "app": settings.app, "appArgs": "agent", "timeout": "1"}
        await link.request("POST", "channels/agent-3", query)
        rung = await desk.rung()
        await hearing.hears(ChannelStateChange, lambda event: event.channel.state == "Ringing")
        assert await rung.ended() == 487
        ended = await hearing.hears(ChannelDestroyed, lambda event: event.channel.id == "agent-3")
        assert ended.cause == 19


async def test_a_call_goes_out_by_the_trunk(exchange: Exchange) -> None:
    settings = exchange.settings
    async with (
        dialled(settings) as hearing,
        Telephone.outside(settings, "+358409999999", reachable=True) as home,
    ):
        link = await hearing.linked()
        query = {
            "endpoint": "PJSIP/+358409999999@trunk",
            "app": settings.app,
            "appArgs": "out",
            "callerId": LINE,
        }
        await link.request("POST", "channels/out-1", query)
        rung = await home.rung()
        assert rung.shown_number == LINE
        await rung.answer()
        await hearing.hears(StasisStart, lambda start: start.channel.id == "out-1")
        await rung.hang_up()
        await hearing.hears(ChannelDestroyed, lambda event: event.channel.id == "out-1")
