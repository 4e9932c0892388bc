"""One open line to the exchange: requests and their answers, events in their order. How it was opened is not known here."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import Protocol, Self

from backend.channels.phone.ari.messages import Answer, ApplicationReplaced, Event, Unreadable, decode
from backend.channels.phone.ari.requests import AriGone, Done, Requests

logger = logging.getLogger(__name__)

ANSWER_SECONDS = 10.0
"""How long an answer may take. Usually it is less than a thousandth; a line that says nothing for so long is dead."""

MESSAGE_LIMIT = 16 * 1024 * 1024
"""Bytes of one message. A list of all channels is one message, about 1 KB for each."""


class Line(Protocol):
    """What a link needs of a WebSocket."""

    async def send(self, text: str) -> None:
        """Send one message. Raises ``AriGone`` when the line is cut."""

    async def receive(self) -> str | bytes | None:
        """Return the next message; none when the line is cut."""

    async def close(self) -> None:
        """Close the line; does nothing when it is closed."""


class AriLink:
    """One line while it lasts. Use it as an asynchronous context: it reads from entering until leaving.

    Events are kept from the first moment and handed on when somebody asks for them, so that whoever comes back after
    a fault can look first at what there is.
    """

    def __init__(self, line: Line) -> None:
        self._line = line
        self._requests = Requests()
        self._events: asyncio.Queue[Event | None] = asyncio.Queue()
        self.answer_seconds = ANSWER_SECONDS
        self._reading: asyncio.Task[None] | None = None
        self._cut = asyncio.Event()
        self._heard = asyncio.Event()
        self.replaced = False
        """Another connection has taken the application: do not come back by yourself."""

    async def __aenter__(self) -> Self:
        """Begin to read."""
        self._reading = asyncio.get_running_loop().create_task(self._read())
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close the line."""
        await self.close()
        assert self._reading is not None
        self._reading.cancel()
        await asyncio.gather(self._reading, return_exceptions=True)
        self._end()

    @property
    def is_cut(self) -> bool:
        """Whether nothing can be asked any more."""
        return self._cut.is_set()

    @property
    def unheard(self) -> int:
        """How many events wait to be handed on."""
        return self._events.qsize()

    async def until_heard(self, seconds: float) -> None:
        """Wait until the exchange has said anything, or so long."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._heard.wait()

    async def until_cut(self) -> None:
        """Wait for the end of the line."""
        await self._cut.wait()

    async def close(self) -> None:
        """Close the line; whoever waits for an answer gets ``AriGone``."""
        await self._line.close()

    async def request(
        self,
        method: str,
        uri: str,
        query: Mapping[str, str | int] | None = None,
        body: Mapping[str, object] | None = None,
    ) -> Done:
        """Ask for `uri` (``channels/1.2/answer``, without a slash before it) and return the yes.

        Raises ``AriRefused`` for a no, ``AriGone`` when the line is cut or nothing is answered in ten seconds.
        """
        if self.is_cut:
            raise AriGone("the line to the exchange is cut")
        text, answer = self._requests.ask(method, uri, query, body)
        try:
            async with asyncio.timeout(self.answer_seconds):
                await self._line.send(text)
                return await answer
        except TimeoutError:
            logger.warning("the exchange did not answer for %.0f s; its line is closed", self.answer_seconds)
            self._end()
            await self._line.close()
            raise AriGone("the exchange did not answer") from None
        finally:
            if not answer.cancel() and not answer.cancelled():
                # Heard of by whoever asked in another way already.
                answer.exception()

    async def events(self) -> AsyncIterator[Event]:
        """Give each event in its order until the line is cut; for one reader only."""
        while (event := await self._events.get()) is not None:
            yield event

    async def pump(self, hear: Callable[[Event], Awaitable[None]]) -> None:
        """Hand on each event, one after another, until the line is cut. What `hear` raises ends nothing."""
        async for event in self.events():
            try:
                await hear(event)
            except AriGone:
                # The end of the line is the next thing to come out of the queue.
                logger.info("a %s was not attended to, since the line was cut", type(event).__name__)
            except Exception:
                logger.exception("a %s could not be attended to", type(event).__name__)

    async def _read(self) -> None:
        try:
            while (data := await self._line.receive()) is not None:
                self._heard.set()
                try:
                    message = decode(data)
                except Unreadable:
                    logger.exception("the exchange said what could not be read")
                    continue
                if isinstance(message, Answer):
                    self._requests.hear(message)
                elif message is not None:
                    self._events.put_nowait(message)
                    if isinstance(message, ApplicationReplaced):
                        self.replaced = True
                        return
        finally:
            self._end()

    def _end(self) -> None:
        if not self._cut.is_set():
            self._cut.set()
            self._heard.set()
            self._requests.give_up()
            self._events.put_nowait(None)
