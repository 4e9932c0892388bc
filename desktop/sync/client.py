"""One signed-in desktop without its screen: link, connection, mirror, outbox, drafts and journal working together."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from backend.protocol.clock import Clock
from backend.protocol.commands import Command
from backend.protocol.errors import ErrorCode
from backend.protocol.frames import Answered, Denied, NotAnswered, Signal, SignalKind, SignedIn
from backend.protocol.ids import CaseId, CommandId, StreamName
from backend.protocol.inquiries import Found, Inquiry
from backend.protocol.people import StaffInfo
from backend.protocol.results import Refusal, Result
from backend.protocol.setup import Setup
from backend.protocol.snapshots import MyState
from backend.protocol.streams import (
    DIRECTORY,
    GUIDANCE,
    STAFF,
    case_stream,
    consult_stream,
    my_stream,
    open_stream,
    queue_stream,
    split,
)
from desktop.sync.connection import Connection
from desktop.sync.drafts import Draft, Drafts
from desktop.sync.last_view import Head, LastView, ViewKeeper
from desktop.sync.link import Link, Stage
from desktop.sync.listeners import Listeners
from desktop.sync.mirror import Change, Mirror
from desktop.sync.news import Happened, News, Restated
from desktop.sync.outbox import Outbox
from desktop.sync.parcel import Parcel
from desktop.sync.post import DISK_RETRY, Post, Start
from desktop.sync.questions import Questions
from desktop.sync.server_clock import ServerClock
from desktop.sync.status import Status
from desktop.sync.trust import Trust

if TYPE_CHECKING:
    from desktop.sync.journal import Journal
    from desktop.sync.journal_file import Kept

OpenJournal = Callable[[StaffInfo], Awaitable["Journal"]]

JOURNAL_AFTER = 0.4
"""Seconds after signing in until the journal is opened: loading it takes as long as drawing the queue."""


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
        self._looking: set[CaseId] = set()
        self._link = Link(app)
        self._connection = Connection(
            addresses, self._link, self.clock, self._hear, self._status_changed, chance, trust
        )
        self._post = Post(
            self.outbox,
            start,
            lambda command: self._connection.handle(self._link.submit(command)),
            lambda: self.ready,
            self.on_answer.tell,
        )
        self._questions = Questions(self._send_question)
        self._view = ViewKeeper(self.mirror, self._head, start)
        self._machine = clock
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

    @property
    def all_kept(self) -> bool:
        """Tell whether the journal holds every command as it stands."""
        return self._journal is not None and self._post.on_disk

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
        await self._view.write()
        # Nothing that still arrives is written any more: the journal's thread would not take it.
        journal = self._leave_journal()
        if journal is not None:
            await journal.close()

    # -- who one is -------------------------------------------------------------------------------

    def sign_in(self, user_name: str, password: str) -> None:
        """Sign in by name and password, as soon as there is a connection."""
        self._connection.handle(self._link.sign_in(user_name, password))

    def resume(self, refresh_token: str) -> None:
        """Sign in by what an earlier sign-in left, as soon as there is a connection."""
        self._connection.handle(self._link.resume(refresh_token))

    async def show_last_view(self, me: StaffInfo) -> LastView | None:
        """Show what was last seen here by ``me``, whose token waits for the server to be back.

        Returns it; none when nothing was kept, or somebody has been signed in meanwhile. Drafts and outbox come with it.
        """
        journal = await self._open_journal(me)
        kept = await journal.open(with_view=True)
        view = kept.view if kept is not None else None
        if kept is None or view is None or view.head.me.staff_id != me.staff_id or self.me is not None:
            await journal.close()
            return None
        self.me, self.setup = view.head.me, view.head.setup
        self.clock.agree(self._machine() + timedelta(seconds=view.head.ahead))
        self._link.recall(me.staff_id, {name: stream.seq for name, stream in view.streams.items()})
        self._use(journal, kept)
        for name, stream in view.streams.items():
            if name in self._link.followed:
                self.mirror.restate(Restated(name, stream.seq, stream.state))
        return view

    def unlock(self, password: str) -> bool:
        """Ask the server whether the password is right; false when it cannot be asked now."""
        output = self._link.unlock(password)
        self._connection.handle(output)
        return bool(output)

    async def sign_out(self) -> None:
        """Sign out and remove everything of the person from this machine, unsent things too."""
        self._connection.handle(self._link.sign_out())
        journal = self._leave_journal()
        self._forget_person()
        if journal is not None:
            await journal.wipe()

    # -- what one does ----------------------------------------------------------------------------

    def submit(self, command: Command) -> bool:
        """Put a command on its way; false when it is one of the moment and there is no connection.

        It is journalled before it is sent; those of one case are sent one after another, in the order given.
        """
        return self._post.submit(command)

    def retry(self, command_id: CommandId) -> bool:
        """Send a refused command again, as a new one."""
        return self._post.retry(command_id)

    def drop(self, command_id: CommandId) -> Parcel | None:
        """Forget a command that was refused or is not sent; returns it so that its text can be kept."""
        return self._post.drop(command_id)

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

    async def ask(self, inquiry: Inquiry) -> Found | ErrorCode:
        """Ask the server a question; ``STORE_UNAVAILABLE`` when it cannot be asked now."""
        return await self._questions.ask(inquiry)

    def typing(self, case_id: CaseId, *, on: bool, inside: bool = False) -> None:
        """Tell the resident's page and the work pair that somebody is writing."""
        self._connection.handle(self._link.typing(case_id, on=on, inside=inside))

    # -- inside: news -----------------------------------------------------------------------------

    def _hear(self, news: News) -> None:
        match news:
            case Signal(kind=SignalKind.COLLEAGUE_TYPING, staff_id=who) if (
                self.me and who == self.me.staff_id
            ):
                # One's own keys, told to every desktop that has the case: they would hide the colleague's.
                return
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
                self._post.answered(news)
            case Answered() | NotAnswered():
                self._questions.answered(news)
            case _:
                pass
        self.on_news.tell(news)

    def _signed_in(self, news: SignedIn) -> None:
        if news.setup.now is not None:
            self.clock.agree(news.setup.now)
        stranger = self.me is None or self.me.staff_id != news.me.staff_id
        if stranger and self.me is not None:
            left = self._leave_journal()
            self._forget_person()
            if left is not None:
                self._start(left.close())
        self.me, self.setup = news.me, news.setup
        self._post.resend_days = news.setup.resend_days
        if stranger:
            self._start(self._find_journal(news.me))
        me = news.me
        lines = [stream(line) for line in me.lines for stream in (queue_stream, open_stream)]
        if me.role.has_cases:
            lines += [DIRECTORY, GUIDANCE]
        asked = [*map(consult_stream, me.lines), consult_stream(me.staff_id)]
        self._connection.handle(self._link.follow(*lines, my_stream(me.staff_id), STAFF, *asked))
        self._post.pump()

    def _status_changed(self, status: Status) -> None:
        if not self.ready:
            self.outbox.disconnected()
            self._questions.lost()
            if status.next_try is None:
                self._view.hurry()
        self.on_status.tell(status)

    def _send_question(self, ask_id: str, inquiry: Inquiry) -> bool:
        output = self._link.ask(ask_id, inquiry)
        self._connection.handle(output)
        return bool(output)

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

    # -- inside: the journal ----------------------------------------------------------------------

    async def _write_draft(self, key: str, draft: Draft | None) -> bool:
        return self._journal is not None and await self._journal.write_draft(key, draft)

    async def _find_journal(self, me: StaffInfo) -> None:
        # The queue comes first; what is put into the outbox meanwhile is journalled as soon as this is open.
        await asyncio.sleep(JOURNAL_AFTER)
        journal = await self._open_journal(me)
        kept = await journal.open()
        told = False
        while kept is None and self._is_me(me):
            # The disk does not give it, and has told so: one works on without, until it does.
            if not told:
                self.on_journal.tell(journal)
                told = True
            await asyncio.sleep(DISK_RETRY)
            kept = await journal.open()
        if kept is None or not self._is_me(me):
            await journal.close()
            return
        self._use(journal, kept)

    def _use(self, journal: "Journal", kept: "Kept") -> None:
        self._journal = journal
        self.drafts.restore(kept.drafts)
        self._post.keep_in(journal, kept.parcels)
        self._view.keep_in(journal)
        self.on_journal.tell(journal)

    def _head(self) -> Head | None:
        if self.me is None or self.setup is None:
            return None
        now = self.clock()
        return Head(me=self.me, setup=self.setup, at=now, ahead=(now - self._machine()).total_seconds())

    def _is_me(self, me: StaffInfo) -> bool:
        return self.me is not None and self.me.staff_id == me.staff_id

    def _leave_journal(self) -> "Journal | None":
        journal, self._journal = self._journal, None
        self._post.leave()
        self._view.leave()
        return journal

    def _forget_person(self) -> None:
        self.me, self.setup = None, None
        self._looking.clear()
        self.drafts.clear()
        self.mirror.clear()
        self.outbox.clear()
