"""The days on which offices are closed, as desktops are told them."""

from datetime import date

from backend.domain.office_days import days_off


def test_eves_count_and_weekends_do_not() -> None:
    found = days_off(date(2026, 11, 25))
    assert found[:4] == (date(2026, 12, 24), date(2026, 12, 25), date(2027, 1, 1), date(2027, 1, 6))
    assert date(2027, 6, 25) in found, "Midsummer Eve"
    assert date(2027, 3, 26) in found, "Good Friday"
    assert date(2026, 12, 6) not in found, "Independence Day falls on a Sunday"
    assert found[-1].year == 2028
