"""One simulated resident as a process of its own; what the browser's tab keeps outlives a kill.

``python -m tests.chaos.page '{"name":"resident-1",…}'``; it hears ``settle`` on standard input and ends with it.
"""

import asyncio
import os
import sys
from pathlib import Path
from random import Random

import msgspec

from backend.channels.simulator.pages import Site
from tests.chaos.chat_tab import ChatTab
from tests.chaos.orders import Sitting, orders
from tests.chaos.paper import Paper
from tests.chaos.record import Record
from tests.chaos.tab import Tab


class Resident:
    """One person with one tab."""

    def __init__(self, sitting: Sitting) -> None:
        folder = Path(sitting.folder)
        folder.mkdir(parents=True, exist_ok=True)
        self._record = Record(folder / "record.jsonl")
        self._tab = Tab.opened(folder / "tab.json")
        self._site = Site(sitting.addresses[0])
        random = Random(f"{sitting.seed} {sitting.name} {sitting.life}")
        self._random = random
        self._acting = asyncio.Event()
        self._acting.set()
        self._chat = ChatTab(self._site, self._tab, self._record, random, sitting.name)
        self._paper = Paper(self._site, self._tab, self._record, random, sitting.name)

    async def run(self) -> None:
        """Contact the county until killed or standard input ends."""
        self._record.write("started")
        living = asyncio.ensure_future(self._live())
        living.add_done_callback(_ended)
        async for order in orders():
            if order == "settle":
                self._acting.clear()
        os._exit(0)

    async def _live(self) -> None:
        while True:
            # What the tab remembers of an earlier life comes first.
            if self._tab.memory.paper is not None:
                await self._paper.send()
            elif self._tab.memory.chat is not None:
                await self._chat.converse(self._acting)
            elif not self._acting.is_set():
                break
            elif self._random.random() < 0.5:
                await self._chat.begin()
            else:
                await self._paper.fill()
        self._record.write("settled")


def _ended(task: "asyncio.Task[None]") -> None:
    error = None if task.cancelled() else task.exception()
    if error is not None:
        sys.excepthook(type(error), error, error.__traceback__)
        os._exit(3)


def main() -> None:
    """Open the tab that the command line describes."""
    asyncio.run(Resident(msgspec.json.decode(sys.argv[1], type=Sitting)).run())


if __name__ == "__main__":
    main()
