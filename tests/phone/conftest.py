"""An exchange that speaks."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from backend.demo.exchange import Exchange
from tests.phone.house import record
from tests.support.exchange import exchange_settings


@pytest.fixture(scope="module")
def speaking(unpacked_asterisk: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Exchange]:
    """Give an exchange whose recordings are tones, one a module."""
    folder = tmp_path_factory.mktemp("speaking")
    sounds = record(folder / "sounds")
    running = Exchange(unpacked_asterisk, folder, exchange_settings(folder), sounds)
    asyncio.run(running.start())
    try:
        yield running
    finally:
        asyncio.run(running.kill())
