"""The limit: a server that writes given bytes to every transport it has, and does nothing else.

``python -m tests.benchmarks._fanout_raw PORT FRAME``, the frame in hexadecimal; a line on standard input is an order to write once.
"""

import asyncio
import sys
import threading
from typing import cast

import uvloop


class Raw(asyncio.Protocol):
    """One socket that is only written to."""

    everybody: "list[asyncio.Transport]" = []  # noqa: RUF012 - one process, one list

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Join the audience."""
        # uvloop's transports are none of asyncio's classes.
        self._transport = cast("asyncio.Transport", transport)
        self.everybody.append(self._transport)

    def connection_lost(self, _: Exception | None) -> None:
        """Leave the audience."""
        self.everybody.remove(self._transport)


def write_all(frame: bytes) -> None:
    """Write the same bytes to everybody."""
    for transport in Raw.everybody:
        transport.write(frame)


async def main(port: int, frame: bytes) -> None:
    """Serve until standard input ends."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Raw, "127.0.0.1", port, backlog=2_048)
    ended = asyncio.Event()

    def read_orders() -> None:
        for _ in sys.stdin:
            loop.call_soon_threadsafe(write_all, frame)
        loop.call_soon_threadsafe(ended.set)

    threading.Thread(target=read_orders, daemon=True).start()
    async with server:
        await ended.wait()


if __name__ == "__main__":
    uvloop.run(main(int(sys.argv[1]), bytes.fromhex(sys.argv[2])))
