"""This node and the others on the same database: who leads, and what they let each other know."""

from collections.abc import Callable
from typing import Protocol

from backend.live.signals import Passing

Hear = Callable[[Passing], None]


class AmongNodes(Protocol):
    """What connects nodes. One that serves alone has nobody to speak to."""

    def leads(self) -> bool:
        """Tell whether this node may act for all of them at this moment."""

    def tell(self, hear: Hear) -> None:
        """Pass to ``hear`` what other nodes signal."""

    def pass_on(self, passing: Passing) -> None:
        """Let the other nodes know of a signal."""

    def start(self) -> None:
        """Begin, in the running loop."""

    async def stop(self) -> None:
        """End; another may lead at once."""


class SoleNode:
    """The only node that serves a SQLite file."""

    def leads(self) -> bool:
        """Always."""
        return True

    def tell(self, hear: Hear) -> None:
        """Nobody signals."""

    def pass_on(self, passing: Passing) -> None:
        """Nobody to tell."""

    def start(self) -> None:
        """Nothing to do."""

    async def stop(self) -> None:
        """Nothing to do."""
