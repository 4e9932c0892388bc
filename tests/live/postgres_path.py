"""A way to the tests' PostgreSQL over TCP on which connections can go half open: the server itself has a Unix socket only.

It runs in a thread of its own, since a node that is being opened blocks the test's loop.
"""

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy.engine import make_url

from tests.support.proxy import Proxy

T = TypeVar("T")


class Way:
    """The proxy before the database. ``url`` is the same database through it, for libpq."""

    def __init__(self, proxy: Proxy, url: str, loop: asyncio.AbstractEventLoop) -> None:
        self.url = url
        self._proxy = proxy
        self._loop = loop

    @property
    def sqlalchemy_url(self) -> str:
        """The same for SQLAlchemy."""
        return self.url.replace("postgresql://", "postgresql+psycopg://")

    def forget(self) -> int:
        """Let nothing through the present connections for ever; returns how many they are."""
        return self._there(self._proxy.forget)

    def hold(self) -> None:
        """Let nothing through either way."""
        self._there(self._proxy.hold)

    def let_go(self) -> None:
        """Let everything through again."""
        self._there(self._proxy.let_go)

    def _there(self, do: Callable[[], T]) -> T:
        async def done() -> T:
            return do()

        return asyncio.run_coroutine_threadsafe(done(), self._loop).result()


@contextmanager
def way_to(url: str) -> Iterator[Way]:
    """Give a way to the database."""
    parsed = make_url(url)
    socket = f"{parsed.query['host']}/.s.PGSQL.5432"
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    async def begin() -> tuple[Proxy, asyncio.Server]:
        bridge = await asyncio.start_server(lambda *ends: _carry(socket, *ends), "127.0.0.1", 0)
        proxy = Proxy([("127.0.0.1", int(bridge.sockets[0].getsockname()[1]))])
        await proxy.start()
        return proxy, bridge

    async def end() -> None:
        proxy.let_go()
        await proxy.close()
        bridge.close()
        rest = asyncio.all_tasks() - {asyncio.current_task()}
        for task in rest:
            task.cancel()
        await asyncio.gather(*rest, return_exceptions=True)

    proxy, bridge = asyncio.run_coroutine_threadsafe(begin(), loop).result()
    through = parsed.set(drivername="postgresql", host="127.0.0.1", port=proxy.port, query={})
    try:
        yield Way(proxy, through.render_as_string(hide_password=False), loop)
    finally:
        asyncio.run_coroutine_threadsafe(end(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _carry(socket: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    there = await asyncio.open_unix_connection(socket)
    pumps = [
        asyncio.ensure_future(_pump(reader, there[1])),
        asyncio.ensure_future(_pump(there[0], writer)),
    ]
    try:
        await asyncio.wait(pumps, return_when=asyncio.FIRST_COMPLETED)
    except asyncio.CancelledError:
        # The end of the test; the stream protocol would log it as an error.
        pass
    finally:
        for pump in pumps:
            pump.cancel()
        await asyncio.gather(*pumps, return_exceptions=True)
        writer.transport.abort()
        there[1].transport.abort()


async def _pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    try:
        while data := await source.read(65_536):
            sink.write(data)
            await sink.drain()
    except OSError:
        return
