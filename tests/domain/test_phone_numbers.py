import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.phone_numbers import NumberProblem, WrongNumber, for_display, in_one_form, read_number


@pytest.mark.parametrize(
    ("typed", "e164"),
    [
        ("040 123 4567", "+358401234567"),
        ("  040-123 4567 ", "+358401234567"),
        ("+358 (0)40 1234567", "+358401234567"),
        ("09 310 1691", "+35893101691"),
        ("+46 70 123 45 67", "+46701234567"),
        ("0046701234567", "+46701234567"),
        ("+372 5123 4567", "+37251234567"),
        ("+1 202 555 0143", "+12025550143"),
    ],
)
def test_a_number_of_any_country_becomes_e164(typed: str, e164: str) -> None:
    assert read_number(typed) == e164


@pytest.mark.parametrize(
    ("typed", "problem", "digits"),
    [
        ("040 123 4", NumberProblem.TOO_SHORT, 7),
        ("112", NumberProblem.TOO_SHORT, 3),
        ("040 123 45678999", NumberProblem.TOO_LONG, 14),
        ("1" * 60, NumberProblem.TOO_LONG, 60),
        ("soittakaa äidille", NumberProblem.LETTERS, 0),
        ("040 123 4567 (äiti)", NumberProblem.LETTERS, 10),
        ("", NumberProblem.EMPTY, 0),
        ("   ", NumberProblem.EMPTY, 0),
        ("+", NumberProblem.NOT_A_NUMBER, 0),
        ("040 123 4567; 1", NumberProblem.NOT_A_NUMBER, 11),
        ("+210 123456789", NumberProblem.UNKNOWN_COUNTRY, 12),
    ],
)
def test_what_is_no_number_gets_its_reason_and_the_count_of_digits(
    typed: str, problem: NumberProblem, digits: int
) -> None:
    assert read_number(typed) == WrongNumber(problem, digits)


def test_a_finnish_number_is_shown_nationally_to_readers_of_finnish_and_swedish() -> None:
    assert for_display("+358401234567", "fi") == "040 1234567"
    assert for_display("+358401234567", "sv") == "040 1234567"
    assert for_display("+358401234567", "en") == "+358 40 1234567"


def test_a_foreign_number_keeps_its_country_code_for_everybody() -> None:
    assert for_display("+46701234567", "fi") == "+46 70 123 45 67"


def test_one_number_has_one_form_whether_or_not_a_plan_has_it() -> None:
    ways = ["+358200000001", "0200000001", "00358200000001", "0200 000 001"]
    assert {in_one_form(way) for way in ways} == {"+358200000001"}
    assert in_one_form("soita") == "soita"


def test_what_is_no_number_is_shown_as_it_is() -> None:
    assert for_display("ei numeroa", "fi") == "ei numeroa"


@given(st.text(max_size=60))
def test_any_text_gives_a_number_or_a_reason_and_a_number_reads_back_as_itself(typed: str) -> None:
    read = read_number(typed)
    if isinstance(read, str):
        assert read_number(read) == read
        assert read_number(for_display(read, "fi")) == read
