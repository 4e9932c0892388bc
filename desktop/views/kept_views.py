"""The views somebody has made of the queue, kept for that person on this machine. Nothing of a client is in them."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QSettings

from backend.protocol.ids import StaffId
from desktop.models.queue_views import QueueView

MOST = 12
"""A menu that is longer is no quicker than the filters."""


class KeptViews:
    """Reads and writes them; what cannot be read, because it is older or damaged, is none."""

    def __init__(self, settings: QSettings, me: StaffId) -> None:
        self._settings = settings
        self._place = f"views/{me}"

    def all(self) -> tuple[QueueView, ...]:
        """Return them in the order they were made."""
        kept = str(self._settings.value(self._place) or "")
        try:
            return tuple(msgspec.json.decode(kept, type=list[QueueView]))
        except (msgspec.DecodeError, msgspec.ValidationError):
            return ()

    def keep(self, view: QueueView) -> None:
        """Add a view, in the place of one of the same name."""
        rest = [one for one in self.all() if one.name.casefold() != view.name.casefold()]
        self._write([*rest, view])

    def forget(self, key: str) -> None:
        """Take a view out."""
        self._write([one for one in self.all() if one.key != key])

    def _write(self, views: list[QueueView]) -> None:
        self._settings.setValue(self._place, msgspec.json.encode(views).decode())
