from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.personal_codes import (
    CodeProblem,
    age,
    born,
    is_minor,
    is_test_code,
    masked,
    read_code,
)

TODAY = date(2026, 11, 23)
TEST_CODES = [
    "150318A901T",
    "020516C903K",
    "100713B902J",
    "231209A9040",
    "010608D905R",
    "280744-907A",
    "010150X908M",
    "240595W909B",
    "311299+910K",
    "120590-9067",
    "120590Y9067",
]


@pytest.mark.parametrize("code", TEST_CODES)
def test_every_sign_of_a_century_is_read(code: str) -> None:
    assert read_code(code, TODAY, allow_test=True) == code
    assert is_test_code(code)


@pytest.mark.parametrize("code", TEST_CODES)
def test_test_codes_are_refused_where_they_are_not_allowed(code: str) -> None:
    assert read_code(code, TODAY, allow_test=False) is CodeProblem.TEST_CODE


def test_two_codes_that_only_the_sign_tells_apart_stay_apart() -> None:
    minus, letter = (read_code(code, TODAY, allow_test=True) for code in ("120590-9067", "120590Y9067"))
    assert minus == "120590-9067"
    assert letter == "120590Y9067"


@pytest.mark.parametrize("typed", ["100713b902j", " 100713B902J ", "100713 B902J", "100713B 902J\t"])
def test_small_letters_and_stray_spaces_do_no_harm(typed: str) -> None:
    assert read_code(typed, TODAY, allow_test=True) == "100713B902J"


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", CodeProblem.LENGTH),
        ("100713902J", CodeProblem.LENGTH),
        ("100713B902", CodeProblem.LENGTH),
        ("100713G902J", CodeProblem.FORM),
        ("١00713B902J", CodeProblem.FORM),
        ("abcdefghijk", CodeProblem.FORM),
        ("310213B902J", CodeProblem.DATE),
        ("100713B9020", CodeProblem.CHECK_CHARACTER),
        ("010100A0014", CodeProblem.NUMBER),
    ],
)
def test_a_wrong_code_is_refused_with_its_reason(typed: str, problem: CodeProblem) -> None:
    assert read_code(typed, TODAY, allow_test=True) is problem


def test_nobody_is_born_tomorrow() -> None:
    assert read_code("100713B902J", date(2013, 7, 9), allow_test=True) is CodeProblem.DATE
    assert read_code("100713B902J", date(2013, 7, 10), allow_test=True) == "100713B902J"


def test_a_masked_code_shows_the_date_and_the_sign_only() -> None:
    assert masked("100713B902J") == "100713B••••"
    assert masked("120590-9067") == "120590-••••"


def test_the_sign_tells_the_century() -> None:
    assert born("311299+910K") == date(1899, 12, 31)
    assert born("280744-907A") == date(1944, 7, 28)
    assert born("010150X908M") == date(1950, 1, 1)
    assert born("010608D905R") == date(2008, 6, 1)


def test_a_birthday_makes_a_year_full() -> None:
    assert age(date(2013, 7, 10), date(2026, 7, 9)) == 12
    assert age(date(2013, 7, 10), date(2026, 7, 10)) == 13
    assert age(date(2008, 2, 29), date(2026, 2, 28)) == 17
    assert age(date(2008, 2, 29), date(2026, 3, 1)) == 18


def test_one_is_a_minor_until_the_eighteenth_birthday() -> None:
    assert is_minor(date(2008, 11, 24), TODAY)
    assert not is_minor(date(2008, 11, 23), TODAY)


def test_a_text_that_is_no_code_has_no_day_of_birth() -> None:
    with pytest.raises(ValueError, match="not a personal identity code"):
        born("310213B902J")


@given(st.text(max_size=14))
def test_any_text_gives_a_code_or_a_reason(typed: str) -> None:
    read = read_code(typed, TODAY, allow_test=True)
    assert isinstance(read, CodeProblem) or (len(read) == 11 and born(read) <= TODAY)
