"""Sees each command through: into the journal, out in its lane, answered, and out of the journal again."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import TYPE_CHECKING

from backend.protocol.commands import Command
from backend.protocol.ids import CommandId
from backend.protocol.results import Refusal, Result
from desktop.sync.lasting import may_wait
from desktop.sync.outbox import Outbox
from desktop.sync.parcel import Parcel, Standing

if TYPE_CHECKING:
    from desktop.sync.journal import Journal

STORE_RETRY = 1.0
"""Seconds until commands that the server's database did not take are sent again."""
DISK_RETRY = 5.0
"""Seconds until what the disk did not take is tried again."""
RESEND_DAYS = 30
"""Until the server has told its own; it forgets what it was sent some time after that."""

Start = Callable[[Coroutine[None, None, None]], object]


class Post:
    """Moves parcels between outbox, journal and connection.

    ``send`` writes a command to the socket, ``ready`` tells whether there is one with somebody signed in;
    ``told`` is called with each parcel that was answered for good.
    """

    def __init__(
        self,
        outbox: Outbox,
        start: Start,
        send: Callable[[Command], None],
        ready: Callable[[], bool],
        told: Callable[[tuple[Parcel, Result | Refusal]], None],
    ) -> None:
        self._outbox = outbox
        self._start = start
        self._send = send
        self._ready = ready
        self._told = told
        self._journal: Journal | None = None
        self._held: set[CommandId] = set()
        self._behind: set[CommandId] = set()
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self.resend_days = RESEND_DAYS

    @property
    def on_disk(self) -> bool:
        """Tell whether the journal is in line with the outbox."""
        return not self._held and not self._behind

    def submit(self, command: Command) -> bool:
        """Put a command on its way; false when it is one of the moment and there is no connection."""
        if not may_wait(command) and not self._ready():
            return False
        self._outbox.put(command)
        if self._journal is not None and self._journal.well:
            self._held.add(command.command_id)
        self._keep(command.command_id)
        self.pump()
        return True

    def retry(self, command_id: CommandId) -> bool:
        """Send a refused command again, as a new one."""
        command = self._outbox.retry(command_id)
        if command is None:
            return False
        self._keep(command_id)
        return self.submit(command)

    def drop(self, command_id: CommandId) -> Parcel | None:
        """Forget a command that was refused or is not sent; returns it so that its text can be kept."""
        parcel = self._outbox.drop(command_id)
        if parcel is not None:
            self._keep(command_id)
        return parcel

    def answered(self, answer: Result | Refusal) -> None:
        """Take the server's answer to a command."""
        parcel = self._outbox.answered(answer)
        if parcel is None:
            return
        if parcel.standing is Standing.WAITING:
            self._later("store", STORE_RETRY, self.pump)
            return
        self._keep(parcel.command_id)
        self.pump()
        self._told((parcel, answer))

    def pump(self) -> None:
        """Send what may leave. What is not journalled yet, and what follows it in its lane, waits for the disk."""
        if not self._ready():
            return
        for command_id in self._outbox.drop_stale():
            self._keep(command_id)
        for parcel in self._outbox.give_up_older(timedelta(days=self.resend_days)):
            self._keep(parcel.command_id)
            if parcel.refusal is not None:
                self._told((parcel, parcel.refusal))
        for command in self._outbox.to_send(self._held):
            self._outbox.sent(command.command_id)
            self._send(command)

    # -- the journal ------------------------------------------------------------------------------

    def keep_in(self, journal: "Journal", parcels: tuple[Parcel, ...]) -> None:
        """Keep everything in a journal from now on, which held ``parcels`` from an earlier run."""
        self._journal = journal
        fresh = self._outbox.parcels()
        self._outbox.restore(parcels)
        for parcel in fresh:
            self._keep(parcel.command_id)
        self.pump()

    def leave(self) -> None:
        """Forget the journal and whatever was to be done with it."""
        self._journal = None
        self._held.clear()
        self._behind.clear()
        for timer in self._timers.values():
            timer.cancel()
        self._timers.clear()

    def _keep(self, command_id: CommandId) -> None:
        if self._journal is not None:
            self._start(self._bring_in_line(self._journal, command_id))

    async def _bring_in_line(self, journal: "Journal", command_id: CommandId) -> None:
        """Have the journal hold what the outbox holds of a command. A disk in trouble tells of it by itself."""
        parcel = self._outbox.get(command_id)
        if parcel is None or parcel.standing is Standing.DONE:
            taken = await journal.forget(command_id)
        else:
            taken = await journal.keep(parcel)
        if journal is not self._journal:
            return
        if taken:
            self._behind.discard(command_id)
        else:
            self._behind.add(command_id)
            self._later("disk", DISK_RETRY, self._catch_up)
        if command_id in self._held:
            # Kept or not: a disk in trouble never stops work.
            self._held.discard(command_id)
            self.pump()

    def _catch_up(self) -> None:
        if self._journal is not None:
            self._start(self._write_what_is_missing(self._journal))

    async def _write_what_is_missing(self, journal: "Journal") -> None:
        for command_id in sorted(self._behind):
            await self._bring_in_line(journal, command_id)
            if command_id in self._behind:
                # As little room as before; it is tried again later.
                return

    def _later(self, name: str, seconds: float, work: Callable[[], None]) -> None:
        """Do something in a while; asked again meanwhile, it is done once."""
        if name not in self._timers:
            self._timers[name] = asyncio.get_running_loop().call_later(seconds, self._due, name, work)

    def _due(self, name: str, work: Callable[[], None]) -> None:
        self._timers.pop(name, None)
        work()
