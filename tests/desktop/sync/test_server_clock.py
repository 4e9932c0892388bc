"""The desktop tells the server's time."""

from datetime import UTC, datetime, timedelta

from desktop.sync.server_clock import ServerClock

NOW = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)


def test_until_they_have_agreed_it_is_the_machines_own_time() -> None:
    assert ServerClock(lambda: NOW)() == NOW


def test_a_clock_that_goes_wrong_follows_the_server_from_then_on() -> None:
    machine = [NOW]
    clock = ServerClock(lambda: machine[0])
    clock.agree(NOW + timedelta(hours=26))
    machine[0] += timedelta(minutes=5)
    assert clock() == NOW + timedelta(hours=26, minutes=5)


def test_the_last_word_of_the_server_counts() -> None:
    clock = ServerClock(lambda: NOW)
    clock.agree(NOW + timedelta(hours=1))
    clock.agree(NOW - timedelta(minutes=2))
    assert clock() == NOW - timedelta(minutes=2)
