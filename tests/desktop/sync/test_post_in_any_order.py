"""Whatever happens between a desktop and its server: what was given is done once, and in each lane in its order."""

import asyncio
import itertools
import tempfile
from collections import deque
from collections.abc import Coroutine
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from backend.protocol.commands import Command, JoinCases, RegisterContact, Release, Reply, TakeNext
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId, CommandId, new_id
from backend.protocol.results import Refusal, Result
from backend.protocol.words import Channel
from desktop.sync.journal import Journal
from desktop.sync.lanes import lanes
from desktop.sync.lasting import may_wait
from desktop.sync.outbox import Outbox
from desktop.sync.post import Post
from tests.desktop.sync.people import NOON, ORAL

MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
"""A disk that waits for nothing: here it matters what is written, not for how long."""
CASES = st.sampled_from([CaseId("c1"), CaseId("c2")])


class Server:
    """Does commands in the order in which they come, each id once."""

    def __init__(self) -> None:
        self.ledger: dict[CommandId, Result | Refusal] = {}
        self.done: list[Command] = []

    def take(self, command: Command, *, away: bool, refuses: bool) -> Result | Refusal:
        known = self.ledger.get(command.command_id)
        if known is not None:
            return known
        if away:
            return Refusal(command_id=command.command_id, code=ErrorCode.STORE_UNAVAILABLE)
        answer: Result | Refusal = Result(command_id=command.command_id)
        if refuses:
            answer = Refusal(command_id=command.command_id, code=ErrorCode.NOT_YOURS)
        self.ledger[command.command_id] = answer
        self.done.append(command)
        return answer


