"""The office of the commands' tests, whose cases are exported."""

from tests.commands.conftest import office

__all__ = ["office"]
