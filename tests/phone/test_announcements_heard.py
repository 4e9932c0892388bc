"""Announcements at a real exchange: sounds are found and played one after another, ours and an organisation's own."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from backend.channels.phone.announcement_files import install, open_announcements, sound_files
from backend.channels.phone.announcing import ROOT, Voice
from backend.channels.phone.ari.messages import Playback, PlaybackFinished
from backend.channels.phone.exchange import Place
from backend.channels.phone.g711 import to_alaw
from backend.channels.phone.recordings import RATE, samples_of
from backend.demo.exchange import Exchange
from backend.demo.sip.call import Call
from backend.demo.sip.sound import tone, write_tone
from backend.demo.sip.telephone import Telephone
from backend.protocol.ids import LineId
from backend.protocol.words import Language
from tests.support.exchange import exchange_settings
from tests.support.hearing import Hearing, dialled

pytestmark = [pytest.mark.alone, pytest.mark.slow]

LINE = "0942418800"
NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
OWN, OWN_OF_LINE = 700, 1100
"""Greetings of the organisation's own are tones here, so that they can be told from speech."""
PAST_THE_END = 600_000
"""Milliseconds."""


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Record two greetings, each as another kind of file."""
    folder = tmp_path_factory.mktemp("own")
    (folder / "fi").mkdir()
    write_tone(folder / "fi" / "greeting.wav", OWN, seconds=1.5)
    (folder / "fi" / "greeting-oral-health.alaw").write_bytes(to_alaw(tone(OWN_OF_LINE, int(1.5 * RATE))))
    return folder


@pytest.fixture(scope="module")
def speaking(
    unpacked_asterisk: Path, own: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Exchange]:
    """Give an exchange to which the complete set was copied."""
    folder = tmp_path_factory.mktemp("speaking")
    install(own, folder / "sounds" / ROOT)
    running = Exchange(unpacked_asterisk, folder, exchange_settings(folder), folder / "sounds")
    asyncio.run(running.start())
    try:
        yield running
    finally:
        asyncio.run(running.kill())


@asynccontextmanager
async def called(exchange: Exchange, hearing: Hearing) -> AsyncIterator[tuple[Call, str]]:
    """Be a caller whose call was answered; give the channel's id too."""
    async with Telephone.outside(exchange.settings, "+358401234567") as caller:
        call = await caller.call(LINE)
        channel = (await hearing.entered()).channel.id
        await (await hearing.linked()).request("POST", f"channels/{channel}/answer")
        await call.answered()
        yield call, channel
        await call.hang_up()


async def begun(hearing: Hearing, channel: str, media: str, milliseconds: int = 0) -> str:
    """Begin to play, so far into it, and return the playback's id."""
    link = await hearing.linked()
    what: dict[str, str | int] = {"media": media, "offsetms": milliseconds}
    return (await link.request("POST", f"channels/{channel}/play", what)).read(Playback).id


async def ended(hearing: Hearing, playback: str) -> str:
    """Return how it ended."""
    event = await hearing.hears(PlaybackFinished, lambda one: one.playback.id == playback, seconds=60)
    return event.playback.state


@pytest.mark.parametrize("language", list(Language))
async def test_an_announcement_is_played_to_its_end_without_gaps(
    speaking: Exchange, own: Path, language: Language
) -> None:
    voice: Voice = open_announcements(own).voice(language)
    sounds = voice.place(Place(17, (5, 10))) + voice.callback_taken(NOW + timedelta(hours=5), NOW)
    files = sound_files(own, language)
    seconds = sum(len(samples_of(files[name])) for name in sounds) / RATE
    async with dialled(speaking.settings) as hearing, called(speaking, hearing) as (_, channel):
        began = time.monotonic()
        assert await ended(hearing, await begun(hearing, channel, voice.media(sounds))) == "done"
        assert seconds - 0.5 < time.monotonic() - began < seconds + 2.0


async def test_the_organisations_own_greetings_are_heard(speaking: Exchange, own: Path) -> None:
    voice = open_announcements(own).voice(Language.FINNISH)
    async with dialled(speaking.settings) as hearing, called(speaking, hearing) as (call, channel):
        for line, hertz in ((LineId("student-health"), OWN), (LineId("oral-health"), OWN_OF_LINE)):
            await begun(hearing, channel, voice.media(voice.greeting(line)))
            await call.hears(hertz)


async def test_every_sound_of_the_set_is_found(speaking: Exchange, own: Path) -> None:
    async with dialled(speaking.settings) as hearing, called(speaking, hearing) as (_, channel):
        for language in Language:
            voice = open_announcements(own).voice(language)
            for name in sorted(voice.known):
                # From its end on: what is stopped instead is "done" also where there is no such sound.
                playback = await begun(hearing, channel, voice.media((name,)), PAST_THE_END)
                assert await ended(hearing, playback) == "done", (language, name)


async def test_a_sound_that_the_exchange_does_not_have_is_told_as_failed(speaking: Exchange) -> None:
    async with dialled(speaking.settings) as hearing, called(speaking, hearing) as (_, channel):
        for milliseconds in (0, PAST_THE_END):
            playback = await begun(hearing, channel, f"sound:{ROOT}/fi/no-such-thing", milliseconds)
            assert await ended(hearing, playback) == "failed"
