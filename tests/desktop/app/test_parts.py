"""Small rules of the parts: days have an end, journals have names that tell nothing."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from desktop.parts import end_of_day, journal_name
from tests.desktop.sync.people import AINO

HELSINKI = ZoneInfo("Europe/Helsinki")


@pytest.mark.parametrize(
    ("now", "end"),
    [
        (datetime(2026, 11, 23, 21, 59, tzinfo=UTC), datetime(2026, 11, 23, 22, 0, tzinfo=UTC)),
        (datetime(2026, 11, 23, 22, 0, tzinfo=UTC), datetime(2026, 11, 24, 22, 0, tzinfo=UTC)),
        (datetime(2026, 3, 29, 0, 30, tzinfo=UTC), datetime(2026, 3, 29, 21, 0, tzinfo=UTC)),
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 22, 0, tzinfo=UTC)),
    ],
)
def test_the_day_ends_at_local_midnight_also_when_the_clocks_change(now: datetime, end: datetime) -> None:
    assert end_of_day(now, HELSINKI) == end


def test_a_journals_name_tells_nobody_whose_it_is() -> None:
    name = journal_name("wss://luukku.example.fi/desktop", AINO)
    assert "aino" not in name
    assert name != journal_name("wss://other.example.fi/desktop", AINO)
