"""The demonstration's clock."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from backend.domain.demo_clock import ahead, running_ahead

HELSINKI = ZoneInfo("Europe/Helsinki")


def local(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=HELSINKI).astimezone(UTC)  # type: ignore[arg-type,misc]


def test_in_office_hours_the_clock_tells_the_real_time() -> None:
    assert ahead(local(2026, 11, 23, 10, 30)) == timedelta()


@pytest.mark.parametrize(
    ("now", "shown"),
    [
        (local(2026, 11, 22, 2, 0), local(2026, 11, 23, 9, 8)),
        (local(2026, 11, 23, 5, 0), local(2026, 11, 23, 9, 8)),
        (local(2026, 11, 23, 17, 0), local(2026, 11, 24, 9, 8)),
        (local(2026, 11, 27, 14, 0), local(2026, 11, 30, 9, 8)),
        # Christmas Eve is an office holiday, and the two days after it.
        (local(2026, 12, 23, 16, 0), local(2026, 12, 28, 9, 8)),
        # The night the clocks go back has 25 hours.
        (local(2026, 10, 24, 12, 0), local(2026, 10, 26, 9, 8)),
    ],
)
def test_at_other_hours_it_is_eight_past_nine_on_the_next_office_day(now: datetime, shown: datetime) -> None:
    assert running_ahead(lambda: now, ahead(now))() == shown
