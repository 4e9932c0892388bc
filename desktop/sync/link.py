"""The client's side of the conversation as a state machine without I/O: frames and wishes in, frames and news out.

It knows how far each stream has been seen and nothing of what the streams say; sockets are in ``connection``.
"""

import logging
from enum import Enum

from backend.protocol.codec import Malformed, decode_event, decode_server, encode
from backend.protocol.commands import Command
from backend.protocol.frames import (
    PROTOCOL_RANGE,
    ClientFrame,
    Denied,
    Events,
    Hello,
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
    Unsubscribe,
    Welcome,
)
from backend.protocol.ids import CaseId, StaffId, StreamName
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

    @property
    def stage(self) -> Stage:
        """Return how far the conversation has come."""
        return self._stage

    @property
    def followed(self) -> dict[StreamName, int]:
        """Return the followed streams with the last seq seen of each, 0 when nothing is held."""
        return dict(self._seqs)

    # -- the socket -------------------------------------------------------------------------------

    def opened(self) -> Output:
        """A socket is open: introduce oneself."""
        self._stage = Stage.GREETING
        self._asked.clear()
        return [self._frame(Hello(protocol=PROTOCOL_RANGE, app=self._app))]

    def lost(self) -> None:
        """The socket is gone; everything but what was under way is kept."""
        self._stage = Stage.CLOSED
        self._asked.clear()

    def received(self, data: bytes | str) -> Output:
        """Take one frame from the server."""
        try:
            frame = decode_server(data)
        except Malformed:
            _log.warning("a frame from the server could not be read")
            return [Unreadable()]
        match frame:
            case Welcome():
                self._stage = Stage.GREETED
                return [frame, *self._introduce()]
            case Refused():
                self._stage = Stage.CLOSED
                return [frame]
            case SignedIn():
                self._stage = Stage.READY
                if self._person != frame.me.staff_id:
                    self._seqs.clear()
                    self._asked.clear()
                self._person = frame.me.staff_id
                self._token = frame.refresh_token
                self._password = None
                return [frame, *self._subscribe(self._seqs)]
            case SignInRefused():
                self._stage = Stage.GREETED
                self._password = None
                if frame.problem in {SignInProblem.EXPIRED, SignInProblem.WRONG}:
                    self._token = ""
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
        """Sign in by name and password, at once or as soon as a socket is greeted."""
        self._password = SignIn(user_name=user_name, password=password)
        self._token = ""
        return self._introduce() if self._stage is Stage.GREETED else []

    def resume(self, refresh_token: str) -> Output:
        """Sign in by an earlier sign-in's token, at once or as soon as a socket is greeted."""
        self._token = refresh_token
        return self._introduce() if self._stage is Stage.GREETED else []

    def unlock(self, password: str) -> Output:
        """Ask whether ``password`` is the signed-in person's; no answer comes while there is no socket."""
        return self._when_ready(Unlock(password=password))

    def sign_out(self) -> Output:
        """Sign out and forget the person, the token and every stream."""
        output = self._when_ready(SignOut())
        self._token = ""
        self._password = None
        self._person = None
        self._seqs.clear()
        self._asked.clear()
        if self._stage is not Stage.CLOSED:
            self._stage = Stage.GREETING
        return output

    # -- streams ----------------------------------------------------------------------------------

    def follow(self, *streams: StreamName) -> Output:
        """Follow streams from now on, over every later socket too."""
        fresh = {stream: 0 for stream in streams if stream not in self._seqs}
        self._seqs.update(fresh)
        return self._subscribe(fresh)

    def unfollow(self, *streams: StreamName) -> Output:
        """Follow these streams no longer; events still on their way are dropped."""
        known = tuple(stream for stream in streams if stream in self._seqs)
        for stream in known:
            del self._seqs[stream]
            self._asked.discard(stream)
        return self._when_ready(Unsubscribe(streams=known)) if known else []

    def submit(self, command: Command) -> Output:
        """Send a command if signed in; otherwise nothing: the outbox sends it again when one is."""
        return self._when_ready(Submit(command=command))

    def typing(self, case_id: CaseId, *, on: bool) -> Output:
        """Tell the resident's page that somebody is writing; lost when there is no socket."""
        return self._when_ready(Typing(case_id=case_id, on=on))

    # -- inside -----------------------------------------------------------------------------------

    def _introduce(self) -> Output:
        if self._password is not None:
            self._stage = Stage.SIGNING_IN
            return [self._frame(self._password)]
        if self._token:
            self._stage = Stage.SIGNING_IN
            return [self._frame(Resume(refresh_token=self._token))]
        return []

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

    def _when_ready(self, frame: ClientFrame) -> Output:
        return [self._frame(frame)] if self._stage is Stage.READY else []

    @staticmethod
    def _frame(frame: ClientFrame) -> Send:
        return Send(encode(frame))
