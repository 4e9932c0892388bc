"""The texts of a chat page that are not known to be saved: kept in the tab, one under way at a time, in their order."""

import asyncio

from backend.channels.simulator.page_memory import Memory, TabFile
from backend.channels.web.frames import Unsent
from backend.domain import limits

ANSWER_SECONDS = 6.0
"""How long an answer may take before the same is said on a fresh socket."""
_FIRST_TEXTS, _FIRST_CHARACTERS = 20, 2 * limits.MESSAGE


class NotTaken(Exception):
    """A text will never be taken as it is; its argument is the server's code (too_long, unknown_conversation, closed …)."""


class UnsentTexts:
    """What one tab has still to get saved. Made and used in one event loop."""

    def __init__(self, memory: Memory, tab: TabFile) -> None:
        """Go on with what the tab remembers."""
        self._loop = asyncio.get_running_loop()
        self._memory = memory
        self._tab = tab
        self.futures: dict[int, asyncio.Future[int]] = {
            each.n: self._loop.create_future() for each in memory.unsent
        }
        self._flying: set[int] = set()
        self.quiet_until = 0.0
        """When the next text may be sent, after one was not taken."""
        self.answer_by = 0.0
        """When an answer is overdue; 0 when none is awaited."""

    def add(self, text: str) -> "asyncio.Future[int]":
        """Number a text and keep it."""
        memory = self._memory
        n = memory.next
        memory.next += 1
        memory.unsent.append(Unsent(n=n, text=text))
        self._tab.write(memory)
        future = self.futures[n] = self._loop.create_future()
        return future

    def first(self) -> tuple[Unsent, ...]:
        """Return what goes along with the first frame of a socket, as much as fits into it."""
        first: list[Unsent] = []
        room = _FIRST_CHARACTERS
        for each in () if self._memory.adding else self._memory.unsent[:_FIRST_TEXTS]:
            room -= len(each.text)
            if room < 0:
                break
            first.append(each)
        self._flying = {each.n for each in first}
        self.quiet_until = 0.0
        self.answer_by = self._loop.time() + ANSWER_SECONDS
        return tuple(first)

    def next(self) -> Unsent | None:
        """Return the text to send now; none while one is under way, or after one was not taken."""
        now = self._loop.time()
        if self._flying or now < self.quiet_until:
            return None
        self.quiet_until = 0.0
        if not self._memory.unsent:
            return None
        first = self._memory.unsent[0]
        self._flying = {first.n}
        self.answer_by = now + ANSWER_SECONDS
        return first

    def answered(self) -> None:
        """Something was answered: the next answer is awaited from now on."""
        self.answer_by = self._loop.time() + ANSWER_SECONDS if self._flying else 0.0

    def saved(self, n: int, no: int) -> None:
        """The server has it on disk."""
        future = self._gone(n)
        if future is not None and not future.done():
            future.set_result(no)

    def shown(self, n: int, text: str, no: int) -> None:
        """The text stands in the case, whether or not its receipt came."""
        if any(each.n == n and each.text == text for each in self._memory.unsent):
            self.saved(n, no)

    def refused(self, n: int, code: str) -> None:
        """The server will never take it."""
        future = self._gone(n)
        if future is not None and not future.done():
            future.set_exception(NotTaken(code))

    def wait(self, seconds: float) -> None:
        """One was not taken, and so none after it: they go again in their order, after a while."""
        self._flying.clear()
        self.answer_by = 0.0
        self.quiet_until = self._loop.time() + seconds

    def add_to_matter(self, n: int) -> None:
        """The conversation is over: what is left goes to its matter."""
        self._memory.adding = True
        self._tab.write(self._memory)
        self._flying.discard(n)
        self.answered()

    def give_up(self, code: str) -> None:
        """Nothing will be taken any more; the tab keeps what there is."""
        for future in self.futures.values():
            if not future.done():
                future.set_exception(NotTaken(code))
        self.futures.clear()

    def _gone(self, n: int) -> "asyncio.Future[int] | None":
        memory = self._memory
        memory.unsent = [each for each in memory.unsent if each.n != n]
        memory.adding = memory.adding and bool(memory.unsent)
        self._tab.write(memory)
        self._flying.discard(n)
        self.answered()
        return self.futures.pop(n, None)
