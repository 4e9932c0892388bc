"""What the switchboard is given from outside: who takes commands, who leads, who tells of commits. Nothing is made here."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Protocol

from backend.commands.actor import ResidentActor, SystemActor
from backend.commands.call_system import CallsStand, EndWrapUp, TellCall
from backend.commands.resident import GiveFeedback
from backend.protocol.results import Refusal, Result

Stop = Callable[[], None]
CallSystemCommand = TellCall | CallsStand | EndWrapUp


class Writing(Protocol):
    """The one way in (``backend.store.writer``)."""

    def submit(
        self, actor: SystemActor | ResidentActor, command: CallSystemCommand | GiveFeedback
    ) -> Awaitable[Result | Refusal]:
        """Do a command durably, or say why not. What a caller says of the service is a resident's, of nobody."""


class Leading(Protocol):
    """This node among the others (``backend.live.among_nodes``)."""

    def leads(self) -> bool:
        """Tell whether this node may act for all of them at this moment."""


class Listening(Protocol):
    """What is told after commits, of this node's and of others' (``backend.live.hub``). Listeners must not wait."""

    def listen(self, stream: str, listener: Callable[[Sequence[Any]], None]) -> Stop:
        """Call the listener whenever something has happened in the stream."""
