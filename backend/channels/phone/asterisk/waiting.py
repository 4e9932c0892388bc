"""A client who waits: music, announcements now and then, and the key by which they leave a callback instead.

What is said is decided by `channels.phone.announcing`, where the caller stands by the operator. The caller is never left
in silence: whatever cannot be known or played, the music goes on.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial
from typing import NamedTuple

from backend.channels.phone.announcing import Announcements, Sounds
from backend.channels.phone.ari.requests import AriRefused
from backend.channels.phone.asterisk.board import Board
from backend.channels.phone.asterisk.call import WAITS, Call, Stage
from backend.channels.phone.asterisk.caller_numbers import in_e164
from backend.channels.phone.asterisk.legs import queue_bridge
from backend.channels.phone.asterisk.turns import attempt
from backend.channels.phone.exchange import Greeting, Operator, Place
from backend.protocol.clock import Clock
from backend.protocol.ids import new_id

logger = logging.getLogger(__name__)

CALLBACK_KEY = "1"
_END_KEY = "#"
_TRIES = 3


class Pauses(NamedTuple):
    """How long things last at the other end of the line, in seconds."""

    between: float = 45.0
    """From one announcement to the next, when there is something new to say."""
    longest: float = 120.0
    """After so long the place is said though it has not changed."""
    for_key: float = 8.0
    """How long a closed line waits for a key after its announcement."""
    for_digits: float = 10.0
    """How long is waited for each digit of a number."""
    for_rating: float = 6.0
    """How long is waited for a key after the question how a call went."""
    longest_sound: float = 90.0
    """A recording that has not ended after so long will not tell that it has."""


class Surroundings(NamedTuple):
    """What everybody who waits has around them."""

    board: Board
    operator: Operator
    announcements: Announcements
    clock: Clock
    pauses: Pauses


class Waiting:
    """Looks after one client from the moment they are answered until they are put through, hang up or leave a callback.

    ``leave`` takes the callback with the number that was keyed in, or an empty one, and tells whether it was still to be
    had: a professional may have answered in the same moment.
    """

    def __init__(
        self,
        around: Surroundings,
        call: Call,
        leave: Callable[[str], Awaitable[bool]],
        told: Callable[[], Awaitable[None]],
    ) -> None:
        self._around = around
        self._board = around.board
        self._call = call
        self._voice = around.announcements.voice(call.language)
        self._leave = leave
        self._told = told
        self._keys: asyncio.Queue[str] = asyncio.Queue()
        self._playback = ""
        self._played = asyncio.Event()
        self._said: Place | None = None
        self._said_at = 0.0
        self._task: asyncio.Task[None] | None = None

    # From outside

    def begin(self) -> None:
        """Begin with music."""
        self._do(partial(self._queue, None))

    def begin_greeting(self, greeting: Greeting | None) -> None:
        """Begin with a greeting; none when nobody can say whether the line is open."""
        if greeting is not None and not greeting.is_open:
            self._do(partial(self._closed, greeting))
        else:
            self._do(partial(self._queue, self._voice.greeting(self._call.line)))

    def begin_anew(self, *, moved: bool) -> None:
        """Begin with the place, and with that the call goes on at another line if it was ``moved`` there."""
        self._do(partial(self._queue, self._voice.all_lines_moved() if moved else ()))

    def begin_promise(self) -> None:
        """Begin at the end: a callback is left, and it is said by when it is made."""
        self._do(partial(self._promise, ()))

    def begin_parting(self) -> None:
        """Begin at the end, of one who was given up: whoever has no number here is promised nothing."""
        self._do(self._part)

    def key(self, digit: str) -> None:
        """The client has pressed a key."""
        self._keys.put_nowait(digit)

    def finished(self, playback: str) -> None:
        """A recording is over."""
        if playback == self._playback:
            self._played.set()

    async def end(self) -> None:
        """Look after the client no more; they hear nothing afterwards."""
        await self.cancel()
        if self._playback:
            await self._board.stop(self._playback)
        await self._board.silence(self._channel)

    async def cancel(self) -> None:
        """Do nothing more; what is heard goes on."""
        if self._task is not None and self._task is not asyncio.current_task():
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    # How it goes

    @property
    def _channel(self) -> str:
        assert self._call.client is not None
        return self._call.client

    def _do(self, work: Callable[[], Awaitable[None]]) -> None:
        async def guarded() -> None:
            await attempt(work)

        self._task = asyncio.get_running_loop().create_task(guarded())

    async def _queue(self, opening: Sounds | None) -> None:
        bridge = queue_bridge(self._call.line)
        await self._board.make_queue(bridge)
        # Each leg its own: a bridge's music would end when the bridge is empty for a moment.
        await self._board.music(self._channel)
        await self._board.join(bridge, self._channel)
        self._said_at = self._now()
        pressed = False
        if opening is not None:
            await self._told()
            pressed = await self._announce(opening)
        while not (pressed and await self._callback()):
            pressed = await self._pressed_in(self._around.pauses.between)
            if not pressed and self._call.stage is Stage.WAITING:
                pressed = await self._announce_again()

    async def _closed(self, greeting: Greeting) -> None:
        opening = self._voice.greeted(self._call.line, greeting, self._around.clock())
        pressed = await self._say(opening + self._voice.press_one_closed())
        pressed = pressed or await self._pressed_in(self._around.pauses.for_key)
        if pressed and await self._callback():
            return
        await self._say(self._voice.goodbye(), heed_keys=False)
        await self._board.hang_up(self._channel)

    async def _announce(self, opening: Sounds) -> bool:
        place = await self._around.operator.place(self._call.call_id)
        self._said = place
        standing = self._voice.please_wait() if place is None else self._voice.place(place)
        pressed = await self._say(opening + standing + self._voice.press_one())
        self._said_at = self._now()
        return pressed

    async def _announce_again(self) -> bool:
        """Say the place if it is another, or was said long ago."""
        place = await self._around.operator.place(self._call.call_id)
        if place is None or self._call.stage is not Stage.WAITING:
            return False
        is_new = self._said is None or place.number != self._said.number
        if not is_new and self._now() - self._said_at < self._around.pauses.longest:
            return False
        return await self._announce(())

    async def _callback(self) -> bool:
        """Take a callback; false when none was taken and the client waits on."""
        number = ""
        if not self._call.caller.number:
            number = await self._keyed_number()
            if not number:
                await self._say(self._voice.withheld_cannot(), heed_keys=False)
                return False
        if not await self._leave(number):
            return False
        await self._promise(self._voice.number_taken() if number else ())
        return True

    async def _part(self) -> None:
        before = await self._around.operator.callback_before(self._call.call_id)
        if before is None and not self._call.caller.number:
            await self._say(self._voice.withheld_cannot() + self._voice.goodbye(), heed_keys=False)
            await self._board.hang_up(self._channel)
        else:
            await self._promised(before, ())

    async def _promise(self, opening: Sounds) -> None:
        await self._promised(await self._around.operator.callback_before(self._call.call_id), opening)

    async def _promised(self, before: datetime | None, opening: Sounds) -> None:
        taken = self._voice.callback_taken(before, self._around.clock())
        await self._say(opening + taken + self._voice.goodbye(), heed_keys=False)
        await self._board.hang_up(self._channel)

    async def _keyed_number(self) -> str:
        """Ask for a number by keys until one is a number; empty when none comes."""
        asked = self._voice.number_asked()
        while not self._keys.empty():
            # Whoever presses the callback key twice does not begin a number with it.
            self._keys.get_nowait()
        for _ in range(_TRIES):
            first = await self._say_until_key(asked)
            digits = await self._digits(first)
            if digits is None:
                return ""
            if number := in_e164(digits):
                return number
            asked = self._voice.number_not_understood()
        return ""

    async def _digits(self, first: str | None) -> str | None:
        """Return what was keyed in before the end key; none when nothing more came."""
        digits = ""
        key = first
        while True:
            if key is None:
                try:
                    async with asyncio.timeout(self._around.pauses.for_digits):
                        key = await self._keys.get()
                except TimeoutError:
                    return None
            if key == _END_KEY:
                return digits
            # An international number may be begun with a star, as on a mobile telephone with a plus.
            digits += "+" if key == "*" and not digits else key
            key = None

    # Sound

    async def _say(self, sounds: Sounds, *, heed_keys: bool = True) -> bool:
        """Play to the end, or until the callback key is pressed; tell whether it was."""
        if not sounds:
            return False
        pressed = False
        async with self._playing(sounds, music_after=self._call.stage in WAITS) as ended:
            while not pressed:
                key = await self._key_or(ended)
                if key is None:
                    break
                pressed = heed_keys and key == CALLBACK_KEY
        return pressed

    async def _say_until_key(self, sounds: Sounds) -> str | None:
        """Play to the end, or until any key is pressed, and return that key."""
        if not sounds:
            return None
        async with self._playing(sounds, music_after=False) as ended:
            return await self._key_or(ended)

    async def _pressed_in(self, seconds: float) -> bool:
        try:
            async with asyncio.timeout(seconds):
                while await self._keys.get() != CALLBACK_KEY:
                    pass
        except TimeoutError:
            return False
        return True

    async def _key_or(self, ended: asyncio.Event) -> str | None:
        key = asyncio.ensure_future(self._keys.get())
        over = asyncio.ensure_future(ended.wait())
        try:
            await asyncio.wait(
                {key, over},
                timeout=self._around.pauses.longest_sound,
                return_when=asyncio.FIRST_COMPLETED,
            )
            return key.result() if key.done() else None
        finally:
            key.cancel()
            over.cancel()

    @asynccontextmanager
    async def _playing(self, sounds: Sounds, *, music_after: bool) -> AsyncIterator[asyncio.Event]:
        """Play for the block; what is given is set at the end of the recording, which is cut short with the block.

        Whoever ends the waiting in the middle of it ends the recording too.
        """
        # Of its own: what a node that died was playing may still be heard.
        self._playback = f"{self._call.call_id}.{new_id()}"
        self._played.clear()
        try:
            await self._board.play(self._channel, self._playback, self._voice.media(sounds))
        except AriRefused as refused:
            # Whoever is still there hears music and can press keys all the same.
            logger.info("an announcement was refused with %d", refused.status)
            self._played.set()
        yield self._played
        if not self._played.is_set():
            await self._board.stop(self._playback)
        self._playback = ""
        if music_after:
            await self._board.music(self._channel)

    def _now(self) -> float:
        return asyncio.get_running_loop().time()
