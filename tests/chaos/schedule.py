"""Which faults come when, to whom and for how long: all of it follows from the seed."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from random import Random

FIRST_AT = 2.0
"""Seconds after everybody has begun."""
GAPS = (0.8, 2.6)
"""Seconds between the beginnings of two faults."""

WHOLE_AGAIN_AFTER = 8.0
"""Seconds from the end of a fault that leaves nothing to talk to until the next such one."""

NODE_BEGINS_WITHIN = 3.0


class Kind(Enum):
    """What goes wrong."""

    KILL_NODE = "kill_node"
    STOP_NODE = "stop_node"
    HANG_NODE = "hang_node"
    KILL_DESKTOP = "kill_desktop"
    VANISH = "vanish"
    """A desktop is killed and comes back only when its cases may have returned to the queue."""
    KILL_PAGE = "kill_page"
    CUT = "cut"
    REFUSE = "refuse"
    DELAY = "delay"
    THROTTLE = "throttle"
    HALF_OPEN = "half_open"
    """Nothing gets through for a while, then everything that waited does."""
    FORGOTTEN = "forgotten"
    """Nothing ever gets through the present connections; fresh ones work."""
    DATABASE = "database"


AT_NODES = (Kind.KILL_NODE, Kind.STOP_NODE, Kind.HANG_NODE)


@dataclass(frozen=True, slots=True)
class Fault:
    """``at`` and ``seconds`` are seconds, ``amount`` a delay in seconds or bytes a second; ``victim`` is a name."""

    at: float
    kind: Kind
    victim: str
    seconds: float = 0.0
    amount: float = 0.0


_WEIGHTS = {
    Kind.KILL_NODE: 3.0,
    Kind.STOP_NODE: 1.0,
    Kind.HANG_NODE: 1.0,
    Kind.KILL_DESKTOP: 3.0,
    Kind.VANISH: 1.5,
    Kind.KILL_PAGE: 3.0,
    Kind.CUT: 2.0,
    Kind.REFUSE: 1.0,
    Kind.DELAY: 1.0,
    Kind.THROTTLE: 0.7,
    Kind.HALF_OPEN: 1.5,
    Kind.FORGOTTEN: 1.0,
    Kind.DATABASE: 1.5,
}
_SECONDS = {
    Kind.HANG_NODE: (1.0, 5.0),
    Kind.KILL_DESKTOP: (0.2, 1.0),
    Kind.VANISH: (6.0, 12.0),
    Kind.KILL_PAGE: (0.2, 1.0),
    Kind.REFUSE: (1.0, 3.0),
    Kind.DELAY: (2.0, 5.0),
    Kind.THROTTLE: (2.0, 5.0),
    Kind.HALF_OPEN: (2.0, 6.0),
    Kind.DATABASE: (0.5, 2.5),
}


def schedule(
    seed: int, seconds: float, *, nodes: Sequence[str], desktops: Sequence[str], pages: Sequence[str]
) -> list[Fault]:
    """Return the faults of a play in their order; the last one begins before ``seconds`` are over."""
    random = Random(f"faults {seed}")
    kinds = list(_WEIGHTS)
    weights = list(_WEIGHTS.values())
    victims = {kind: tuple(nodes) if kind in AT_NODES else (*desktops, *pages) for kind in kinds}
    victims |= {
        Kind.KILL_DESKTOP: tuple(desktops),
        Kind.KILL_PAGE: tuple(pages),
        Kind.DATABASE: ("database",),
    }
    whole = {Kind.DATABASE, *(AT_NODES if len(nodes) == 1 else ())}
    faults: list[Fault] = []
    at, whole_again = FIRST_AT, 0.0
    while at < seconds:
        kind = random.choices(kinds, weights)[0]
        # Drawn for every fault, so that another kind of it does not change what comes after.
        victim, length, share = random.random(), random.random(), random.random()
        if kind in whole and at < whole_again:
            # Everything is away at most this often: the promise is about one fault, not about one that never ends.
            kind = Kind.CUT
        least, most = _SECONDS.get(kind, (0.0, 0.0))
        amount = {Kind.DELAY: 0.05 + share * 0.5, Kind.THROTTLE: 4_000 + share * 16_000}.get(kind, 0.0)
        whom = victims[kind]
        lasts = least + length * (most - least)
        if kind in whole:
            # A node takes some seconds to begin again.
            whole_again = at + (lasts or NODE_BEGINS_WITHIN) + WHOLE_AGAIN_AFTER
        if whom:
            faults.append(Fault(at, kind, whom[int(victim * len(whom))], lasts, amount))
        at += random.uniform(*GAPS)
    return faults
