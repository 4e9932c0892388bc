"""The client's side of the conversation as a state machine without I/O: frames and wishes in, frames and news out.

It knows how far each stream has been seen and nothing of what the streams say; sockets are in ``connection``.
"""

import logging
from enum import Enum

from backend.protocol.codec import Malformed, decode_event, decode_server, encode
from backend.protocol.commands import Command
from backend.protocol.frames import (
    PROTOCOL_RANGE,
    Answered,
    Ask,
    ClientFrame,
    Denied,
    Events,
    Hello,
    NotAnswered,
    Refused,
    Resume,
    SignedIn,
    SignIn,
    SignInProblem,
    SignInRefused,
    SignOut,
    Snapshot,
    Submit,
    Subscribe,
    Typing,
    Unlock,
    Unlocked,
    Unsubscribe,
    Welcome,
)
from backend.protocol.ids import CaseId, StaffId, StreamName
from backend.protocol.inquiries import Inquiry
from backend.protocol.results import Refusal, Result
from desktop.sync.news import Happened, News, Restated, Send, Unreadable

_log = logging.getLogger(__name__)

Output = list[Send | News]


class Stage(Enum):
    """How far the conversation has come on the present socket."""

    CLOSED = "closed"
    GREETING = "greeting"
    GREETED = "greeted"
    SIGNING_IN = "signing_in"
    READY = "ready"
    LEAVING = "leaving"
    """Signed out while the answer to a sign-in is awaited."""
    LEFT = "left"
    """Signed out; the server closes this socket."""


GREETING, SIGNING_IN, UNLOCKING = "hello", "sign_in", "unlock"
"""Questions beside commands, which are known by their ids."""


