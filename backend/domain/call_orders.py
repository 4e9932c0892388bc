"""What an exchange is asked to do. Kept in the database from the command that asked until it has answered."""

from backend.protocol.ids import CallId, CommandId, LineId
from backend.protocol.wire import Tagged


class Ring(Tagged, frozen=True, kw_only=True):
    """Ring the professional's telephone for ``seconds`` and put the waiting caller through when it is answered."""

    order_id: CommandId
    call_id: CallId
    extension: str
    seconds: int = 20


class StopRinging(Tagged, frozen=True, kw_only=True):
    """Ring no more; the caller hears the queue's music on."""

    order_id: CommandId
    call_id: CallId


class Dial(Tagged, frozen=True, kw_only=True):
    """Ring the professional's telephone, then ``number`` (E.164) showing ``shown`` (the line's number, may be empty)."""

    order_id: CommandId
    call_id: CallId
    extension: str
    number: str
    shown: str = ""
    seconds: int = 20
    number_seconds: int = 40


class Hold(Tagged, frozen=True, kw_only=True):
    """Let the client hear music, or (``on`` false) speak with the professional again."""

    order_id: CommandId
    call_id: CallId
    on: bool = True


class Consult(Tagged, frozen=True, kw_only=True):
    """Ring an ``extension``, or an outside ``number`` (E.164), for the professional; the client hears music meanwhile."""

    order_id: CommandId
    call_id: CallId
    extension: str = ""
    number: str = ""
    shown: str = ""
    seconds: int = 30


class Join(Tagged, frozen=True, kw_only=True):
    """Let all three hear each other."""

    order_id: CommandId
    call_id: CallId


class Drop(Tagged, frozen=True, kw_only=True):
    """Hang up on whoever is consulted; the professional speaks with the client again."""

    order_id: CommandId
    call_id: CallId


class Leave(Tagged, frozen=True, kw_only=True):
    """Hang up on the professional; client and whoever was consulted go on."""

    order_id: CommandId
    call_id: CallId


class Enqueue(Tagged, frozen=True, kw_only=True):
    """Hang up on the professional and let the client wait in the line's queue."""

    order_id: CommandId
    call_id: CallId
    line: LineId


class HangUp(Tagged, frozen=True, kw_only=True):
    """End the call for everybody."""

    order_id: CommandId
    call_id: CallId


Order = Ring | StopRinging | Dial | Hold | Consult | Join | Drop | Leave | Enqueue | HangUp
