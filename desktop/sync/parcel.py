"""One command on its way to the server, as the outbox holds it and the journal keeps it."""

from datetime import datetime
from enum import Enum

import msgspec

from backend.protocol.commands import Command
from backend.protocol.ids import CommandId, StreamName
from backend.protocol.results import Refusal


class Standing(Enum):
    """How far a command has come."""

    WAITING = "waiting"
    """Not sent on the present socket."""
    SENT = "sent"
    DONE = "done"
    """Durable on the server; the mirror has not shown it yet."""
    REFUSED = "refused"


class Parcel(msgspec.Struct, frozen=True, kw_only=True):
    """One command on its way. ``positions`` are what the mirror must reach once the command is done.

    ``no`` counts up in the order in which commands were given, over every run of the program.
    """

    command: Command
    at: datetime
    no: int = 0
    standing: Standing = Standing.WAITING
    positions: dict[StreamName, int] = {}
    refusal: Refusal | None = None

    @property
    def command_id(self) -> CommandId:
        """Return the command's id, under which it is sent however many times."""
        return self.command.command_id
