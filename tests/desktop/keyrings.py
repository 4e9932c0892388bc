"""Keyrings for tests: one that keeps in memory, one that is not there."""

# ruff: noqa: ARG002 - the signatures are keyring's

from keyring.backend import KeyringBackend
from keyring.errors import NoKeyringError


class Missing(KeyringBackend):
    """A machine without a keyring service."""

    priority = 0.1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]

    def get_password(self, service: str, username: str) -> str | None:
        """Fail as keyring does where it finds nothing to keep passwords in."""
        raise NoKeyringError

    def set_password(self, service: str, username: str, password: str) -> None:
        """Fail likewise."""
        raise NoKeyringError


class Pocket(KeyringBackend):
    """Keeps passwords as long as the test runs."""

    priority = 0.1

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
