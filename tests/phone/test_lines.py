"""The line to a real exchange in both directions, and what becomes of it when either end dies."""

import asyncio
import socket
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from backend.channels.phone.ari.link import AriLink
from backend.channels.phone.ari.messages import Channel, ChannelDestroyed, StasisStart
from backend.channels.phone.ari.requests import AriGone, AriRefused
from backend.demo.exchange import Exchange, free_ports
from backend.demo.sip.telephone import Telephone
from tests.support.exchange import MUSIC_HERTZ, exchange_settings
from tests.support.exchange_door import ExchangeDoor
from tests.support.hearing import Hearing, dialled

pytestmark = pytest.mark.slow

LINE = "0942418800"
CUT = r"line to the exchange is cut|exchange cannot be reached"
ENDED = "line of the exchange has ended"


async def test_what_is_asked_is_answered_or_refused(exchange: Exchange) -> None:
    async with dialled(exchange.settings) as hearing:
        link = await hearing.linked()
        assert (await link.request("GET", "channels")).read(list[Channel]) == []
        with pytest.raises(AriRefused) as refused:
            await link.request("POST", "channels/nobody/answer")
        assert refused.value.status == 404
        assert refused.value.message == "Channel not found"
        many = await asyncio.gather(*(link.request("GET", "asterisk/ping") for _ in range(200)))
        assert {one.status for one in many} == {200}


async def test_an_unregistered_telephone_is_refused_at_once(exchange: Exchange) -> None:
    async with dialled(exchange.settings) as hearing:
        link = await hearing.linked()
        query = {"endpoint": "PJSIP/1003", "app": exchange.settings.app}
        with pytest.raises(AriRefused) as refused:
            await link.request("POST", "channels/agent-9", query)
        assert refused.value.status == 500


@pytest.mark.expect_log("another connection has taken")
async def test_the_older_of_two_lines_steps_down(exchange: Exchange) -> None:
    async with dialled(exchange.settings) as older, dialled(exchange.settings) as newer:
        await older.cut()
        link = await newer.linked()
        assert (await link.request("GET", "asterisk/ping")).status == 200
        assert older.lines == 1


@pytest.mark.expect_log(CUT)
async def test_an_exchange_that_is_killed_is_noticed_at_once_and_found_again(exchange: Exchange) -> None:
    settings = exchange.settings
    async with dialled(settings) as hearing, Telephone.outside(settings, "+358401234567") as caller:
        await caller.call(LINE)
        await hearing.entered()
        link = await hearing.linked()
        waiting = [asyncio.create_task(_ping_until_gone(link)) for _ in range(10)]
        began = time.monotonic()
        await exchange.kill()
        await hearing.cut(seconds=1.0)
        await asyncio.gather(*waiting)
        assert time.monotonic() - began < 1.0
        assert link.is_cut
        await exchange.start()
        again = await hearing.linked(seconds=5.5)
        assert again is not link
        assert (await again.request("GET", "channels")).read(list[Channel]) == []


async def _ping_until_gone(link: AriLink) -> None:
    try:
        while True:
            await link.request("GET", "asterisk/ping")
    except AriGone:
        return


@pytest.mark.expect_log(f"did not answer|{CUT}")
async def test_an_exchange_that_stands_still_is_given_up(exchange: Exchange) -> None:
    hearing = Hearing()

    async def attend(link: AriLink) -> None:
        link.answer_seconds = 0.5
        await hearing.attend(link)

    async with dialled(exchange.settings, hearing, attend):
        link = await hearing.linked()
        exchange.freeze()
        try:
            with pytest.raises(AriGone):
                await link.request("GET", "asterisk/ping")
            await hearing.cut(seconds=2.0)
        finally:
            exchange.thaw()
        again = await hearing.linked()
        assert (await again.request("GET", "asterisk/ping")).status == 200


async def test_calls_outlive_the_line(exchange: Exchange) -> None:
    settings = exchange.settings
    async with Telephone.outside(settings, "+358401234567") as caller:
        async with dialled(settings) as hearing:
            call = await caller.call(LINE)
            start = await hearing.entered()
            link = await hearing.linked()
            await link.request("POST", f"channels/{start.channel.id}/answer")
            await link.request("POST", f"channels/{start.channel.id}/moh", {"mohClass": "luukku"})
            await call.hears(MUSIC_HERTZ)
        await call.hears(MUSIC_HERTZ)
        async with dialled(settings) as hearing:
            link = await hearing.linked()
            (channel,) = (await link.request("GET", "channels")).read(list[Channel])
            assert channel.id == start.channel.id
            assert channel.channelvars == start.channel.channelvars
            assert channel.dialplan.app_data == f"luukku,in,{LINE}"
            await call.hang_up()


async def test_a_caller_hears_music_while_the_backend_is_away_and_is_offered_again(
    exchange: Exchange,
) -> None:
    settings = exchange.settings
    async with Telephone.outside(settings, "+358401234567") as caller:
        call = await caller.call(LINE)
        await call.answered()
        await call.hears(MUSIC_HERTZ)
        async with dialled(settings) as hearing:
            start = await hearing.entered()
            assert start.args == ("in", LINE)
            await call.hang_up()


