"""Where another exchange tells: ``POST /cti/v1/events``. What is wrong is said to its people in one sentence.

An event is durable before it is acknowledged; it is passed on by the leader, whichever node took it.
"""

import asyncio
import logging
from collections.abc import Callable
from functools import partial

from sqlalchemy import Connection
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse

from backend.channels.phone.cti.events import EventWrong, call_key, event_key, kept_form, read_event
from backend.channels.phone.cti.signing import NotSigned, Signatures
from backend.channels.web.floods import Buckets, address_key
from backend.commands.dispatch import CommandWriter
from backend.domain.county import County
from backend.protocol.clock import Clock
from backend.store.batch import Unavailable
from backend.store.encryption import Cipher
from backend.store.told_events import Told, keep
from backend.store.writer import Closed

logger = logging.getLogger(__name__)

BODY_LIMIT = 16 * 1024
BODY_SECONDS = 10.0
STORE_SECONDS = 8.0
UNSIGNED_A_MINUTE = 60
"""So many refused attempts of one address are answered; then it waits."""
RETRY_SECONDS = 5


class Intake:
    """Takes events on any node."""

    def __init__(
        self,
        exchange: str,
        signatures: Signatures,
        *,
        county: County,
        cipher: Cipher,
        writer: CommandWriter,
        clock: Clock,
        real_clock: Clock,
        events_a_minute: int,
        wake: Callable[[], None],
    ) -> None:
        self._exchange = exchange
        self._signatures = signatures
        self._county = county
        self._cipher = cipher
        self._writer = writer
        self._clock = clock
        self._wake = wake
        self._unsigned = Buckets(UNSIGNED_A_MINUTE, real_clock)
        self._signed = Buckets(events_a_minute, real_clock)

    async def answer(self, request: Request) -> JSONResponse:
        """Take one event."""
        address = address_key(request.client.host if request.client else "")
        try:
            async with asyncio.timeout(BODY_SECONDS):
                body = await _body(request)
        except (TimeoutError, ClientDisconnect):
            return _refused(408, f"the body did not come within {BODY_SECONDS:g} s")
        if body is None:
            answer = _refused(413, f"the body has at most {BODY_LIMIT} bytes")
            # What is left of the body is not read, so the connection cannot be used again.
            answer.headers["Connection"] = "close"
            return answer
        try:
            key_id = self._signatures.check(request.headers, body)
        except NotSigned as wrong:
            wait = self._unsigned.take(address)
            if wait:
                return _later(429, wait, "too many attempts that were refused")
            logger.info("an event of another exchange was refused: it is not signed as it has to be")
            return _refused(401, str(wrong))
        wait = self._signed.take(key_id)
        if wait:
            return _later(429, wait, "too many events in a minute")
        return await self._take(body)

    async def _take(self, body: bytes) -> JSONResponse:
        try:
            event = read_event(body, self._county)
        except EventWrong as wrong:
            logger.warning("an event of another exchange was signed well and cannot be read: %s", wrong)
            return _refused(400, str(wrong))
        form = kept_form(event)
        told = Told(
            event_key(self._exchange, event),
            call_key(self._exchange, event),
            event.at,
            self._clock(),
            form,
        )
        work: Callable[[Connection], bytes] = partial(
            keep, cipher=self._cipher, exchange=self._exchange, told=told
        )
        try:
            async with asyncio.timeout(STORE_SECONDS):
                kept = await self._writer.run(work)
        except (Unavailable, Closed, TimeoutError):
            return _later(503, RETRY_SECONDS, "the event could not be saved; send the same again")
        if kept != form and read_event(kept, self._county) != event:
            return _refused(409, "another event was told under this source and event_id")
        self._wake()
        return JSONResponse({"accepted": True}, 202)


async def _body(request: Request) -> bytes | None:
    """Return the body; none when it is too long."""
    declared = request.headers.get("content-length", "0")
    if declared.isdecimal() and int(declared) > BODY_LIMIT:
        return None
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > BODY_LIMIT:
            return None
    return body


def _refused(status: int, why: str) -> JSONResponse:
    return JSONResponse({"accepted": False, "problem": why}, status)


def _later(status: int, seconds: int, why: str) -> JSONResponse:
    answer = _refused(status, why)
    answer.headers["Retry-After"] = str(seconds)
    return answer
