"""Who attends to a link in a test: keeps every event and waits for the one that is meant."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TypeVar

from backend.channels.phone.ari.dialling import AriAddress, Attend, keep_dialling
from backend.channels.phone.ari.link import AriLink
from backend.channels.phone.ari.messages import Event, StasisStart
from backend.channels.phone.asterisk_files import ExchangeSettings

E = TypeVar("E")
PATIENCE = 10.0


class Hearing:
    """Attends to one link after another."""

    def __init__(self) -> None:
        self.link: AriLink | None = None
        self.lines = 0
        self.events: list[Event] = []
        self._news = asyncio.Condition()

    async def attend(self, link: AriLink) -> None:
        """Keep what is told until the line is cut."""
        async with self._news:
            self.link = link
            self.lines += 1
            self._news.notify_all()
        try:
            await link.pump(self._hear)
        finally:
            async with self._news:
                self.link = None
                self._news.notify_all()

    async def linked(self, seconds: float = PATIENCE) -> AriLink:
        """Return the open line, the next one if there is none."""
        async with asyncio.timeout(seconds), self._news:
            await self._news.wait_for(lambda: self.link is not None)
            assert self.link is not None
            return self.link

    async def cut(self, seconds: float = PATIENCE) -> None:
        """Return when there is no line."""
        async with asyncio.timeout(seconds), self._news:
            await self._news.wait_for(lambda: self.link is None)

    async def until(self, what: Callable[[], bool], seconds: float = PATIENCE) -> None:
        """Return when something is so."""
        async with asyncio.timeout(seconds), self._news:
            await self._news.wait_for(what)

    async def hears(
        self, kind: type[E], which: Callable[[E], bool] = lambda _: True, seconds: float = PATIENCE
    ) -> E:
        """Return the first event of a kind that was or will be told, and forget it."""
        found: list[E] = []

        def look() -> bool:
            for event in self.events:
                if isinstance(event, kind) and which(event):
                    self.events.remove(event)
                    found.append(event)
                    return True
            return False

        async with asyncio.timeout(seconds), self._news:
            await self._news.wait_for(look)
        return found[0]

    async def entered(self) -> StasisStart:
        """Return the next call that comes in, told of from now on until its very end."""
        start = await self.hears(StasisStart)
        link = await self.linked()
        await link.request(
            "POST",
            f"applications/{start.application}/subscription",
            {"eventSource": f"channel:{start.channel.id}"},
        )
        return start

    async def _hear(self, event: Event) -> None:
        async with self._news:
            self.events.append(event)
            self._news.notify_all()


@asynccontextmanager
async def dialled(
    settings: ExchangeSettings, hearing: Hearing | None = None, attend: Attend | None = None
) -> AsyncIterator[Hearing]:
    """Open a line to the exchange and keep it open."""
    hearing = hearing or Hearing()
    task = asyncio.create_task(keep_dialling(address_of(settings), attend or hearing.attend))
    try:
        await hearing.linked()
        yield hearing
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def address_of(settings: ExchangeSettings) -> AriAddress:
    """Return where to dial."""
    return AriAddress(
        url=f"ws://127.0.0.1:{settings.http_port}/ari",
        user=settings.user,
        password=settings.password,
        app=settings.app,
    )
