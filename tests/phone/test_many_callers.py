"""A crowd of callers at a real exchange: every one of them is told of, from its beginning to its end."""

import asyncio
import shutil
from pathlib import Path

import pytest

from backend.channels.phone.ari.dialling import keep_dialling
from backend.channels.phone.ari.link import AriLink
from backend.channels.phone.ari.messages import Channel, ChannelDestroyed, Event, StasisStart
from backend.demo.exchange import Exchange
from tests.support.hearing import address_of
from tests.support.many_callers import many_callers

pytestmark = [
    pytest.mark.alone,
    pytest.mark.slow,
    pytest.mark.skipif(
        shutil.which("sipp") is None, reason="SIPp (the system package sip-tester) is not here"
    ),
]

LINE = "0942418800"
CROWD = 100


class _Desk:
    """Answers everybody and plays them the music."""

    def __init__(self) -> None:
        self.began: set[str] = set()
        self.over: set[str] = set()
        self.numbers: set[str] = set()
        self.open = asyncio.Event()
        self.empty = asyncio.Event()

    async def attend(self, link: AriLink) -> None:
        """Attend to the crowd."""

        async def hear(event: Event) -> None:
            if isinstance(event, StasisStart):
                await self._greet(link, event.channel)
            elif isinstance(event, ChannelDestroyed):
                self.over.add(event.channel.id)
                if len(self.over) == CROWD:
                    self.empty.set()

        self.open.set()
        await link.pump(hear)

    async def _greet(self, link: AriLink, channel: Channel) -> None:
        self.began.add(channel.id)
        self.numbers.add(channel.caller.number)
        source = {"eventSource": f"channel:{channel.id}"}
        await link.request("POST", "applications/luukku/subscription", source)
        await link.request("POST", f"channels/{channel.id}/answer")
        await link.request("POST", f"channels/{channel.id}/moh", {"mohClass": "luukku"})


async def test_every_caller_of_a_crowd_is_told_of(exchange: Exchange, tmp_path: Path) -> None:
    desk, settings = _Desk(), exchange.settings
    attending = asyncio.create_task(keep_dialling(address_of(settings), desk.attend))
    try:
        await desk.open.wait()
        async with many_callers(
            settings, tmp_path, LINE, count=CROWD, per_second=50, wait_seconds=1.0
        ) as crowd:
            await crowd.done(seconds=30)
        async with asyncio.timeout(10):
            await desk.empty.wait()
    finally:
        attending.cancel()
        await asyncio.gather(attending, return_exceptions=True)
    assert desk.began == desk.over
    assert len(desk.numbers) == CROWD
