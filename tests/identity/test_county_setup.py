"""What a desktop is told of each line is what the county's file says."""

import importlib.resources

from backend.domain.county import parse_county
from backend.identity.county_setup import setup_of
from backend.protocol.words import FieldOfLaw

COUNTY = parse_county((importlib.resources.files("resources") / "demo" / "county.toml").read_bytes())


def test_the_field_of_law_and_what_a_line_asks_of_residents_are_told() -> None:
    told = {info.line: (info.field_of_law, info.identification) for info in setup_of(COUNTY).lines}
    assert told == {line.id: (line.field_of_law, line.identification) for line in COUNTY.lines}
    # Without lines of both fields this would prove nothing.
    assert {field for field, _ in told.values()} == set(FieldOfLaw)
