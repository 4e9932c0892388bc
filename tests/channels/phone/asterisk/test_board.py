"""What Asterisk is asked, over a line that the test holds the other end of."""

import asyncio

import pytest

from backend.channels.phone.ari.link import AriLink
from backend.channels.phone.ari.requests import AriRefused
from backend.channels.phone.asterisk import board as boards
from backend.channels.phone.asterisk.board import Board
from tests.channels.phone.ari.paper import Paper


async def test_what_has_just_begun_to_play_is_stopped_as_soon_as_asterisk_can() -> None:
    paper = Paper()
    async with AriLink(paper) as link:
        stopping = asyncio.create_task(Board(link, "luukku").stop("p-1"))
        for status in (500, 500, 204):
            asked = await asyncio.wait_for(paper.asked.get(), 5)
            assert (asked["method"], asked["uri"]) == ("DELETE", "playbacks/p-1")
            paper.answer(asked, status)
        await stopping
        assert paper.asked.empty()


async def test_what_has_ended_by_itself_is_stopped_already() -> None:
    paper = Paper()
    async with AriLink(paper) as link:
        stopping = asyncio.create_task(Board(link, "luukku").stop("p-1"))
        paper.answer(await paper.asked.get(), 404)
        await stopping
        assert paper.asked.empty()


async def test_an_asterisk_that_never_stops_it_is_not_asked_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(boards, "_OPENS_WITHIN", 0.1)
    paper = Paper()
    async with AriLink(paper) as link:
        stopping = asyncio.create_task(Board(link, "luukku").stop("p-1"))
        while not stopping.done():
            reading = asyncio.ensure_future(paper.asked.get())
            await asyncio.wait({reading, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if reading.done():
                paper.answer(reading.result(), 500)
            reading.cancel()
        with pytest.raises(AriRefused):
            await stopping
