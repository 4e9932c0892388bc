"""The office on each of the two databases."""

from collections.abc import Iterator

import pytest

from tests.commands.office import Office


@pytest.fixture
def office(database_url: str) -> Iterator[Office]:
    """Give an office with an empty queue."""
    place = Office(database_url)
    yield place
    place.close()
