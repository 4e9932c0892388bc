"""A resident's chat page without a browser: what ``chat.js`` does about faults, on a real socket.

Texts are numbered, kept in a file until the server says *saved*, sent one at a time and in order, and sent again on a fresh
socket when nobody answers. A line that goes silent is dropped, a lost one made anew after 0.2 to 10 seconds. Whoever
changes the one changes the other: the same faults are tried on both in ``tests/citizen/test_faults.py``.

::

    page = ChatPage(["http://127.0.0.1:8080"], tmp_path / "tab.json")
    await page.begin("oral-health", name="Liisa")   # a new conversation, or the one the file remembers
    saved = page.say("Hammasta särkee")             # a future: done when the server has it on disk
    no = await saved                                # its number on the case's timeline; raises NotTaken
    await page.close()                              # the tab is reloaded: another ChatPage on the file goes on
"""

import asyncio
import http.client
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, WebSocketException
from websockets.typing import Origin

from backend.channels.simulator.page_memory import Memory, TabFile
from backend.channels.simulator.pages import Site
from backend.channels.simulator.unsent_texts import ANSWER_SECONDS, NotTaken, UnsentTexts
from backend.channels.simulator.waits import MOST_SECONDS, wait_after
from backend.channels.web import frames
from backend.channels.web.frames import (
    Add,
    Beat,
    Ended,
    Entries,
    Error,
    FromPage,
    Message,
    Open,
    Opened,
    Resume,
    Saved,
    ToPage,
)

_AGAIN = frozenset({"too_fast", "try_again"})
_COMES_LATER = frozenset({429, 500, 502, 503, 504})
_FINAL = frozenset({frames.CLOSE_MALFORMED, frames.CLOSE_ORIGIN, frames.CLOSE_TOO_LARGE})

__all__ = ["ChatPage", "NotTaken"]

_decoder = msgspec.json.Decoder(ToPage)
_encoder = msgspec.json.Encoder()


