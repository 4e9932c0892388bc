"""One question to a caller whose professional has hung up. For everybody else the call is over before it is asked.

Nothing of it is tried again: whatever fails, the caller's leg is hung up. The leg stays alone in the bridge of its call
meanwhile, by which any node that finds it later knows that nobody talks there any more, and hangs up.
"""

import asyncio
from collections.abc import Awaitable, Callable

from backend.channels.phone.announcing import Sounds
from backend.channels.phone.asterisk.call import Call, Stage
from backend.channels.phone.asterisk.legs import named_leg, talk_bridge
from backend.channels.phone.asterisk.turns import attempt
from backend.channels.phone.asterisk.waiting import Surroundings
from backend.protocol.calls import CallEnd
from backend.protocol.ids import new_id

FIRST_SECONDS = 2.0
"""So long a caller may hear nothing until it is known whether they are asked: whoever hears nothing hangs up."""
LONGEST_SECONDS = 25.0
_KEYS = frozenset("12345")


def is_left_alone(call: Call, end: CallEnd) -> bool:
    """Tell whether the end of a call leaves a caller who rang and has spoken, and nobody else on the line."""
    return (
        end is CallEnd.HUNG_UP_BY_STAFF
        and call.stage is Stage.TALKING
        and call.partner is None
        and call.client is not None
        and named_leg(call.client) is None
    )


class AskingRating:
    """Asks one caller, and hangs up. ``told`` returns when everything that was told of the call is durable."""

    def __init__(self, around: Surroundings, call: Call, told: Callable[[], Awaitable[None]]) -> None:
        assert call.client is not None
        self.channel = call.client
        self.call_id = call.call_id
        self._around = around
        self._board = around.board
        self._voice = around.announcements.voice(call.language)
        self._told = told
        self._keys: asyncio.Queue[str] = asyncio.Queue()
        self._playback = ""
        self._played = asyncio.Event()
        self._limit: asyncio.Timeout | None = None
        """Of waiting for a key: it is begun anew when the question has been heard."""
        self._until: asyncio.Timeout | None = None
        """Of all of it."""

    # From outside

    def key(self, digit: str) -> None:
        """The caller has pressed a key."""
        self._keys.put_nowait(digit)

    def finished(self, playback: str) -> None:
        """A recording is over."""
        if playback != self._playback:
            return
        self._played.set()
        if self._limit is not None:
            self._limit.reschedule(asyncio.get_running_loop().time() + self._around.pauses.for_rating)

    def gone(self) -> None:
        """The caller has hung up."""
        if self._until is not None and not self._until.expired():
            self._until.reschedule(asyncio.get_running_loop().time())

    async def run(self) -> None:
        """Ask, and end the leg."""
        try:
            async with asyncio.timeout(LONGEST_SECONDS) as self._until:
                await attempt(self._ask)
        except TimeoutError:
            # Too long, or gone.
            pass
        finally:
            self._until = None
        await attempt(lambda: self._board.hang_up(self.channel))
        await attempt(lambda: self._board.end_bridge(talk_bridge(self.call_id)))

    # How it goes

    async def _ask(self) -> None:
        operator = self._around.operator
        try:
            async with asyncio.timeout(FIRST_SECONDS):
                await self._told()
                survey = await operator.survey(self.call_id)
        except TimeoutError:
            return
        if survey is None:
            return
        asked, question = self._voice.rating_asked(survey.question)
        if not asked:
            return
        await self._play(asked)
        rating = await self._rating()
        if rating is None:
            return
        if not self._played.is_set():
            await self._board.stop(self._playback)
        await operator.survey_answered(self.call_id, rating, question)
        thanks = self._voice.rating_taken()
        if thanks:
            await self._play(thanks)
            await self._played.wait()

    async def _play(self, sounds: Sounds) -> None:
        self._playback = f"{self.call_id}.{new_id()}"
        self._played.clear()
        await self._board.play(self.channel, self._playback, self._voice.media(sounds))

    async def _rating(self) -> int | None:
        """Return the first key that is an answer; none when none is pressed in time."""
        try:
            async with asyncio.timeout(self._around.pauses.longest_sound) as self._limit:
                while (key := await self._keys.get()) not in _KEYS:
                    pass
        except TimeoutError:
            return None
        finally:
            self._limit = None
        return int(key)
