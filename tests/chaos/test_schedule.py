"""The faults follow from the seed, and every kind of them comes."""

import itertools
from collections import Counter

from tests.chaos.schedule import WHOLE_AGAIN_AFTER, Fault, Kind, schedule


def faults(seed: int, nodes: int = 1, seconds: float = 60.0) -> list[Fault]:
    return schedule(
        seed,
        seconds,
        nodes=[f"node-{number}" for number in range(nodes)],
        desktops=["desktop-1", "desktop-2"],
        pages=["resident-1"],
    )


def test_the_same_seed_gives_the_same_faults_and_another_gives_others() -> None:
    assert faults(7) == faults(7)
    assert faults(7) != faults(8)


def test_a_longer_play_begins_as_the_shorter_one() -> None:
    assert faults(7, seconds=120.0)[: len(faults(7))] == faults(7)


def test_every_kind_of_fault_comes() -> None:
    kinds = Counter(fault.kind for seed in range(10) for fault in faults(seed))

    assert set(kinds) == set(Kind)


def test_where_there_is_one_node_it_is_not_away_again_at_once() -> None:
    whole = {Kind.KILL_NODE, Kind.STOP_NODE, Kind.HANG_NODE, Kind.DATABASE}
    for seed in range(20):
        away = [fault for fault in faults(seed) if fault.kind in whole]
        gaps = [after.at - before.at - before.seconds for before, after in itertools.pairwise(away)]
        assert all(gap >= WHOLE_AGAIN_AFTER for gap in gaps)
