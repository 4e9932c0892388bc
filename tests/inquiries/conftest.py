"""The office of the commands' tests, where questions are asked."""

from tests.commands.conftest import office

__all__ = ["office"]
