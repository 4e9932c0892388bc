"""The wait that a resident is told of: an honest range from the place, who is at work and how long chats take."""

from datetime import datetime, timedelta

from backend.channels.web.reading import Hatch, Reading
from backend.channels.web.store_away import StoreAway
from backend.channels.web.texts import Speech
from backend.domain.county import ServiceLine
from backend.domain.estimates import WaitRange, wait_range
from backend.protocol.clock import Clock
from backend.protocol.ids import LineId

_FRESH = timedelta(seconds=5)


class Waits:
    """Estimates for each line; who is at work is read at most every five seconds."""

    def __init__(self, reading: Reading, clock: Clock) -> None:
        """Read who is at work, and how long chats took lately, from here."""
        self._reading = reading
        self._clock = clock
        self._known: dict[str, tuple[datetime, Hatch]] = {}

    async def for_place(self, line: ServiceLine, place: int) -> WaitRange | None:
        """Return the range for a place (1 is next); none when nobody is at work, so nothing can be said."""
        hatch = await self._hatch(LineId(line.id))
        free = max(0, hatch.people * line.chat_capacity - hatch.held)
        return wait_range(
            place,
            hatch.people,
            hatch.recent_minutes,
            usual_minutes=line.handling_minutes.chat,
            at_a_time=line.chat_capacity,
            free=free,
        )

    async def _hatch(self, line: LineId) -> Hatch:
        now = self._clock()
        known = self._known.get(line)
        if known is None or not timedelta() <= now - known[0] < _FRESH:
            try:
                hatch = await self._reading.hatch(line)
            except StoreAway:
                # Nobody is known to be at work: nothing is said of the wait rather than a guess.
                hatch = Hatch()
            known = self._known[line] = (now, hatch)
        return known[1]


def in_words(wait: WaitRange, speech: Speech) -> str:
    """Return "about 10–15 min"."""
    if wait.high is None:
        return speech.plain("chat.wait_long", hours=wait.low // 60)
    return speech.plain("chat.wait_range", least=wait.low, most=wait.high)
