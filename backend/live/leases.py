"""Dead nodes and vanished desktops, as the leader sees them: whose time is over, and whose cases return.

Time is counted by the leader's own counter of seconds, never by comparing clocks: a clock that is put forward, or two
nodes that do not agree on the hour, must not take the cases from a whole county at once.

- A node is dead when the leader, looking all the while, has seen no new sign of life for ``Pace.dead`` seconds. The
  sign is a time, but only that it changes matters.
- A person's absence is what the leader has watched of it, and before that what the noted time tells: all of it for a
  leader who has just begun (the one before it may have died at the same moment), but no more than it takes to notice
  for one who was looking when it happened. A wrong clock can therefore shorten a grace for a new leader only, and
  by ``Pace.reprieve`` there is always time to come back.
- A leader who could not look, or not write, for ``Pace.gap`` seconds begins anew. While the database is away nobody can
  say that they live and nobody can come back, so that time counts for nothing.
"""

from collections.abc import Callable
from typing import NamedTuple

from backend.domain.county import LeaseRules
from backend.live.pace import Pace
from backend.protocol.clock import Clock
from backend.protocol.ids import StaffId
from backend.store.nodes import Abandoned, Circumstances


class _Absence(NamedTuple):
    """Of one person since one moment: when it was noticed by the counter, and the seconds before."""

    noticed: float
    before: float


class _Sign(NamedTuple):
    """A node's last sign of life, and when it was first seen by the counter."""

    seen_at: object
    noticed: float


class Leases:
    """What the leader remembers between looks. No I/O."""

    def __init__(self, rules: LeaseRules, pace: Pace, clock: Clock, monotonic: Callable[[], float]) -> None:
        self._chat = float(rules.chat_seconds)
        self._other = rules.other_minutes * 60.0
        self._pace = pace
        self._clock = clock
        self._monotonic = monotonic
        self._looked: float | None = None
        self._begun = 0.0
        self._signs: dict[str, _Sign] = {}
        self._absences: dict[tuple[StaffId, object], _Absence] = {}

    def forget(self) -> None:
        """Begin anew: another leads, or has led."""
        self._looked = None

    def look(self, now: Circumstances) -> tuple[list[str], list[Abandoned]]:
        """Return the nodes that are dead and the cases that return."""
        at = self._monotonic()
        if self._looked is None or at - self._looked > self._pace.gap:
            self._begun = at
            self._signs.clear()
            self._absences.clear()
        self._looked = at
        return self._dead(now, at), self._over(now, at)

    def _dead(self, now: Circumstances, at: float) -> list[str]:
        self._signs = {
            node: known
            if (known := self._signs.get(node)) is not None and known.seen_at == seen_at
            else _Sign(seen_at, at)
            for node, seen_at in now.seen_at.items()
        }
        return [node for node, sign in self._signs.items() if at - sign.noticed >= self._pace.dead]

    def _over(self, now: Circumstances, at: float) -> list[Abandoned]:
        kept: dict[tuple[StaffId, object], _Absence] = {}
        over = []
        for one in now.abandoned:
            key = (one.staff_id, one.vanished_at)
            absence = kept[key] = self._absences.get(key) or _Absence(at, self._before(one, at))
            grace = self._chat if one.chat_open else self._other
            watched = at - absence.noticed
            if absence.before + watched >= grace and watched >= min(grace, self._pace.reprieve):
                over.append(one)
        self._absences = kept
        return over

    def _before(self, one: Abandoned, at: float) -> float:
        told = max(0.0, (self._clock() - one.vanished_at).total_seconds())
        return told if at == self._begun else min(told, self._pace.dead + self._pace.gap)
