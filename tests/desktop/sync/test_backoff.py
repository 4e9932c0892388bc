"""Waits between attempts to connect."""

from desktop.sync.backoff import LONGEST, SHORTEST, Backoff


def test_waits_grow_from_a_fifth_of_a_second_to_ten_and_no_further() -> None:
    unlucky = Backoff(lambda: 0.999)
    waits = [unlucky.next_wait() for _ in range(2000)]
    assert waits == sorted(waits)
    assert waits[0] >= SHORTEST
    assert max(waits) <= LONGEST


def test_after_an_outage_of_ten_seconds_nobody_waits_five_more() -> None:
    unlucky = Backoff(lambda: 0.999)
    passed = 0.0
    while (wait := unlucky.next_wait()) + passed < 10:
        passed += wait
    assert wait < 5


def test_no_wait_is_shorter_than_a_fifth_of_a_second() -> None:
    lucky = Backoff(lambda: 0.0)
    assert min(lucky.next_wait() for _ in range(20)) >= SHORTEST


def test_after_a_success_it_begins_anew() -> None:
    backoff = Backoff(lambda: 0.5)
    first = backoff.next_wait()
    backoff.next_wait()
    backoff.succeeded()
    assert backoff.next_wait() == first


def test_two_desktops_do_not_come_back_at_the_same_moment() -> None:
    assert Backoff(lambda: 0.1).next_wait() != Backoff(lambda: 0.7).next_wait()
