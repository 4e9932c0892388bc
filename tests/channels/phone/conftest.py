"""An office with an exchange, on each database."""

from collections.abc import Iterator

import pytest

from tests.commands.callers import Callers
from tests.commands.office import Office


@pytest.fixture
def office(database_url: str) -> Iterator[Office]:
    office = Office(database_url)
    yield office
    office.close()


@pytest.fixture
def callers(office: Office) -> Callers:
    return Callers(office)
