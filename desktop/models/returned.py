"""Cases that left one's hands while the connection was away: told once, plainly, when one is back."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from backend.protocol.commands import Close, MarkCallback, Release, Transfer
from backend.protocol.ids import CaseId
from backend.protocol.snapshots import MyState, QueueState
from backend.protocol.streams import queue_stream
from backend.protocol.words import ReleasedWhy
from desktop.models.bridge import Bridge
from desktop.models.case_names import CaseName
from desktop.sync.client import Client
from desktop.sync.mirror import Change
from desktop.sync.status import Phase, Status

SETTLES_IN = 1200
"""Milliseconds until a case that has left is looked for in the queue: the streams resume one after another."""

_OWN = (Close, Transfer, Release, MarkCallback)


@dataclass(frozen=True, slots=True)
class Gone:
    """A case that left by itself. ``queued`` says that it stands in the queue since the connection was lost."""

    case_id: CaseId
    name: CaseName
    queued: bool


class Returned(QObject):
    """What has gone since it was last acknowledged. What one gave away or closed oneself is not among it."""

    changed = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._held: dict[CaseId, CaseName] = {}
        self._was_away = False
        self._leaving: dict[CaseId, tuple[CaseName, bool]] = {}
        self._gone: list[Gone] = []
        self._settling = QTimer(self, singleShot=True, interval=SETTLES_IN)
        self._settling.timeout.connect(self._tell)
        bridge.changed.connect(self._feed)
        bridge.status_changed.connect(self._status)

    def all(self) -> list[Gone]:
        """Return what is to be told, in the order it left."""
        return list(self._gone)

    def acknowledge(self) -> None:
        """It was read: it is not told again."""
        self._gone.clear()
        self.changed.emit()

    def take(self, case_id: CaseId, name: CaseName, *, queued: bool) -> None:
        """Tell of a case that has gone."""
        self._gone.append(Gone(case_id, name, queued))
        self.changed.emit()

    def clear(self) -> None:
        """Forget everything, as at sign-out."""
        self._settling.stop()
        self._held.clear()
        self._leaving.clear()
        self._gone.clear()

    def _status(self, status: Status) -> None:
        if status.phase is Phase.OFFLINE and self._held:
            self._was_away = True

    def _feed(self, change: Change) -> None:
        if not isinstance(change.state, MyState):
            return
        now = {one.case_id: CaseName(one.number, one.label) for one in change.state.cases.values()}
        away, self._was_away = self._was_away, self._was_away and not self._client.ready
        for case_id in self._held.keys() - now.keys():
            if not self._left_by_oneself(case_id):
                self._leaving[case_id] = self._held[case_id], away
                self._settling.start()
        if any(gone.case_id in now for gone in self._gone):
            # Taken again meanwhile: there is nothing to tell any more.
            self._gone = [gone for gone in self._gone if gone.case_id not in now]
            self.changed.emit()
        self._held = now

    def _left_by_oneself(self, case_id: CaseId) -> bool:
        return any(
            isinstance(parcel.command, _OWN) and parcel.command.case_id == case_id
            for parcel in self._client.outbox.parcels()
        )

    def _tell(self) -> None:
        leaving, self._leaving = self._leaving, {}
        for case_id, (name, away) in leaving.items():
            queued = self._is_queued(case_id)
            if queued or away:
                self.take(case_id, name, queued=queued)

    def _is_queued(self, case_id: CaseId) -> bool:
        me = self._client.me
        for line in me.lines if me is not None else ():
            state = self._client.mirror.state(queue_stream(line))
            row = state.rows.get(case_id) if isinstance(state, QueueState) else None
            if row is not None:
                return row.returned in {ReleasedWhy.CONNECTION_LOST, ReleasedWhy.BY_ADMINISTRATION}
        return False
