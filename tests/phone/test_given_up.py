"""Who waits through it that the exchange is unheard for too long, and is found on the line when it is back."""

import asyncio

import pytest

from backend.demo.exchange import Exchange
from backend.demo.sip.telephone import Shown, Telephone
from tests.phone.house import CLIENT, NUMBER, hertz_of, staffed
from tests.support.exchange import MUSIC_HERTZ
from tests.support.proxy import Proxy

pytestmark = pytest.mark.slow

GONE = "exchange is gone|cannot be reached|line to the exchange is cut"


@pytest.mark.expect_log(GONE)
@pytest.mark.parametrize(
    ("shown", "promises", "heard"),
    [
        (Shown.OPENLY, True, "callback-taken"),
        # The database is away: they are called all the same.
        (Shown.OPENLY, False, "callback-taken"),
        (Shown.HIDDEN, False, "withheld-cannot"),
        # Somebody spoke with them before, and wrote their number down.
        (Shown.HIDDEN, True, "callback-taken"),
    ],
)
async def test_who_waited_while_the_exchange_was_given_up_is_told_whether_they_are_called_back(
    speaking: Exchange, shown: Shown, promises: bool, heard: str
) -> None:
    settings = speaking.settings
    proxy = Proxy([("127.0.0.1", settings.http_port)])
    await proxy.start()
    async with (
        staffed(settings, http_port=proxy.port, unheard_seconds=0.5) as (_, operator),
        Telephone.outside(settings, CLIENT, shown=shown) as outside,
    ):
        operator.promises = promises
        call = await outside.call(NUMBER)
        await operator.came_in()
        await call.hears(MUSIC_HERTZ)
        stands = len(operator.stands)
        proxy.trouble.refusing = True
        proxy.cut()
        async with operator.news:
            await asyncio.wait_for(operator.news.wait_for(lambda: len(operator.stands) > stands), 5)
        assert operator.stands[-1] == frozenset()
        assert call.is_up
        proxy.trouble.refusing = False
        await call.hears(hertz_of(heard))
        assert await call.ended() == 200
    await proxy.close()
