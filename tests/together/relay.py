"""A plain relay between a desktop and its node: counts who spoke when, and cuts where a test wants."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from urllib.parse import urlsplit


class Relay:
    """Passes bytes on. ``flights`` counts how often the desktop began to speak, the opening of sockets not counted.

    ``answers_left`` is how many bytes of the node still reach the desktop before the line is cut, none for all.
    """

    def __init__(self, port: int) -> None:
        self._port = port
        self._writers: set[asyncio.StreamWriter] = set()
        self.url = ""
        self.flights = 0
        self.answers_left: int | None = None

    def cut(self) -> None:
        """Cut every line without a word."""
        for writer in self._writers:
            writer.transport.abort()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Pass one desktop's bytes to the node and back."""
        try:
            node_reader, node_writer = await asyncio.open_connection("127.0.0.1", self._port)
        except OSError:
            writer.transport.abort()
            return
        self._writers |= {writer, node_writer}
        spoke = ["desktop"]
        with suppress(OSError):
            await asyncio.gather(
                self._pass(reader, node_writer, "desktop", spoke),
                self._pass(node_reader, writer, "node", spoke),
            )
        for each in (writer, node_writer):
            self._writers.discard(each)
            each.transport.abort()

    async def _pass(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, who: str, spoke: list[str]
    ) -> None:
        while data := await reader.read(65536):
            if who == "desktop" and spoke[-1] == "node":
                self.flights += 1
            spoke.append(who)
            if who == "node" and self.answers_left is not None:
                data = data[: self.answers_left]
                self.answers_left -= len(data)
            writer.write(data)
            await writer.drain()
            if self.answers_left == 0:
                break
        raise ConnectionResetError


@asynccontextmanager
async def relay(url: str) -> AsyncIterator[Relay]:
    """Stand between desktops and the node at ``url``."""
    passing = Relay(urlsplit(url).port or 0)
    async with await asyncio.start_server(passing.serve, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        passing.url = f"ws://127.0.0.1:{port}/desktop"
        try:
            yield passing
        finally:
            passing.cut()
