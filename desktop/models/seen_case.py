"""A case of one's own line that one looks at without taking it: the server writes down that it was opened."""

from PySide6.QtCore import QObject, Signal

from backend.protocol.cases import Case
from backend.protocol.frames import Denied
from backend.protocol.ids import CaseId
from backend.protocol.snapshots import CaseView
from backend.protocol.streams import case_stream
from desktop.models.bridge import Bridge
from desktop.models.conflicts import Sight
from desktop.sync.client import Client
from desktop.sync.mirror import Change


class SeenCase(QObject):
    """One at a time; `changed` when it has arrived, has changed, or may not be seen."""

    changed = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._case_id: CaseId | None = None
        self._denied = False
        bridge.changed.connect(self._feed)
        bridge.heard.connect(self._hear)
        bridge.status_changed.connect(self._status)

    def look_at(self, case_id: CaseId) -> None:
        """Ask for a case as it stands now."""
        self.look_away()
        self._case_id, self._denied = case_id, False
        self._client.look_at(case_id)

    def look_away(self) -> None:
        """Follow it no longer."""
        case_id, self._case_id = self._case_id, None
        if case_id is not None:
            self._client.look_away(case_id)

    def sight(self) -> tuple[Sight, Case | None]:
        """Return whether the case can be seen, and the case if so."""
        if self._case_id is None:
            return Sight.NO_CASE, None
        state = self._client.mirror.state(case_stream(self._case_id))
        if isinstance(state, CaseView) and state.case is not None:
            return Sight.SEEN, state.case
        if isinstance(state, CaseView) or self._denied:
            return Sight.DENIED, None
        return (Sight.ASKING if self._client.ready else Sight.OFFLINE), None

    def clear(self) -> None:
        """Forget it, as at sign-out."""
        self._case_id = None

    def _feed(self, change: Change) -> None:
        if self._case_id is not None and change.stream == case_stream(self._case_id):
            self.changed.emit()

    def _hear(self, news: object) -> None:
        if isinstance(news, Denied) and self._case_id and news.stream == case_stream(self._case_id):
            self._denied = True
            self.changed.emit()

    def _status(self, _status: object) -> None:
        if self._case_id is not None:
            self.changed.emit()
