"""Tries come back with time, and the memory of them is bounded."""

from datetime import UTC, datetime, timedelta

from backend.identity.throttle import Throttle


class Hands:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 8, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def turn(self, seconds: float) -> None:
        """Let time pass."""
        self.now += timedelta(seconds=seconds)


def test_after_the_tries_one_waits_and_a_try_comes_back() -> None:
    clock = Hands()
    throttle = Throttle(clock, tries=3, seconds=10)
    assert [throttle.take("aino") for _ in range(5)] == [0, 0, 0, 10, 10]
    clock.turn(4)
    assert throttle.take("aino") == 6
    clock.turn(6)
    assert [throttle.take("aino"), throttle.take("aino")] == [0, 10]


def test_a_right_one_does_not_count() -> None:
    throttle = Throttle(Hands(), tries=2, seconds=10)
    for _ in range(20):
        assert throttle.take("aino") == 0
        throttle.give_back("aino")


def test_one_name_does_not_slow_another() -> None:
    throttle = Throttle(Hands(), tries=1, seconds=10)
    assert [throttle.take("aino"), throttle.take("mikko")] == [0, 0]


def test_a_flood_of_names_does_not_grow_the_memory() -> None:
    throttle = Throttle(Hands(), tries=1, seconds=10, keys=100)
    for number in range(5_000):
        throttle.take(f"name-{number}")
    assert len(throttle._left) == 100


def test_a_clock_that_goes_back_locks_nobody_out() -> None:
    clock = Hands()
    throttle = Throttle(clock, tries=2, seconds=10)
    throttle.take("aino")
    clock.turn(-3600)
    assert [throttle.take("aino"), throttle.take("aino")] == [0, 10]
