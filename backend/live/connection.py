"""One desktop's connection: does what its session asks, with the parts of the node it is given."""

import asyncio
from collections.abc import Awaitable, Coroutine
from dataclasses import dataclass
from typing import Protocol

from websockets.frames import CloseCode

from backend.commands.actor import StaffActor
from backend.live.case_gate import CaseGate, CaseRights
from backend.live.framing import text_frame
from backend.live.hub import BUFFER_LIMIT, Hub
from backend.live.residents import Residents
from backend.live.session import Session
from backend.live.standings import Standings
from backend.live.steps import (
    Close,
    Forget,
    Join,
    Leave,
    Look,
    Recheck,
    Run,
    Send,
    ShowTyping,
    SignInBy,
    Step,
)
from backend.live.topic import Subscriber
from backend.live.typing_pace import TypingPace
from backend.live.wire import Wire
from backend.protocol.codec import encode
from backend.protocol.commands import Command
from backend.protocol.errors import ErrorCode
from backend.protocol.frames import (
    CLOSE_TOO_SLOW,
    Answered,
    NotAnswered,
    Resume,
    ServerFrame,
    SignedIn,
    SignIn,
    SignInRefused,
    Unlocked,
)
from backend.protocol.ids import StaffId
from backend.protocol.inquiries import Found, Inquiry
from backend.protocol.results import Refusal, Result
from backend.protocol.streams import case_stream
from backend.store.batch import Unavailable

COMMANDS_AT_ONCE = 64
"""Commands of one desktop on their way to the store; further frames wait unread."""

UNREAD_LIMIT = 64 * 1024 * 1024
"""Bytes of answers, asked for or not, that a desktop may leave unread and still ask for more."""


class Doorkeeper(Protocol):
    """Who checks passwords and tokens, and keeps who is at work (``backend.identity``)."""

    async def sign_in(self, asked: SignIn | Resume, address: str) -> SignedIn | SignInRefused:
        """Check a password or a refresh token."""

    async def unlock(self, staff_id: StaffId, password: str, address: str) -> Unlocked:
        """Check the password of somebody signed in."""

    async def forget(self, refresh_token: str) -> None:
        """Forget a refresh token and those it has replaced."""

    async def came(self, staff_id: StaffId) -> None:
        """A desktop of this person is connected."""

    async def went(self, staff_id: StaffId) -> None:
        """A desktop of this person is gone."""


class Commands(Protocol):
    """Who does commands (``backend.store.writer``)."""

    def submit(self, actor: StaffActor, command: Command, /) -> Awaitable[Result | Refusal]:
        """Do a command; queued before the first wait, so that those of one desktop keep their order."""