@asynccontextmanager
async def _dialling_exchange(unpacked: Path, folder: Path) -> AsyncIterator[tuple[Exchange, int]]:
    (port,) = free_ports(1, socket.SOCK_STREAM)
    settings = exchange_settings(folder, dial_url=f"ws://127.0.0.1:{port}/phone/ari")
    running = Exchange(unpacked, folder, settings)
    await running.start()
    try:
        yield running, port
    finally:
        await running.kill()


@pytest.mark.expect_log(ENDED)
async def test_the_exchange_opens_the_line_itself_and_opens_it_again(
    unpacked_asterisk: Path, tmp_path: Path
) -> None:
    async with _dialling_exchange(unpacked_asterisk, tmp_path) as (running, port):
        settings = running.settings
        for _ in range(2):
            node = ExchangeDoor(port, settings.dial_user, settings.dial_password)
            async with (
                node.serving() as hearing,
                Telephone.outside(settings, "+358401234567") as caller,
            ):
                link = await hearing.linked()
                call = await caller.call(LINE)
                start = await hearing.entered()
                assert start.channel.caller.number == "+358401234567"
                await link.request("POST", f"channels/{start.channel.id}/answer")
                await call.answered()
                await call.hang_up()
                await hearing.hears(ChannelDestroyed)


@pytest.mark.expect_log(ENDED)
async def test_a_caller_hears_music_while_nobody_takes_the_line_that_the_exchange_opens(
    unpacked_asterisk: Path, tmp_path: Path
) -> None:
    async with _dialling_exchange(unpacked_asterisk, tmp_path) as (running, port):
        settings = running.settings
        node = ExchangeDoor(port, settings.dial_user, settings.dial_password)
        async with node.serving() as hearing:
            await hearing.linked()
        async with Telephone.outside(settings, "+358401234567") as caller:
            call = await caller.call(LINE)
            await call.answered()
            await call.hears(MUSIC_HERTZ)
            again = ExchangeDoor(port, settings.dial_user, settings.dial_password)
            async with again.serving() as hearing:
                link = await hearing.linked()
                (kept,) = (await link.request("GET", "channels")).read(list[Channel])
                assert kept.dialplan.app_data == f"luukku,in,{LINE}"
                await call.hang_up()


@pytest.mark.expect_log(ENDED)
async def test_an_exchange_that_gets_our_first_question_together_with_being_let_in_answers_at_once(
    unpacked_asterisk: Path, tmp_path: Path
) -> None:
    async with _dialling_exchange(unpacked_asterisk, tmp_path) as (running, port):
        node = ExchangeDoor(port, running.settings.dial_user, running.settings.dial_password)

        def stand_still() -> None:
            # A busy machine: both wait for the exchange when it comes to read.
            running.freeze()
            asyncio.get_running_loop().call_later(0.2, running.thaw)

        node.letting_in = stand_still
        async with node.serving() as hearing:
            link = await hearing.linked()
            async with asyncio.timeout(1.0):
                assert (await link.request("GET", "channels")).status == 200


@pytest.mark.expect_log(ENDED)
async def test_an_exchange_that_is_killed_comes_back_by_itself(
    unpacked_asterisk: Path, tmp_path: Path
) -> None:
    async with (
        _dialling_exchange(unpacked_asterisk, tmp_path) as (running, port),
        ExchangeDoor(port, running.settings.dial_user, running.settings.dial_password).serving() as hearing,
    ):
        link = await hearing.linked()
        waiting = [asyncio.create_task(_ping_until_gone(link)) for _ in range(10)]
        await running.kill()
        await hearing.cut(seconds=1.0)
        await asyncio.gather(*waiting)
        await running.start()
        again = await hearing.linked(seconds=2.0)
        assert (await again.request("GET", "asterisk/ping")).status == 200


@pytest.mark.expect_log(ENDED)
async def test_an_answer_longer_than_any_frame_of_a_desktop_arrives(
    unpacked_asterisk: Path, tmp_path: Path
) -> None:
    async with (
        _dialling_exchange(unpacked_asterisk, tmp_path) as (running, port),
        ExchangeDoor(port, running.settings.dial_user, running.settings.dial_password).serving() as hearing,
        Telephone.outside(running.settings, "+358401234567") as caller,
    ):
        link = await hearing.linked()
        for _ in range(4):
            await caller.call(LINE)
            start = await hearing.hears(StasisStart)
            for name in ("LUUKKU_LINE", "LUUKKU_BEGAN"):
                variable = {"variable": name, "value": "9" * 40_000}
                await link.request("POST", f"channels/{start.channel.id}/variable", body=variable)
        answer = await link.request("GET", "channels")
        assert [len(one.channelvars["LUUKKU_LINE"]) for one in answer.read(list[Channel])] == [40_000] * 4
        assert hearing.lines == 1


@pytest.mark.expect_log(ENDED)
async def test_a_node_that_does_not_lead_is_no_place_for_the_line(
    unpacked_asterisk: Path, tmp_path: Path
) -> None:
    async with _dialling_exchange(unpacked_asterisk, tmp_path) as (running, port):
        node = ExchangeDoor(port, running.settings.dial_user, running.settings.dial_password)
        node.leads = False
        async with node.serving() as hearing:
            with pytest.raises(TimeoutError):
                await hearing.linked(seconds=1.2)
            node.leads = True
            await hearing.linked()
