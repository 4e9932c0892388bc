"""How long it took: from the moment a fault was healed until everybody it had hit was answered again."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.sync.connection import LASTED
from tests.chaos.faults import Happened
from tests.chaos.record import Line
from tests.chaos.schedule import Kind

_KILLS = (Kind.KILL_DESKTOP, Kind.VANISH, Kind.KILL_PAGE)


@dataclass(frozen=True, slots=True)
class Recovery:
    """``seconds`` that ``actor`` needed from ``since``; ``at`` is the fault's, from when the play began."""

    seconds: float
    actor: str
    kind: Kind
    victim: str
    at: float
    since: float
    in_a_row: bool = False
    """Whether the desktop had hardly been back from an earlier fault: its waits then go on where they were."""
    lasted: float = 0.0
    """Seconds that the fault itself took; a busy machine may need many to start a node or a database again."""


def recoveries(
    happened: Sequence[Happened], records: Mapping[str, Sequence[Line]], acting_until: float
) -> list[Recovery]:
    """Return every recovery that was not crossed by another fault, the longest first.

    What was healed when nobody acted any more is left out. An actor that was never answered again needed
    until the end.
    """
    found: list[Recovery] = []
    for one in happened:
        for name in sorted(one.hit):
            lines = records[name]
            healed = _healed(one, lines)
            crossed = any(
                other is not one and name in other.hit and other.began <= healed < _healed(other, lines)
                for other in happened
            )
            if crossed or healed >= acting_until:
                continue
            answered = [line.at for line in lines if line.what in {"acked", "refused"}]
            place = bisect_right(answered, healed)
            at = answered[place] if place < len(answered) else acting_until
            next_fault = min(
                (other.began for other in happened if name in other.hit and other.began > healed),
                default=acting_until,
            )
            if at > next_fault:
                continue
            recovery = Recovery(at - healed, name, one.fault.kind, one.fault.victim, one.fault.at, healed)
            if one.fault.kind not in {*_KILLS, Kind.FORGOTTEN}:
                # Waits of whoever lived on grow with the outage, and go on where they were a moment ago.
                fresh = any(line.what == "ready" and 0 < one.began - line.at < LASTED + 1 for line in lines)
                recovery = replace(
                    recovery, lasted=one.healed - one.began, in_a_row=fresh and name.startswith("desktop")
                )
            found.append(recovery)
    return sorted(found, key=lambda each: -each.seconds)


def moves(happened: Sequence[Happened], records: Mapping[str, Sequence[Line]]) -> list[Recovery]:
    """Return how long whoever was at a node that died went without an answer, the longest first.

    Only where nothing else befell them from 15 s before the death until they were answered.
    """
    found: list[Recovery] = []
    for one in happened:
        if one.fault.kind not in {Kind.KILL_NODE, Kind.STOP_NODE}:
            continue
        for name in sorted(one.hit):
            answered = [line.at for line in records[name] if line.what in {"acked", "refused"}]
            place = bisect_right(answered, one.began)
            if place == len(answered):
                continue
            at = answered[place]
            crossed = any(
                other is not one and name in other.hit and other.began < at and other.healed > one.began - 15
                for other in happened
            )
            if not crossed:
                found.append(
                    Recovery(at - one.began, name, one.fault.kind, one.fault.victim, one.fault.at, one.began)
                )
    return sorted(found, key=lambda each: -each.seconds)


def _healed(one: Happened, lines: Sequence[Line]) -> float:
    """Return when the fault was over; a killed actor is back when its program has come as far as its first line."""
    if one.fault.kind not in _KILLS:
        return one.healed
    return next((line.at for line in lines if line.what == "started" and line.at > one.began), one.healed)
