"""A server as a node has it, with nothing but the socket that an exchange opens."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket

from backend.channels.phone.ari.answering import AriSocket
from backend.channels.phone.ari.link import MESSAGE_LIMIT
from backend.live.direct import WIRE, DirectProtocol, DirectWire
from backend.protocol.codec import FRAME_LIMIT
from tests.support.hearing import Hearing

PATH = "/phone/ari"


class ExchangeDoor:
    """Takes the line of an exchange at a port of this machine while it is served."""

    def __init__(
        self, port: int, user: str, password: str, certificate: tuple[str, str] | None = None
    ) -> None:
        self.url = f"ws://127.0.0.1:{port}{PATH}"
        self.hearing = Hearing()
        self.leads = True
        self.letting_in: Callable[[], None] = lambda: None
        """Called just before an exchange is let in."""
        socket = AriSocket(
            user, password, self.hearing.attend, wanted=lambda: self.leads, make_room=self._make_room
        )
        self._server = uvicorn.Server(
            uvicorn.Config(
                Starlette(routes=[WebSocketRoute(PATH, socket.serve)]),
                port=port,
                ws=DirectProtocol,
                ws_max_size=FRAME_LIMIT,
                ws_per_message_deflate=False,
                log_config=None,
                lifespan="off",
                timeout_graceful_shutdown=1,
                ssl_certfile=certificate[0] if certificate else None,
                ssl_keyfile=certificate[1] if certificate else None,
            )
        )

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[Hearing]:
        """Serve, and end as a node that is stopped does."""
        task = asyncio.create_task(self._server.serve())
        try:
            while not self._server.started:
                assert not task.done()
                await asyncio.sleep(0.01)
            yield self.hearing
        finally:
            self._server.should_exit = True
            await task

    def _make_room(self, socket: WebSocket) -> None:
        wire: DirectWire = socket.scope["state"][WIRE]
        wire.take_long(MESSAGE_LIMIT)
        self.letting_in()
