"""What the one who runs the chaos tells an actor: where to sit, and later one word a line."""

import asyncio
import sys
from collections.abc import AsyncIterator

import msgspec

from backend.protocol.snapshots import State


class Sitting(msgspec.Struct, frozen=True, kw_only=True):
    """An actor's place. ``life`` counts the times it was started; ``addresses`` lead through proxies."""

    name: str
    folder: str
    addresses: tuple[str, ...]
    seed: int
    life: int
    user_name: str = ""
    password: str = ""

    def as_json(self) -> str:
        """Return what the actor's command line carries."""
        return msgspec.json.encode(self).decode()


class Dump(msgspec.Struct, frozen=True):
    """What a desktop holds at the end: seq and state of each stream."""

    streams: dict[str, tuple[int, State]]


async def orders() -> AsyncIterator[str]:
    """Give one word after another until whoever started this process is gone."""
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        yield line.decode().strip()
