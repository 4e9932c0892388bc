"""Waits between two tries: from 0.2 to 10 seconds, and together never much longer than what has passed."""

from random import Random

from backend.channels.simulator.waits import LEAST_SECONDS, MOST_SECONDS, wait_after


def test_waits_grow_from_a_fifth_of_a_second_to_ten_seconds_and_stay_there() -> None:
    random = Random(1)

    assert all(LEAST_SECONDS <= wait_after(0, random) <= 0.4 for _ in range(100))
    assert all(MOST_SECONDS / 2 <= wait_after(tries, random) <= MOST_SECONDS for tries in (20, 5000))


def test_after_an_outage_of_some_seconds_one_waits_about_half_as_long_as_it_took() -> None:
    passed = waits = 0.0
    for seed in range(200):
        random = Random(seed)
        passed += sum(wait_after(tries, random) for tries in range(6))
        waits += wait_after(6, random)

    assert 0.4 < waits / passed < 0.7
