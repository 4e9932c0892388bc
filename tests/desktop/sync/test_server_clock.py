"""The desktop tells the server's time."""

import time
from datetime import UTC, datetime, timedelta

from desktop.sync.server_clock import ServerClock
from desktop.sync.steady import steady

NOW = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)


def test_until_they_have_agreed_it_is_the_machines_own_time() -> None:
    assert ServerClock(lambda: NOW)() == NOW


def test_a_clock_that_goes_wrong_follows_the_server_from_then_on() -> None:
    passed = [1000.0]
    clock = ServerClock(lambda: NOW, lambda: passed[0])
    clock.agree(NOW + timedelta(hours=26))
    passed[0] += 300
    assert clock() == NOW + timedelta(hours=26, minutes=5)


def test_a_machine_whose_clock_is_set_shows_nothing_of_it() -> None:
    machine, passed = [NOW], [1000.0]
    clock = ServerClock(lambda: machine[0], lambda: passed[0])
    clock.agree(NOW)
    for jump in (timedelta(hours=3), timedelta(days=-400)):
        machine[0] += jump
        passed[0] += 60
    assert clock() == NOW + timedelta(minutes=2)


def test_the_hours_that_a_machine_sleeps_have_passed() -> None:
    passed = [1000.0]
    clock = ServerClock(lambda: NOW, lambda: passed[0])
    clock.agree(NOW)
    passed[0] += 9 * 3600
    assert clock() == NOW + timedelta(hours=9)


def test_the_last_word_of_the_server_counts() -> None:
    clock = ServerClock(lambda: NOW, lambda: 0.0)
    clock.agree(NOW + timedelta(hours=1))
    clock.agree(NOW - timedelta(minutes=2))
    assert clock() == NOW - timedelta(minutes=2)


def test_the_steady_clock_goes_as_fast_as_time_does() -> None:
    before, then = steady(), time.monotonic()
    while time.monotonic() - then < 0.05:
        pass
    assert abs((steady() - before) - (time.monotonic() - then)) < 0.02
