"""Whole desktops without a window, in the test's own loop, at a real node."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from keyring.backend import KeyringBackend
from PySide6.QtCore import QCoreApplication

from backend.protocol.clock import Clock, system_clock
from backend.protocol.ids import CaseId
from backend.protocol.results import Refusal
from desktop.config import Config
from desktop.credentials import Credentials
from desktop.parts import Parts
from desktop.tasks import Tasks
from tests.desktop.keyrings import Pocket
from tests.live.real_node import PASSWORD

PATIENCE = 15.0


async def until(true: Callable[[], object]) -> None:
    """Let Qt and asyncio work until something is true; fails after 15 s."""
    async with asyncio.timeout(PATIENCE):
        while not true():
            QCoreApplication.processEvents()
            await asyncio.sleep(0.005)


class Desk:
    """One desktop's parts and what its actions said."""

    def __init__(self, url: str, folder: Path, keyring: KeyringBackend, clock: Clock = system_clock) -> None:
        self.tasks = Tasks()
        self.credentials = Credentials(url, lambda: keyring)
        config = Config(servers=(url,), data=folder)
        self.parts = Parts(config, self.credentials, clock, self.tasks.start)
        self.refused: list[tuple[str, str, Refusal]] = []
        self.opened: list[str] = []
        self.not_now: list[str] = []
        actions = self.parts.actions
        actions.refused.connect(
            lambda case_id, place, refusal: self.refused.append((case_id, place, refusal))
        )
        actions.opened.connect(self.opened.append)
        actions.not_now.connect(lambda place, _: self.not_now.append(place))

    def begin(self) -> None:
        """Begin to connect."""
        self.tasks.start(self.parts.client.run())

    async def sign_in(self, user_name: str) -> None:
        """Sign in and wait until the streams and the journal are there."""
        self.parts.session.sign_in(user_name, PASSWORD)
        await self.settled()

    async def settled(self) -> None:
        """Wait until everything of the signed-in person is there."""
        await until(lambda: self.parts.client.mine() is not None and self.parts.client.journal is not None)

    async def take(self, case_id: CaseId) -> None:
        """Wait for a case in the queue, open it and wait for its tab."""
        await until(lambda: self.parts.queue.row_of(case_id) >= 0)
        self.parts.actions.open_case(case_id)
        await until(lambda: case_id in self.opened)

    async def vanish(self) -> None:
        """Be gone without closing anything, as after kill -9: what is in memory is lost."""
        await self.tasks.stop()
        journal = self.parts.client.journal
        if journal is not None:
            await journal.close()
        self.credentials.close()
        self.parts.deleteLater()

    async def end(self) -> None:
        """End in an orderly way."""
        await self.parts.client.close()
        await self.tasks.stop()
        self.credentials.close()
        self.parts.deleteLater()


@asynccontextmanager
async def desk(
    url: str, folder: Path, keyring: KeyringBackend | None = None, clock: Clock = system_clock
) -> AsyncIterator[Desk]:
    """Run a desktop at ``url`` for as long as the block lasts; ``clock`` is its machine's."""
    opened = Desk(url, folder, keyring or Pocket(), clock)
    opened.begin()
    try:
        yield opened
    finally:
        await opened.end()
