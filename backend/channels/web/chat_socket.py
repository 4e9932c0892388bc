"""The chat's socket: origin, sizes, floods and malformed frames are dealt with here; what frames mean is elsewhere."""

import asyncio
import logging
from contextlib import suppress

import msgspec
from starlette.websockets import WebSocket, WebSocketDisconnect

from backend.channels.web import frames
from backend.channels.web.chat_opening import ChatOpening
from backend.channels.web.chat_session import ChatSession
from backend.channels.web.floods import Buckets, Presences
from backend.channels.web.frames import ToPage
from backend.channels.web.guard import client_key
from backend.channels.web.origin import socket_is_own
from backend.channels.web.site import Site
from backend.channels.web.store_away import StoreAway
from backend.channels.web.surveys import Surveys
from backend.channels.web.turns import Row, Turns
from backend.domain import limits

logger = logging.getLogger(__name__)

_UNREAD_FRAMES = 500
"""Frames a page may leave unread before it is closed; it resumes where it was."""
_FRAMES_A_MINUTE = 300
_FIRST_FRAME_SECONDS = 20


class ChatSocket:
    """Serves ``/chat/socket``."""

    def __init__(self, site: Site, surveys: Surveys) -> None:
        """Count floods by the county's limits."""
        floods = site.county.floods
        self._site = site
        self._surveys = surveys
        self._opening = ChatOpening(site)
        self._messages = Buckets(floods.messages_per_minute, site.clock)
        self._openings = Buckets(floods.posts_per_minute, site.clock)
        self._present = Presences(floods.sockets_per_address)
        self.row = Row()
        """Where frames wait that come faster than people write: a crowd may not make everybody else wait."""
        self.malformed = 0

    async def serve(self, socket: WebSocket) -> None:
        """Serve one page until it goes."""
        if not socket_is_own(socket.headers):
            # Closed before it was accepted, which a server says as 403.
            await socket.close(frames.CLOSE_ORIGIN, "another origin")
            return
        key = client_key(socket.scope)
        wait = self._openings.take(key)
        if wait or not self._present.enter(key):
            # A browser's script sees no status of a refused handshake, but it sees a code.
            await socket.accept()
            await socket.close(frames.CLOSE_TOO_FAST, f"too many, again in {wait or 30} s")
            return
        try:
            await socket.accept()
            await _Talk(self._site, self._opening, self._surveys, self._messages, socket, self).run()
        finally:
            self._present.leave(key)

    def count_malformed(self, fault: str) -> None:
        """Log one line without content; the number tells a flood from a stray."""
        self.malformed += 1
        logger.info("a chat frame was malformed (%s); %d so far", fault, self.malformed)


class _Talk:
    """One accepted socket: a reader, a writer and a follower."""

    def __init__(
        self,
        site: Site,
        opening: ChatOpening,
        surveys: Surveys,
        messages: Buckets,
        socket: WebSocket,
        owner: ChatSocket,
    ) -> None:
        self._socket = socket
        self._owner = owner
        self._out: asyncio.Queue[ToPage] = asyncio.Queue(_UNREAD_FRAMES)
        self._slow = asyncio.Event()
        self._session = ChatSession(site, opening, surveys, messages, self._put)
        self._turns = Turns(owner.row)
        self._pace = Buckets(_FRAMES_A_MINUTE, site.clock, most_keys=1)

    async def run(self) -> None:
        """Run until one side ends; whatever it was, nothing is followed afterwards."""
        follower = asyncio.create_task(self._session.follow())
        tasks = [
            asyncio.create_task(self._receive()),
            asyncio.create_task(self._write()),
            follower,
            asyncio.create_task(self._slow.wait()),
        ]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
            if follower in done:
                await self._close(frames.CLOSE_MOVED, "joined into another")
            elif self._slow.is_set():
                await self._close(frames.CLOSE_TOO_FAST, "too slow to read")
        except WebSocketDisconnect:
            pass
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            self._session.close()

    def _put(self, frame: ToPage) -> None:
        try:
            self._out.put_nowait(frame)
        except asyncio.QueueFull:
            self._slow.set()

    async def _write(self) -> None:
        while True:
            try:
                async with asyncio.timeout(frames.BEAT_SECONDS):
                    frame = await self._out.get()
            except TimeoutError:
                frame = frames.Beat()
            await self._socket.send_text(frames.encode(frame))

    async def _receive(self) -> None:
        first = True
        while True:
            try:
                async with asyncio.timeout(_FIRST_FRAME_SECONDS if first else None):
                    message = await self._socket.receive()
            except TimeoutError:
                return await self._close(frames.CLOSE_SILENT, "silent")
            if message["type"] == "websocket.disconnect":
                return None
            first = False
            data = message.get("text")
            if data is None:
                return await self._malformed("bytes")
            if len(data) > limits.FRAME_BYTES or len(data.encode()) > limits.FRAME_BYTES:
                return await self._close(frames.CLOSE_TOO_LARGE, "frame too large")
            if self._pace.take(""):
                return await self._close(frames.CLOSE_TOO_FAST, "too many frames")
            try:
                frame = frames.decode(data)
            except msgspec.ValidationError:
                return await self._malformed("fields")
            except msgspec.DecodeError:
                return await self._malformed("not JSON")
            await self._turns.turn()
            try:
                goes_on = await self._session.take(frame)
            except StoreAway:
                return await self._close(frames.CLOSE_AWAY, "the database does not answer")
            if not goes_on:
                return await self._close(frames.CLOSE_UNKNOWN, "nothing to go on with")

    async def _malformed(self, fault: str) -> None:
        self._owner.count_malformed(fault)
        await self._close(frames.CLOSE_MALFORMED, f"malformed: {fault}")

    async def _close(self, code: int, reason: str) -> None:
        # What was said before the end still goes out.
        with suppress(WebSocketDisconnect, RuntimeError):
            while not self._out.empty():
                await self._socket.send_text(frames.encode(self._out.get_nowait()))
            await self._socket.close(code, reason)
