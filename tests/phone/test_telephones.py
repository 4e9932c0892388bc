"""What a person can do at an ordinary telephone, as a real exchange tells of it: hold, transfer, vanish; and who is refused."""

import pytest

from backend.channels.phone.ari.link import AriLink
from backend.channels.phone.ari.messages import (
    Channel,
    ChannelDestroyed,
    ChannelHold,
    ChannelTransfer,
    ChannelUnhold,
    StasisStart,
)
from backend.channels.phone.ari.requests import AriRefused
from backend.demo.exchange import Exchange
from backend.demo.sip.call import Call
from backend.demo.sip.telephone import Shown, Telephone
from tests.support.exchange import MUSIC_HERTZ
from tests.support.hearing import Hearing, dialled

pytestmark = pytest.mark.slow

LINE = "0942418800"
CALLER, DESK = 600, 950


async def _talking(
    hearing: Hearing, caller: Telephone, desk: Telephone, name: str
) -> tuple[Call, Call, Channel]:
    """Let a caller and a telephone of the house talk; return the call as each of them has it."""
    call = await caller.call(LINE)
    channel = (await hearing.entered()).channel
    link = await hearing.linked()
    await link.request("POST", f"channels/{channel.id}/answer")
    await call.answered()
    call.say(CALLER)
    agent = f"agent-{name}"
    query = {
        "endpoint": f"PJSIP/{desk.number}",
        "app": "luukku",
        "appArgs": "agent",
        "originator": channel.id,
    }
    variables = {"variables": {"PJSIP_TRANSFER_HANDLING()": "ari-only"}}
    await link.request("POST", f"channels/{agent}", query, variables)
    rung = await desk.rung()
    await rung.answer(DESK)
    await hearing.hears(StasisStart, lambda start: start.channel.id == agent)
    await link.request("POST", f"bridges/puhelu-{name}", {"type": "mixing,proxy_media"})
    await link.request("POST", f"bridges/puhelu-{name}/addChannel", {"channel": f"{channel.id},{agent}"})
    await rung.hears(CALLER)
    await call.hears(DESK)
    return call, rung, channel


async def _ended(link: AriLink, name: str) -> None:
    await link.request("DELETE", f"channels/agent-{name}")
    await link.request("DELETE", f"bridges/puhelu-{name}")


async def test_hold_at_the_telephone_is_music_for_the_other_end(exchange: Exchange) -> None:
    settings = exchange.settings
    async with (
        dialled(settings) as hearing,
        Telephone.outside(settings, "+358401234567") as caller,
        Telephone.of_professional(settings, "1001") as desk,
    ):
        await desk.register()
        call, rung, _ = await _talking(hearing, caller, desk, "hold")
        await rung.hold()
        held = await hearing.hears(ChannelHold)
        assert held.channel.id == "agent-hold"
        await call.hears(MUSIC_HERTZ, without=(DESK,))
        await rung.resume()
        await hearing.hears(ChannelUnhold)
        await call.hears(DESK, without=(MUSIC_HERTZ,))
        await rung.hears(CALLER)
        await call.hang_up()
        await _ended(await hearing.linked(), "hold")


async def test_three_in_a_bridge_hear_both_others(exchange: Exchange) -> None:
    settings = exchange.settings
    async with (
        dialled(settings) as hearing,
        Telephone.outside(settings, "+358401234567") as caller,
        Telephone.of_professional(settings, "1001") as desk,
        Telephone.of_professional(settings, "1002") as other,
    ):
        await desk.register()
        await other.register()
        call, rung, _ = await _talking(hearing, caller, desk, "three")
        link = await hearing.linked()
        query = {"endpoint": "PJSIP/1002", "app": settings.app, "appArgs": "agent"}
        await link.request("POST", "channels/agent-third", query)
        joined = await other.rung()
        await joined.answer(1300)
        await hearing.hears(StasisStart, lambda start: start.channel.id == "agent-third")
        await link.request("POST", "bridges/puhelu-three/addChannel", {"channel": "agent-third"})
        await call.hears(DESK, 1300)
        await rung.hears(CALLER, 1300)
        await joined.hears(CALLER, DESK)
        await rung.hang_up()
        await call.hears(1300, without=(DESK,))
        await call.hang_up()
        await joined.hang_up()
        await link.request("DELETE", "bridges/puhelu-three")


