"""Makes faults happen to the real processes and connections, and writes down when each began and was healed."""

import asyncio
import signal
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from tests.chaos.databases import Database
from tests.chaos.nodes import Node, Nodes
from tests.chaos.processes import Player
from tests.chaos.remains import Remains, find
from tests.chaos.schedule import Fault, Kind
from tests.support.proxy import Proxy

FOUND_WITHIN = 15.0
"""Seconds within which both sides have to find that nothing comes through a connection any more."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A desktop or a page: its process and its ways to the nodes."""

    player: Player
    proxies: Sequence[Proxy]

    @property
    def name(self) -> str:
        """Return its name."""
        return self.player.name


@dataclass(frozen=True, slots=True)
class Happened:
    """A fault that was; ``hit`` are the actors it touched. Times are of the monotonic clock."""

    fault: Fault
    began: float
    healed: float
    hit: frozenset[str]


class Faults:
    """Does what the schedule says."""

    def __init__(self, nodes: Nodes, actors: Mapping[str, Actor], database: Database, folder: Path) -> None:
        self._nodes = nodes
        self._folder = folder
        self._actors = actors
        self._database = database
        self._at_database = asyncio.Lock()
        self.happened: list[Happened] = []
        self.remains: list[Remains] = []

    async def play(self, faults: Sequence[Fault]) -> None:
        """Play all of them at their times and return when the last is healed."""
        begins = monotonic()
        async with asyncio.TaskGroup() as group:
            for fault in faults:
                await asyncio.sleep(max(0.0, begins + fault.at - monotonic()))
                group.create_task(self._one(fault))

    async def _one(self, fault: Fault) -> None:
        began = monotonic()
        match fault.kind:
            case Kind.KILL_NODE | Kind.STOP_NODE | Kind.HANG_NODE:
                node = next(one for one in self._nodes if one.name == fault.victim)
                hit = self._connected(node)
                healed = await self._node(node, fault)
            case Kind.DATABASE:
                hit = frozenset(self._actors)
                async with self._at_database:
                    began = monotonic()
                    await self._database.away(fault.seconds)
                healed = monotonic()
            case Kind.KILL_DESKTOP | Kind.VANISH | Kind.KILL_PAGE:
                hit = frozenset({fault.victim})
                player = self._actors[fault.victim].player
                killed = monotonic()
                await player.kill()
                if fault.kind is not Kind.KILL_PAGE:
                    folder = self._folder / fault.victim
                    self.remains.append(await asyncio.to_thread(find, fault.victim, killed, folder))
                await asyncio.sleep(fault.seconds)
                await player.start()
                healed = monotonic()
            case _:
                hit = frozenset({fault.victim})
                healed = await self._path(self._actors[fault.victim].proxies, fault)
        self.happened.append(Happened(fault, began, healed, hit))

    async def _node(self, node: Node, fault: Fault) -> float:
        match fault.kind:
            case Kind.KILL_NODE:
                await node.player.kill()
            case Kind.STOP_NODE:
                await node.player.end()
            case _:
                node.player.signal(signal.SIGSTOP)
                await asyncio.sleep(fault.seconds)
                node.player.signal(signal.SIGCONT)
                return monotonic()
        await node.until_well()
        return monotonic()

    async def _path(self, proxies: Sequence[Proxy], fault: Fault) -> float:
        for proxy in proxies:
            _trouble(proxy, fault)
        if fault.kind is Kind.FORGOTTEN:
            # The path is well again at once; that it is, the ends have to find out.
            return monotonic() + FOUND_WITHIN
        await asyncio.sleep(fault.seconds)
        for proxy in proxies:
            _mend(proxy, fault.kind)
        return monotonic()

    def _connected(self, node: Node) -> frozenset[str]:
        if len(list(self._nodes)) == 1:
            # Who just was on the way to it, too.
            return frozenset(self._actors)
        return frozenset(
            name
            for name, actor in self._actors.items()
            if any(node.address in proxy.targets_in_use for proxy in actor.proxies)
        )


def _trouble(proxy: Proxy, fault: Fault) -> None:
    match fault.kind:
        case Kind.CUT:
            proxy.cut()
        case Kind.FORGOTTEN:
            proxy.forget()
        case Kind.REFUSE:
            proxy.trouble.refusing = True
            proxy.cut()
        case Kind.HALF_OPEN:
            proxy.hold()
        case Kind.DELAY:
            proxy.trouble.delay = fault.amount
        case _:
            proxy.trouble.bytes_a_second = fault.amount


def _mend(proxy: Proxy, kind: Kind) -> None:
    match kind:
        case Kind.REFUSE:
            proxy.trouble.refusing = False
        case Kind.HALF_OPEN:
            proxy.let_go()
        case Kind.DELAY:
            proxy.trouble.delay = 0.0
        case Kind.THROTTLE:
            proxy.trouble.bytes_a_second = 0.0
        case _:
            pass
