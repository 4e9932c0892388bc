"""A simulated resident's chats: texts in bursts on the product's page, each written down when it is given and saved."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from random import Random

from backend.channels.simulator.chat_page import ChatPage, NotTaken
from backend.channels.web.frames import Opened, ToPage
from tests.chaos.marks import marked, marks_in
from tests.chaos.record import Record

_LINES = ("oral-health", "urgent-advice")
_TEXTS = (3, 15)
_PACE = (0.2, 0.8)
_MOST_UNSENT = 8
_LINKS = 5


class Chatting:
    """One conversation after another in the same tab; ``links`` are the secrets of the latest ones."""

    def __init__(
        self, addresses: Sequence[str], folder: Path, record: Record, random: Random, author: str
    ) -> None:
        self._addresses = addresses
        self._tab = folder / "tab.json"
        self._record = record
        self._random = random
        self._author = author
        self.links: list[str] = []

    @property
    def is_open(self) -> bool:
        """Tell whether the tab remembers a conversation."""
        return self._tab.exists()

    async def converse(self, acting: asyncio.Event) -> None:
        """Begin a conversation, or go on with the remembered one, until everything is said and saved."""
        page = ChatPage(self._addresses, self._tab, heard=self._heard, random=self._random)
        if not await page.begin(self._random.choice(_LINES), name="Liisa Virtanen"):
            await asyncio.sleep(1)
            return
        # Texts that an earlier life has given are told of under the numbers they have.
        for text, saved in zip(page.unsent, page.waiting.values(), strict=True):
            self._watch(marks_in(text)[0][1], saved)
        left = self._random.randint(*_TEXTS)
        while not page.failure and (page.waiting or left):
            if not acting.is_set() or page.over is not None:
                left = 0
            if left and len(page.waiting) < _MOST_UNSENT:
                for _ in range(min(left, self._random.randint(1, 3))):
                    left -= 1
                    self._say(page)
            await asyncio.sleep(self._random.uniform(*_PACE) if left else 0.05)
        self.links = [*self.links[1 - _LINKS :], page.secret]
        await page.close()
        self._tab.unlink(missing_ok=True)

    def _say(self, page: ChatPage) -> None:
        no = self._record.number()
        self._record.write("given", name=f"{self._author} {no}", kind="says", no=no)
        self._watch(no, page.say(marked(self._author, no, "Viesti")))

    def _watch(self, no: int, saved: "asyncio.Future[int]") -> None:
        def answered(future: "asyncio.Future[int]") -> None:
            if future.cancelled():
                return
            error = future.exception()
            name = f"{self._author} {no}"
            if error is None:
                self._record.write("acked", name=name, kind="says")
            elif isinstance(error, NotTaken):
                self._record.write("refused", name=name, kind="says", code=str(error))

        saved.add_done_callback(answered)

    def _heard(self, frame: ToPage) -> None:
        if isinstance(frame, Opened):
            self._record.write("ready")