async def test_a_transfer_at_the_telephone_is_left_to_us(exchange: Exchange) -> None:
    settings = exchange.settings
    async with (
        dialled(settings) as hearing,
        Telephone.outside(settings, "+358401234567") as caller,
        Telephone.of_professional(settings, "1001") as desk,
    ):
        await desk.register()
        call, rung, channel = await _talking(hearing, caller, desk, "blind")
        assert await rung.transfer("1002") == 202
        asked = await hearing.hears(ChannelTransfer)
        assert asked.refer_to.requested_destination.destination == "1002"
        assert asked.referred_by.source_channel.id == "agent-blind"
        assert asked.referred_by.connected_channel is not None
        assert asked.referred_by.connected_channel.id == channel.id
        # Nothing has happened to the call yet.
        await call.hears(DESK)
        await call.hang_up()
        await _ended(await hearing.linked(), "blind")


async def test_who_vanishes_without_a_goodbye_is_given_up(exchange: Exchange) -> None:
    settings = exchange.settings
    async with (
        dialled(settings) as hearing,
        Telephone.outside(settings, "+358401234567") as caller,
    ):
        call = await caller.call(LINE)
        channel = (await hearing.entered()).channel
        link = await hearing.linked()
        await link.request("POST", f"channels/{channel.id}/answer")
        await link.request("POST", f"channels/{channel.id}/moh", {"mohClass": "luukku"})
        await call.hears(MUSIC_HERTZ)
        caller.vanish()
        await hearing.hears(ChannelDestroyed, lambda event: event.channel.id == channel.id)


async def test_a_caller_of_whom_nobody_takes_notice_hears_music_until_they_hang_up(
    exchange: Exchange,
) -> None:
    settings = exchange.settings
    async with dialled(settings) as hearing, Telephone.outside(settings, "+358401234567") as caller:
        call = await caller.call(LINE)
        channel = (await hearing.entered()).channel
        await call.hears(MUSIC_HERTZ)
        await call.hang_up()
        assert call.status == 200
        await hearing.hears(ChannelDestroyed, lambda event: event.channel.id == channel.id)


async def test_a_telephone_that_signs_off_cannot_be_rung(exchange: Exchange) -> None:
    settings = exchange.settings
    async with dialled(settings) as hearing, Telephone.of_professional(settings, "1003") as desk:
        await desk.register()
        link = await hearing.linked()
        await desk.register(0)
        with pytest.raises(AriRefused):
            await link.request("POST", "channels/agent-off", {"endpoint": "PJSIP/1003", "app": settings.app})


async def test_a_telephone_of_the_house_is_a_caller_like_any_other(exchange: Exchange) -> None:
    settings = exchange.settings
    async with dialled(settings) as hearing, Telephone.of_professional(settings, "1001") as desk:
        call = await desk.call(LINE)
        start = await hearing.entered()
        assert start.args == ("in", LINE)
        await call.hang_up()


async def test_nobody_gets_in_without_a_password_or_the_address_of_the_trunk(exchange: Exchange) -> None:
    settings = exchange.settings
    async with dialled(settings) as hearing:
        async with Telephone(settings, "127.0.0.1", "1001", "guessed", Shown.FROM_ONLY) as thief:
            assert await (await thief.call(LINE)).ended() == 401
        async with Telephone(settings, "127.0.0.3", "+358401234567", "", Shown.OPENLY) as stranger:
            assert await (await stranger.call(LINE)).ended() == 401
        assert hearing.events == []
