"""Keyrings for tests: one that keeps in memory, one that is not there."""

from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as Missing

__all__ = ["Missing", "Pocket"]


class Pocket(KeyringBackend):
    """Keeps passwords as long as the test runs."""

    priority = 0.1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        """Return what is kept."""
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep it."""
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Remove it."""
        del self.kept[service, username]