class Link:
    """One conversation over as many sockets as it takes.

    ``app`` is the version this desktop introduces itself by. What is followed and how far survives a lost
    socket; so does the refresh token, by which the next socket is signed in without asking.
    """

    def __init__(self, app: str) -> None:
        self._app = app
        self._stage = Stage.CLOSED
        self._token = ""
        self._password: SignIn | None = None
        self._person: StaffId | None = None
        self._seqs: dict[StreamName, int] = {}
        self._asked: set[StreamName] = set()
        self._asking: SignIn | Resume | None = None
        self._open: set[str] = set()

    @property
    def stage(self) -> Stage:
        """Return how far the conversation has come."""
        return self._stage

    @property
    def followed(self) -> dict[StreamName, int]:
        """Return the followed streams with the last seq seen of each, 0 when nothing is held."""
        return dict(self._seqs)

    def is_open(self, question: str) -> bool:
        """Tell whether a question sent on the present socket has not been answered yet."""
        return question in self._open

    # -- the socket -------------------------------------------------------------------------------

    def opened(self) -> Output:
        """A socket is open: introduce oneself and sign in, all at once, without waiting for the welcome."""
        self.lost()
        self._stage = Stage.GREETING
        return [self._frame(Hello(protocol=PROTOCOL_RANGE, app=self._app), GREETING), *self._introduce()]

    def lost(self) -> None:
        """The socket is gone; everything but what was under way is kept."""
        self._stage = Stage.CLOSED
        self._asked.clear()
        self._open.clear()
        self._asking = None

    def received(self, data: bytes | str) -> Output:  # noqa: C901, PLR0912 - a case a frame
        """Take one frame from the server."""
        try:
            frame = decode_server(data)
        except Malformed:
            _log.warning("a frame from the server could not be read")
            return [Unreadable()]
        match frame:
            case Welcome():
                self._open.discard(GREETING)
                if self._stage is Stage.GREETING:
                    self._stage = Stage.GREETED
                return [frame]
            case Refused():
                self._stage = Stage.CLOSED
                self._open.clear()
                return [frame]
            case SignedIn():
                return self._signed_in(frame)
            case SignInRefused():
                return self._sign_in_refused(frame)
            case Unlocked():
                self._open.discard(UNLOCKING)
                return [frame]
            case Result() | Refusal():
                self._open.discard(frame.command_id)
                return [frame]
            case Answered() | NotAnswered():
                self._open.discard(frame.ask_id)
                return [frame]
            case Snapshot():
                return self._snapshot(frame)
            case Events():
                return self._events(frame)
            case Denied():
                self._seqs.pop(frame.stream, None)
                self._asked.discard(frame.stream)
                return [frame]
            case _:
                return [frame]

    # -- who one is -------------------------------------------------------------------------------

    def sign_in(self, user_name: str, password: str) -> Output:
        """Sign in by name and password, at once or as soon as there is a socket and no other answer is awaited."""
        self._password = SignIn(user_name=user_name, password=password)
        self._token = ""
        return self._introduce()

    def resume(self, refresh_token: str) -> Output:
        """Sign in by an earlier sign-in's token, at once or as soon as there is a socket."""
        self._token = refresh_token
        return self._introduce()

    def unlock(self, password: str) -> Output:
        """Ask whether ``password`` is the signed-in person's; no answer comes while there is no socket."""
        return self._when_ready(Unlock(password=password), UNLOCKING)

    def sign_out(self) -> Output:
        """Sign out and forget the person, the token and every stream."""
        output = self._when_ready(SignOut())
        self._token = ""
        self._password = None
        self._person = None
        self._seqs.clear()
        self._asked.clear()
        if self._stage is Stage.READY:
            self._stage = Stage.LEFT
        elif self._stage is Stage.SIGNING_IN:
            self._stage = Stage.LEAVING
        return output

    # -- streams ----------------------------------------------------------------------------------

    def follow(self, *streams: StreamName) -> Output:
        """Follow streams from now on, over every later socket too."""
        fresh = {stream: 0 for stream in streams if stream not in self._seqs}
        self._seqs.update(fresh)
        return self._subscribe(fresh)

    def recall(self, person: StaffId, streams: dict[StreamName, int]) -> None:
        """Take how far an earlier run of this person had seen its streams, unless something was seen since."""
        if self._person is None:
            self._person = person
            self._seqs = streams | self._seqs

    def unfollow(self, *streams: StreamName) -> Output:
        """Follow these streams no longer; events still on their way are dropped."""
        known = tuple(stream for stream in streams if stream in self._seqs)
        for stream in known:
            del self._seqs[stream]
            self._asked.discard(stream)
        return self._when_ready(Unsubscribe(streams=known)) if known else []

    def submit(self, command: Command) -> Output:
        """Send a command if signed in; otherwise nothing: the outbox sends it again when one is."""
        return self._when_ready(Submit(command=command), command.command_id)

    def ask(self, ask_id: str, inquiry: Inquiry) -> Output:
        """Ask a question if signed in; otherwise nothing, and it is not asked later either."""
        return self._when_ready(Ask(ask_id=ask_id, inquiry=inquiry), ask_id)

    def typing(self, case_id: CaseId, *, on: bool, inside: bool = False) -> Output:
        """Tell the resident's page and the work pair that somebody is writing; lost when there is no socket."""
        return self._when_ready(Typing(case_id=case_id, on=on, inside=inside))

    # -- inside -----------------------------------------------------------------------------------

    def _introduce(self) -> Output:
        if self._stage not in {Stage.GREETING, Stage.GREETED}:
            return []
        if self._password is not None:
            self._asking = self._password
        elif self._token:
            self._asking = Resume(refresh_token=self._token, streams=dict(self._seqs))
        else:
            return []
        self._stage = Stage.SIGNING_IN
        return [self._frame(self._asking, SIGNING_IN)]

    def _signed_in(self, frame: SignedIn) -> Output:
        self._open.discard(SIGNING_IN)
        if self._stage is Stage.LEAVING:
            # Signed out while the answer was on its way: nobody is to be let in any more.
            self._stage = Stage.LEFT
            return [self._frame(SignOut())]
        self._stage = Stage.READY
        if self._person != frame.me.staff_id:
            self._seqs.clear()
            self._asked.clear()
        self._person = frame.me.staff_id
        self._token = frame.refresh_token
        self._password = None
        joined = self._asking.streams if frame.joined and isinstance(self._asking, Resume) else {}
        stale = tuple(stream for stream in joined if stream not in self._seqs)
        fresh = {stream: seq for stream, seq in self._seqs.items() if stream not in joined}
        left = [self._frame(Unsubscribe(streams=stale))] if stale else []
        return [frame, *left, *self._subscribe(fresh)]

    def _sign_in_refused(self, frame: SignInRefused) -> Output:
        self._open.discard(SIGNING_IN)
        left = self._stage is Stage.LEAVING
        self._stage = Stage.GREETED
        asked, self._asking = self._asking, None
        if asked is self._password:
            self._password = None
        useless = frame.problem in {SignInProblem.EXPIRED, SignInProblem.WRONG}
        if useless and isinstance(asked, Resume) and asked.refresh_token == self._token:
            self._token = ""
        again = self._introduce() if self._password is not None else []
        # Whoever has given a password meanwhile waits for the answer to that.
        return again if left or again else [frame]

    def _subscribe(self, streams: dict[StreamName, int]) -> Output:
        if not streams or self._stage is not Stage.READY:
            return []
        return [self._frame(Subscribe(streams=dict(streams)))]

    def _snapshot(self, frame: Snapshot) -> Output:
        if frame.stream not in self._seqs:
            return []
        # A snapshot counts even when its seq is lower: a server restored from a backup is right about itself.
        self._seqs[frame.stream] = frame.seq
        self._asked.discard(frame.stream)
        return [Restated(frame.stream, frame.seq, frame.state)]

    def _events(self, frame: Events) -> Output:
        held = self._seqs.get(frame.stream)
        if held is None:
            return []
        last = frame.first + len(frame.events) - 1
        if last <= held:
            # An empty frame answers a question: nothing was missed.
            self._asked.discard(frame.stream)
            return []
        if frame.first > held + 1:
            return self._ask_again(frame.stream, held)
        fresh = [decode_event(raw) for raw in frame.events[held + 1 - frame.first :]]
        known = tuple(event for event in fresh if event is not None)
        if len(known) < len(fresh):
            _log.info("%d events of a type this build does not know", len(fresh) - len(known))
        self._seqs[frame.stream] = last
        self._asked.discard(frame.stream)
        return [Happened(frame.stream, last, known)]

    def _ask_again(self, stream: StreamName, held: int) -> Output:
        if stream in self._asked:
            return []
        self._asked.add(stream)
        _log.info("a gap in a stream, asking again")
        return self._subscribe({stream: held})

    def _when_ready(self, frame: ClientFrame, question: str = "") -> Output:
        return [self._frame(frame, question)] if self._stage is Stage.READY else []

    def _frame(self, frame: ClientFrame, question: str = "") -> Send:
        if question:
            self._open.add(question)
        return Send(encode(frame), question)
