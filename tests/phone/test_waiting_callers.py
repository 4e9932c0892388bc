"""A caller at a real exchange: comes in, waits, hears where they stand, leaves a callback or gives up."""

import pytest

from backend.channels.phone.asterisk.waiting import Pauses
from backend.demo.exchange import Exchange
from backend.demo.sip.telephone import Shown, Telephone
from backend.domain.call_reports import CameIn, LeftCallback, Over
from backend.protocol.words import Language
from tests.phone.house import CLIENT, LINE, NUMBER, QUICK, SWEDISH, SWEDISH_NUMBER, hertz_of, staffed
from tests.support.exchange import MUSIC_HERTZ

pytestmark = pytest.mark.slow


async def test_a_caller_is_greeted_told_their_place_and_hears_music(speaking: Exchange) -> None:
    settings = speaking.settings
    async with staffed(settings) as (_, operator), Telephone.outside(settings, CLIENT) as caller:
        call = await caller.call(NUMBER)
        await call.answered()
        came = await operator.hears(CameIn)
        assert (came.line, came.language, came.number, came.withheld) == (
            LINE,
            Language.FINNISH,
            CLIENT,
            False,
        )
        for sound in ("greeting", "place-next", "wait-5-10", "press-one"):
            await call.hears(hertz_of(sound))
        await call.hears(MUSIC_HERTZ)
        await call.hang_up()
        assert (await operator.hears(Over)).call_id == came.call_id


async def test_a_caller_is_spoken_to_in_the_language_of_the_number_they_dialled(speaking: Exchange) -> None:
    settings = speaking.settings
    async with staffed(settings) as (_, operator), Telephone.outside(settings, CLIENT) as caller:
        call = await caller.call(SWEDISH_NUMBER)
        assert (await operator.hears(CameIn)).language is Language.SWEDISH
        await call.hears(hertz_of("greeting") + SWEDISH)


async def test_the_place_is_told_again_when_it_has_changed(speaking: Exchange) -> None:
    settings = speaking.settings
    async with (
        staffed(settings, pauses=QUICK) as (_, operator),
        Telephone.outside(settings, CLIENT) as caller,
    ):
        operator.places = [3, 3, 2, 2, 2]
        call = await caller.call(NUMBER)
        await call.hears(hertz_of("number-3"))
        await call.hears(MUSIC_HERTZ)
        await call.hears(hertz_of("number-2"))
        await call.hears(hertz_of("press-one"))
        await call.hears(MUSIC_HERTZ)


@pytest.mark.parametrize("during", ["greeting", "press-one", ""])
async def test_key_one_leaves_a_callback_at_any_time(speaking: Exchange, during: str) -> None:
    settings = speaking.settings
    async with staffed(settings) as (_, operator), Telephone.outside(settings, CLIENT) as caller:
        call = await caller.call(NUMBER)
        call_id = await operator.came_in()
        await call.hears(hertz_of(during) if during else MUSIC_HERTZ)
        call.press("1")
        left = await operator.hears(LeftCallback)
        assert (left.call_id, left.number) == (call_id, "")
        await call.hears(hertz_of("callback-taken"))
        await call.hears(hertz_of("goodbye"))
        assert await call.ended() == 200
        assert operator.reports[-1] is left


async def test_other_keys_do_nothing(speaking: Exchange) -> None:
    settings = speaking.settings
    async with staffed(settings) as (_, operator), Telephone.outside(settings, CLIENT) as caller:
        call = await caller.call(NUMBER)
        await call.hears(hertz_of("place-next"))
        call.press("5")
        call.press("#")
        await call.hears(hertz_of("press-one"))
        await call.hears(MUSIC_HERTZ)
        assert [type(one) for one in operator.reports] == [CameIn]


