"""Several nodes on one PostgreSQL: pokes and signals between them, and the choice of a leader."""

import asyncio

from backend.live.among_nodes import Hear
from backend.live.hub import Hub
from backend.live.poke import PostgresPokes
from backend.live.postgres_leader import PostgresLeader
from backend.live.signal_line import SignalLine
from backend.live.signals import Passing, read


class PostgresNodes:
    """Three lines to the database: one listens, one leads or stands for it, one speaks when there is something to say."""

    def __init__(self, url: str, hub: Hub, incarnation: str) -> None:
        """Take a libpq URL (``postgresql://…``) and what tells this node's signals from others'."""
        self._incarnation = incarnation
        self._hear: Hear | None = None
        self.pokes = PostgresPokes(url, hub, self._heard)
        self.leader = PostgresLeader(url)
        self.signals = SignalLine(url, incarnation)

    def tell(self, hear: Hear) -> None:
        """Pass to ``hear`` what other nodes signal."""
        self._hear = hear

    def leads(self) -> bool:
        """Tell whether this node may act for all of them at this moment."""
        return self.leader.leads()

    def pass_on(self, passing: Passing) -> None:
        """Let the other nodes know of a signal."""
        self.signals.say(passing)

    def start(self) -> None:
        """Begin, in the running loop."""
        self.pokes.start()
        self.leader.start()
        self.signals.start()

    async def stop(self) -> None:
        """End; another may lead at once."""
        await asyncio.gather(self.leader.stop(), self.signals.stop(), self.pokes.stop())

    def _heard(self, line: str) -> None:
        passing = read(line, self._incarnation)
        if passing is not None and self._hear is not None:
            self._hear(passing)
