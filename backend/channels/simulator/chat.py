"""A simulated resident's chat: behaviour played on the page that keeps, resends and reconnects as the real one does."""

import asyncio
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from backend.channels.simulator.behaviour import Behaviour, Leaving
from backend.channels.simulator.chat_page import ChatPage
from backend.channels.simulator.ledger import Event, Ledger
from backend.channels.simulator.scenes import Scene
from backend.channels.web.frames import Ended, Language, Message, Opened, Saved, Surveyed, ToPage
from backend.protocol.words import Language as Spoken

_CODES: dict[Spoken, Language] = {Spoken.FINNISH: "fi", Spoken.SWEDISH: "sv", Spoken.ENGLISH: "en"}
_TRIES = 3
"""How often a resident asks for the first page."""
_PATIENCE_SECONDS = 60.0
"""How long one looks at a page that has lost its line before giving up."""


class ChatVisit:
    """One conversation, however many sockets and reloads it takes."""

    def __init__(self, addresses: Sequence[str], ledger: Ledger, scene: Scene, behaviour: Behaviour) -> None:
        """Prepare; nothing is sent yet."""
        self._addresses = addresses
        self._ledger = ledger
        self._scene = scene
        self._behaviour = behaviour
        self._page: ChatPage | None = None
        self._heard = asyncio.Event()
        self._lost_at = 0.0
        self._begun = False

    async def run(self) -> bool:
        """Chat until it is over; return False when the chat is closed and nothing was begun.

        Raises OSError when there is no line for longer than anybody would wait.
        """
        with tempfile.TemporaryDirectory(prefix="luukku-resident-") as folder:
            while True:
                page = self._page = ChatPage(self._addresses, Path(folder) / "tab.json", heard=self._hear)
                try:
                    if not await self._begins(page):
                        return False
                    leaving = await self._converse(page)
                finally:
                    await page.close()
                if leaving is Leaving.DONE:
                    return self._begun

    async def _begins(self, page: ChatPage) -> bool:
        scene = self._scene
        return await page.begin(
            scene.line,
            matter=scene.matter,
            name=self._behaviour.name,
            language=_CODES[scene.language],
            for_whom=self._behaviour.for_whom,
            tries=_TRIES,
        )

    async def _converse(self, page: ChatPage) -> Leaving:
        self._lost_at = time.monotonic()
        while not page.failure:
            for act in self._behaviour.due(time.monotonic()):
                if isinstance(act, Leaving):
                    return act
                if isinstance(act, Message):
                    page.say(act.text)
                else:
                    await page.tell(act)
            now = time.monotonic()
            if page.is_open:
                self._lost_at = now
            elif now - self._lost_at > _PATIENCE_SECONDS:
                raise ConnectionError("the line does not come back")
            at = self._behaviour.next_time()
            self._heard.clear()
            try:
                async with asyncio.timeout(1.0 if at is None else min(1.0, max(0.0, at - now))):
                    await self._heard.wait()
            except TimeoutError:
                continue
        return Leaving.DONE

    def _hear(self, frame: ToPage) -> None:
        self._write_down(frame)
        self._behaviour.on(frame, time.monotonic())
        self._heard.set()

    def _write_down(self, frame: ToPage) -> None:
        match frame:
            case Opened(resumed=resumed):
                if not self._begun and not resumed:
                    self._note("opened", frame.reference)
                self._begun = True
            case Saved(n=n):
                self._note("saved", n=n, text=self._behaviour.text(n))
            case Ended():
                self._note("ended")
            case Surveyed():
                self._note("surveyed")
            case _:
                pass

    def _note(self, event: Event, reference: str = "", *, n: int = 0, text: str = "") -> None:
        assert self._page is not None
        self._ledger.write(
            event,
            channel="chat",
            line=self._scene.line,
            reference=reference or self._page.reference,
            secret=self._page.secret,
            n=n,
            text=text,
        )
