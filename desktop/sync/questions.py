"""Questions on their way to the server: each is answered, or said not to be, and none waits for a network."""

import asyncio
from collections.abc import Callable

from backend.protocol.errors import ErrorCode
from backend.protocol.frames import Answered, NotAnswered
from backend.protocol.ids import new_id
from backend.protocol.inquiries import Found, Inquiry


class Questions:
    """``send`` puts a question on the socket and tells whether there is one."""

    def __init__(self, send: Callable[[str, Inquiry], bool]) -> None:
        self._send = send
        self._open: dict[str, asyncio.Future[Found | ErrorCode]] = {}

    async def ask(self, inquiry: Inquiry) -> Found | ErrorCode:
        """Return the answer; ``STORE_UNAVAILABLE`` when there is no connection, or it is lost before the answer."""
        ask_id = new_id()
        answer: asyncio.Future[Found | ErrorCode] = asyncio.get_running_loop().create_future()
        self._open[ask_id] = answer
        try:
            if not self._send(ask_id, inquiry):
                return ErrorCode.STORE_UNAVAILABLE
            return await answer
        finally:
            del self._open[ask_id]

    def answered(self, frame: Answered | NotAnswered) -> None:
        """Hand an answer to whoever asked; one that nobody waits for any more is let go."""
        answer = self._open.get(frame.ask_id)
        if answer is not None and not answer.done():
            answer.set_result(frame.found if isinstance(frame, Answered) else frame.code)

    def lost(self) -> None:
        """The socket is gone, and what was asked on it with it."""
        for answer in self._open.values():
            if not answer.done():
                answer.set_result(ErrorCode.STORE_UNAVAILABLE)
