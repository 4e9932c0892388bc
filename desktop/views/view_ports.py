"""What the views need of the list behind a view of the queue, and of a case that is only looked at (as in `ports`)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import SignalInstance

from backend.protocol.cases import Case
from backend.protocol.ids import CaseId
from backend.protocol.open_cases import OpenCase
from desktop.models.conflicts import Sight
from desktop.models.queue_views import QueueView


class Views(Protocol):
    """What a view of the queue shows, as a Qt item model, and how much belongs to each view."""

    counted: SignalInstance

    def counts(self) -> dict[str, int]: ...
    def count(self) -> int: ...
    def offer(self, made: tuple[QueueView, ...]) -> None: ...
    def show(self, view: QueueView | None) -> None: ...
    def case_of(self, case_id: CaseId) -> OpenCase | None: ...
    def set_describer(self, describe: Callable[[Any], str]) -> None: ...


class Seen(Protocol):
    """A case of one's line that one looks at without having it in hand."""

    changed: SignalInstance

    def look_at(self, case_id: CaseId) -> None: ...
    def look_away(self) -> None: ...
    def sight(self) -> tuple[Sight, Case | None]: ...
