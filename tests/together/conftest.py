"""Garbage with Qt objects in it is collected in the test's own thread, as the desktop does it."""

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """Keep the backend's and the journal's threads from collecting what belongs to Qt."""
    gc.collect()
    gc.disable()
    yield
    gc.collect()
    gc.enable()
