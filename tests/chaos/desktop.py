"""One simulated desktop as a process of its own: the product's own client with journal and keyring on the disk.

``python -m tests.chaos.desktop '{"name":"desktop-1",…}'``; it hears ``settle`` and ``dump`` on standard input and ends
with it.
"""

import asyncio
import os
import sys
from collections.abc import Coroutine
from pathlib import Path
from random import Random

import msgspec

from backend.protocol.clock import system_clock
from backend.protocol.frames import SignedIn, SignInRefused
from backend.protocol.people import StaffInfo
from backend.protocol.results import Refusal, Result
from backend.protocol.snapshots import State
from desktop.credentials import Credentials
from desktop.sync.client import Client
from desktop.sync.journal import Journal
from desktop.sync.news import News
from desktop.sync.parcel import Parcel, Standing
from desktop.sync.status import Phase, Status
from tests.chaos.deeds import Deeds
from tests.chaos.orders import Dump, Sitting, orders
from tests.chaos.pocket_file import PocketFile
from tests.chaos.record import Record

PACE = (0.1, 0.5)
"""Seconds between two deeds."""


class Desk:
    """One person at one desktop, from the start of the process to its end."""

    def __init__(self, sitting: Sitting) -> None:
        self._sitting = sitting
        folder = Path(sitting.folder)
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._record = Record(folder / "record.jsonl")
        self._tasks: set[asyncio.Task[None]] = set()
        server = "wss://chaos.example"
        self._credentials = Credentials(server, lambda: PocketFile(folder / "keyring.json"))
        self._client = Client(sitting.addresses, "0.1.0", system_clock, self._start, self._open_journal)
        self._client.on_news.listen(self._hear)
        self._client.on_status.listen(self._status)
        self._client.on_answer.listen(self._answered)
        random = Random(f"{sitting.seed} {sitting.name} {sitting.life}")
        self._random = random
        self._deeds = Deeds(self._client, self._record, random, sitting.name)

    async def run(self) -> None:
        """Work until killed or standard input ends."""
        self._record.write("started")
        token = await self._credentials.token()
        if token:
            self._client.resume(token)
        else:
            self._client.sign_in(self._sitting.user_name, self._sitting.password)
        self._start(self._client.run())
        working = asyncio.ensure_future(self._work())
        working.add_done_callback(self._done)
        async for order in orders():
            match order:
                case "settle":
                    working.cancel()
                    self._start(self._settle())
                case "dump":
                    self._dump()
                case _:
                    break
        # As a kill: what is to be kept is kept already.
        os._exit(0)

    # -- inside -----------------------------------------------------------------------------------

    async def _work(self) -> None:
        while True:
            await asyncio.sleep(self._random.uniform(*PACE))
            self._deeds.next()

    async def _settle(self) -> None:
        client = self._client
        while True:
            under_way = [p for p in client.outbox.parcels() if p.standing is not Standing.REFUSED]
            if client.ready and client.mine() is not None and not under_way:
                break
            await asyncio.sleep(0.05)
        self._record.write("settled")

    def _dump(self) -> None:
        mirror, client = self._client.mirror, self._client
        assert client.me is not None
        states: dict[str, tuple[int, State]] = {}
        for stream in self._deeds.streams():
            state, seq = mirror.state(stream), mirror.seq(stream)
            if state is not None and seq is not None:
                states[stream] = (seq, state)
        fresh = self._folder / "dump.new"
        fresh.write_bytes(msgspec.json.encode(Dump(streams=states)))
        fresh.replace(self._folder / "dump.json")

    def _hear(self, news: News) -> None:
        match news:
            case SignedIn():
                self._credentials.keep_token(news.refresh_token)
                self._record.write("ready", by=news.me.staff_id)
            case SignInRefused():
                # A kill may have come between a fresh token and its keeping.
                self._client.sign_in(self._sitting.user_name, self._sitting.password)
            case _:
                pass

    def _status(self, status: Status) -> None:
        if status.phase is Phase.OFFLINE and status.next_try is None:
            self._record.write("lost")

    def _answered(self, answered: tuple[Parcel, Result | Refusal]) -> None:
        parcel, answer = answered
        self._deeds.answered(parcel.command, answer)

    async def _open_journal(self, me: StaffInfo) -> Journal:
        key = await self._credentials.journal_key(me.staff_id)
        assert key is not None
        return Journal(self._folder / "journal.db", key, lambda _: None)

    def _start(self, work: Coroutine[None, None, None]) -> object:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)
        return task

    def _done(self, task: "asyncio.Task[None]") -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            # A bug of the product or of this play: the one who watches sees the process end by itself.
            sys.excepthook(*_parts(task.exception()))
            os._exit(3)


def _parts(error: BaseException | None) -> tuple[type[BaseException], BaseException, None]:
    assert error is not None
    return type(error), error, None


def main() -> None:
    """Sit down at the desktop that the command line describes."""
    asyncio.run(Desk(msgspec.json.decode(sys.argv[1], type=Sitting)).run())


if __name__ == "__main__":
    main()
