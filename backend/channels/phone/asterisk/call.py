"""One call at the exchange: its legs, where it stands, and what has already been said of it."""

from enum import Enum, auto
from typing import TYPE_CHECKING

from backend.channels.phone.asterisk.caller_numbers import Caller
from backend.channels.phone.asterisk.turns import Turns
from backend.domain.call_reports import Report
from backend.protocol.ids import CallId, CommandId, LineId
from backend.protocol.words import Language

if TYPE_CHECKING:
    from backend.channels.phone.asterisk.waiting import Waiting


class Stage(Enum):
    """Where a call stands for the exchange; what that means in the queue is decided elsewhere."""

    ENTERING = auto()
    CLOSED = auto()
    """The caller hears that the line is closed; nobody else knows of the call unless they leave a callback."""
    WAITING = auto()
    RINGING = auto()
    """The caller waits on, the professional's telephone rings."""
    CALLING = auto()
    """The professional's telephone rings for a call out."""
    DIALLING = auto()
    """The professional hears that the client's telephone rings."""
    TALKING = auto()
    HELD = auto()
    CONSULTING = auto()
    JOINED = auto()
    LEAVING = auto()
    """A callback is left; the caller hears what follows."""
    OVER = auto()


WAITS = frozenset({Stage.WAITING, Stage.RINGING})
"""The client hears the queue's music and announcements."""

RINGS_OUT = frozenset({Stage.CALLING, Stage.DIALLING})

TOGETHER = frozenset({Stage.TALKING, Stage.HELD, Stage.CONSULTING, Stage.JOINED})
"""Client and professional are both on the line."""


class Call:
    """Changed only in its own turns. Never prints a number."""

    def __init__(self, call_id: CallId, line: LineId, language: Language, caller: Caller) -> None:
        self.call_id = call_id
        self.line = line
        self.language = language
        self.caller = caller
        self.stage = Stage.ENTERING
        self.client: str | None = None
        """The channel of whom the call is about."""
        self.agent: str | None = None
        self.partner: str | None = None
        self.partner_answered = False
        self.shown = ""
        """The number that a client is shown whom we ring."""
        self.order_id: CommandId | None = None
        """The order because of which something rings."""
        self.to_dial: tuple[str, int] | None = None
        """Whom to ring, and for how many seconds, when the professional has answered."""
        self.answered: dict[CommandId, Report] = {}
        """What was reported of each order: one that comes again is answered the same."""
        self.began: set[CommandId] = set()
        self.waiting: Waiting | None = None
        """Who looks after the client meanwhile."""
        self.turns = Turns()

    def __repr__(self) -> str:
        """Show the id and the stage."""
        return f"<Call {self.call_id} {self.stage.name}>"

    @property
    def legs(self) -> tuple[str, ...]:
        """Every channel of the call."""
        return tuple(one for one in (self.client, self.agent, self.partner) if one is not None)