@pytest.mark.parametrize("shown", [Shown.HIDDEN, Shown.UNKNOWN])
async def test_a_hidden_number_is_never_told_and_can_be_keyed_in(speaking: Exchange, shown: Shown) -> None:
    settings = speaking.settings
    async with (
        staffed(settings, pauses=Pauses(for_digits=5.0)) as (_, operator),
        Telephone.outside(settings, CLIENT, shown=shown) as caller,
    ):
        call = await caller.call(NUMBER)
        came = await operator.hears(CameIn)
        assert (came.number, came.withheld) == ("", True)
        await call.hears(hertz_of("greeting"))
        call.press("1")
        await call.hears(hertz_of("number-asked"))
        for key in "0401#":
            call.press(key)
        await call.hears(hertz_of("number-not-understood"))
        for key in "0407654321#":
            call.press(key)
        assert (await operator.hears(LeftCallback)).number == "+358407654321"
        await call.hears(hertz_of("number-taken"))
        assert await call.ended() == 200


async def test_who_keys_in_nothing_waits_on(speaking: Exchange) -> None:
    settings = speaking.settings
    async with (
        staffed(settings, pauses=QUICK) as (_, operator),
        Telephone.outside(settings, CLIENT, shown=Shown.UNKNOWN) as caller,
    ):
        call = await caller.call(NUMBER)
        await call.hears(hertz_of("greeting"))
        call.press("1")
        await call.hears(hertz_of("number-asked"))
        await call.hears(hertz_of("withheld-cannot"))
        await call.hears(MUSIC_HERTZ)
        assert [type(one) for one in operator.reports] == [CameIn]


async def test_a_closed_line_says_so_and_hangs_up_and_nobody_is_told(speaking: Exchange) -> None:
    settings = speaking.settings
    async with (
        staffed(settings, pauses=QUICK) as (_, operator),
        Telephone.outside(settings, CLIENT) as caller,
    ):
        operator.is_open = False
        call = await caller.call(NUMBER)
        await call.hears(hertz_of("closed"))
        await call.hears(hertz_of("press-one-closed"))
        await call.hears(hertz_of("goodbye"))
        assert await call.ended() == 200
        assert operator.reports == []


async def test_a_callback_can_be_left_at_a_closed_line(speaking: Exchange) -> None:
    settings = speaking.settings
    async with staffed(settings) as (_, operator), Telephone.outside(settings, CLIENT) as caller:
        operator.is_open = False
        call = await caller.call(NUMBER)
        await call.hears(hertz_of("press-one-closed"))
        call.press("1")
        came = await operator.hears(CameIn)
        assert came.number == CLIENT
        assert (await operator.hears(LeftCallback)).call_id == came.call_id
        await call.hears(hertz_of("callback-taken"))
        assert await call.ended() == 200


async def test_who_hangs_up_at_once_did_ring(speaking: Exchange) -> None:
    settings = speaking.settings
    async with staffed(settings) as (_, operator), Telephone.outside(settings, CLIENT) as caller:
        for _ in range(5):
            call = await caller.call(NUMBER)
            await call.ringing_or_answered()
            await call.hang_up()
            call_id = await operator.came_in()
            assert (await operator.hears(Over)).call_id == call_id


async def test_a_database_that_is_away_lets_nobody_wait_in_silence(speaking: Exchange) -> None:
    settings = speaking.settings
    async with staffed(settings) as (_, operator), Telephone.outside(settings, CLIENT) as caller:
        operator.closed_database.clear()
        call = await caller.call(NUMBER)
        await call.hears(MUSIC_HERTZ)
        operator.closed_database.set()
        await call.hears(hertz_of("greeting"))


@pytest.mark.expect_log("a number that no line has")
async def test_a_call_to_a_number_that_no_line_has_is_ended_at_once(speaking: Exchange) -> None:
    settings = speaking.settings
    async with staffed(settings) as (_, operator), Telephone.outside(settings, CLIENT) as caller:
        call = await caller.call("+358942410000")
        # The dialplan has answered it by then, so that callers hear music while a backend is away.
        assert await call.ended() == 200
        assert operator.reports == []
