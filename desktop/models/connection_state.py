"""What the status bar and the outage strip tell: the connection, what is saved, what is not sent."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from backend.protocol.clock import Clock
from backend.protocol.commands import Close, Command, MarkCallback, Release, Transfer
from backend.protocol.ids import CaseId, CommandId
from backend.protocol.results import Refusal
from desktop.models.bridge import Bridge
from desktop.sync.client import Client
from desktop.sync.lasting import may_wait
from desktop.sync.outbox import Parcel, Standing
from desktop.sync.status import Phase, Status

GIVEN_LATELY = timedelta(seconds=2)
"""What was given so short a while ago is simply on its way; only after it is it said to wait."""


@dataclass(frozen=True, slots=True)
class Unsent:
    """One command that the server has not confirmed, with the reason when it was refused.

    ``sent`` says that it went out on the present socket and may have arrived: it cannot be called back.
    """

    command_id: CommandId
    command: Command
    at: datetime
    refusal: Refusal | None = None
    sent: bool = False


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
        return [_unsent(parcel) for parcel in self._client.outbox.unsent()]

    @property
    def leaving(self) -> list[Unsent]:
        """Return what is still to be confirmed, in the order it leaves; without what was refused."""
        return [one for one in self.unsent if one.refusal is None]

    @property
    def waiting(self) -> list[Unsent]:
        """Return what has waited and is not to be seen in the mirror yet, in the order it leaves.

        What is given with a connection and goes at once is not among it, so that nothing flickers; what has waited
        stays until the mirror shows what it did.
        """
        return [
            _unsent(parcel)
            for parcel in self._client.outbox.parcels()
            if parcel.standing is not Standing.REFUSED and may_wait(parcel.command) and self.waited(parcel.at)
        ]

    def leaving_cases(self) -> set[CaseId]:
        """Return the cases that were closed, transferred or returned here while that waits."""
        return {
            CaseId(getattr(one.command, "case_id", ""))
            for one in self.waiting
            if isinstance(one.command, Close | Transfer | Release) or _gives_back(one.command)
        }

    @property
    def lost_at(self) -> datetime | None:
        """Return since when nothing more comes from the server; none while there is a connection or one is begun.

        In a program that was started without the server that is when its earlier run heard it last.
        """
        if self._status.phase is not Phase.OFFLINE:
            return None
        return min(self._status.since, self._current_until or self._status.since)

    def waited(self, at: datetime) -> bool:
        """Tell whether something given then had to wait: for a connection, or longer than a moment."""
        status = self._status
        return status.phase is not Phase.CONNECTED or at < status.since or self._clock() - at > GIVEN_LATELY

    def note_last_view(self, at: datetime) -> None:
        """Take when what is shown was seen, by an earlier run of the program."""
        self._current_until = at
        self.changed.emit()

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


def _gives_back(command: Command) -> bool:
    """Whether it is a call in vain, after which the case waits in the queue for the next."""
    return isinstance(command, MarkCallback) and not command.reached and command.next_attempt_at is not None


def _unsent(parcel: Parcel) -> Unsent:
    sent = parcel.standing in {Standing.SENT, Standing.DONE}
    return Unsent(parcel.command_id, parcel.command, parcel.at, parcel.refusal, sent=sent)