class Answers(Protocol):
    """Who answers questions (``backend.inquiries``)."""

    async def answer(self, actor: StaffActor, inquiry: Inquiry) -> Found | ErrorCode:
        """Check the right, write the access log, and answer. Raises ``Unavailable`` when the database is away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """The parts of a node that a connection needs. ``server`` is the version told to desktops."""

    server: str
    hub: Hub
    residents: Residents
    commands: Commands
    answers: Answers
    doorkeeper: Doorkeeper
    standings: Standings
    rights: CaseRights


class Connection:
    """One socket from its first frame to its end."""

    def __init__(self, node: Node, wire: Wire, address: str) -> None:
        self.session = Session(node.server)
        self._node = node
        self._wire = wire
        self._address = address
        self._subscriber = Subscriber(wire, self.session.not_readable)
        self._typing_pace = TypingPace()
        self.refresh_token = ""
        self._at_once = asyncio.Semaphore(COMMANDS_AT_ONCE)
        self._tasks: set[asyncio.Task[None]] = set()

    async def take(self, data: str | bytes) -> None:
        """Take one frame and do what it asks; returns when the next may be read."""
        if self._wire.buffered() > min(BUFFER_LIMIT + self._subscriber.allowance, UNREAD_LIMIT):
            self._wire.close(CLOSE_TOO_SLOW, "too slow")
            return
        try:
            for step in self.session.receive(data):
                await self._do(step)
        except Unavailable:
            # Nobody can be let in while the database is away; the desktop comes back by itself.
            self._wire.close(CloseCode.TRY_AGAIN_LATER, "database")

    async def end(self) -> None:
        """Forget the connection. Commands already taken are still done; their answers have nowhere to go."""
        self._node.hub.leave(self._subscriber)
        actor = self.session.actor
        if actor is not None:
            self._node.standings.drop(actor.staff_id, self)
            await self._node.doorkeeper.went(actor.staff_id)

    @property
    def actor(self) -> StaffActor | None:
        """Who has signed in."""
        return self.session.actor

    def shut(self, code: int, reason: str) -> None:
        """Close the socket; nothing it asks for from now on is done."""
        self.session.shut()
        self._node.hub.leave(self._subscriber)
        self._wire.close(code, reason)

    async def _do(self, step: Step) -> None:
        match step:
            case Send(frame=frame):
                self._send(frame)
            case Close(code=code, reason=reason):
                self._wire.close(code, reason)
            case Run(actor=actor, command=command):
                await self._at_once.acquire()
                self._spawn(self._run(actor, command))
            case Look(actor=actor, ask_id=ask_id, inquiry=inquiry):
                await self._at_once.acquire()
                self._spawn(self._look(actor, ask_id, inquiry))
            case Join():
                self._spawn(self._join(step))
            case Leave(stream=stream):
                self._node.hub.unsubscribe(self._subscriber, stream)
            case ShowTyping():
                self._show_typing(step)
            case SignInBy(frame=frame):
                await self._sign_in(frame)
            case Recheck(staff_id=staff_id, password=password):
                answer = await self._node.doorkeeper.unlock(staff_id, password, self._address)
                for then in self.session.unlocked(answer):
                    await self._do(then)
            case Forget():
                await self._node.doorkeeper.forget(self.refresh_token)

    def _show_typing(self, step: ShowTyping) -> None:
        now, on, inside = asyncio.get_running_loop().time(), step.on, step.inside
        reads = case_stream(step.case_id) in self._subscriber.subscriptions
        if reads and self._typing_pace.lets(step.case_id, now, on=on, inside=inside):
            self._node.residents.staff_typing(step.case_id, step.staff, on=on, inside=inside)

    async def _sign_in(self, asked: SignIn | Resume) -> None:
        before = self._node.standings.changes
        answer = await self._node.doorkeeper.sign_in(asked, self._address)
        if isinstance(answer, SignedIn):
            self.refresh_token = answer.refresh_token
            steps = self.session.admitted(answer)
            self._node.standings.add(answer.me.staff_id, self, before)
            await self._node.doorkeeper.came(answer.me.staff_id)
        else:
            steps = self.session.not_admitted(answer)
        for step in steps:
            await self._do(step)

    async def _run(self, actor: StaffActor, command: Command) -> None:
        try:
            self._send(await self._node.commands.submit(actor, command))
        finally:
            self._at_once.release()

    async def _look(self, actor: StaffActor, ask_id: str, inquiry: Inquiry) -> None:
        try:
            found = await self._node.answers.answer(actor, inquiry)
        except Unavailable:
            found = ErrorCode.STORE_UNAVAILABLE
        finally:
            self._at_once.release()
        if isinstance(found, ErrorCode):
            self._send(NotAnswered(ask_id=ask_id, code=found))
        else:
            self._send(Answered(ask_id=ask_id, found=found))

    def _join(self, join: Join) -> Coroutine[None, None, None]:
        actor = self.session.actor
        assert actor is not None
        gate = CaseGate(actor, join.case_id, self._node.rights) if join.case_id is not None else None
        return self._node.hub.subscribe(self._subscriber, join.stream, join.after, gate)

    def _send(self, frame: ServerFrame) -> None:
        self._wire.write(text_frame(encode(frame)))

    def _spawn(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            # A fault of ours: the desktop resumes on a new socket and sends again what was not answered.
            asyncio.get_running_loop().call_exception_handler(
                {"message": "a connection failed", "exception": error}
            )
            self._wire.close(1011, "fault")
