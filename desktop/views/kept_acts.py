"""What a form for things kept in versions is given: how it sends, and the versions of what it edits."""

from __future__ import annotations

from datetime import datetime
from typing import Generic, NamedTuple, Protocol, TypeVar

from PySide6.QtCore import SignalInstance

from backend.protocol.ids import CommandId
from backend.protocol.people import StaffRef


class Acts(Protocol):
    """What every form needs of the actions."""

    done: SignalInstance
    refused: SignalInstance
    not_now: SignalInstance

    def cancel(self, command_id: CommandId) -> bool: ...


ItemT = TypeVar("ItemT")


class Version(NamedTuple, Generic[ItemT]):
    """One version of what is edited; without an item it was removed."""

    version: int
    at: datetime
    by: StaffRef | None
    item: ItemT | None
