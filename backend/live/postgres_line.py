"""Connections to PostgreSQL of the node's own, for listening and leading; a dead one is found within seconds.

A connection may be half open: the other end is gone and nobody has said so. Idle ones are found by TCP's keepalive,
waiting ones by the patience of whoever waits.
"""

import asyncio
import os
import random
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress

import psycopg

from backend.store.engine import PROGRAM

FAILURES = (psycopg.Error, OSError)

_ALIVE = {
    "connect_timeout": 5,
    "keepalives": 1,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
    "application_name": PROGRAM,
}
LONGEST_RETRY_SECONDS = 5.0


@asynccontextmanager
async def line(url: str) -> AsyncIterator[psycopg.AsyncConnection]:
    """Give a connection to a libpq URL (``postgresql://…``). Raises ``FAILURES``."""
    connection = await psycopg.AsyncConnection.connect(url, autocommit=True, **_ALIVE)  # type: ignore[arg-type]
    try:
        yield connection
    finally:
        await connection.close()


@contextmanager
def patience(connection: psycopg.AsyncConnection, seconds: float) -> Iterator[None]:
    """Break the connection off when the block takes longer; what it waits for then raises a failure.

    Cancelling would not do: the driver goes on to ask the silent server to stop.
    """
    timer = asyncio.get_running_loop().call_later(seconds, _break_off, connection)
    try:
        yield
    finally:
        timer.cancel()


def pause(failures: int, first: float) -> float:
    """Return how long to wait after so many failures in a row, so that nodes do not come back all at once."""
    longest = min(first * 2.0 ** min(failures, 10), LONGEST_RETRY_SECONDS)
    return longest * random.uniform(0.5, 1.0)  # noqa: S311 - no secret


def _break_off(connection: psycopg.AsyncConnection) -> None:
    with suppress(*FAILURES), socket.socket(fileno=os.dup(connection.fileno())) as end:
        end.shutdown(socket.SHUT_RDWR)
