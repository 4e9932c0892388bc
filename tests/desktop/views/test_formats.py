"""Times, dates and numbers in each language's own form."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from backend.protocol.words import Language
from desktop.texts import formats

FI, SV, EN = Language.FINNISH, Language.SWEDISH, Language.ENGLISH
HELSINKI = ZoneInfo("Europe/Helsinki")
MORNING = datetime(2026, 11, 23, 7, 18, 4, tzinfo=UTC)


@pytest.mark.parametrize(
    ("passed", "language", "written"),
    [
        (timedelta(seconds=62), FI, "1:02"),
        (timedelta(minutes=59, seconds=59), FI, "59:59"),
        (timedelta(minutes=78), FI, "1 h 18"),
        (timedelta(hours=30), FI, "1 pv"),
        (timedelta(hours=30), SV, "1 d"),
        (timedelta(seconds=-5), EN, "0:00"),
    ],
)
def test_a_wait_is_minutes_then_hours_then_days(passed: timedelta, language: Language, written: str) -> None:
    assert formats.wait(passed, language) == written


def test_a_time_of_day_has_a_point_in_finnish_and_swedish_and_a_colon_in_english() -> None:
    assert formats.clock(MORNING, HELSINKI, FI) == "9.18"
    assert formats.clock(MORNING, HELSINKI, SV) == "9.18"
    assert formats.clock(MORNING, HELSINKI, EN) == "9:18"
    assert formats.clock(MORNING, HELSINKI, FI, seconds=True) == "9.18.04"


def test_a_day_is_written_as_people_write_it() -> None:
    assert formats.day(date(2026, 11, 23), FI) == "23.11."
    assert formats.day(date(2027, 2, 23), SV, year=True) == "23.2.2027"
    assert formats.day(date(2026, 11, 23), EN) == "23 Nov"
    assert formats.weekday(date(2026, 11, 24), FI) == "ti 24.11."


def test_a_finnish_number_begins_with_zero_and_a_foreign_one_with_plus() -> None:
    assert formats.phone("+358401234567") == "040 123 4567"
    assert formats.phone("+46701234567") == "+46 701 234 567"


def test_an_age_counts_full_years() -> None:
    assert formats.age(date(2013, 7, 10), date(2026, 7, 9)) == 12
    assert formats.age(date(2013, 7, 10), date(2026, 7, 10)) == 13
