"""Garbage with Qt objects in it is collected in the test's own thread, as the desktop does it."""

from tests.together.conftest import collected_here

__all__ = ["collected_here"]
