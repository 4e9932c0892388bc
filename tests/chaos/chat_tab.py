"""A simulated resident's chat: numbered by the page, kept in the tab until saved, sent again after every loss."""

import asyncio
import http.client
from contextlib import suppress
from random import Random

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException
from websockets.typing import Origin

from backend.channels.simulator.pages import Site
from backend.channels.web.frames import (
    Ended,
    Error,
    FromPage,
    Message,
    Open,
    Opened,
    Resume,
    Saved,
    ToPage,
    Unsent,
)
from tests.chaos.marks import marked, marks_in
from tests.chaos.record import Record
from tests.chaos.tab import Chat, Tab, Text

RECEIPT_WITHIN = 8.0
"""Seconds without a receipt after which the page takes its connection for dead."""
OPEN_WITHIN = 4.0
_LONGEST_WAIT = 4.0

_decoder = msgspec.json.Decoder(ToPage)


class ChatTab:
    """A conversation in a tab, over however many sockets and lives of the tab it takes."""

    def __init__(self, site: Site, tab: Tab, record: Record, random: Random, author: str) -> None:
        self._site = site
        self._tab = tab
        self._record = record
        self._random = random
        self._author = author
        self._failures = 0
        self._ready = False
        self._sent_at = 0.0

    async def begin(self) -> None:
        """Open the page of a chat and write the first text."""
        line = self._random.choice(("oral-health", "urgent-advice"))
        with suppress(OSError, http.client.HTTPException, TimeoutError):
            async with asyncio.timeout(OPEN_WITHIN):
                page = await self._site.get(f"/fi/{line}/chat")
            if "secret" in page.main:
                self._tab.memory.chat = Chat(
                    command_id=page.main["command-id"],
                    secret=page.main["secret"],
                    line=line,
                    left=self._random.randint(3, 15),
                )
                self._tab.keep()
                return
        await asyncio.sleep(0.5)

    async def converse(self, acting: asyncio.Event) -> None:
        """Stay in the conversation until everything was written and saved, or it has ended."""
        try:
            async with connect(
                self._site.socket_address,
                origin=Origin(self._site.origin),
                compression=None,
                proxy=None,
                open_timeout=OPEN_WITHIN,
                ping_interval=None,
                close_timeout=0.5,
            ) as socket:
                self._ready = False
                await self._talk(socket, acting)
        except (OSError, TimeoutError, WebSocketException):
            if self._ready:
                self._record.write("lost")
            self._failures += 1
            wait = min(_LONGEST_WAIT, 0.5 * 2.0**self._failures)
            await asyncio.sleep(wait * self._random.uniform(0.5, 1))

    async def _talk(self, socket: ClientConnection, acting: asyncio.Event) -> None:
        chat = self._chat
        unsent = tuple(Unsent(n=each.n, text=each.text) for each in chat.unsent)
        hello: FromPage = Resume(secret=chat.secret, unsent=unsent)
        if not chat.opened:
            hello = Open(
                command_id=chat.command_id,
                secret=chat.secret,
                line=chat.line,
                language="fi",
                matter="toothache" if chat.line == "oral-health" else "fever",
                name="Liisa Virtanen",
                unsent=unsent,
            )
        await self._send(socket, hello)
        loop = asyncio.get_running_loop()
        write_at = loop.time()
        while self._tab.memory.chat is not None:
            chat = self._chat
            may_write = self._ready and chat.left > 0 and acting.is_set()
            if may_write and loop.time() >= write_at:
                await self._write(socket)
                write_at = loop.time() + self._random.uniform(0.2, 0.8)
            if not chat.unsent and self._ready and not (chat.left and acting.is_set()):
                # Everything was said; the tab goes elsewhere, the secret link stays.
                self._leave()
                return
            until = self._sent_at + RECEIPT_WITHIN if chat.unsent or not self._ready else loop.time() + 60
            if may_write:
                until = min(until, write_at)
            try:
                async with asyncio.timeout_at(until):
                    frame = _decoder.decode(await socket.recv())
            except TimeoutError:
                if loop.time() >= self._sent_at + RECEIPT_WITHIN and (chat.unsent or not self._ready):
                    raise
                continue
            await self._hear(frame, socket)

    async def _write(self, socket: ClientConnection) -> None:
        chat = self._chat
        for _ in range(min(chat.left, self._random.randint(1, 3))):
            no = self._record.number()
            text = Text(chat.next, marked(self._author, no, "Viesti"))
            chat.next += 1
            chat.left -= 1
            chat.unsent.append(text)
            self._tab.keep()
            self._record.write("given", name=self._name(text.n), kind="says", no=no)
            await self._send(socket, Message(n=text.n, text=text.text))

    async def _hear(self, frame: ToPage, socket: ClientConnection) -> None:
        chat = self._chat
        match frame:
            case Opened():
                chat.opened = True
                self._tab.keep()
                self._ready = True
                self._failures = 0
                self._record.write("ready")
            case Saved(n=n):
                # The receipt is written down before the copy goes: a kill between loses no receipt.
                self._record.write("acked", name=self._name(n), kind="says", no=self._no_of(n))
                chat.unsent = [each for each in chat.unsent if each.n != n]
                self._tab.keep()
            case Ended():
                if not chat.unsent:
                    self._leave()
                chat.left = 0
            case Error(code="try_again" | "too_fast"):
                await asyncio.sleep(1)
                for each in chat.unsent:
                    await self._send(socket, Message(n=each.n, text=each.text))
            case Error(code=code, n=n) if n:
                self._record.write("refused", name=self._name(n), kind="says", no=self._no_of(n), code=code)
                chat.unsent = [each for each in chat.unsent if each.n != n]
                self._tab.keep()
            case Error(code=code):
                for each in chat.unsent:
                    self._record.write(
                        "refused", name=self._name(each.n), kind="says", no=self._no_of(each.n), code=code
                    )
                self._leave()
            case _:
                pass

    def _leave(self) -> None:
        chat = self._chat
        if chat.opened:
            self._tab.memory.links = [*self._tab.memory.links[-4:], chat.secret]
        self._tab.memory.chat = None
        self._tab.keep()

    async def _send(self, socket: ClientConnection, frame: FromPage) -> None:
        self._sent_at = asyncio.get_running_loop().time()
        await socket.send(msgspec.json.encode(frame).decode())

    def _name(self, n: int) -> str:
        return f"{self._chat.secret[:8]} {n}"

    def _no_of(self, n: int) -> int:
        texts = [each.text for each in self._chat.unsent if each.n == n]
        return marks_in(texts[0])[0][1] if texts else 0

    @property
    def _chat(self) -> Chat:
        chat = self._tab.memory.chat
        assert chat is not None
        return chat
