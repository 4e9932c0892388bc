"""The wait that a resident is told of: an honest range from the place, who is at work and the usual length of a chat."""

from backend.channels.web.matters import Matters
from backend.channels.web.texts import Speech
from backend.domain.county import ServiceLine
from backend.domain.estimates import WaitRange, wait_range
from backend.protocol.clock import Clock

_FRESH_SECONDS = 5.0


class Waits:
    """Estimates for each line; who is at work is read at most every five seconds."""

    def __init__(self, matters: Matters, clock: Clock) -> None:
        """Read who is at work from here."""
        self._matters = matters
        self._clock = clock
        self._known: dict[str, tuple[float, int, int]] = {}

    async def for_place(self, line: ServiceLine, place: int) -> WaitRange | None:
        """Return the range for a place (1 is next); none when nobody is at work, so nothing can be said."""
        people, held = await self._at_work(line.id)
        free = max(0, people * line.chat_capacity - held)
        return wait_range(
            place,
            people,
            (),
            usual_minutes=line.handling_minutes.chat,
            at_a_time=line.chat_capacity,
            free=free,
        )

    async def _at_work(self, line: str) -> tuple[int, int]:
        now = self._clock().timestamp()
        at, people, held = self._known.get(line, (float("-inf"), 0, 0))
        if now - at > _FRESH_SECONDS or now < at:
            people, held = await self._matters.people_at_work(line)
            self._known[line] = (now, people, held)
        return people, held


def in_words(wait: WaitRange, speech: Speech) -> str:
    """Return "about 10–15 min"."""
    if wait.high is None:
        return speech.plain("chat.wait_long", hours=wait.low // 60)
    return speech.plain("chat.wait_range", least=wait.low, most=wait.high)
