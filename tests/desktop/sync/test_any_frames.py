"""A link hears any frames in any order: it never breaks, and no stream goes back, jumps or repeats by events."""

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from hypothesis.strategies import SearchStrategy

from backend.protocol.codec import decode_client, encode, events_frame
from backend.protocol.commands import Command
from backend.protocol.events import Event
from backend.protocol.frames import (
    Denied,
    Events,
    Hello,
    ServerFrame,
    SignedIn,
    SignInRefused,
    Snapshot,
    Submit,
    Subscribe,
    Welcome,
)
from backend.protocol.ids import StreamName
from backend.protocol.streams import empty_state
from desktop.sync.link import Link, Output, Stage
from desktop.sync.mirror import Mirror
from desktop.sync.news import Happened, Restated, Send
from tests.desktop.sync.people import SIGNED_IN, WELCOME
from tests.support.anything import KNOWN_IDS, anything, spoilt

STREAMS: SearchStrategy[StreamName] = st.sampled_from(
    ["queue:oral-health", "staff", f"me:{KNOWN_IDS[0]}", f"case:{KNOWN_IDS[1]}", f"case:{KNOWN_IDS[2]}"]
).map(StreamName)
SEQS = st.integers(-3, 12) | st.sampled_from([2**63 - 1, 2**70])


class AnyFrames(RuleBasedStateMachine):
    """One link and its mirror; the watcher remembers how far each stream was said to be."""

    def __init__(self) -> None:
        super().__init__()
        self.link = Link("0.1.0")
        self.mirror = Mirror()
        self.held: dict[StreamName, int] = {}
        self.first = 0

    @initialize(at_work=st.booleans())
    def begins(self, at_work: bool) -> None:
        if at_work:
            self.opens()
            self.hears(WELCOME)
            self.wants_in()
            self.hears(SIGNED_IN)
            self.takes(self.link.follow(StreamName("staff"), StreamName("queue:oral-health")))

    # -- what comes and what is wished for ----------------------------------------------------------

    @rule()
    def opens(self) -> None:
        self.takes(self.link.opened())

    @rule()
    def loses(self) -> None:
        self.link.lost()

    @rule()
    def wants_in(self) -> None:
        self.takes(self.link.sign_in("aino.niemi", "salasana"))

    @rule()
    def wants_in_by_token(self) -> None:
        self.takes(self.link.resume("token"))

    @rule(streams=st.lists(STREAMS, max_size=3))
    def follows(self, streams: list[StreamName]) -> None:
        self.takes(self.link.follow(*streams))

    @rule(streams=st.lists(STREAMS, max_size=2, unique=True))
    def unfollows(self, streams: list[StreamName]) -> None:
        self.takes(self.link.unfollow(*streams))
        for stream in streams:
            self.mirror.drop(stream)

    @rule(command=anything(Command))
    def submits(self, command: Command) -> None:
        self.takes(self.link.submit(command))

    @rule()
    def leaves(self) -> None:
        self.takes(self.link.sign_out())
        self.mirror.clear()

    @rule(data=st.sampled_from([WELCOME, SIGNED_IN]))
    def hears_what_lets_in(self, data: bytes) -> None:
        self.hears(data)

    @rule(stream=STREAMS, seq=SEQS)
    def hears_a_snapshot(self, stream: StreamName, seq: int) -> None:
        self.hears(encode(Snapshot(stream=stream, seq=seq, state=empty_state(stream))))

    @rule(stream=STREAMS, first=SEQS, events=st.lists(anything(Event), max_size=4))
    def hears_events(self, stream: StreamName, first: int, events: list[Event]) -> None:
        self.hears(events_frame(stream, first, [encode(event) for event in events]))

    @rule(stream=STREAMS, count=st.integers(0, 3), events=st.lists(anything(Event), min_size=3, max_size=3))
    def hears_what_is_next(self, stream: StreamName, count: int, events: list[Event]) -> None:
        first = self.link.followed.get(stream, 0) + 1
        self.hears(events_frame(stream, first, [encode(event) for event in events[:count]]))

    @rule(frame=anything(ServerFrame))
    def hears_any_frame(self, frame: ServerFrame) -> None:
        self.hears(encode(frame))

    @rule(data=st.binary(max_size=60) | anything(ServerFrame).map(encode).flatmap(spoilt))
    def hears_garbage(self, data: bytes) -> None:
        self.hears(data)

    # -- what must hold -----------------------------------------------------------------------------

    def hears(self, data: bytes) -> None:
        self.held = self.link.followed
        self.takes(self.link.received(data))

    def takes(self, output: Output) -> None:
        """Check what was said and do it, as the client does."""
        for item in output:
            match item:
                case Send(data=data):
                    frame = decode_client(data)
                    if isinstance(frame, Submit | Subscribe):
                        assert self.link.stage is Stage.READY
                    if isinstance(frame, Hello):
                        self.first = 0
                case SignedIn() | SignInRefused() | Welcome():
                    pass
                case Restated(stream=stream, seq=seq):
                    assert stream in self.held
                    assert self.link.followed[stream] == seq
                    self.mirror.restate(item)
                case Happened(stream=stream, seq=seq, events=events):
                    assert self.held[stream] < seq
                    assert len(events) <= seq - self.held[stream]
                    assert self.link.followed[stream] == seq
                    self.mirror.apply(item)
                case Denied(stream=stream):
                    assert stream not in self.link.followed
                    self.mirror.drop(stream)
                case _:
                    pass

    @invariant()
    def what_is_remembered_is_bounded(self) -> None:
        assert set(self.link.followed) <= {
            "queue:oral-health",
            "staff",
            *(f"me:{one}" for one in KNOWN_IDS),
            *(f"case:{one}" for one in KNOWN_IDS),
        }
        assert self.link._asked <= set(self.link.followed)


TestAnyFrames = pytest.mark.expect_log("a frame from the server could not be read")(AnyFrames.TestCase)
TestAnyFrames.settings = settings(
    max_examples=40, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)


def test_an_empty_frame_of_events_moves_nothing() -> None:
    link = Link("0.1.0")
    link.opened()
    link.received(WELCOME)
    link.sign_in("aino.niemi", "salasana")
    link.received(SIGNED_IN)
    link.follow(StreamName("staff"))
    assert link.received(encode(Events(stream=StreamName("staff"), first=1, events=()))) == []
    assert link.followed == {"staff": 0}
