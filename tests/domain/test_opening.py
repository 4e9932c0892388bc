from datetime import timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.county import ServiceLine
from backend.domain.office_days import is_holiday, is_office_day, office_days_after
from backend.domain.opening import closes_at, is_open, next_opening
from backend.domain.opening_words import opening_words
from backend.domain.weekly_hours import WeeklyHours
from backend.protocol.words import Channel, Language
from tests.domain.the_demo_county import county, helsinki, line

ORAL = line("oral-health")
URGENT = line("urgent-advice")
CHAT, CALLBACK, FORM = Channel.CHAT, Channel.CALLBACK, Channel.FORM


def test_a_chat_is_open_from_its_first_minute_until_just_before_it_closes() -> None:
    assert not is_open(ORAL, CHAT, helsinki(2026, 11, 23, 7, 59))
    assert is_open(ORAL, CHAT, helsinki(2026, 11, 23, 8, 0))
    assert is_open(ORAL, CHAT, helsinki(2026, 11, 23, 14, 59))
    assert not is_open(ORAL, CHAT, helsinki(2026, 11, 23, 15, 0))


def test_an_open_chat_says_when_it_closes_and_a_closed_one_does_not() -> None:
    assert closes_at(ORAL, CHAT, helsinki(2026, 11, 23, 9)) == helsinki(2026, 11, 23, 15)
    assert closes_at(ORAL, CHAT, helsinki(2026, 11, 23, 16)) is None


def test_after_fridays_closing_the_next_opening_is_monday() -> None:
    assert next_opening(ORAL, CHAT, helsinki(2026, 11, 20, 15, 30)) == helsinki(2026, 11, 23, 8)


def test_while_open_the_next_opening_is_the_following_one() -> None:
    assert next_opening(ORAL, CHAT, helsinki(2026, 11, 23, 9)) == helsinki(2026, 11, 24, 8)


def test_midsummer_eve_and_christmas_eve_are_office_holidays() -> None:
    assert is_holiday(helsinki(2026, 6, 19, 12).date())
    assert not is_open(ORAL, CHAT, helsinki(2026, 6, 19, 10))
    assert not is_open(ORAL, CHAT, helsinki(2026, 12, 24, 10))
    assert next_opening(ORAL, CHAT, helsinki(2026, 12, 23, 16)) == helsinki(2026, 12, 28, 8)


def test_independence_day_on_a_weekday_closes_the_office() -> None:
    assert not is_office_day(helsinki(2027, 12, 6, 12).date())


def test_the_day_before_midsummer_is_found_every_year() -> None:
    for year in range(2024, 2045):
        eves = [helsinki(year, 6, day, 12).date() for day in range(19, 26)]
        assert [is_holiday(day) for day in eves if day.weekday() == 4] == [True]


def test_round_the_clock_is_open_on_christmas_eve_and_never_closes() -> None:
    at = helsinki(2026, 12, 24, 23, 59)
    assert is_open(URGENT, CHAT, at)
    assert closes_at(URGENT, CHAT, at) is None
    assert next_opening(URGENT, CHAT, at) is None


def test_a_line_does_not_open_a_channel_it_does_not_have() -> None:
    assert not is_open(URGENT, FORM, helsinki(2026, 11, 23, 10))
    assert next_opening(URGENT, FORM, helsinki(2026, 11, 23, 10)) is None


def test_a_form_is_open_at_night_and_what_somebody_works_on_is_not() -> None:
    night = helsinki(2026, 11, 23, 3)
    assert is_open(ORAL, FORM, night)
    assert not is_open(ORAL, CALLBACK, night)
    assert not is_open(ORAL, CHAT, night)


def test_local_hours_hold_across_the_nights_when_clocks_change() -> None:
    # Clocks go back on 25.10.2026 and forward on 28.3.2027; UTC moves, eight o'clock does not.
    before = next_opening(ORAL, CHAT, helsinki(2026, 10, 22, 16))
    after = next_opening(ORAL, CHAT, helsinki(2026, 10, 24, 16))
    assert before is not None
    assert after is not None
    assert (before.hour, after.hour) == (5, 6)
    spring = next_opening(ORAL, CHAT, helsinki(2027, 3, 27, 16))
    assert spring is not None
    assert spring.hour == 5


@given(st.integers(0, 60 * 24 * 500), st.sampled_from(county().lines), st.sampled_from([CHAT, CALLBACK]))
def test_open_now_agrees_with_closing_and_closed_now_with_opening(
    minute: int, one: ServiceLine, channel: Channel
) -> None:
    at = helsinki(2026, 1, 1) + timedelta(minutes=minute)
    closes = closes_at(one, channel, at)
    opens = next_opening(one, channel, at)
    if is_open(one, channel, at) and not one.channels[channel].hours.always:
        assert closes is not None
        assert closes > at
        assert not is_open(one, channel, closes)
        assert is_open(one, channel, closes - timedelta(minutes=1))
    else:
        assert closes is None
    if opens is not None:
        assert opens > at
        assert is_open(one, channel, opens)
        assert not is_open(one, channel, opens - timedelta(minutes=1))


def test_stretches_that_meet_at_midnight_are_one() -> None:
    rules = ORAL.channels[CHAT]
    hours = WeeklyHours.parse(["mon 20-24", "tue 0-2"])
    night = msgspec.structs.replace(ORAL, channels={CHAT: msgspec.structs.replace(rules, hours=hours)})
    assert closes_at(night, CHAT, helsinki(2026, 11, 23, 21)) == helsinki(2026, 11, 24, 2)


def test_five_office_days_after_a_thursday_skip_the_weekend() -> None:
    assert office_days_after(helsinki(2026, 11, 19, 12).date(), 5) == helsinki(2026, 11, 26, 12).date()


def test_hours_are_said_in_words_with_equal_days_as_one_range() -> None:
    words = opening_words(WeeklyHours.parse(["mon-thu 7.30-16", "fri 7.30-15"]))
    assert words[Language.FINNISH] == "ma–to 7.30–16, pe 7.30–15"
    assert words[Language.SWEDISH] == "mån–tors 7.30–16, fre 7.30–15"
    assert words[Language.ENGLISH] == "Mon–Thu 7:30–16, Fri 7:30–15"


def test_days_with_a_pause_between_are_not_one_range() -> None:
    assert opening_words(WeeklyHours.parse(["mon 8-11", "mon 12-15", "wed 8-11"]))[Language.FINNISH] == (
        "ma 8–11 & 12–15, ke 8–11"
    )


def test_round_the_clock_is_said_in_words() -> None:
    assert opening_words(URGENT.channels[CHAT].hours)[Language.FINNISH] == "vuorokauden ympäri"


def test_a_line_that_is_always_open_is_open_in_the_hour_that_comes_twice_and_beside_the_one_that_is_left_out() -> (
    None
):
    urgent = line("urgent-advice")
    for begins in (helsinki(2026, 10, 25, 2), helsinki(2026, 3, 29, 2)):
        assert all(is_open(urgent, CHAT, begins + timedelta(minutes=10 * tens)) for tens in range(18))


def test_local_hours_hold_across_the_night_clocks_go_forward() -> None:
    before = next_opening(ORAL, CHAT, helsinki(2026, 3, 26, 16))
    after = next_opening(ORAL, CHAT, helsinki(2026, 3, 28, 16))
    assert (before, after) == (helsinki(2026, 3, 27, 8), helsinki(2026, 3, 30, 8))
