"""What is told to the operator: in order for each call, calls side by side, and nothing at the exchange waits for it."""

import logging
from collections.abc import Collection
from datetime import datetime

from backend.channels.phone.asterisk.turns import Turns
from backend.channels.phone.exchange import Operator
from backend.domain.call_reports import Report
from backend.protocol.ids import CallId

logger = logging.getLogger(__name__)


class Reporting:
    """Goes on over every cut line: what was told is told, whatever the exchange does meanwhile."""

    def __init__(self, operator: Operator) -> None:
        self._operator = operator
        self._lanes: dict[CallId, Turns] = {}
        self._standing = Turns()

    def tell(self, report: Report) -> None:
        """Tell a fact, after everything that was told of the same call before."""
        lane = self._lanes.setdefault(report.call_id, Turns())
        lane.take(lambda: self._operator.report(report))
        for idle in [call_id for call_id, one in self._lanes.items() if one.is_idle]:
            del self._lanes[idle]

    async def told(self, call_id: CallId) -> None:
        """Return when everything that was told of a call is durable."""
        lane = self._lanes.get(call_id)
        if lane is not None:
            await lane.done()

    def stand(self, alive: Collection[CallId], at: datetime) -> None:
        """Tell which calls there are, after everything that was told before."""
        kept = frozenset(alive)
        lanes = list(self._lanes.values())

        async def standing() -> None:
            for lane in lanes:
                await lane.done()
            await self._operator.stand(kept, at)

        self._standing.take(standing)

    async def end(self) -> None:
        """Tell no more."""
        for lane in [*self._lanes.values(), self._standing]:
            await lane.end()
        self._lanes.clear()
