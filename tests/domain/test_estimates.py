from hypothesis import given
from hypothesis import strategies as st

from backend.domain.estimates import WaitRange, wait_range


def test_nobody_at_work_gives_no_estimate() -> None:
    assert wait_range(1, 0, [], usual_minutes=22) is None


def test_one_who_comes_while_somebody_is_free_waits_a_few_minutes() -> None:
    assert wait_range(1, 2, [], usual_minutes=22, at_a_time=2, free=1) == WaitRange(2, 5)


def test_the_next_in_line_waits_for_the_first_place_to_come_free() -> None:
    assert wait_range(1, 2, [22.0] * 20, usual_minutes=22, at_a_time=2) == WaitRange(5, 10)


def test_the_fourth_waits_four_times_as_long() -> None:
    assert wait_range(4, 2, [22.0] * 20, usual_minutes=22, at_a_time=2) == WaitRange(15, 25)


def test_one_long_call_does_not_frighten_everybody_off() -> None:
    assert wait_range(1, 4, [90.0], usual_minutes=20) == WaitRange(5, 10)
    assert wait_range(1, 4, [90.0] * 20, usual_minutes=20) == WaitRange(15, 25)


def test_only_the_latest_handling_times_count() -> None:
    old, new = [90.0] * 50, [10.0] * 20
    assert wait_range(2, 2, old + new, usual_minutes=10) == wait_range(2, 2, new, usual_minutes=10)


def test_a_wait_past_three_hours_has_no_upper_end() -> None:
    assert wait_range(200, 1, [], usual_minutes=22) == WaitRange(180, None)


@given(
    st.integers(1, 300),
    st.integers(1, 40),
    st.lists(st.floats(1, 120), max_size=30),
    st.integers(1, 3),
)
def test_a_place_further_back_never_waits_less_and_more_people_never_make_it_longer(
    place: int, people: int, recent: list[float], at_a_time: int
) -> None:
    here = wait_range(place, people, recent, usual_minutes=20, at_a_time=at_a_time)
    behind = wait_range(place + 1, people, recent, usual_minutes=20, at_a_time=at_a_time)
    helped = wait_range(place, people + 1, recent, usual_minutes=20, at_a_time=at_a_time)
    assert here is not None
    assert behind is not None
    assert helped is not None
    assert behind.low >= here.low >= helped.low
    assert here.high is None or here.low < here.high
