"""A TCP proxy that does to connections what networks do: it cuts, refuses, delays, throttles and goes half-open."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from time import monotonic

CHUNK = 16 * 1024
_UNREAD_CHUNKS = 64

Address = tuple[str, int]


@dataclass(slots=True)
class Trouble:
    """How the path is now: seconds of delay each way, bytes a second each way (0: no limit), and what is refused."""

    delay: float = 0.0
    bytes_a_second: float = 0.0
    refusing: bool = False


@dataclass(slots=True)
class Found:
    """How long the two ends took, in seconds, to give up a connection that nothing came through any more."""

    by_client: list[float] = field(default_factory=list)
    by_server: list[float] = field(default_factory=list)


class Proxy:
    """Listens at ``port`` and connects each comer to the first of ``targets`` that answers.

    ``well`` tells which targets are worth asking, as the health checks of a load balancer do.
    """

    def __init__(self, targets: Sequence[Address], well: Callable[[Address], bool] = lambda _: True) -> None:
        self.trouble = Trouble()
        self.found = Found()
        self.port = 0
        self._targets = tuple(targets)
        self._well = well
        self._turn = 0
        self._open = asyncio.Event()
        self._open.set()
        self._pairs: set[_Pair] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None

    async def start(self, port: int = 0) -> None:
        """Listen at ``port`` of this machine, or at a free one."""
        self._server = await asyncio.start_server(self._came, "127.0.0.1", port)
        self.port = int(self._server.sockets[0].getsockname()[1])

    async def close(self) -> None:
        """Cut everything and listen no more."""
        if self._server is not None:
            self._server.close()
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self.cut()

    @property
    def targets_in_use(self) -> set[Address]:
        """Return where the present connections lead."""
        return {pair.target for pair in self._pairs}

    def cut(self, target: Address | None = None) -> int:
        """Break the present connections (those to ``target``, if given) with a reset; returns how many."""
        cut = [pair for pair in self._pairs if target is None or pair.target == target]
        for pair in cut:
            pair.abort()
        return len(cut)

    def hold(self) -> None:
        """Let nothing through either way, closings included; what is sent waits, as in a network that is gone."""
        self._open.clear()

    def let_go(self) -> None:
        """Let everything through again, what waited first."""
        self._open.set()

    def forget(self) -> int:
        """Let nothing through the present connections for ever, as an address translator that was restarted."""
        for pair in self._pairs:
            pair.forget()
        return len(self._pairs)

    # -- inside -----------------------------------------------------------------------------------

    async def _came(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            await self._serve(reader, writer)
        except asyncio.CancelledError:
            # The end of the proxy; the stream protocol would log it as an error.
            pass
        finally:
            writer.transport.abort()
            self._tasks.discard(task)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await self._open.wait()
        if self.trouble.refusing:
            return
        for target in self._in_turn():
            try:
                there = await asyncio.open_connection(*target)
            except OSError:
                continue
            pair = _Pair(target, (reader, writer), there, self)
            self._pairs.add(pair)
            try:
                await pair.run()
            finally:
                pair.abort()
                self._pairs.discard(pair)
            return

    def _in_turn(self) -> list[Address]:
        self._turn += 1
        start = self._turn % len(self._targets)
        turned = [*self._targets[start:], *self._targets[:start]]
        return [target for target in turned if self._well(target)] or turned

    async def passable(self) -> None:
        """Wait until the path lets something through."""
        await self._open.wait()


class _Pair:
    """One connection through the proxy: two pumps."""

    def __init__(
        self,
        target: Address,
        client: tuple[asyncio.StreamReader, asyncio.StreamWriter],
        server: tuple[asyncio.StreamReader, asyncio.StreamWriter],
        proxy: Proxy,
    ) -> None:
        self.target = target
        self._client = client
        self._server = server
        self._proxy = proxy
        self._forgotten_at: float | None = None
        self._ends_left = 2
        self._over = asyncio.Event()

    async def run(self) -> None:
        """Pass on until one side has ended and the other has been told."""
        found = self._proxy.found
        pumps = [
            asyncio.ensure_future(self._pump(self._client[0], self._server[1], found.by_client)),
            asyncio.ensure_future(self._pump(self._server[0], self._client[1], found.by_server)),
            asyncio.ensure_future(self._over.wait()),
        ]
        try:
            await asyncio.wait(pumps, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for pump in pumps:
                pump.cancel()
            await asyncio.gather(*pumps, return_exceptions=True)

    def forget(self) -> None:
        """Pass nothing on from now on."""
        if self._forgotten_at is None:
            self._forgotten_at = monotonic()

    def abort(self) -> None:
        """Break both sides with a reset."""
        self._client[1].transport.abort()
        self._server[1].transport.abort()
        self._over.set()

    async def _pump(
        self, source: asyncio.StreamReader, sink: asyncio.StreamWriter, found: list[float]
    ) -> None:
        """Pass on from one end to the other; returns when the other end has been told of the end."""
        waiting: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue(_UNREAD_CHUNKS)
        reading = asyncio.ensure_future(self._read(source, waiting, found))
        try:
            while True:
                due, data = await waiting.get()
                await asyncio.sleep(max(0.0, due - monotonic()))
                await self._proxy.passable()
                if self._forgotten_at is not None:
                    await self._over.wait()
                if not data:
                    return
                if sink.transport.is_closing():
                    return
                with suppress(OSError):
                    sink.write(data)
                    await sink.drain()
                if self._proxy.trouble.bytes_a_second:
                    await asyncio.sleep(len(data) / self._proxy.trouble.bytes_a_second)
        finally:
            reading.cancel()
            await asyncio.gather(reading, return_exceptions=True)

    async def _read(
        self,
        source: asyncio.StreamReader,
        waiting: "asyncio.Queue[tuple[float, bytes]]",
        found: list[float],
    ) -> None:
        data = b"-"
        while data:
            try:
                data = await source.read(CHUNK)
            except OSError:
                data = b""
            if not data and self._forgotten_at is not None:
                found.append(monotonic() - self._forgotten_at)
                self._ends_left -= 1
                if not self._ends_left:
                    self._over.set()
            await waiting.put((monotonic() + self._proxy.trouble.delay, data))
