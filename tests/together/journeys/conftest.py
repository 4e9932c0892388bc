"""A house, a nurse's seat and a resident's browser for each journey."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import BrowserContext
from PySide6.QtWidgets import QApplication

from tests.live.real_node import AINO
from tests.together.journeys.house import House
from tests.together.journeys.house import house as serve
from tests.together.journeys.resident import Resident
from tests.together.journeys.seat import Seat, seat


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with serve(tmp_path / "house") as served:
        yield served


@pytest.fixture
async def aino(house: House, tmp_path: Path, qapp: QApplication) -> AsyncIterator[Seat]:
    """Aino, signed in by keyboard."""
    async with seat(house.desktop_address, tmp_path / "aino") as sitting:
        await sitting.sign_in(AINO)
        yield sitting


@pytest.fixture
async def liisa(house: House, tmp_path: Path, async_browser_context: BrowserContext) -> Resident:
    """A resident who has just opened a browser."""
    return Resident(await async_browser_context.new_page(), house.address, tmp_path / "liisa")
