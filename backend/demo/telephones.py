"""What the backend of a demonstration is told of its telephones: who rings is made up, and nobody's telephone rings."""

from pathlib import Path

import msgspec


class SimulatedTelephones(msgspec.Struct, frozen=True, kw_only=True):
    """The settings of a simulated exchange. ``played``: nobody watches, so telephones are picked up at once, each of them."""

    folder: Path
    speed: float
    played: bool

    @property
    def file(self) -> Path:
        """What the backend is given."""
        return self.folder / "demo-phone.toml"

    def write(self) -> None:
        """Write the settings."""
        lines = [
            "# Written by ./dev demo: the callers are made up.",
            'kind = "simulator"',
            'name = "demo"',
            f"speed = {self.speed:g}",
        ]
        if self.played:
            lines += ["answer_seconds = 0.3", "failing = 0"]
        self.file.write_text("\n".join(lines) + "\n", encoding="utf-8")
