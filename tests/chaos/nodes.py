"""The backend's nodes: started again soon after they ended, as a service manager would, and asked how they are."""

import asyncio
import socket
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from tests.chaos.processes import Player
from tests.support.proxy import Address

RESTART_AFTER = 0.5
"""Seconds until a node that ended is started again."""
LOOK_EVERY = 0.5
UNWELL_AFTER = 1.5
"""Seconds without an answer after which a load balancer gives a node up."""
_START_PATIENCE = 60.0
_NO_DATABASE = "luukku-backend: the database"


class NodeEnded(Exception):
    """A node that should have begun to serve has ended; the text is the end of its log."""


class Node:
    """One node at a port of its own."""

    def __init__(self, player: Player, port: int) -> None:
        self.player = player
        self.address: Address = ("127.0.0.1", port)
        self.well = False

    @property
    def name(self) -> str:
        """Return its name."""
        return self.player.name

    async def answers(self, patience: float = UNWELL_AFTER) -> bool:
        """Ask ``/health``; true when it is well, its database too."""
        with suppress(OSError, TimeoutError, asyncio.IncompleteReadError):
            async with asyncio.timeout(patience):
                reader, writer = await asyncio.open_connection(*self.address)
                try:
                    writer.write(b"GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    return b" 200 " in await reader.readline()
                finally:
                    writer.transport.abort()
        return False

    async def until_well(self) -> None:
        """Wait until it answers, in another life if need be. Raises TimeoutError after a minute."""
        async with asyncio.timeout(_START_PATIENCE):
            while not await self.answers():
                await asyncio.sleep(0.05)


class Nodes:
    """All nodes and who looks after them."""

    def __init__(self, count: int, folder: Path, database: str, county: Path, clock_ahead: float) -> None:
        self._nodes: list[Node] = []
        self.on_unwell: list[Callable[[Address], object]] = []
        for number in range(1, count + 1):
            name, port = f"node-{number}", free_port()
            arguments = [
                *("-m", "backend", "serve", "--demo", "--data", str(folder), "--port", str(port)),
                *("--database", database, "--county", str(county), "--clock-ahead", f"{clock_ahead:.0f}"),
            ]
            player = Player(name, arguments, folder / f"{name}.log", {"LUUKKU_BACKEND_NODE": name})
            self._nodes.append(Node(player, port))

    def __iter__(self) -> Iterator[Node]:
        return iter(self._nodes)

    async def start(self) -> None:
        """Start all at once and wait until all are well. Raises NodeEnded when one ends instead."""
        await asyncio.gather(*(node.player.start() for node in self._nodes))
        async with asyncio.timeout(_START_PATIENCE):
            for node in self._nodes:
                while not await node.answers():
                    if node.player.crashed():
                        raise NodeEnded(node.player.last_words())
                    await asyncio.sleep(0.05)
                node.well = True

    def well(self, address: Address) -> bool:
        """Tell whether the node at an address was well when it was last asked."""
        return any(node.well for node in self._nodes if node.address == address)

    async def look_after(self) -> None:
        """Start again whatever ended, and ask everybody how they are, until cancelled."""
        await asyncio.gather(*(self._look_after(node) for node in self._nodes))

    async def end(self) -> None:
        """End all."""
        await asyncio.gather(*(node.player.end() for node in self._nodes))

    async def _look_after(self, node: Node) -> None:
        while True:
            if node.player.crashed() and _NO_DATABASE in node.player.last_words():
                # It said so in one line and ended, as it shall; it is the service manager that tries again.
                node.player.crashes.pop()
            if node.player.running:
                self._note(node, well=await node.answers())
                await asyncio.sleep(LOOK_EVERY if node.well else LOOK_EVERY / 5)
            else:
                self._note(node, well=False)
                await asyncio.sleep(RESTART_AFTER)
                await node.player.start()

    def _note(self, node: Node, *, well: bool) -> None:
        was_well, node.well = node.well, well
        if was_well and not well:
            for tell in self.on_unwell:
                tell(node.address)


def free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.socket() as finder:
        finder.bind(("127.0.0.1", 0))
        return int(finder.getsockname()[1])
