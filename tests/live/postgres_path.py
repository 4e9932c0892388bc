"""A way to the tests' PostgreSQL over TCP on which connections can go half open: the server itself has a Unix socket only."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.engine import make_url

from tests.support.proxy import Proxy


@asynccontextmanager
async def path_to(url: str) -> AsyncIterator[tuple[Proxy, str]]:
    """Give a proxy before the database, and the libpq URL of the same database through it."""
    parsed = make_url(url)
    folder = str(parsed.query["host"])

    async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there = await asyncio.open_unix_connection(f"{folder}/.s.PGSQL.5432")
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

    bridge = await asyncio.start_server(carry, "127.0.0.1", 0)
    proxy = Proxy([("127.0.0.1", int(bridge.sockets[0].getsockname()[1]))])
    await proxy.start()
    through = parsed.set(drivername="postgresql", host="127.0.0.1", port=proxy.port, query={})
    try:
        yield proxy, through.render_as_string(hide_password=False)
    finally:
        await proxy.close()
        bridge.close()


async def _pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    try:
        while data := await source.read(65_536):
            sink.write(data)
            await sink.drain()
    except OSError:
        return