class Program:
    """One run of the desktop: an outbox, its post and a journal on the disk."""

    def __init__(self, path: Path, machine: "AnyOrder") -> None:
        self.machine = machine
        self.journal = Journal(path, bytes(32), lambda _: None)
        self.outbox = Outbox(lambda: machine.now, lambda _: None, lambda: None)
        self.tasks: set[asyncio.Task[None]] = set()
        self.post = Post(self.outbox, self.start, machine.sent, lambda: machine.connected, lambda _: None)

    def start(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def begin(self) -> None:
        kept = await self.journal.open()
        assert kept is not None
        self.post.keep_in(self.journal, kept.parcels)

    async def settle(self) -> None:
        while self.tasks:
            await asyncio.gather(*self.tasks)

    async def die(self) -> None:
        """Be killed: what has not reached the disk's thread never will."""
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        self.post.leave()
        await self.journal.close()


class AnyOrder(RuleBasedStateMachine):
    """The desktop's own parts against a server, with everything that can happen between them."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.stack = ExitStack()
        folder = self.stack.enter_context(tempfile.TemporaryDirectory(dir=MEMORY))
        self.path = Path(folder) / "journal.db"
        self.now = NOON
        self.connected = True
        self.server = Server()
        self.on_the_way: deque[Command] = deque()
        self.answers: deque[Result | Refusal] = deque()
        self.given: list[Command] = []
        self.heard: set[CommandId] = set()
        self.stale: set[CommandId] = set()
        self.program = Program(self.path, self)
        self.run(self.program.begin())
        self.numbers = itertools.count()

    def run(self, work: Coroutine[None, None, None]) -> None:
        self.loop.run_until_complete(work)

    def sent(self, command: Command) -> None:
        self.on_the_way.append(command)

    # -- what the person does -----------------------------------------------------------------------

    def give(self, command: Command, *, settled: bool) -> None:
        async def work() -> None:
            if not self.program.post.submit(command):
                return
            if settled:
                await self.program.settle()
                self.given.append(command)
                return
            # Killed before the disk's thread has heard of it.
            for task in self.program.tasks:
                task.cancel()

        self.run(work())

    @rule(case_id=CASES, times=st.integers(1, 3))
    def writes(self, case_id: CaseId, times: int) -> None:
        for _ in range(times):
            text = str(next(self.numbers))
            self.give(Reply(command_id=CommandId(new_id()), case_id=case_id, text=text), settled=True)

    @rule(case_id=CASES)
    def gives_back(self, case_id: CaseId) -> None:
        self.give(Release(command_id=CommandId(new_id()), case_id=case_id), settled=True)

    @rule(case_id=CASES, other_id=CASES)
    def joins(self, case_id: CaseId, other_id: CaseId) -> None:
        self.give(JoinCases(command_id=CommandId(new_id()), case_id=case_id, other_id=other_id), settled=True)

    @rule()
    def registers(self) -> None:
        self.give(
            RegisterContact(command_id=CommandId(new_id()), line=ORAL, channel=Channel.PHONE, summary="x"),
            settled=True,
        )

    @rule()
    def takes_the_next(self) -> None:
        self.give(TakeNext(command_id=CommandId(new_id())), settled=True)

    @rule(case_id=CASES)
    def writes_and_the_program_is_killed_at_once(self, case_id: CaseId) -> None:
        self.give(Reply(command_id=CommandId(new_id()), case_id=case_id, text="kesken"), settled=False)
        self.is_killed()

    # -- what befalls them --------------------------------------------------------------------------

    @precondition(lambda self: self.on_the_way)
    @rule(outcomes=st.lists(st.sampled_from(["done", "away", "refused"]), min_size=1, max_size=4))
    def the_server_takes_some(self, outcomes: list[str]) -> None:
        for outcome in outcomes[: len(self.on_the_way)]:
            command = self.on_the_way.popleft()
            answer = self.server.take(command, away=outcome == "away", refuses=outcome == "refused")
            self.answers.append(answer)

    @precondition(lambda self: self.answers)
    @rule(count=st.integers(1, 4))
    def answers_arrive(self, count: int) -> None:
        async def work() -> None:
            for _ in range(min(count, len(self.answers))):
                answer = self.answers.popleft()
                self.heard.add(answer.command_id)
                self.program.post.answered(answer)
            await self.program.settle()

        self.run(work())

    @rule()
    def time_passes(self) -> None:
        async def work() -> None:
            self.program.post.pump()
            await self.program.settle()

        before = {parcel.command_id for parcel in self.program.outbox.parcels()}
        self.now += timedelta(seconds=7)
        self.run(work())
        self.stale |= before.difference(parcel.command_id for parcel in self.program.outbox.parcels())

    @precondition(lambda self: self.connected)
    @rule(arrive=st.integers(0, 3))
    def the_line_is_cut(self, arrive: int) -> None:
        """Some of what was under way arrives all the same; no answer does."""
        for _ in range(min(arrive, len(self.on_the_way))):
            self.server.take(self.on_the_way.popleft(), away=False, refuses=False)
        self.on_the_way.clear()
        self.answers.clear()
        self.connected = False
        self.program.outbox.disconnected()

    @precondition(lambda self: not self.connected)
    @rule()
    def connects(self) -> None:
        self.connected = True
        self.time_passes()

    @rule()
    def is_killed(self) -> None:
        self.the_line_is_cut(1)
        self.run(self.program.die())
        self.program = Program(self.path, self)
        self.run(self.program.begin())
        known = self.heard.union(parcel.command_id for parcel in self.program.outbox.parcels())
        sent = {command.command_id for command in self.server.done}
        assert sent <= known.union(self.stale), "sent before it was on the disk"

    # -- what must be true in the end ---------------------------------------------------------------

    def teardown(self) -> None:
        try:
            self.the_line_is_cut(0)
            self.connects()
            for _ in range(500):
                if self.on_the_way:
                    self.the_server_takes_some(["done"])
                elif self.answers:
                    self.answers_arrive(1)
                else:
                    break
            done = [command.command_id for command in self.server.done]
            assert len(done) == len(set(done)), "done twice"
            lasting = [command for command in self.given if may_wait(command)]
            assert {command.command_id for command in lasting} <= set(done), "lost"
            for lane in {lane for command in lasting for lane in lanes(command)}:
                given = [command.command_id for command in self.given if lane in lanes(command)]
                order = [command_id for command_id in done if command_id in set(given)]
                assert order == [one for one in given if one in set(order)], "reordered"
            self.run(self.program.die())
            again = Program(self.path, self)
            self.run(again.begin())
            assert again.outbox.to_send() == (), "still in the journal"
            self.run(again.die())
        finally:
            self.loop.close()
            self.stack.close()


AnyOrder.TestCase.settings = settings(
    max_examples=100,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    # Made smaller, an example takes minutes and tells little more.
    phases=(Phase.reuse, Phase.generate),
)
TestAnyOrder = pytest.mark.slow(AnyOrder.TestCase)
