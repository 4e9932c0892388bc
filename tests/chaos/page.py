"""One simulated resident as a process of its own: the product's pages without a browser; the tab outlives a kill.

``python -m tests.chaos.page '{"name":"resident-1",…}'``; it hears ``settle`` on standard input and ends with it.
"""

import asyncio
import os
import sys
from pathlib import Path
from random import Random

import msgspec

from tests.chaos.chatting import Chatting
from tests.chaos.orders import Sitting, orders
from tests.chaos.paper import Paper
from tests.chaos.record import Record


class Resident:
    """One person with one tab."""

    def __init__(self, sitting: Sitting) -> None:
        folder = Path(sitting.folder)
        folder.mkdir(parents=True, exist_ok=True)
        self._record = Record(folder / "record.jsonl")
        self._random = Random(f"{sitting.seed} {sitting.name} {sitting.life}")
        shared = (sitting.addresses, folder, self._record, self._random, sitting.name)
        self._chat = Chatting(*shared)
        self._paper = Paper(*shared)
        self._acting = asyncio.Event()
        self._acting.set()

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
        # What the tab remembers of an earlier life comes first.
        if self._paper.is_open:
            await self._paper.go_on()
        if self._chat.is_open:
            await self._chat.converse(self._acting)
        while self._acting.is_set():
            chance = self._random.random()
            if chance < 0.5:
                await self._chat.converse(self._acting)
            elif chance < 0.7 and self._chat.links:
                await self._paper.add(self._random.choice(self._chat.links))
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
