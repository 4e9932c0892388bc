"""What a killed desktop must have left: drafts older than 300 ms, and every command it kept for later."""

from tests.chaos.record import Line
from tests.chaos.remains import Remains, drafts_lost, kept_lost

TYPED = [
    Line(at=1.0, what="typed", name="c1", no=1),
    Line(at=2.0, what="typed", name="c1", no=2),
    Line(at=2.5, what="typed", name="c2", no=3),
    Line(at=2.6, what="dropped", name="c2"),
    Line(at=2.9, what="typed", name="c1", no=4),
    Line(at=9.0, what="typed", name="c1", no=5),
]


def killed(drafts: dict[str, int], *commands: str) -> list[Remains]:
    return [Remains("desktop-1", 3.0, drafts, frozenset(commands))]


def test_a_draft_as_new_as_300_ms_before_the_kill_is_kept() -> None:
    for no in (2, 4):
        assert drafts_lost(killed({"c1": no}), {"desktop-1": TYPED}) == []


def test_an_older_draft_or_none_is_lost() -> None:
    assert len(drafts_lost(killed({"c1": 1}), {"desktop-1": TYPED})) == 1
    assert len(drafts_lost(killed({}), {"desktop-1": TYPED})) == 1


def test_what_was_kept_for_later_has_to_come_to_the_server() -> None:
    assert kept_lost(killed({}, "k1", "k2"), frozenset({"k1", "k2", "other"})) == []
    assert kept_lost(killed({}, "k1", "k2"), frozenset({"k1"})) == ["desktop-1: k2"]
