"""Pictures of a window, one file a name; nowhere when no folder was asked for."""

from pathlib import Path

from PySide6.QtWidgets import QWidget


class Pictures:
    """Keeps the latest picture of each name."""

    def __init__(self, folder: Path | None) -> None:
        """Make the folder if there shall be one."""
        self._folder = folder
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)

    def take(self, window: QWidget, name: str) -> None:
        """Save what the window shows now as `name.png`."""
        if self._folder is not None:
            window.grab().save(str(self._folder / f"{name}.png"))
