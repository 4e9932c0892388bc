"""What the link says in answer to a frame or a wish: bytes to send, and news for the rest of the desktop."""

from dataclasses import dataclass

from backend.protocol.events import Event
from backend.protocol.frames import (
    Answered,
    Denied,
    NotAnswered,
    Refused,
    Signal,
    SignedIn,
    SignInRefused,
    Unlocked,
    Welcome,
)
from backend.protocol.ids import StreamName
from backend.protocol.results import Refusal, Result
from backend.protocol.snapshots import State


@dataclass(frozen=True, slots=True)
class Send:
    """One frame to write to the socket, already encoded; ``question`` names what is to be answered, if anything."""

    data: bytes
    question: str = ""


@dataclass(frozen=True, slots=True)
class Restated:
    """A stream stands at ``seq`` with this state, whatever was known of it before."""

    stream: StreamName
    seq: int
    state: State


@dataclass(frozen=True, slots=True)
class Happened:
    """Events of a stream in their order, the last of them at ``seq``; those of unknown types are left out."""

    stream: StreamName
    seq: int
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """The server sent what the contract does not know; the socket is to be closed and opened anew."""


News = (
    Welcome
    | Refused
    | SignedIn
    | SignInRefused
    | Unlocked
    | Restated
    | Happened
    | Denied
    | Answered
    | NotAnswered
    | Signal
    | Result
    | Refusal
    | Unreadable
)
