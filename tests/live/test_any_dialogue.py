"""A session hears any frames in any order: it never breaks, never runs what it may not, and remembers a bounded lot."""

import hypothesis.strategies as st
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from hypothesis.strategies import SearchStrategy

from backend.live.session import STREAM_LIMIT, Session, may_read
from backend.live.steps import Close, Join, Leave, Run, Send, ShowTyping, SignInBy, Step
from backend.protocol.codec import encode
from backend.protocol.commands import Command
from backend.protocol.frames import (
    ClientFrame,
    SignInProblem,
    SignInRefused,
    SignOut,
    Submit,
    Subscribe,
    Unlocked,
    Unsubscribe,
)
from backend.protocol.ids import CaseId, StreamName, is_id, new_id
from backend.protocol.streams import case_stream, split
from tests.live.dialogue import AINO, HELLO, SIGN_IN, SIGNED_IN
from tests.support.anything import KNOWN_IDS, anything, spoilt

STREAMS: SearchStrategy[StreamName] = st.sampled_from(
    [
        "queue:oral-health",
        "queue:social-advice",
        "staff",
        f"me:{AINO.staff_id}",
        "me:" + KNOWN_IDS[3],
        *(f"case:{one}" for one in KNOWN_IDS),
        "case:\0",
        "load",
        "",
    ]
).map(StreamName)
SEQS = st.dictionaries(STREAMS, st.integers(-1, 2**70), max_size=4)
SUBSCRIBE = SEQS.map(lambda streams: Subscribe(streams=streams))
UNSUBSCRIBE = st.lists(STREAMS, max_size=4).map(lambda streams: Unsubscribe(streams=tuple(streams)))
FRAMES = st.one_of(anything(ClientFrame), SUBSCRIBE, UNSUBSCRIBE)


class AnyDialogue(RuleBasedStateMachine):
    """One socket's session, and what a watcher outside knows of it."""

    def __init__(self) -> None:
        super().__init__()
        self.session = Session("0.1.0")
        self.signed_in = False
        self.closed = False
        self.asked = 0

    def hears(self, data: bytes) -> None:
        steps = self.session.receive(data)
        if self.closed:
            assert steps == []
        for step in steps:
            assert not self.closed, "nothing follows a close"
            self.follow(step)

    def follow(self, step: Step) -> None:
        match step:
            case Close():
                self.closed = True
            case SignInBy():
                assert not self.signed_in
                self.asked += 1
            case Run(actor=actor, command=command):
                assert self.signed_in
                assert actor.staff_id == AINO.staff_id
                assert is_id(command.command_id)
            case Join(stream=stream, after=after, case_id=case_id):
                assert self.signed_in
                assert self.session.actor is not None
                assert may_read(self.session.actor, stream)
                assert 0 <= after < 2**63, "the store has no such number"
                assert (case_id is not None) == (split(stream)[0] == "case")
            case Leave() | ShowTyping():
                assert self.signed_in
            case Send():
                pass
            case _:
                assert self.signed_in

    @initialize(at_work=st.booleans())
    def begins(self, at_work: bool) -> None:
        if at_work:
            self.greets()
            self.signs_in()
            self.is_answered_at_the_door(right=True)

    @precondition(lambda self: self.closed)
    @rule(at_work=st.booleans())
    def connects_again(self, at_work: bool) -> None:
        self.session = Session("0.1.0")
        self.signed_in = self.closed = False
        self.asked = 0
        self.begins(at_work)

    @rule(data=st.binary(max_size=60))
    def says_garbage(self, data: bytes) -> None:
        self.hears(data)

    @rule(data=FRAMES.map(encode).flatmap(spoilt))
    def says_something_spoilt(self, data: bytes) -> None:
        self.hears(data)

    @rule()
    def greets(self) -> None:
        self.hears(encode(HELLO))

    @rule()
    def signs_in(self) -> None:
        self.hears(encode(SIGN_IN))

    @rule(frame=FRAMES)
    def says_any_frame(self, frame: ClientFrame) -> None:
        self.hears(encode(frame))

    @precondition(lambda self: self.signed_in)
    @rule(frame=SUBSCRIBE | UNSUBSCRIBE)
    def reads_and_leaves(self, frame: Subscribe | Unsubscribe) -> None:
        self.hears(encode(frame))

    @precondition(lambda self: self.signed_in)
    @rule(count=st.integers(1, STREAM_LIMIT + 5))
    def subscribes_to_everything(self, count: int) -> None:
        streams = {case_stream(CaseId(new_id())): 0 for _ in range(count)}
        self.hears(encode(Subscribe(streams=streams)))

    @rule(command=anything(Command))
    def commands(self, command: Command) -> None:
        self.hears(encode(Submit(command=command)))

    @precondition(lambda self: self.asked > 0)
    @rule(right=st.booleans())
    def is_answered_at_the_door(self, right: bool) -> None:
        self.asked -= 1
        if right and not self.closed:
            self.session.admitted(SIGNED_IN)
            self.signed_in, self.asked = True, 0
        else:
            self.session.not_admitted(SignInRefused(problem=SignInProblem.WRONG))

    @precondition(lambda self: self.signed_in)
    @rule(ok=st.booleans())
    def is_unlocked(self, ok: bool) -> None:
        assert self.session.unlocked(Unlocked(ok=ok)) == [Send(Unlocked(ok=ok))]

    @precondition(lambda self: self.signed_in)
    @rule(stream=STREAMS)
    def loses_a_right(self, stream: str) -> None:
        self.session.not_readable(stream)

    @precondition(lambda self: self.signed_in)
    @rule()
    def signs_out(self) -> None:
        self.hears(encode(SignOut()))

    @invariant()
    def what_is_remembered_is_bounded(self) -> None:
        assert len(self.session._streams) <= STREAM_LIMIT


TestAnyDialogue = AnyDialogue.TestCase
TestAnyDialogue.settings = settings(
    max_examples=80, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
