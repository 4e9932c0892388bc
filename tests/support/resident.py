"""A resident at a chat socket of a real node, as honest as a page and as lean as a test."""

import asyncio
import json
import secrets
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin

from backend.protocol.ids import new_id

PATIENCE = 20.0


class Resident:
    """One conversation; texts are numbered as the page numbers them."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._n = 0

    async def says(self, text: str) -> float:
        """Send a text and return the seconds until it was told to be saved."""
        self._n += 1
        began = time.monotonic()
        await self._send(type="message", n=self._n, text=text)
        await self._until("saved", n=self._n)
        return time.monotonic() - began

    async def opens(self) -> None:
        """Begin the conversation."""
        opening = {"command_id": new_id(), "secret": secrets.token_urlsafe(32), "line": "oral-health"}
        await self._send(type="open", **opening, language="fi", matter="toothache", name="Liisa Virtanen")
        await self._until("opened")

    async def _send(self, **frame: object) -> None:
        await self._socket.send(json.dumps(frame))

    async def _until(self, kind: str, **facts: object) -> None:
        async with asyncio.timeout(PATIENCE):
            while True:
                frame: dict[str, Any] = json.loads(await self._socket.recv())
                if frame["type"] == kind and facts.items() <= frame.items():
                    return
                assert frame["type"] != "error", frame["code"]


@asynccontextmanager
async def resident_at(port: int) -> AsyncIterator[Resident]:
    """Open a conversation about a toothache at the node of a port."""
    address = f"127.0.0.1:{port}"
    async with connect(
        f"ws://{address}/chat/socket", origin=Origin(f"http://{address}"), compression=None
    ) as socket:
        resident = Resident(socket)
        await resident.opens()
        yield resident
