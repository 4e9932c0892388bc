from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from backend.domain.county import ServiceLine
from backend.domain.office_days import is_office_day, local_day
from backend.domain.opening import is_open
from backend.domain.promises import CallDay, callback_window, feedback_reply_by, promised_by
from backend.protocol.words import Channel
from tests.domain.the_demo_county import county, helsinki, line

ORAL = line("oral-health")
WITHOUT_CALLS = line("physiotherapy")
URGENT = line("urgent-advice")
CHAT, CALLBACK, FORM = Channel.CHAT, Channel.CALLBACK, Channel.FORM


def test_a_call_asked_for_in_office_hours_is_due_the_same_day_before_closing() -> None:
    assert promised_by(ORAL, CALLBACK, helsinki(2026, 11, 23, 9)) == helsinki(2026, 11, 23, 16)


def test_a_call_asked_for_before_opening_is_due_the_same_day() -> None:
    assert promised_by(ORAL, CALLBACK, helsinki(2026, 11, 23, 6)) == helsinki(2026, 11, 23, 16)


def test_a_call_asked_for_after_closing_is_due_the_next_weekday() -> None:
    assert promised_by(ORAL, CALLBACK, helsinki(2026, 11, 23, 16)) == helsinki(2026, 11, 24, 16)


def test_a_call_asked_for_on_friday_evening_is_due_on_monday() -> None:
    assert promised_by(ORAL, CALLBACK, helsinki(2026, 11, 20, 18)) == helsinki(2026, 11, 23, 16)


def test_christmas_moves_the_same_weekday_to_the_first_office_day() -> None:
    assert promised_by(ORAL, CALLBACK, helsinki(2026, 12, 23, 17)) == helsinki(2026, 12, 28, 16)


def test_a_call_promised_within_an_hour_runs_round_the_clock() -> None:
    assert promised_by(URGENT, CALLBACK, helsinki(2026, 12, 24, 23, 30)) == helsinki(2026, 12, 25, 0, 30)


def test_a_chat_is_due_in_minutes_and_those_left_at_closing_run_on_the_next_day() -> None:
    assert promised_by(ORAL, CHAT, helsinki(2026, 11, 23, 9)) == helsinki(2026, 11, 23, 9, 10)
    assert promised_by(ORAL, CHAT, helsinki(2026, 11, 23, 14, 56)) == helsinki(2026, 11, 24, 8, 6)


def test_an_hours_promise_keeps_its_length_in_the_night_clocks_go_back() -> None:
    # 3.30 summer time and an hour: the wall clock shows 3.30 again.
    at = helsinki(2026, 10, 25, 3, 30)
    assert promised_by(URGENT, CALLBACK, at) - at == timedelta(hours=1)


def test_a_form_is_due_after_its_working_days() -> None:
    assert promised_by(ORAL, FORM, helsinki(2026, 11, 19, 9)) == helsinki(2026, 11, 23, 16)


def test_a_form_sent_after_closing_counts_as_the_next_days() -> None:
    assert promised_by(ORAL, FORM, helsinki(2026, 11, 19, 20)) == helsinki(2026, 11, 24, 16)


def test_feedback_with_a_reply_has_five_working_days() -> None:
    assert feedback_reply_by(helsinki(2026, 11, 20, 11)) == helsinki(2026, 11, 27, 16)
    assert promised_by(ORAL, Channel.FEEDBACK, helsinki(2026, 11, 20, 11)) == helsinki(2026, 11, 27, 16)


def test_a_desk_phone_call_of_a_line_without_calls_has_the_limit_of_the_act() -> None:
    assert Channel.PHONE not in WITHOUT_CALLS.channels
    due = promised_by(WITHOUT_CALLS, Channel.PHONE, helsinki(2026, 11, 23, 9))
    assert due == helsinki(2026, 11, 23, 16)


def test_a_caller_is_promised_minutes_while_the_line_is_open() -> None:
    due = promised_by(ORAL, Channel.PHONE, helsinki(2026, 11, 23, 9))
    assert due == helsinki(2026, 11, 23, 9, 10)


def test_the_window_of_a_morning_request_is_today_from_now_until_closing() -> None:
    at = helsinki(2026, 11, 23, 9, 18)
    window = callback_window(ORAL, at)
    assert window.which is CallDay.TODAY
    assert (window.opens, window.before) == (at, helsinki(2026, 11, 23, 16))


def test_the_window_of_an_evening_request_is_tomorrow_from_opening() -> None:
    window = callback_window(ORAL, helsinki(2026, 11, 23, 20))
    assert window.which is CallDay.TOMORROW
    assert (window.opens, window.before) == (helsinki(2026, 11, 24, 7, 30), helsinki(2026, 11, 24, 16))


def test_the_window_of_a_friday_evening_request_is_a_later_day_with_its_date() -> None:
    window = callback_window(ORAL, helsinki(2026, 11, 20, 20))
    assert window.which is CallDay.LATER
    assert window.day == helsinki(2026, 11, 23, 12).date()


@given(st.integers(0, 60 * 24 * 800), st.sampled_from(county().lines))
def test_no_promise_is_in_the_past_and_a_call_promised_for_a_weekday_falls_on_one(
    minute: int, one: ServiceLine
) -> None:
    at = helsinki(2026, 1, 1) + timedelta(minutes=minute)
    for channel in (*one.channels, Channel.PHONE):
        assert promised_by(one, channel, at) > at
    due = promised_by(one, CALLBACK, at)
    if not one.channels[CALLBACK].hours.always:
        assert is_office_day(local_day(due))
        assert is_open(one, CALLBACK, due - timedelta(minutes=1))
    window = callback_window(one, at)
    assert at <= window.opens < window.before


def test_an_hours_promise_keeps_its_length_in_the_night_clocks_go_forward() -> None:
    # 2.30 winter time and an hour: the wall clock shows 4.30.
    at = helsinki(2026, 3, 29, 2, 30)
    assert promised_by(URGENT, CALLBACK, at) == at + timedelta(hours=1) == helsinki(2026, 3, 29, 4, 30)
