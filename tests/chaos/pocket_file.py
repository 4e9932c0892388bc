"""A keyring in a file, which outlives the desktop that is killed."""

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend


class PocketFile(KeyringBackend):
    """Keeps passwords in a JSON file, replaced as a whole so that a kill leaves the old or the new one."""

    priority = 0.1

    def __init__(self, path: Path) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._path = path

    def get_password(self, service: str, username: str) -> str | None:
        """Return what is kept."""
        return self._read().get(f"{service}\n{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep it."""
        self._write(self._read() | {f"{service}\n{username}": password})

    def delete_password(self, service: str, username: str) -> None:
        """Remove it."""
        kept = self._read()
        del kept[f"{service}\n{username}"]
        self._write(kept)

    def _read(self) -> dict[str, str]:
        if not self._path.exists():
            return {}
        kept: dict[str, str] = json.loads(self._path.read_text())
        return kept

    def _write(self, kept: dict[str, str]) -> None:
        fresh = self._path.with_suffix(".new")
        with fresh.open("w") as file:
            json.dump(kept, file)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._path)
