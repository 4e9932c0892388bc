"""A simulated resident's chat on a real socket, with reloads and lost connections."""

import asyncio
import time

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, WebSocketException
from websockets.typing import Origin

from backend.channels.simulator.behaviour import Behaviour, Leaving
from backend.channels.simulator.ledger import Event, Ledger
from backend.channels.simulator.pages import Site
from backend.channels.simulator.scenes import Scene
from backend.channels.simulator.sites import Sites
from backend.channels.web.frames import Ended, Opened, Saved, Surveyed, ToPage

_TRIES = 6
_TRY_AGAIN_SECONDS = 2.0
_FINAL_CODES = frozenset({4400, 4403, 4404, 4413})

_decoder = msgspec.json.Decoder(ToPage)
_encoder = msgspec.json.Encoder()


class ChatVisit:
    """One conversation, however many sockets it takes."""

    def __init__(self, sites: Sites, ledger: Ledger, scene: Scene, behaviour: Behaviour) -> None:
        """Prepare; nothing is sent yet."""
        self._sites = sites
        self._ledger = ledger
        self._scene = scene
        self._behaviour = behaviour
        self._command_id = ""
        self._secret = ""
        self._reference = ""

    async def run(self) -> bool:
        """Chat until it is over; return False when the chat is closed and nothing was begun.

        Raises OSError or WebSocketException when the connection fails again and again.
        """
        site = await self._sites.one()
        page = await site.get(f"/{self._scene.language.value}/{self._scene.line}/chat")
        if "secret" not in page.main:
            return False
        self._command_id, self._secret = page.main["command-id"], page.main["secret"]
        failures = 0
        while True:
            try:
                leaving = await self._socket(site)
            except (OSError, WebSocketException):
                failures += 1
                if failures == _TRIES:
                    raise
                await asyncio.sleep(_TRY_AGAIN_SECONDS)
                site = await self._sites.one()
                continue
            if leaving is Leaving.DONE:
                return bool(self._reference)
            failures = 0

    async def _socket(self, site: Site) -> Leaving:
        async with connect(
            site.socket_address, origin=Origin(site.origin), compression=None, proxy=None
        ) as socket:
            hello = self._behaviour.hello(self._command_id, self._secret)
            await socket.send(_encoder.encode(hello).decode())
            try:
                return await self._converse(socket)
            except ConnectionClosed as closed:
                if closed.rcvd is not None and closed.rcvd.code in _FINAL_CODES:
                    return Leaving.DONE
                raise

    async def _converse(self, socket: ClientConnection) -> Leaving:
        while True:
            for act in self._behaviour.due(time.monotonic()):
                if isinstance(act, Leaving):
                    return act
                await socket.send(_encoder.encode(act).decode())
            at = self._behaviour.next_time()
            patience = None if at is None else max(0.0, at - time.monotonic())
            try:
                async with asyncio.timeout(patience):
                    data = await socket.recv()
            except TimeoutError:
                continue
            frame = _decoder.decode(data)
            self._write_down(frame)
            self._behaviour.on(frame, time.monotonic())

    def _write_down(self, frame: ToPage) -> None:
        match frame:
            case Opened(reference=reference, resumed=False):
                self._reference = reference
                self._note("opened")
            case Opened(reference=reference):
                self._reference = reference
            case Saved(n=n):
                self._ledger.write(
                    "saved",
                    channel="chat",
                    line=self._scene.line,
                    reference=self._reference,
                    secret=self._secret,
                    n=n,
                    text=self._behaviour.text(n),
                )
            case Ended():
                self._note("ended")
            case Surveyed():
                self._note("surveyed")
            case _:
                pass

    def _note(self, event: Event) -> None:
        self._ledger.write(
            event,
            channel="chat",
            line=self._scene.line,
            reference=self._reference,
            secret=self._secret,
        )
