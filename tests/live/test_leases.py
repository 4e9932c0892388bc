"""How the leader counts: nodes that are silent, people who are away, and time in which nobody could have come back."""

from datetime import UTC, datetime, timedelta

import pytest

from backend.domain.county import LeaseRules
from backend.live.leases import Leases
from backend.live.pace import Pace
from backend.protocol.ids import CaseId, StaffId
from backend.store.nodes import Abandoned, Circumstances

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
AINO = StaffId("aino")
STEP = 3.0


class Watch:
    """A leader and what it sees. ``wall`` is what its clock says, ``ran`` what nobody can put back."""

    def __init__(self) -> None:
        self.wall = NOON
        self.ran = 1000.0
        self.nodes = {"mine": NOON}
        self.away: list[Abandoned] = []
        self.leases = Leases(LeaseRules(), Pace(), lambda: self.wall, lambda: self.ran)
        self.dead: list[str] = []
        self.over: list[Abandoned] = []

    def vanish(self, since: datetime, *, chat: bool = True, case: str = "k") -> Abandoned:
        one = Abandoned(CaseId(case), AINO, since, chat)
        self.away.append(one)
        return one

    def look(self) -> None:
        dead, over = self.leases.look(Circumstances(dict(self.nodes), list(self.away), {}))
        self.dead += dead
        self.over += over

    def pass_time(self, seconds: float) -> None:
        """Let it pass without a look."""
        self.wall += timedelta(seconds=seconds)
        self.ran += seconds

    def watch(self, seconds: float, *alive: str) -> None:
        """Look all the while; these nodes and one's own say that they live."""
        for _ in range(round(seconds / STEP)):
            self.pass_time(STEP)
            self.nodes |= dict.fromkeys(("mine", *alive), self.wall)
            self.look()


def test_a_chat_returns_after_ninety_seconds_and_other_cases_after_ten_minutes() -> None:
    watch = Watch()
    watch.watch(60)
    chat = watch.vanish(watch.wall)
    form = watch.vanish(watch.wall, chat=False, case="f")
    watch.watch(87)
    assert watch.over == []
    watch.watch(6)
    assert set(watch.over) == {chat}
    watch.watch(600 - 99)
    assert set(watch.over) == {chat}
    watch.watch(12)
    assert set(watch.over) == {chat, form}


def test_a_clock_that_is_put_forward_an_hour_takes_nothing_from_anybody() -> None:
    watch = Watch()
    watch.watch(60)
    watch.vanish(watch.wall)
    watch.watch(30)
    watch.wall += timedelta(hours=1)
    watch.nodes["other"] = NOON
    watch.vanish(watch.wall - timedelta(hours=1), case="noticed after it")
    watch.watch(57, "other")
    assert watch.over == []
    assert watch.dead == []


def test_a_clock_that_is_put_back_keeps_nothing_longer() -> None:
    watch = Watch()
    watch.watch(60)
    watch.vanish(watch.wall)
    watch.wall -= timedelta(hours=1)
    watch.watch(93)
    assert len(set(watch.over)) == 1


def test_a_new_leader_goes_on_from_what_was_noted() -> None:
    watch = Watch()
    watch.vanish(watch.wall - timedelta(seconds=40))
    watch.look()
    watch.watch(45)
    assert watch.over == []
    watch.watch(6)
    assert len(set(watch.over)) == 1


def test_a_new_leader_gives_everybody_time_to_come_back() -> None:
    watch = Watch()
    watch.vanish(watch.wall - timedelta(hours=9))
    watch.vanish(watch.wall - timedelta(hours=9), chat=False, case="f")
    watch.look()
    watch.watch(42)
    assert watch.over == []
    watch.watch(6)
    assert len(set(watch.over)) == 2


def test_a_new_leader_with_a_clock_that_is_behind_waits_no_longer_than_the_grace() -> None:
    watch = Watch()
    watch.vanish(watch.wall + timedelta(hours=1))
    watch.look()
    watch.watch(93)
    assert len(set(watch.over)) == 1


def test_a_node_that_is_silent_for_fifteen_seconds_is_dead() -> None:
    watch = Watch()
    watch.nodes["other"] = NOON
    watch.watch(30, "other")
    watch.watch(12)
    assert watch.dead == []
    watch.watch(6)
    assert watch.dead[0] == "other"
    assert "mine" not in watch.dead


def test_a_node_with_a_clock_of_its_own_lives_as_long_as_it_speaks() -> None:
    watch = Watch()
    for number in range(20):
        watch.nodes["other"] = NOON - timedelta(days=1) - timedelta(seconds=number)
        watch.watch(STEP)
    assert watch.dead == []


def test_while_the_database_was_away_nobody_has_died_and_no_time_has_passed() -> None:
    watch = Watch()
    watch.nodes["other"] = NOON
    watch.watch(60, "other")
    watch.vanish(watch.wall)
    watch.watch(60, "other")
    watch.pass_time(300)
    watch.watch(12)
    assert watch.dead == []
    watch.watch(30, "other")
    assert watch.over == []
    watch.watch(6, "other")
    assert len(set(watch.over)) == 1


def test_who_no_longer_leads_begins_anew_when_it_leads_again() -> None:
    watch = Watch()
    watch.nodes["other"] = NOON
    watch.watch(12)
    watch.leases.forget()
    watch.watch(12)
    assert watch.dead == []


def test_who_was_back_and_vanishes_again_has_the_whole_grace() -> None:
    watch = Watch()
    watch.watch(30)
    watch.vanish(watch.wall)
    watch.watch(60)
    watch.away.clear()
    watch.watch(6)
    watch.vanish(watch.wall)
    watch.watch(84)
    assert watch.over == []
    watch.watch(9)
    assert len(set(watch.over)) == 1


@pytest.mark.parametrize(
    "night", [datetime(2026, 3, 29, 0, 59, tzinfo=UTC), datetime(2026, 10, 25, 0, 59, tzinfo=UTC)]
)
def test_a_grace_has_its_length_in_the_nights_when_clocks_change(night: datetime) -> None:
    watch = Watch()
    watch.wall = night
    watch.watch(30)
    watch.vanish(watch.wall)
    watch.watch(87)
    assert watch.over == []
    watch.watch(6)
    assert len(set(watch.over)) == 1
