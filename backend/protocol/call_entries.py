"""Lines of the timeline that tell of telephone calls."""

from datetime import datetime
from enum import Enum

from backend.protocol.calls import CallEnd, CallProblem, Consulted, Direction
from backend.protocol.ids import ContactId
from backend.protocol.wire import Tagged


class CallAttempted(Tagged, frozen=True, kw_only=True):
    """A callback was tried: the ``attempt``-th of ``of``; ``next_at`` when not reached and agreed."""

    contact_id: ContactId
    attempt: int
    of: int
    reached: bool
    next_at: datetime | None = None


class CallCameIn(Tagged, frozen=True, kw_only=True):
    """A caller came into the queue. ``withheld``: the number was not shown."""

    contact_id: ContactId
    withheld: bool = False


class CallAnswered(Tagged, frozen=True, kw_only=True):
    """Client and professional hear each other; ``waited`` in seconds from the call's beginning."""

    contact_id: ContactId
    direction: Direction
    waited: int = 0


class CallNotPutThrough(Tagged, frozen=True, kw_only=True):
    """What was asked of the exchange came to nothing; a caller who waited for it stands in front of the queue again."""

    contact_id: ContactId
    problem: CallProblem


class CallConsulted(Tagged, frozen=True, kw_only=True):
    """The author spoke with somebody while the client waited; ``joined`` says that the three were let together."""

    contact_id: ContactId
    consulted: Consulted
    joined: bool = False


class CallPassedOn(Tagged, frozen=True, kw_only=True):
    """The author left the client with whoever was consulted."""

    contact_id: ContactId
    consulted: Consulted


class CallFinished(Tagged, frozen=True, kw_only=True):
    """The call is over; ``talked`` in seconds, 0 when nobody answered."""

    contact_id: ContactId
    direction: Direction
    end: CallEnd
    talked: int = 0


class CallbackWhy(Enum):
    """Why a call became a callback."""

    BY_KEY = "by_key"
    HUNG_UP = "hung_up"
    CLOSED = "closed"
    """Left outside the opening hours."""
    LOST = "lost"
    """The exchange or the line was lost."""


class CallBecameCallback(Tagged, frozen=True, kw_only=True):
    """The caller is to be called back by ``promised_by``; the place in the queue is kept."""

    contact_id: ContactId
    why: CallbackWhy
    promised_by: datetime
