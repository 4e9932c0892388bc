"""The demo county's file as the tests of the rules read it: the real file, parsed once."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from backend.domain.county import County, ServiceLine, parse_county
from backend.domain.office_days import HELSINKI

COUNTY_FILE = Path(__file__).parents[2] / "resources" / "demo" / "county.toml"


@cache
def county() -> County:
    return parse_county(COUNTY_FILE.read_bytes())


def line(line_id: str) -> ServiceLine:
    found = county().line(line_id)
    assert found is not None
    return found


def helsinki(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    """The UTC time when clocks in Helsinki show this."""
    return datetime(year, month, day, hour, minute, tzinfo=HELSINKI).astimezone(UTC)
