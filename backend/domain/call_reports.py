"""What an exchange tells of calls. Facts only: what follows from them is decided by the commands.

``at`` is the exchange's moment, aware UTC. Reports may come twice and in any order; none is wrong because of that.
"""

from datetime import datetime

from backend.protocol.calls import CallEnd, CallProblem
from backend.protocol.ids import CallId, CommandId, LineId
from backend.protocol.wire import Tagged
from backend.protocol.words import Language


class CameIn(Tagged, frozen=True, kw_only=True):
    """A caller is on the line for a service line. ``number`` is E.164, empty when withheld or unknown."""

    call_id: CallId
    at: datetime
    line: LineId
    language: Language = Language.FINNISH
    number: str = ""
    withheld: bool = False


class LeftCallback(Tagged, frozen=True, kw_only=True):
    """The caller asked by key to be called back; ``number`` was keyed in when their own is withheld.

    With its ``line`` it may be all that is told of a call: one that came outside the opening hours, say.
    """

    call_id: CallId
    at: datetime
    number: str = ""
    line: LineId | None = None
    language: Language = Language.FINNISH


class PhoneAnswered(Tagged, frozen=True, kw_only=True):
    """The professional's own telephone was answered. An exchange that only tells names it by ``extension``."""

    call_id: CallId
    at: datetime
    order_id: CommandId | None = None
    extension: str = ""


class PutThrough(Tagged, frozen=True, kw_only=True):
    """Client and professional hear each other (again): after ringing, dialling, hold, or a consultation's end."""

    call_id: CallId
    at: datetime
    order_id: CommandId | None = None


class OnHold(Tagged, frozen=True, kw_only=True):
    """The client hears music."""

    call_id: CallId
    at: datetime
    order_id: CommandId | None = None


class ConsultAnswered(Tagged, frozen=True, kw_only=True):
    """Whoever is consulted is on the line with the professional."""

    call_id: CallId
    at: datetime
    order_id: CommandId | None = None


class Joined(Tagged, frozen=True, kw_only=True):
    """All three hear each other."""

    call_id: CallId
    at: datetime
    order_id: CommandId | None = None


class Left(Tagged, frozen=True, kw_only=True):
    """The professional has left; client and whoever was consulted go on."""

    call_id: CallId
    at: datetime
    order_id: CommandId | None = None


class InQueue(Tagged, frozen=True, kw_only=True):
    """The caller hears the queue's music (again)."""

    call_id: CallId
    at: datetime
    order_id: CommandId | None = None


class NotDone(Tagged, frozen=True, kw_only=True):
    """What an order asked for came to nothing; the call stands as before it."""

    call_id: CallId
    at: datetime
    problem: CallProblem
    order_id: CommandId | None = None


class PartnerGone(Tagged, frozen=True, kw_only=True):
    """Whoever was consulted hung up; the client is with the professional again."""

    call_id: CallId
    at: datetime


class Over(Tagged, frozen=True, kw_only=True):
    """The call is over. ``end`` says how as far as the exchange can tell; the state decides what that means."""

    call_id: CallId
    at: datetime
    end: CallEnd = CallEnd.HUNG_UP_BY_CLIENT


Report = (
    CameIn
    | LeftCallback
    | PhoneAnswered
    | PutThrough
    | OnHold
    | ConsultAnswered
    | Joined
    | Left
    | InQueue
    | NotDone
    | PartnerGone
    | Over
)
