"""Buckets against floods: a minute's worth at once, then an even pace, in bounded memory."""

from datetime import datetime, timedelta

from backend.channels.web.floods import Buckets, Presences, address_key
from tests.channels.web.served import MONDAY_MORNING


class StandingClock:
    def __init__(self) -> None:
        self.now = MONDAY_MORNING

    def __call__(self) -> datetime:
        return self.now


def test_a_minutes_worth_passes_and_the_next_waits_its_share() -> None:
    clock = StandingClock()
    buckets = Buckets(6, clock)
    assert [buckets.take("a") for _ in range(7)] == [0, 0, 0, 0, 0, 0, 10]
    assert buckets.take("b") == 0
    clock.now += timedelta(seconds=10)
    assert buckets.take("a") == 0
    assert buckets.take("a") == 10


def test_a_clock_that_goes_back_gives_nothing_and_breaks_nothing() -> None:
    clock = StandingClock()
    buckets = Buckets(1, clock)
    assert buckets.take("a") == 0
    clock.now -= timedelta(hours=1)
    assert buckets.take("a") > 0


def test_memory_is_bounded_whoever_comes() -> None:
    buckets = Buckets(1, StandingClock(), most_keys=10)
    for number in range(1000):
        buckets.take(str(number))
    assert len(buckets) == 10


def test_presences_are_counted_and_forgotten() -> None:
    present = Presences(2)
    assert [present.enter("a") for _ in range(3)] == [True, True, False]
    present.leave("a")
    assert present.enter("a")


def test_an_ipv6_household_is_one_address() -> None:
    assert address_key("2001:db8::1") == address_key("2001:db8::ffff:2")
    assert address_key("2001:db8::1") != address_key("2001:db8:0:1::1")
    assert address_key("::ffff:192.0.2.1") == address_key("192.0.2.1")
    assert address_key("odd") == "odd"
