"""A switchboard over a real database, and an exchange that does what a test has decided."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime

from backend.channels.phone.exchange import Exchange, Operator, OrderRefused
from backend.channels.phone.switchboard import Switchboard
from backend.commands.actor import StaffActor
from backend.domain.call_orders import Order
from backend.live.hub import Hub
from backend.live.store_source import StoreSource
from backend.protocol.calls import CallProblem
from backend.protocol.commands import Command
from backend.protocol.results import Result
from tests.commands.callers import EXCHANGE
from tests.commands.office import COUNTY, Office

PATIENCE = 10.0


class Leading:
    """Leads for as long as the test says so."""

    def __init__(self, *, leads: bool = True) -> None:
        self.now = leads

    def leads(self) -> bool:
        """Tell it."""
        return self.now


class Desk:
    """The other side of an exchange: takes down what is ordered; the test tells through `operator` what happens."""

    name = EXCHANGE
    controls = True

    def __init__(self) -> None:
        self.operator: Operator | None = None
        self.opened = 0
        self.orders: list[Order] = []
        self.refuses: CallProblem | None = None
        self.news = asyncio.Condition()

    @property
    def connected_since(self) -> datetime | None:
        """Nobody asks here."""
        return None

    async def open(self, operator: Operator) -> None:
        """Begin."""
        async with self.news:
            self.operator = operator
            self.opened += 1
            self.news.notify_all()

    async def close(self) -> None:
        """End."""
        async with self.news:
            self.operator = None
            self.news.notify_all()

    async def carry_out(self, order: Order) -> None:
        """Take it down."""
        if self.refuses is not None:
            raise OrderRefused(self.refuses)
        async with self.news:
            self.orders.append(order)
            self.news.notify_all()

    async def until(self, happened: Callable[[], bool]) -> None:
        """Wait until something has happened here."""
        async with asyncio.timeout(PATIENCE), self.news:
            await self.news.wait_for(happened)


@asynccontextmanager
async def switchboard(
    office: Office, desk: Exchange, leading: Leading | None = None
) -> AsyncIterator[Switchboard]:
    """Run a switchboard of the office's exchange."""
    hub = Hub(StoreSource(office.reader, office.writer))
    office.writer.on_commit(hub.committed)
    board = Switchboard(
        desk,
        reader=office.reader,
        writer=office.writer,
        among=leading or Leading(),
        hub=hub,
        county=COUNTY,
        clock=lambda: office.now,
        monotonic=asyncio.get_running_loop().time,
    )
    board.start()
    try:
        yield board
    finally:
        await board.stop()
        await hub.close()


async def do(office: Office, by: StaffActor, command: Command) -> None:
    """Do a command while the exchange goes on; the streams can be compared when it stands still again."""
    answer = await office.writer.submit(by, command)
    assert isinstance(answer, Result), answer


async def until(happened: Callable[[], bool]) -> None:
    """Wait until the database shows it."""
    async with asyncio.timeout(PATIENCE):
        while not await asyncio.to_thread(happened):
            await asyncio.sleep(0.02)
