"""One signed-in desktop without its screen: link, connection, mirror, outbox, drafts and journal working together."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING

from backend.protocol.clock import Clock
from backend.protocol.commands import Command
from backend.protocol.frames import Denied, SignedIn
from backend.protocol.ids import CaseId, CommandId, StreamName
from backend.protocol.people import StaffInfo
from backend.protocol.results import Refusal, Result
from backend.protocol.setup import Setup
from backend.protocol.snapshots import MyState
from backend.protocol.streams import STAFF, case_stream, my_stream, queue_stream, split
from desktop.sync.connection import Connection
from desktop.sync.drafts import Draft, Drafts
from desktop.sync.lasting import may_wait
from desktop.sync.link import Link, Stage
from desktop.sync.listeners import Listeners
from desktop.sync.mirror import Change, Mirror
from desktop.sync.news import Happened, News, Restated
from desktop.sync.outbox import Outbox, Parcel, Standing
from desktop.sync.server_clock import ServerClock
from desktop.sync.status import Status
from desktop.sync.trust import Trust

if TYPE_CHECKING:
    from desktop.sync.journal import Journal

Start = Callable[[Coroutine[None, None, None]], object]
OpenJournal = Callable[[StaffInfo], Awaitable["Journal"]]

JOURNAL_AFTER = 0.4
"""Seconds after signing in until the journal is opened: loading it takes as long as drawing the queue."""
STORE_RETRY = 2.0
"""Seconds until commands that the server's database did not take are sent again."""


