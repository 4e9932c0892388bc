"""Drafts with a Qt signal when one is kept."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desktop.models.bridge import Bridge
from desktop.models.case_names import KEY as NAMES_KEY
from desktop.sync.client import Client
from desktop.sync.drafts import Draft

__all__ = ["Draft", "DraftsModel"]


class DraftsModel(QObject):
    """The signed-in person's drafts by key (a case's id, ``register``, ``close:<case>``)."""

    saved = Signal(str)
    restored = Signal()
    """The journal has been opened: drafts of an earlier run may be there now."""

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafts = client.drafts
        # The names of cases are kept among the drafts; nobody has typed them.
        bridge.draft_saved.connect(lambda key: None if key == NAMES_KEY else self.saved.emit(key))
        bridge.journal_opened.connect(lambda _: self.restored.emit())

    def get(self, key: str) -> Draft | None:
        """Return the draft under ``key``."""
        return self._drafts.get(key)

    def put(self, key: str, draft: Draft) -> None:
        """Replace the draft; it is on the disk within 300 ms."""
        self._drafts.put(key, draft)

    def drop(self, key: str) -> None:
        """Remove the draft, as when it was sent."""
        self._drafts.drop(key)

    def saved_at(self, key: str) -> datetime | None:
        """Return when the draft was kept, or none while its newest text is not."""
        return self._drafts.saved_at(key)
