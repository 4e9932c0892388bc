"""The backend opens the line to the exchange, again and again; the other direction is `answering`."""

import asyncio
import logging
from base64 import b64encode
from collections.abc import Awaitable, Callable
from urllib.parse import urlencode

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatus, InvalidURI
from websockets.typing import Subprotocol

from backend.channels.phone.ari.link import MESSAGE_LIMIT, AriLink
from backend.channels.phone.ari.requests import AriGone, AriRefused

logger = logging.getLogger(__name__)

PROTOCOL = "ari"
_NOT_READY = 503
SHORTEST = 0.2
LONGEST = 5.0
OPEN_SECONDS = 5.0
PING_SECONDS = 10.0
PONG_SECONDS = 5.0

Attend = Callable[[AriLink], Awaitable[None]]
"""What is done with a line: returns, or is cancelled, when it is done with it."""


class AriAddress(msgspec.Struct, frozen=True, kw_only=True):
    """Where the exchange is and who asks there."""

    url: str
    """``wss://…/ari`` or ``ws://127.0.0.1:8088/ari``, without the events at its end."""
    user: str
    password: str
    app: str

    def __repr__(self) -> str:
        """Never show the password."""
        return f"<AriAddress of {self.app}>"


class _Dialled:
    """The line over a connection of ours."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket

    async def send(self, text: str) -> None:
        if self._socket.transport.is_closing():
            # The library learns of it a moment later, and what is written until then would be a line in the log each.
            raise AriGone("the line to the exchange is cut")
        try:
            await self._socket.send(text)
        except ConnectionClosed:
            raise AriGone("the line to the exchange is cut") from None

    async def receive(self) -> str | bytes | None:
        try:
            return await self._socket.recv()
        except ConnectionClosed:
            return None

    async def close(self) -> None:
        await self._socket.close()


async def open_line(address: AriAddress) -> ClientConnection:
    """Connect once. Raises ``OSError``, ``TimeoutError`` or websockets' ``InvalidHandshake``."""
    key = b64encode(f"{address.user}:{address.password}".encode()).decode()
    return await connect(
        f"{address.url}/events?{urlencode({'app': address.app})}",
        additional_headers={"Authorization": f"Basic {key}"},
        subprotocols=[Subprotocol(PROTOCOL)],
        compression=None,
        open_timeout=OPEN_SECONDS,
        ping_interval=PING_SECONDS,
        ping_timeout=PONG_SECONDS,
        close_timeout=1.0,
        max_size=MESSAGE_LIMIT,
        proxy=None,
    )


async def keep_dialling(address: AriAddress, attend: Attend) -> None:
    """Open the line, let `attend` use it, and open it again when it is cut, until cancelled.

    Returns when another connection has taken the application: two that take it from one another would both be deaf.
    """
    wait = SHORTEST
    while True:
        try:
            socket = await open_line(address)
        except (OSError, TimeoutError, InvalidHandshake, InvalidURI, EOFError) as error:
            logger.warning("the exchange cannot be reached (%s); trying again", _reason(error))
        else:
            logger.info("the line to the exchange is open")
            wait = SHORTEST
            async with AriLink(_Dialled(socket)) as link:
                await attending(link, attend)
            if link.replaced:
                logger.warning("another connection has taken the exchange's application")
                return
            logger.warning("the line to the exchange is cut; opening it again")
        await asyncio.sleep(wait)
        wait = min(LONGEST, wait * 2)


async def attending(link: AriLink, attend: Attend) -> None:
    """Let `attend` use the line; what it raises is told and ends this line only."""
    try:
        await attend(link)
    except AriGone:
        logger.info("the line to the exchange was cut while something was asked")
    except AriRefused as refused:
        if refused.status != _NOT_READY:
            logger.exception("the line to the exchange could not be attended to")
            return
        # Its socket is open some seconds before it has loaded what it needs to answer.
        logger.info("the exchange is not ready yet; asking it again")
    except Exception:
        logger.exception("the line to the exchange could not be attended to")


def _reason(error: BaseException) -> str:
    if isinstance(error, InvalidStatus):
        return f"answer {error.response.status_code}"
    return type(error).__name__
