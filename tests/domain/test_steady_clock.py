"""The server's clock never goes back, whatever is done to the system's."""

from datetime import UTC, datetime, timedelta

import hypothesis.strategies as st
import pytest
from hypothesis import given

from backend.domain.steady_clock import SteadyClock

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


class Machine:
    """A machine with a clock that can be put right or wrong and a counter that nobody can."""

    def __init__(self) -> None:
        self.wall = NOON
        self.ran = 100.0
        self.clock = SteadyClock(lambda: self.wall, lambda: self.ran)

    def later(self, seconds: float) -> datetime:
        self.wall += timedelta(seconds=seconds)
        self.ran += seconds
        return self.clock()

    def put(self, seconds: float) -> datetime:
        self.wall += timedelta(seconds=seconds)
        return self.clock()


def test_it_follows_the_system_when_nothing_is_wrong() -> None:
    machine = Machine()
    assert machine.later(5) == NOON + timedelta(seconds=5)
    assert machine.put(3600) == NOON + timedelta(seconds=3605)


@pytest.mark.expect_log("the system's clock was put back by 60 s")
def test_after_a_step_back_it_goes_at_half_speed_until_the_system_has_caught_up(
    caplog: pytest.LogCaptureFixture,
) -> None:
    machine = Machine()
    machine.later(10)
    at = machine.put(-60)
    assert at == NOON + timedelta(seconds=10)
    assert machine.later(40) == at + timedelta(seconds=20)
    assert machine.later(80) == at + timedelta(seconds=60) == machine.wall
    assert machine.later(7) == machine.wall
    assert len(caplog.records) == 1


@pytest.mark.expect_log("the system's clock was put back by 60 s")
def test_a_system_that_is_put_right_meanwhile_is_followed_at_once() -> None:
    machine = Machine()
    machine.put(-60)
    machine.later(2)
    assert machine.put(300) == machine.wall


def test_a_step_of_less_than_a_second_is_not_worth_a_warning() -> None:
    machine = Machine()
    assert machine.put(-0.5) == NOON


@pytest.mark.expect_log("put back by 60 s")
@pytest.mark.expect_log("put back by 70 s")
def test_each_time_the_clock_is_put_back_is_told_once(caplog: pytest.LogCaptureFixture) -> None:
    machine = Machine()
    for step in (-60, -70):
        machine.put(step)
        machine.later(1)
        machine.later(200)
        assert machine.clock() == machine.wall
    assert len(caplog.records) == 2


STEPS = st.lists(st.tuples(st.floats(0, 100), st.floats(-5000, 5000)), max_size=30)


@pytest.mark.expect_log("put back")
@given(steps=STEPS)
def test_whatever_is_done_it_never_runs_back_and_finds_the_system_again(
    steps: list[tuple[float, float]],
) -> None:
    machine = Machine()
    last = machine.clock()
    for passed, put in steps:
        for now in (machine.later(passed), machine.put(put)):
            assert now >= last
            last = now
    behind = (last - machine.wall).total_seconds()
    assert behind >= 0
    assert machine.later(2 * behind + 0.001) == machine.wall
