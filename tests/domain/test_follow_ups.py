"""On what day a follow-up comes back, over holidays and nights of the clock, and how long it is somebody's own."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.county import CountyFileWrong, FollowUpRules, ServiceLine, parse_county
from backend.domain.follow_ups import comes_back_at, is_in_time
from backend.domain.office_days import is_office_day, local_day
from tests.domain.the_demo_county import COUNTY_FILE, county, helsinki, line

ORAL = line("oral-health")
RULES = FollowUpRules()


@pytest.mark.parametrize(
    ("on", "back"),
    [
        (date(2026, 11, 25), (2026, 11, 25)),
        (date(2026, 11, 28), (2026, 11, 30)),  # a Saturday
        (date(2027, 3, 26), (2027, 3, 30)),  # Good Friday to Easter Monday
        (date(2027, 6, 25), (2027, 6, 28)),  # Midsummer Eve
        (date(2026, 12, 24), (2026, 12, 28)),  # Christmas Eve, and a weekend behind Christmas
        (date(2027, 3, 28), (2027, 3, 30)),  # the night that skips an hour, on Easter Sunday
        (date(2026, 10, 25), (2026, 10, 26)),  # the night that has an hour twice
    ],
)
def test_a_follow_up_comes_back_as_the_line_opens_on_its_day_or_the_next_office_day(
    on: date, back: tuple[int, int, int]
) -> None:
    assert comes_back_at(ORAL, on) == helsinki(*back, 7, 30)


def test_a_line_that_never_closes_has_its_follow_ups_at_eight() -> None:
    assert comes_back_at(line("urgent-advice"), date(2026, 11, 25)) == helsinki(2026, 11, 25, 8)


@given(st.sampled_from(county().lines), st.dates(date(2026, 1, 1), date(2030, 12, 31)))
def test_every_follow_up_comes_on_an_office_day_and_never_before_its_own(one: ServiceLine, on: date) -> None:
    day = local_day(comes_back_at(one, on))
    assert is_office_day(day)
    assert day >= on


def test_a_follow_up_is_of_a_day_to_come_and_not_of_a_year_that_was_mistyped() -> None:
    now = helsinki(2026, 11, 25, 23, 30)
    today = local_day(now)
    assert [is_in_time(today + timedelta(days=days), now, RULES) for days in (-1, 0, 1, 183, 184)] == [
        False,
        False,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("words", ["Väärä paikka", "Hänvisad: fel ställe", "Contacted the wrong place"])
def test_no_outcome_tells_a_client_that_they_contacted_the_wrong_place(words: str) -> None:
    text = COUNTY_FILE.read_text()
    parse_county(text.encode())
    with pytest.raises(CountyFileWrong, match="wrong place"):
        parse_county(text.replace("Ohjaus ja neuvonta", words, 1).encode())
