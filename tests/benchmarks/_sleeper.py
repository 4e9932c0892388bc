"""A whole desktop with its window, drawn into memory, that can be put to sleep and woken; under qasync."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

from backend.protocol.ids import CaseId, LineId
from backend.protocol.snapshots import QueueState
from backend.protocol.streams import queue_stream
from desktop.sync.drafts import Draft
from tests.live.real_node import PASSWORD
from tests.support.own_node import OwnNode

QUEUE = queue_stream(LineId("oral-health"))
SIZE = (1440, 900)


class Sleeper:
    """The desktop, which can be put to sleep and woken."""

    def __init__(self, app: object, node: OwnNode, folder: Path) -> None:
        from PySide6.QtWidgets import QApplication, QWidget

        from desktop.app import Desktop as Window
        from desktop.config import Config
        from desktop.credentials import Credentials
        from desktop.paint_watch import PaintWatch
        from desktop.window import shell
        from tests.desktop.keyrings import Pocket

        assert isinstance(app, QApplication)
        pocket = Pocket()
        config = Config(servers=(node.desktop,), data=folder)
        self._window: Window = Window(app, config, Credentials(node.desktop, lambda: pocket), shell)
        self.parts = self._window.parts
        widget = self._window.window
        assert isinstance(widget, QWidget)
        widget.resize(*SIZE)
        self._paints = PaintWatch(widget)
        self._paints.painted.connect(self._painted)
        widget.installEventFilter(self._paints)
        widget.show()
        self.parts.session.sign_in("aino.niemi", PASSWORD)
        self._running: asyncio.Future[None] | None = None
        self._done: Callable[[], bool] = lambda: False
        self._seen = asyncio.Event()

    @property
    def rows(self) -> int:
        """Rows of the line that the mirror holds and the list shows."""
        state = self.parts.client.mirror.state(QUEUE)
        held = len(state.rows) if isinstance(state, QueueState) else 0
        return held if self.parts.queue.count() >= held else 0

    @property
    def seq(self) -> int:
        """How far the queue is known."""
        return self.parts.client.mirror.seq(QUEUE) or 0

    async def wake(self, done: Callable[[], bool]) -> float:
        """Open a socket and return the seconds until the window was drawn with everything in it."""
        self._done = done
        self._seen.clear()
        began = time.perf_counter()
        self._running = asyncio.ensure_future(self.parts.client.run())
        async with asyncio.timeout(60):
            await self._seen.wait()
        return self._at - began

    async def sleep(self) -> None:
        """Lose the socket and do nothing until woken."""
        assert self._running is not None
        self._running.cancel()
        await asyncio.gather(self._running, return_exceptions=True)
        await asyncio.sleep(0.3)

    async def end(self) -> None:
        """End in order."""
        await self.sleep()
        await self._window._shut_down()
        self._window.destroy()

    def _painted(self) -> None:
        if self._done():
            self._at = time.perf_counter()
            self._done = lambda: False
            self._seen.set()

    def types(self, case_id: CaseId, text: str) -> None:
        """Have written so much of an answer."""
        drafts = self.parts.client.drafts
        if text:
            drafts.put(case_id, Draft(text=text))
        else:
            drafts.drop(case_id)