class ChatPage:
    """One tab. Begin it in the loop that is to run it, and close it there."""

    def __init__(
        self,
        addresses: Sequence[str],
        tab: Path,
        *,
        heard: Callable[[ToPage], None] | None = None,
        random: Random | None = None,
    ) -> None:
        """Use the sites at these addresses in turn, as a load balancer before several nodes would lead; tell `heard` each frame."""
        self._sites = [Site(address, seconds=ANSWER_SECONDS) for address in addresses]
        self._turn = 0
        self._tab = TabFile(tab)
        self._heard = heard
        self._random = random or Random()
        self._memory: Memory | None = self._tab.read()
        self._texts: UnsentTexts | None = None
        self._socket: ClientConnection | None = None
        self._opened = False
        self._after = 0
        self._heard_at = 0.0
        self._tries = 0
        self._stir = asyncio.Event()
        self._running: asyncio.Task[None] | None = None
        self.reference = ""
        self.over: Ended | None = None
        self.failure = ""
        self.reconnects = 0
        """How often a socket that had been opened had to be made anew."""

    # -- what a resident does ---------------------------------------------------------------------

    async def begin(
        self,
        line: str,
        *,
        matter: str = "other",
        name: str = "",
        language: frames.Language = "fi",
        for_whom: frames.ForWhom = "self",
        tries: int = 0,
    ) -> bool:
        """Open the line's chat, or go on with what the file remembers. False when the line's chat is closed.

        Tries until a page comes, or so often and then raises ConnectionError; the conversation itself is opened behind
        this. Call once.
        """
        if self._memory is None:
            main = await self._page(f"/{language}/{line}/chat", tries)
            if not main.get("open"):
                return False
            opening = Open(
                command_id=main["command-id"],
                secret=main["secret"],
                line=line,
                language=language,
                matter=matter,
                name=name,
                for_whom=for_whom,
            )
            self._memory = Memory(secret=main["secret"], language=language, opening=opening)
        self._start(self._memory)
        return True

    async def return_by(self, secret: str, language: frames.Language = "fi") -> bool:
        """Come back by the secret link in a tab that remembers nothing. False when no conversation is open. Call once."""
        main = await self._page(f"/{language}/s/{secret}/chat")
        if main.get("same") != "open":
            return False
        self._memory = Memory(secret=secret, language=language, opened=True, next=int(main["next"]))
        self._start(self._memory)
        return True

    def say(self, text: str) -> "asyncio.Future[int]":
        """Write a text and send it as soon as that can be done.

        The future is done when the server has said that the text is saved; it raises NotTaken when it never will be.
        """
        assert self._texts is not None, "the page has not begun"
        future = self._texts.add(text)
        self._stir.set()
        return future

    @property
    def secret(self) -> str:
        """The secret of the page; it opens the conversation."""
        assert self._memory is not None, "the page has not begun"
        return self._memory.secret

    @property
    def is_open(self) -> bool:
        """Whether the server has said on the present socket that the conversation stands."""
        return self._opened

    @property
    def unsent(self) -> list[str]:
        """The texts that are not known to be saved, in their order."""
        return [] if self._memory is None else [each.text for each in self._memory.unsent]

    @property
    def waiting(self) -> "dict[int, asyncio.Future[int]]":
        """The futures of the texts that are not known to be saved, by number; those of before a reload among them."""
        return {} if self._texts is None else dict(self._texts.futures)

    async def tell(self, frame: FromPage) -> bool:
        """Say something that is not kept (typing, read, end, convert, survey). False when there is no line now."""
        if self._socket is None or not self._opened:
            return False
        return await self._send(self._socket, frame)

    def drop(self) -> None:
        """Lose the line, as when the network is gone; it is made anew."""
        if self._socket is not None:
            self._socket.transport.abort()

    async def close(self) -> None:
        """Leave the page. What is unsent stays in the file for the next one on it."""
        if self._running is not None:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)
        for future in self.waiting.values():
            future.cancel()

    # -- the line to the server -------------------------------------------------------------------

    async def _page(self, path: str, tries: int = 0) -> dict[str, str]:
        while not tries or self._tries < tries:
            try:
                page = await self._site().get(path)
            except (OSError, http.client.HTTPException):
                self._turn += 1
            else:
                if page.status not in _COMES_LATER:
                    self._tries = 0
                    return page.main
            await self._pause()
        raise ConnectionError("no page came")

    def _site(self) -> Site:
        return self._sites[self._turn % len(self._sites)]

    def _start(self, memory: Memory) -> None:
        self._tab.write(memory)
        self._texts = UnsentTexts(memory, self._tab)
        self._running = asyncio.get_running_loop().create_task(self._run(memory, self._texts))

    async def _run(self, memory: Memory, texts: UnsentTexts) -> None:
        while not self.failure:
            at_least = 0.0
            try:
                at_least = await self._visit(memory, texts)
            except (OSError, WebSocketException, TimeoutError):
                self._turn += 1
            if self._opened:
                self.reconnects += 1
            self._opened = False
            self._socket = None
            if not self.failure:
                await self._pause(at_least)

    async def _pause(self, at_least: float = 0.0) -> None:
        self._tries += 1
        await asyncio.sleep(max(at_least, wait_after(self._tries - 1, self._random)))

    async def _visit(self, memory: Memory, texts: UnsentTexts) -> float:
        """Talk on one socket until it ends; return for how many seconds the server does not want another."""
        site = self._site()
        async with connect(
            site.socket_address,
            origin=Origin(site.origin),
            compression=None,
            proxy=None,
            open_timeout=MOST_SECONDS,
            # A browser's page cannot ping; it answers pings.
            ping_interval=None,
            close_timeout=1,
        ) as socket:
            self._socket = socket
            self._heard_at = asyncio.get_running_loop().time()
            await self._send(socket, self._hello(memory, texts))
            try:
                await self._converse(socket, memory, texts)
            except ConnectionClosed as closed:
                return self._told_to_wait(closed, texts)
            # Not closed politely: the other end may not be there to answer.
            socket.transport.abort()
        return 0.0

    def _told_to_wait(self, closed: ConnectionClosed, texts: UnsentTexts) -> float:
        code, reason = (0, "") if closed.rcvd is None else (closed.rcvd.code, closed.rcvd.reason)
        if code in _FINAL:
            self._fail(f"closed by {code}", texts)
        self._turn += 1
        seconds = "".join(letter for letter in reason if letter.isdigit())
        return float(seconds) if code == frames.CLOSE_TOO_FAST and seconds else 0.0

    def _hello(self, memory: Memory, texts: UnsentTexts) -> FromPage:
        first = texts.first()
        if memory.opened or memory.opening is None:
            language = memory.language
            return Resume(secret=memory.secret, language=language, after=self._after, unsent=first)
        return msgspec.structs.replace(memory.opening, unsent=first)

    async def _converse(self, socket: ClientConnection, memory: Memory, texts: UnsentTexts) -> None:
        """Take and give until the line is dead or is to be made anew."""
        loop = asyncio.get_running_loop()
        receiving = asyncio.ensure_future(socket.recv())
        try:
            while True:
                await self._flush(socket, memory, texts)
                self._stir.clear()
                stirred = asyncio.ensure_future(self._stir.wait())
                try:
                    await asyncio.wait(
                        {receiving, stirred},
                        timeout=max(0.0, self._deadline(texts) - loop.time()),
                        return_when=asyncio.FIRST_COMPLETED,
                    )
                finally:
                    stirred.cancel()
                if receiving.done():
                    self._heard_at = loop.time()
                    if not self._take(_decoder.decode(receiving.result()), memory, texts):
                        return
                    receiving = asyncio.ensure_future(socket.recv())
                elif self._is_dead(texts, loop.time()):
                    return
        finally:
            receiving.cancel()
            await asyncio.gather(receiving, return_exceptions=True)

    def _deadline(self, texts: UnsentTexts) -> float:
        waits = (self._heard_at + frames.QUIET_SECONDS, texts.answer_by, texts.quiet_until)
        return min(at for at in waits if at)

    def _is_dead(self, texts: UnsentTexts, now: float) -> bool:
        return now >= self._heard_at + frames.QUIET_SECONDS or bool(
            texts.answer_by and now >= texts.answer_by
        )

    async def _flush(self, socket: ClientConnection, memory: Memory, texts: UnsentTexts) -> None:
        text = texts.next() if self._opened else None
        if text is not None:
            await self._send(socket, (Add if memory.adding else Message)(n=text.n, text=text.text))

    async def _send(self, socket: ClientConnection, frame: FromPage) -> bool:
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                await socket.send(_encoder.encode(frame).decode())
        except (ConnectionClosed, TimeoutError):
            return False
        return True

    # -- what the server says ---------------------------------------------------------------------

    def _take(self, frame: ToPage, memory: Memory, texts: UnsentTexts) -> bool:
        """Take a frame in; false when the line is to be made anew."""
        if self._heard is not None and not isinstance(frame, Beat):
            self._heard(frame)
        match frame:
            case Opened(reference=reference):
                if self.reference and self.reference != reference:
                    # Joined into another matter: the lines have new numbers there.
                    self.reference, self._after = reference, 0
                    return False
                self.reference, self._tries = reference, 0
                self._opened = memory.opened = True
                self._tab.write(memory)
                texts.answered()
            case Saved(n=n, no=no):
                texts.saved(n, no)
            case Entries(entries=entries):
                for entry in entries:
                    if entry.n:
                        texts.shown(entry.n, entry.text, entry.no)
                    self._after = max(self._after, entry.no)
            case Ended():
                self.over = frame
            case Error():
                return self._refused(frame, texts)
            case _:
                pass
        return True

    def _refused(self, error: Error, texts: UnsentTexts) -> bool:
        if error.code in _AGAIN:
            if not self._opened:
                return False
            texts.wait(error.seconds or self._random.uniform(1, 3))
        elif error.code == "ended":
            # The resident presses "add to my matter".
            texts.add_to_matter(error.n)
        elif error.n:
            texts.refused(error.n, error.code)
        elif error.code not in {"not_done", "phone_invalid"}:
            self._fail(error.code, texts)
            return False
        return True

    def _fail(self, code: str, texts: UnsentTexts) -> None:
        self.failure = code
        texts.give_up(code)
