"""Recovery is counted from the healing to the next answer, and not where another fault came between."""

from tests.chaos.faults import Happened
from tests.chaos.record import Line
from tests.chaos.recovery import moves, recoveries
from tests.chaos.schedule import Fault, Kind


def happened(kind: Kind, began: float, healed: float, *hit: str) -> Happened:
    return Happened(Fault(began, kind, "somebody"), began, healed, frozenset(hit))


def answered(*at: float) -> list[Line]:
    return [Line(at=each, what="acked") for each in at]


def test_it_is_the_time_from_the_healing_to_the_next_answer() -> None:
    found = recoveries(
        [happened(Kind.KILL_NODE, 10, 12, "a", "b")], {"a": answered(11, 13.5), "b": answered(12.25)}, 60
    )

    assert [(one.actor, one.seconds) for one in found] == [("a", 1.5), ("b", 0.25)]


def test_who_is_never_answered_again_needed_until_the_end() -> None:
    found = recoveries([happened(Kind.CUT, 10, 10, "a")], {"a": answered(9)}, 60)

    assert [one.seconds for one in found] == [50]


def test_what_another_fault_crossed_counts_from_that_ones_healing() -> None:
    both = [happened(Kind.CUT, 10, 10, "a"), happened(Kind.DATABASE, 11, 14, "a")]

    assert [one.seconds for one in recoveries(both, {"a": answered(15)}, 60)] == [1]


def test_a_killed_actor_is_back_with_its_first_line() -> None:
    lines = [Line(at=12.5, what="started"), *answered(13)]

    assert [one.seconds for one in recoveries([happened(Kind.KILL_PAGE, 10, 11, "a")], {"a": lines}, 60)] == [
        0.5
    ]


def test_moving_over_is_counted_from_the_death_of_the_node() -> None:
    found = moves([happened(Kind.KILL_NODE, 10, 14, "a")], {"a": answered(9, 11.5, 12)})

    assert [one.seconds for one in found] == [1.5]


def test_a_desktop_that_had_hardly_come_back_is_told_apart() -> None:
    lines = [Line(at=3.0, what="ready"), *answered(12)]
    early, late = (happened(Kind.CUT, at, at, "desktop-1") for at in (5, 11))

    assert [one.in_a_row for one in recoveries([early], {"desktop-1": lines}, 60)] == [True]
    assert [one.in_a_row for one in recoveries([late], {"desktop-1": lines}, 60)] == [False]
