"""What the status bar and the outage strip tell: the connection, what is saved, what is not sent."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from backend.protocol.clock import Clock
from backend.protocol.commands import Command
from backend.protocol.ids import CommandId
from backend.protocol.results import Refusal
from desktop.models.bridge import Bridge
from desktop.sync.client import Client
from desktop.sync.status import Phase, Status


@dataclass(frozen=True, slots=True)
class Unsent:
    """One command that the server has not confirmed, with the reason when it was refused."""

    command_id: CommandId
    command: Command
    at: datetime
    refusal: Refusal | None = None


class ConnectionState(QObject):
    """``state`` is one of the values of ``Phase``; ``saved_at`` is when something was last safe."""

    changed = Signal()

    def __init__(self, client: Client, bridge: Bridge, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._clock = clock
        self._status = client.status
        self._current_until: datetime | None = None
        self.saved_at: datetime | None = None
        bridge.status_changed.connect(self._note)
        bridge.outbox_changed.connect(self._tell)
        bridge.answered.connect(self._saved)
        bridge.draft_saved.connect(self._saved)

    @property
    def state(self) -> str:
        """Return "connecting", "connected", "offline", "too_old" or "server_too_old"."""
        return self._status.phase.value

    @property
    def since(self) -> datetime:
        """Return since when the state lasts."""
        return self._status.since

    @property
    def next_try(self) -> datetime | None:
        """Return when the next attempt to connect begins, while offline."""
        return self._status.next_try

    @property
    def needed(self) -> str:
        """Return the version of the desktop that the server asks for, when this one is too old."""
        return self._status.needed

    @property
    def problem(self) -> str:
        """Return why there is no connection: one of the values of ``Problem``, or empty when it is not known."""
        return self._status.problem.value if self._status.problem else ""

    @property
    def expired_at(self) -> datetime | None:
        """Return until when the server's certificate was valid, when that is the problem and it is known."""
        return self._status.expired_at

    @property
    def queue_age_since(self) -> datetime | None:
        """Return when the queue on the screen was last current; none while it is."""
        return None if self._status.phase is Phase.CONNECTED else self._current_until

    @property
    def unsent(self) -> list[Unsent]:
        """Return what was written and is not confirmed, in the order it leaves, and what was refused."""
        return [
            Unsent(parcel.command_id, parcel.command, parcel.at, parcel.refusal)
            for parcel in self._client.outbox.unsent()
        ]

    def retry_now(self) -> None:
        """Try to connect at once."""
        self._client.retry_now()

    def _note(self, status: Status) -> None:
        if self._status.phase is Phase.CONNECTED and status.phase is not Phase.CONNECTED:
            self._current_until = self._clock()
        self._status = status
        self.changed.emit()

    def _saved(self, _: object) -> None:
        self.saved_at = self._clock()
        self.changed.emit()

    def _tell(self, _: object) -> None:
        self.changed.emit()
