"""A call as desktops see it: where it stands, with whom, and what went wrong. Numbers stand on the contact, never here."""

from datetime import datetime
from enum import Enum

from backend.protocol.ids import CallId
from backend.protocol.people import StaffRef
from backend.protocol.wire import Record


class Direction(Enum):
    """Who rang whom."""

    IN = "in"
    OUT = "out"


class CallState(Enum):
    """Where a call stands. ``ended`` is final; a call that came back to the queue is ``queued`` again."""

    QUEUED = "queued"
    """The caller is on the line and hears music; the case stands in the queue."""
    RINGING = "ringing"
    """The professional's own telephone rings; the client waits (in) or has not been rung yet (out)."""
    DIALLING = "dialling"
    """The professional has answered and the client's telephone rings (out only)."""
    TALKING = "talking"
    HELD = "held"
    """The client hears music, the professional is on the line."""
    CONSULTING = "consulting"
    """The client hears music; the professional rings or speaks with whoever is ``consulted``."""
    JOINED = "joined"
    """Client, professional and colleague hear each other."""
    ENDED = "ended"


class CallEnd(Enum):
    """How a call ended."""

    HUNG_UP_BY_CLIENT = "hung_up_by_client"
    HUNG_UP_BY_STAFF = "hung_up_by_staff"
    ABANDONED = "abandoned"
    """The caller hung up before anybody answered."""
    CALLBACK_LEFT = "callback_left"
    """The caller asked by key to be called back."""
    PASSED_ON = "passed_on"
    """The professional left client and an outside number together."""
    NOT_ANSWERED = "not_answered"
    BUSY = "busy"
    UNREACHABLE = "unreachable"
    """The number does not exist or cannot be reached."""
    STAFF_NOT_REACHED = "staff_not_reached"
    """Calling out came to nothing because the professional's own telephone did not answer."""
    LOST = "lost"
    """The exchange lost it, or never said how it ended."""


class CallProblem(Enum):
    """What was asked for and did not come about; said plainly where it was asked."""

    PHONE_BUSY = "phone_busy"
    """The professional's own telephone is busy or refused the call."""
    PHONE_NOT_ANSWERED = "phone_not_answered"
    PHONE_NOT_REGISTERED = "phone_not_registered"
    """The exchange does not know the telephone at the moment, or knows no such extension."""
    CALLER_GONE = "caller_gone"
    """The caller hung up while the professional's telephone rang."""
    COLLEAGUE_BUSY = "colleague_busy"
    COLLEAGUE_NOT_ANSWERED = "colleague_not_answered"
    COLLEAGUE_NOT_REACHED = "colleague_not_reached"
    COLLEAGUE_GONE = "colleague_gone"
    """Whoever was consulted hung up; the client is with the professional again."""
    EXCHANGE_AWAY = "exchange_away"
    """The exchange cannot be reached; what was asked for was not done."""


class Consulted(Record, frozen=True, kw_only=True):
    """Whom a professional asks in during a call: a colleague, or an outside ``number`` as they typed it."""

    staff: StaffRef | None = None
    number: str = ""
    answered: bool = False


class Call(Record, frozen=True, kw_only=True):
    """The latest call of a contact.

    ``began`` is when the caller came in or the call out was asked for, ``since`` when the present state began,
    ``answered_at`` when client and professional first heard each other. ``asked`` marks that something was asked of the
    exchange that it has not answered yet. ``controlled`` is false on an exchange that only tells what happens.
    """

    call_id: CallId
    direction: Direction
    state: CallState
    began: datetime
    since: datetime
    answered_at: datetime | None = None
    end: CallEnd | None = None
    problem: CallProblem | None = None
    consulted: Consulted | None = None
    asked: bool = False
    controlled: bool = True

    @property
    def alive(self) -> bool:
        """Whether somebody is on the line."""
        return self.state is not CallState.ENDED