class Client:
    """Everything a desktop does apart from showing it.

    ``start`` runs a coroutine as a task of its owner, ``open_journal`` finds the journal of whoever signs in.
    ``clock`` is the machine's; the attribute of the same name follows the server's from signing in on.
    The ``on_…`` lists are called in the event loop, in the order of what happened.
    """

    def __init__(
        self,
        addresses: tuple[str, ...],
        app: str,
        clock: Clock,
        start: Start,
        open_journal: OpenJournal,
        chance: Callable[[], float] = random.random,
        trust: Trust | None = None,
    ) -> None:
        self.on_status: Listeners[Status] = Listeners()
        self.on_news: Listeners[News] = Listeners()
        self.on_answer: Listeners[tuple[Parcel, Result | Refusal]] = Listeners()
        self.on_outbox: Listeners[Outbox] = Listeners()
        self.on_draft_saved: Listeners[str] = Listeners()
        self.on_journal: Listeners[Journal] = Listeners()
        self.me: StaffInfo | None = None
        self.setup: Setup | None = None
        self.mirror = Mirror()
        self.clock = ServerClock(clock)
        self.outbox = Outbox(self.clock, self.mirror.seq, lambda: self.on_outbox.tell(self.outbox))
        self.drafts = Drafts(self._write_draft, self.clock, start, self.on_draft_saved.tell)
        self._start = start
        self._open_journal = open_journal
        self._journal: Journal | None = None
        self._unkept: set[CommandId] = set()
        self._looking: set[CaseId] = set()
        self._link = Link(app)
        self._connection = Connection(
            addresses, self._link, self.clock, self._hear, self._status_changed, chance, trust
        )
        self.mirror.listen(self._follow_my_cases)

    # -- the connection ---------------------------------------------------------------------------

    @property
    def status(self) -> Status:
        """Return the truth about the connection."""
        return self._connection.status

    @property
    def ready(self) -> bool:
        """Tell whether one is connected and signed in."""
        return self._link.stage is Stage.READY

    @property
    def journal(self) -> "Journal | None":
        """Return the signed-in person's journal, once it is open."""
        return self._journal

    def mine(self) -> MyState | None:
        """Return one's cases in hand and phrases, once they have arrived."""
        state = self.mirror.state(my_stream(self.me.staff_id)) if self.me else None
        return state if isinstance(state, MyState) else None

    async def run(self) -> None:
        """Stay connected until cancelled."""
        await self._connection.run()

    def retry_now(self) -> None:
        """Hurry: a wait ends at once, and a connection that may be dead has to show that it lives."""
        self._connection.retry_now()

    async def close(self) -> None:
        """Keep what is not kept yet and close the journal."""
        await self.drafts.flush()
        if self._journal is not None:
            await self._journal.close()

    # -- who one is -------------------------------------------------------------------------------

    def sign_in(self, user_name: str, password: str) -> None:
        """Sign in by name and password, as soon as there is a connection."""
        self._connection.handle(self._link.sign_in(user_name, password))

    def resume(self, refresh_token: str) -> None:
        """Sign in by what an earlier sign-in left, as soon as there is a connection."""
        self._connection.handle(self._link.resume(refresh_token))

    def unlock(self, password: str) -> bool:
        """Ask the server whether the password is right; false when it cannot be asked now."""
        output = self._link.unlock(password)
        self._connection.handle(output)
        return bool(output)

    async def sign_out(self) -> None:
        """Sign out and remove everything of the person from this machine, unsent things too."""
        self._connection.handle(self._link.sign_out())
        journal, self._journal = self._journal, None
        self._forget_person()
        if journal is not None:
            await journal.wipe()

    # -- what one does ----------------------------------------------------------------------------

    def submit(self, command: Command) -> bool:
        """Put a command on its way; false when it is one of the moment and there is no connection.

        What may wait is journalled before it is sent, and sent in the order given.
        """
        if may_wait(command):
            parcel = self.outbox.put(command)
            if self._journal is not None:
                self._unkept.add(command.command_id)
                self._start(self._keep(self._journal, parcel))
        elif not self.ready:
            return False
        else:
            self.outbox.put(command)
        self._pump()
        return True

    def retry(self, command_id: CommandId) -> bool:
        """Send a refused command again, as a new one."""
        command = self.outbox.retry(command_id)
        if command is None:
            return False
        self._forget_kept(command_id)
        return self.submit(command)

    def drop(self, command_id: CommandId) -> Parcel | None:
        """Forget a command that was refused or is not sent; returns it so that its text can be kept."""
        parcel = self.outbox.drop(command_id)
        if parcel is not None:
            self._forget_kept(command_id)
        return parcel

    def look_at(self, case_id: CaseId) -> None:
        """Follow a case that is not in hand, until ``look_away``: the server logs that it was opened.

        Its state arrives in the mirror; ``Denied`` among the news says that it may not, or no longer, be seen.
        """
        self._looking.add(case_id)
        self._connection.handle(self._link.follow(case_stream(case_id)))

    def look_away(self, case_id: CaseId) -> None:
        """Follow a case no longer that was only looked at; one in hand stays followed."""
        self._looking.discard(case_id)
        mine = self.mine()
        if mine is None or case_id not in mine.cases:
            self._leave(case_stream(case_id))

    def typing(self, case_id: CaseId, *, on: bool) -> None:
        """Tell the resident's page that somebody is writing."""
        self._connection.handle(self._link.typing(case_id, on=on))

    # -- inside: news -----------------------------------------------------------------------------

    def _hear(self, news: News) -> None:
        match news:
            case SignedIn():
                self._signed_in(news)
            case Restated():
                self.mirror.restate(news)
                self.outbox.mirror_moved()
            case Happened():
                self.mirror.apply(news)
                self.outbox.mirror_moved()
            case Denied():
                self._looking.discard(CaseId(split(news.stream)[1]))
                self.mirror.drop(news.stream)
                self.outbox.mirror_moved()
            case Result() | Refusal():
                self._answered(news)
            case _:
                pass
        self.on_news.tell(news)

    def _signed_in(self, news: SignedIn) -> None:
        if news.setup.now is not None:
            self.clock.agree(news.setup.now)
        stranger = self.me is None or self.me.staff_id != news.me.staff_id
        if stranger and self.me is not None:
            self._leave_journal()
            self._forget_person()
        self.me, self.setup = news.me, news.setup
        if stranger:
            self._start(self._find_journal(news.me))
        lines = [queue_stream(line) for line in news.me.lines]
        self._connection.handle(self._link.follow(*lines, my_stream(news.me.staff_id), STAFF))
        self._pump()

    def _answered(self, answer: Result | Refusal) -> None:
        parcel = self.outbox.answered(answer)
        if parcel is None:
            return
        if parcel.standing is Standing.DONE:
            self._forget_kept(parcel.command_id)
        elif parcel.standing is Standing.REFUSED and may_wait(parcel.command) and self._journal is not None:
            self._start(self._keep(self._journal, parcel))
        elif parcel.standing is Standing.WAITING:
            asyncio.get_running_loop().call_later(STORE_RETRY, self._pump)
            return
        self.on_answer.tell((parcel, answer))

    def _status_changed(self, status: Status) -> None:
        if not self.ready:
            self.outbox.disconnected()
        self.on_status.tell(status)

    def _follow_my_cases(self, change: Change) -> None:
        """Follow each case in hand or looked at, and no other."""
        if not isinstance(change.state, MyState):
            return
        wanted = {case_stream(case_id) for case_id in self._looking.union(change.state.cases)}
        held = {name for name in self._link.followed if name.startswith("case:")}
        self._connection.handle(self._link.follow(*sorted(wanted - held)))
        self._leave(*sorted(held - wanted))

    def _leave(self, *streams: StreamName) -> None:
        self._connection.handle(self._link.unfollow(*streams))
        for name in streams:
            self.mirror.drop(name)

    # -- inside: sending and keeping --------------------------------------------------------------

    def _pump(self) -> None:
        """Send what waits, in order; what may wait never overtakes one that is not journalled yet."""
        if not self.ready:
            return
        held_back = False
        for command in self.outbox.to_send():
            held_back = held_back or command.command_id in self._unkept
            if held_back and may_wait(command):
                continue
            self.outbox.sent(command.command_id)
            self._connection.handle(self._link.submit(command))

    async def _keep(self, journal: "Journal", parcel: Parcel) -> None:
        # A disk in trouble is told by the journal itself; the command goes out all the same.
        await journal.keep(parcel)
        self._unkept.discard(parcel.command_id)
        if self.outbox.get(parcel.command_id) is None:
            await journal.forget(parcel.command_id)
        self._pump()

    def _forget_kept(self, command_id: CommandId) -> None:
        if self._journal is not None:
            self._start(self._forget(self._journal, command_id))

    @staticmethod
    async def _forget(journal: "Journal", command_id: CommandId) -> None:
        await journal.forget(command_id)

    async def _write_draft(self, key: str, draft: Draft | None) -> bool:
        return self._journal is not None and await self._journal.write_draft(key, draft)

    async def _find_journal(self, me: StaffInfo) -> None:
        # The queue comes first; what is put into the outbox meanwhile is journalled as soon as this is open.
        await asyncio.sleep(JOURNAL_AFTER)
        journal = await self._open_journal(me)
        kept = await journal.open()
        if self.me is None or self.me.staff_id != me.staff_id:
            await journal.close()
            return
        self._journal = journal
        fresh = self.outbox.parcels()
        if kept is not None:
            self.outbox.restore(kept.parcels)
            self.drafts.restore(kept.drafts)
        for parcel in fresh:
            if may_wait(parcel.command):
                await journal.keep(parcel)
        self.on_journal.tell(journal)
        self._pump()

    def _leave_journal(self) -> None:
        journal, self._journal = self._journal, None
        if journal is not None:
            self._start(journal.close())

    def _forget_person(self) -> None:
        self.me, self.setup = None, None
        self._unkept.clear()
        self._looking.clear()
        self.drafts.clear()
        self.mirror.clear()
        self.outbox.clear()
