"""Stands before every page: floods 429, oversize bodies 413, posts from other sites 403; before anything is parsed.

What was typed outlives whatever happens to its post: the answer to a flood, and to a fault of ours, gives it back.
"""

import asyncio
from collections.abc import Awaitable, Callable

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from backend.channels.web.floods import Buckets, address_key
from backend.channels.web.origin import post_is_own
from backend.domain import limits

Refuse = Callable[[Request, int, dict[str, object]], Awaitable[Response]]
"""Makes the page that tells of a refusal: request, status, what its sentence needs."""

BODY_SECONDS = 90.0
"""How long a body may take: the longest one by a slow telephone network, and some patience."""


class Guard:
    """Lets through what is small enough, slow enough and from this site."""

    def __init__(
        self,
        app: ASGIApp,
        pages: Buckets,
        posts: Buckets,
        refuse: Refuse,
        body_seconds: float = BODY_SECONDS,
    ) -> None:
        """Count pages and posts of each address in these buckets."""
        self._app = app
        self._pages = pages
        self._posts = posts
        self._refuse = refuse
        self._body_seconds = body_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on or refuse one request."""
        if scope["type"] != "http" or scope["path"].startswith("/assets/"):
            await self._app(scope, receive, send)
            return
        posting = scope["method"] not in {"GET", "HEAD"}
        key = client_key(scope)
        wait = (self._posts if posting else self._pages).take(key)
        if posting:
            await self._posted(scope, receive, send, wait)
        elif wait:
            await self._flood(Request(scope), wait, scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _flood(self, request: Request, wait: int, scope: Scope, receive: Receive, send: Send) -> None:
        answer = await self._refuse(request, 429, {"seconds": wait})
        answer.headers["Retry-After"] = str(wait)
        await answer(scope, receive, send)

    async def _posted(self, scope: Scope, receive: Receive, send: Send, wait: int) -> None:
        headers = Headers(scope=scope)
        if not post_is_own(headers):
            await (await self._refuse(Request(scope), 403, {}))(scope, receive, send)
            return
        declared = headers.get("content-length", "0")
        status = 413
        body = None
        if not _is_too_large(declared):
            try:
                async with asyncio.timeout(self._body_seconds):
                    body = await _read(receive)
            except TimeoutError:
                status = 408
        if body is None:
            answer = await self._refuse(Request(scope), status, {})
            # What is left of the body is not read, so the connection cannot be used again.
            answer.headers["Connection"] = "close"
            await answer(scope, receive, send)
            return
        if wait:
            await self._flood(Request(scope, _again(body, receive)), wait, scope, receive, send)
            return
        begun = False

        async def noticed(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, _again(body, receive), noticed)
        except Exception:
            if not begun:
                request = Request(scope, _again(body, receive))
                await (await self._refuse(request, 500, {}))(scope, receive, noticed)
            raise


def client_key(scope: Scope) -> str:
    """Return the key under which an address is counted."""
    client = scope.get("client")
    return address_key(client[0]) if client else "unknown"


def _is_too_large(declared: str) -> bool:
    return not declared.isascii() or not declared.isdigit() or int(declared) > limits.FORM_BODY_BYTES


async def _read(receive: Receive) -> bytes | None:
    parts: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return b""
        part = message.get("body", b"")
        size += len(part)
        if size > limits.FORM_BODY_BYTES:
            return None
        parts.append(part)
        if not message.get("more_body", False):
            return b"".join(parts)


def _again(body: bytes, receive: Receive) -> Receive:
    given = False

    async def next_message() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return next_message
