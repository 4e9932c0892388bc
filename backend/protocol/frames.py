"""Frames on a desktop's socket, one JSON text each; every docstring shows one.

Order: ``hello`` -> ``welcome`` | ``refused`` (close 4426); ``sign_in`` | ``resume`` -> ``signed_in`` | ``sign_in_refused``;
then anything below. Close codes: 4426 protocol, 4401 signed out or never signed in, 4408 silent, 4413 too big,
4400 malformed, 4429 too slow to read; and the standard 1011 a fault of the server, 1013 the database cannot be reached.
"""

from enum import Enum

import msgspec

from backend.protocol.commands import Command
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId, StaffId, StreamName
from backend.protocol.inquiries import Found, Inquiry
from backend.protocol.people import StaffInfo
from backend.protocol.results import Refusal, Result
from backend.protocol.setup import Setup
from backend.protocol.snapshots import State
from backend.protocol.wire import Tagged

PROTOCOL = 1
"""The protocol this build speaks; a server serves its own and the one before."""
PROTOCOL_RANGE = (1, 1)

CLOSE_MALFORMED = 4400
CLOSE_SIGNED_OUT = 4401
CLOSE_SILENT = 4408
CLOSE_TOO_BIG = 4413
CLOSE_PROTOCOL = 4426
CLOSE_TOO_SLOW = 4429


class Hello(Tagged, frozen=True, kw_only=True):
    """``{"type":"hello","protocol":[1,1],"app":"0.1.0"}``."""

    protocol: tuple[int, int]
    app: str


class SignIn(Tagged, frozen=True, kw_only=True):
    """``{"type":"sign_in","user_name":"aino.niemi","password":"…"}``."""

    user_name: str
    password: str


class Resume(Tagged, frozen=True, kw_only=True):
    """``{"type":"resume","refresh_token":"…","streams":{"queue:oral":17}}``: sign in by what an earlier one left.

    It may follow ``hello`` without waiting for the welcome. ``streams`` are joined as by ``subscribe`` as soon as
    the person is let in; ``signed_in`` then says so by ``joined``. Whoever is refused may try on the same socket.
    """

    refresh_token: str
    streams: dict[StreamName, int] = msgspec.field(default_factory=dict)


class Unlock(Tagged, frozen=True, kw_only=True):
    """``{"type":"unlock","password":"…"}``: the same person returns to a locked desktop; answered by ``unlocked``."""

    password: str


class SignOut(Tagged, frozen=True, kw_only=True):
    """``{"type":"sign_out"}``: the refresh token is forgotten and the socket closed with 4401."""


class Subscribe(Tagged, frozen=True, kw_only=True):
    """``{"type":"subscribe","streams":{"queue:oral":17,"case:…":0}}``: last seq held, 0 when nothing is held."""

    streams: dict[StreamName, int]


class Unsubscribe(Tagged, frozen=True, kw_only=True):
    """``{"type":"unsubscribe","streams":["case:…"]}``."""

    streams: tuple[StreamName, ...]


class Submit(Tagged, frozen=True, kw_only=True):
    """``{"type":"submit","command":{"type":"claim",…}}``: answered by ``result`` or ``refusal``."""

    command: Command


class Typing(Tagged, frozen=True, kw_only=True):
    """``{"type":"typing","case_id":"…","on":true}``: shown on the resident's page and to the work pair, never stored.

    ``inside``: it is a note, and no business of the resident's.
    """

    case_id: CaseId
    on: bool
    inside: bool = False


class Ask(Tagged, frozen=True, kw_only=True):
    """``{"type":"ask","ask_id":"…","inquiry":{"type":"list_staff"}}``: answered by ``answered`` or ``not_answered``.

    A question is of the moment: it waits for no network and is never sent again by itself.
    """

    ask_id: str
    inquiry: Inquiry


ClientFrame = Hello | SignIn | Resume | Unlock | SignOut | Subscribe | Unsubscribe | Submit | Typing | Ask


class Welcome(Tagged, frozen=True, kw_only=True):
    """``{"type":"welcome","protocol":1,"server":"0.1.0"}``."""

    protocol: int
    server: str


class Refused(Tagged, frozen=True, kw_only=True):
    """``{"type":"refused","server":[1,1],"min_app":"0.1.0"}``: no common protocol; the socket closes with 4426."""

    server: tuple[int, int]
    min_app: str


class SignedIn(Tagged, frozen=True, kw_only=True):
    """``{"type":"signed_in","me":{…},"setup":{…},"refresh_token":"…"}``: the token replaces any earlier one.

    ``joined`` says that the streams named by ``resume`` are joined; an older server leaves that to ``subscribe``.
    """

    me: StaffInfo
    setup: Setup
    refresh_token: str
    joined: bool = False


class SignInProblem(Enum):
    """Why signing in failed; a wrong name and a wrong password look the same."""

    WRONG = "wrong"
    LOCKED = "locked"
    EXPIRED = "expired"
    TOO_MANY = "too_many"


class SignInRefused(Tagged, frozen=True, kw_only=True):
    """``{"type":"sign_in_refused","problem":"wrong"}``; ``wait_seconds`` when there were too many tries."""

    problem: SignInProblem
    wait_seconds: int = 0


class Unlocked(Tagged, frozen=True, kw_only=True):
    """``{"type":"unlocked","ok":true}``."""

    ok: bool
    wait_seconds: int = 0


class Snapshot(Tagged, frozen=True, kw_only=True):
    """``{"type":"snapshot","stream":"queue:oral","seq":17,"state":{"type":"queue_state",…}}``."""

    stream: StreamName
    seq: int
    state: State


class Events(Tagged, frozen=True, kw_only=True):
    """``{"type":"events","stream":"queue:oral","first":18,"events":[{…},{…}]}``: consecutive from ``first``.

    Each event is decoded by itself, so that one of an unknown type advances the seq and harms no other.
    """

    stream: StreamName
    first: int
    events: tuple[msgspec.Raw, ...]


class Denied(Tagged, frozen=True, kw_only=True):
    """``{"type":"denied","stream":"case:…"}``: the stream may not, or no longer, be read by this person."""

    stream: StreamName


class Answered(Tagged, frozen=True, kw_only=True):
    """``{"type":"answered","ask_id":"…","found":{"type":"staff_listed",…}}``."""

    ask_id: str
    found: Found


class NotAnswered(Tagged, frozen=True, kw_only=True):
    """``{"type":"not_answered","ask_id":"…","code":"not_allowed"}``."""

    ask_id: str
    code: ErrorCode


class SignalKind(Enum):
    """What passes by without being stored."""

    RESIDENT_TYPING = "resident_typing"
    RESIDENT_HERE = "resident_here"
    COLLEAGUE_TYPING = "colleague_typing"
    """Somebody of the staff writes in the case; ``staff_id`` says who."""


class Signal(Tagged, frozen=True, kw_only=True):
    """``{"type":"signal","case_id":"…","kind":"resident_typing","on":true}``."""

    case_id: CaseId
    kind: SignalKind
    on: bool
    staff_id: StaffId | None = None


ServerFrame = (
    Welcome
    | Refused
    | SignedIn
    | SignInRefused
    | Unlocked
    | Snapshot
    | Events
    | Denied
    | Answered
    | NotAnswered
    | Signal
    | Result
    | Refusal
)
