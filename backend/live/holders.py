"""Whether the professional who has a resident's case in hand is connected, for the resident's page; never stored.

Events only say when to look: what is told is read, so that a missed or repeated event cannot leave a page wrong.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from typing import Protocol

from backend.live.hub import Hub, Stop
from backend.live.topic import Happened
from backend.protocol.events import CaseHeadSet, PresencePut
from backend.protocol.ids import CaseId, StaffId
from backend.protocol.streams import STAFF, case_stream

logger = logging.getLogger(__name__)

OnHere = Callable[[bool], None]


class HolderSource(Protocol):
    """Where it is read who holds a case."""

    async def holder(self, case_id: CaseId) -> tuple[StaffId, bool] | None:
        """Return who holds the case and whether a desktop of theirs is connected; none when nobody does."""


class Holders:
    """Follows the holders of the cases that residents have open on this node."""

    def __init__(self, hub: Hub, source: HolderSource) -> None:
        self._hub = hub
        self._source = source
        self._watches: dict[_Watch, None] = {}
        self._stop_staff: Stop | None = None

    def watch(self, case_id: CaseId, on_here: OnHere) -> Stop:
        """Tell soon, and at each change, whether the holder is here; a case in nobody's hands misses nobody."""
        if self._stop_staff is None:
            self._stop_staff = self._hub.listen(STAFF, self._people_changed)
        watch = _Watch(self._source, case_id, on_here)
        self._watches[watch] = None
        stop_case = self._hub.listen(case_stream(case_id), watch.case_changed)
        watch.look()

        def stop() -> None:
            stop_case()
            watch.close()
            self._watches.pop(watch, None)
            if not self._watches and self._stop_staff is not None:
                self._stop_staff()
                self._stop_staff = None

        return stop

    def _people_changed(self, happened: Sequence[Happened]) -> None:
        people = {
            each.event.presence.staff.staff_id for each in happened if isinstance(each.event, PresencePut)
        }
        anybody = any(each.event is None for each in happened)
        for watch in list(self._watches):
            if anybody:
                watch.look()
            else:
                watch.people_changed(people)


class _Watch:
    """One page and the case it has open."""

    def __init__(self, source: HolderSource, case_id: CaseId, on_here: OnHere) -> None:
        self._source = source
        self._case_id = case_id
        self._on_here = on_here
        self._holder: StaffId | None = None
        self._told: bool | None = None
        self._looking: asyncio.Task[None] | None = None
        self._again = False

    def case_changed(self, happened: Sequence[Happened]) -> None:
        """Look again when the case changes hands."""
        if any(each.event is None or isinstance(each.event, CaseHeadSet) for each in happened):
            self.look()

    def people_changed(self, people: set[StaffId]) -> None:
        """Look again when the holder came or went; while it is being read who that is, any might be the one."""
        if self._holder in people or self._looking is not None:
            self.look()

    def look(self) -> None:
        """Read the holder, once more if it is being read already."""
        if self._looking is None:
            self._looking = asyncio.get_running_loop().create_task(self._look())
        else:
            self._again = True

    def close(self) -> None:
        """Tell nothing more."""
        if self._looking is not None:
            self._looking.cancel()

    async def _look(self) -> None:
        try:
            while True:
                self._again = False
                found = await self._source.holder(self._case_id)
                if not self._again:
                    break
        except Exception as error:  # noqa: BLE001 - the database is away: what was told last stands until it is back
            logger.info("who holds a case could not be read: %s", type(error).__name__)
            return
        finally:
            self._looking = None
        self._holder = None if found is None else found[0]
        here = found is None or found[1]
        if here is not self._told:
            self._told = here
            self._on_here(here)
