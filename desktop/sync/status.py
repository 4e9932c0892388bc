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


class Problem(Enum):
    """Why there is no connection, as far as it is known; of several addresses, what tells the most."""

    UNREACHABLE = "unreachable"
    """Nobody answers: the network, or the server is down."""
    REFUSED = "refused"
    """Somebody answers and does not let desktops in: a proxy without its server, a wrong address."""
    DATABASE = "database"
    """The server answers and cannot reach its database."""
    CERTIFICATE_EXPIRED = "certificate_expired"
    CERTIFICATE_NOT_YET_VALID = "certificate_not_yet_valid"
    """Most likely the clock of this machine is wrong."""
    CERTIFICATE_WRONG_NAME = "certificate_wrong_name"
    CERTIFICATE_NOT_TRUSTED = "certificate_not_trusted"


@dataclass(frozen=True, slots=True)
class Status:
    """``since`` is when the phase began; ``next_try`` when the next attempt starts, while offline.

    ``needed`` is the version the server asks for, when this desktop is too old. ``problem`` tells why it is
    offline; ``expired_at`` until when the server's certificate was valid, when that is why and it is known.
    """

    phase: Phase
    since: datetime
    next_try: datetime | None = None
    needed: str = ""
    problem: Problem | None = None
    expired_at: datetime | None = None
