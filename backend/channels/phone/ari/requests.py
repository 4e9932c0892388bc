"""Requests over the event socket, without any I/O: text to be sent, and which answer belongs to which."""

import asyncio
from collections.abc import Mapping
from typing import TypeVar

import msgspec

from backend.channels.phone.ari.messages import Answer, read

T = TypeVar("T")


class AriGone(Exception):
    """The line to the exchange is cut; whether the request was still done is not known."""


class AriRefused(Exception):
    """The exchange says no: `status` as in HTTP (404 no such channel, 409 wrong state, …).

    Its own words stand in `message` and not in the text of the exception, since they may quote an address.
    """

    def __init__(self, status: int, message: str) -> None:
        super().__init__(f"the exchange refused with {status}")
        self.status = status
        self.message = message


class _Pair(msgspec.Struct, frozen=True):
    name: str
    value: str


class _Request(msgspec.Struct, frozen=True, tag="RESTRequest", omit_defaults=True):
    request_id: str
    method: str
    uri: str
    query_strings: tuple[_Pair, ...] = ()
    content_type: str = ""
    message_body: str = ""


class _Refusal(msgspec.Struct, frozen=True):
    message: str = ""
    error: str = ""


class Done:
    """A request that was answered with a yes."""

    __slots__ = ("_body", "status")

    def __init__(self, status: int, body: str) -> None:
        self.status = status
        self._body = body

    def read(self, kind: type[T]) -> T:
        """Read what came with it. Raises ``Unreadable``."""
        answer: T = read(kind, self._body)
        return answer


class Requests:
    """Requests that wait for their answer."""

    def __init__(self) -> None:
        self._waiting: dict[str, asyncio.Future[Done]] = {}
        self._sent = 0

    @property
    def waiting(self) -> int:
        """How many are without an answer."""
        return len(self._waiting)

    def ask(
        self,
        method: str,
        uri: str,
        query: Mapping[str, str | int] | None = None,
        body: Mapping[str, object] | None = None,
    ) -> tuple[str, asyncio.Future[Done]]:
        """Return the text to send and what will be the answer: a ``Done``, ``AriRefused`` or ``AriGone``."""
        self._sent += 1
        key = str(self._sent)
        future: asyncio.Future[Done] = asyncio.get_running_loop().create_future()
        self._waiting[key] = future
        future.add_done_callback(lambda _: self._waiting.pop(key, None))
        request = _Request(
            key,
            method,
            uri,
            query_strings=tuple(_Pair(name, str(value)) for name, value in (query or {}).items()),
            content_type="application/json" if body else "",
            message_body=msgspec.json.encode(body).decode() if body else "",
        )
        return msgspec.json.encode(request).decode(), future

    def hear(self, answer: Answer) -> None:
        """Give an answer to whoever waits for it; one that nobody waits for any more is dropped."""
        future = self._waiting.get(answer.request_id)
        if future is None or future.done():
            return
        if 200 <= answer.status < 300:
            future.set_result(Done(answer.status, answer.body))
        else:
            future.set_exception(AriRefused(answer.status, _words(answer.body)))

    def give_up(self) -> None:
        """Tell everybody who waits that the line is cut."""
        for future in list(self._waiting.values()):
            if not future.done():
                future.set_exception(AriGone("the line to the exchange is cut"))


def _words(body: str) -> str:
    try:
        refusal = msgspec.json.decode(body, type=_Refusal)
    except (msgspec.DecodeError, ValueError):
        return ""
    return refusal.message or refusal.error
