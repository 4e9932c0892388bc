"""By when feedback is answered: five office days by the Finnish calendar, whatever the clocks do meanwhile."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from backend.domain.promises import feedback_presses_at, feedback_reply_by

HELSINKI = ZoneInfo("Europe/Helsinki")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=HELSINKI)


@pytest.mark.parametrize(
    ("given", "answered"),
    [
        ("2026-11-23 09:08", "2026-11-30 16:00"),  # an ordinary Monday
        ("2026-11-27 23:59", "2026-12-04 16:00"),  # late on a Friday
        ("2026-11-28 12:00", "2026-12-04 16:00"),  # a Saturday begins to count on Monday
        ("2026-12-01 09:00", "2026-12-08 16:00"),  # Independence Day on a Sunday takes nothing away
        ("2027-12-01 09:00", "2027-12-09 16:00"),  # and on a Monday it does
        ("2026-04-01 09:00", "2026-04-10 16:00"),  # Good Friday and Easter Monday
        ("2026-04-04 09:00", "2026-04-13 16:00"),  # Easter Saturday
        ("2026-06-17 09:00", "2026-06-25 16:00"),  # Midsummer Eve is a day off
        ("2026-12-22 09:00", "2026-12-31 16:00"),  # Christmas Eve and Day
        ("2026-12-30 09:00", "2027-01-08 16:00"),  # New Year and Epiphany
        ("2026-03-27 09:00", "2026-04-07 16:00"),  # over the night when summer time begins, and Easter
        ("2026-10-23 09:00", "2026-10-30 16:00"),  # over the night when it ends
        ("2026-10-25 03:30", "2026-10-30 16:00"),  # in the hour that there is twice
    ],
)
def test_five_office_days_over_feasts_and_changes_of_the_clock(given: str, answered: str) -> None:
    assert feedback_reply_by(at(given)) == at(answered)


@pytest.mark.parametrize("moment", ["2026-03-28 23:59", "2026-10-24 23:59"])
def test_the_hour_is_sixteen_on_the_wall_whatever_the_offset(moment: str) -> None:
    assert feedback_reply_by(at(moment)).astimezone(HELSINKI).hour == 16


@pytest.mark.parametrize(
    ("given", "presses"),
    [
        ("2026-11-23 09:08", "2026-11-27 16:00"),
        ("2026-12-22 09:00", "2026-12-30 16:00"),
        ("2026-04-01 09:00", "2026-04-09 16:00"),
        ("2026-06-17 09:00", "2026-06-24 16:00"),
        ("2026-10-23 09:00", "2026-10-29 16:00"),
    ],
)
def test_it_presses_when_the_fourth_office_day_is_over(given: str, presses: str) -> None:
    assert feedback_presses_at(at(given)) == at(presses)
