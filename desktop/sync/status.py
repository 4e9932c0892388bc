"""The truth about the connection, as a value."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Phase(Enum):
    """Where the connection is; the two last end only with another build of one side."""

    CONNECTING = "connecting"
    CONNECTED = "connected"
    OFFLINE = "offline"
    TOO_OLD = "too_old"
    SERVER_TOO_OLD = "server_too_old"


@dataclass(frozen=True, slots=True)
class Status:
    """``since`` is when the phase began; ``next_try`` when the next attempt starts, while offline.

    ``needed`` is the version the server asks for, when this desktop is too old.
    """

    phase: Phase
    since: datetime
    next_try: datetime | None = None
    needed: str = ""
