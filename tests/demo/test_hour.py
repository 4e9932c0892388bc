"""The demonstration's hour: the county is open, and time never goes back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert

from backend.demo.hour import clock_ahead
from backend.store import tables
from backend.store.engine import open_engine
from backend.store.migrate import migrate
from backend.store.times import micros

SUNDAY_NIGHT = datetime(2026, 11, 22, 1, 0, tzinfo=UTC)
MONDAY_10 = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


def _database(folder: Path, latest: datetime) -> str:
    url = f"sqlite:///{folder / 'luukku.db'}"
    engine = open_engine(url)
    migrate(engine)
    with engine.begin() as connection:
        for number, at in enumerate((latest - timedelta(hours=1), latest)):
            row = {"command_id": f"{number}", "at": micros(at), "actor": "system", "answer": b""}
            connection.execute(insert(tables.ledger).values(row))
    engine.dispose()
    return url


@pytest.mark.parametrize("hour", range(24))
def test_without_a_database_the_county_is_open_at_any_hour(tmp_path: Path, hour: int) -> None:
    now = SUNDAY_NIGHT + timedelta(hours=hour)
    shown = now + clock_ahead(f"sqlite:///{tmp_path / 'none.db'}", now)
    assert shown == datetime(2026, 11, 23, 7, 8, tzinfo=UTC)
    assert not (tmp_path / "none.db").exists()


def test_a_kept_database_that_ran_ahead_goes_on_from_its_last_word(tmp_path: Path) -> None:
    url = _database(tmp_path, MONDAY_10)
    assert SUNDAY_NIGHT + clock_ahead(url, SUNDAY_NIGHT) == MONDAY_10


def test_a_kept_database_that_ended_in_the_evening_goes_on_in_the_morning(tmp_path: Path) -> None:
    url = _database(tmp_path, MONDAY_10 + timedelta(hours=9))
    assert SUNDAY_NIGHT + clock_ahead(url, SUNDAY_NIGHT) == datetime(2026, 11, 24, 7, 8, tzinfo=UTC)


def test_when_its_hour_has_come_the_clock_is_right_again(tmp_path: Path) -> None:
    url = _database(tmp_path, MONDAY_10)
    assert clock_ahead(url, MONDAY_10 + timedelta(minutes=5)) == timedelta()


def test_a_database_nobody_has_prepared_yet_tells_nothing(tmp_path: Path) -> None:
    (tmp_path / "luukku.db").touch()
    assert clock_ahead(f"sqlite:///{tmp_path / 'luukku.db'}", MONDAY_10) == timedelta()
