"""Canned phrases: the county's for one's own lines, and one's own."""

from PySide6.QtCore import QObject, Signal

from backend.protocol.guidance_events import GuidanceState
from backend.protocol.ids import PhraseId
from backend.protocol.mine import Phrase
from backend.protocol.snapshots import MyState
from desktop.models.bridge import Bridge
from desktop.sync.client import Client
from desktop.sync.mirror import Change


class Phrases(QObject):
    """``changed`` says that a phrase was saved or removed, one's own or a shared one."""

    changed = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._personal: dict[PhraseId, Phrase] = {}
        self._shared: dict[PhraseId, Phrase] = {}
        bridge.changed.connect(self._feed)

    def all(self) -> list[Phrase]:
        """Return the phrases one may use, one's own first, then by keyword."""
        me, setup = self._client.me, self._client.setup
        if me is None or setup is None:
            return []
        known = [*setup.phrases, *self._shared.values()]
        shared = [phrase for phrase in known if phrase.line is None or phrase.line in me.lines]
        return sorted(
            [*self._personal.values(), *shared], key=lambda phrase: (not phrase.personal, phrase.keyword)
        )

    def _feed(self, change: Change) -> None:
        if isinstance(change.state, MyState) and change.state.phrases != self._personal:
            self._personal = dict(change.state.phrases)
            self.changed.emit()
        if isinstance(change.state, GuidanceState) and change.state.phrases != self._shared:
            self._shared = dict(change.state.phrases)
            self.changed.emit()
