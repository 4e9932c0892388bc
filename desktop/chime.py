"""Plays the product's own sounds: by Windows itself, by the player the machine has, else the system's beep."""

from __future__ import annotations

import sys
from importlib.resources import files

from PySide6.QtCore import QProcess, QStandardPaths
from PySide6.QtWidgets import QApplication

ARRIVAL, URGENT = "arrival", "urgent"
# PipeWire, PulseAudio, ALSA, macOS. Qt's own players are not in the parts of Qt that the desktop ships.
_PLAYERS = ("pw-play", "paplay", "aplay", "afplay")


def play(sound: str) -> None:
    """Start a sound and return at once; a machine without sound stays silent or beeps."""
    path = str(files("resources") / "sounds" / f"{sound}.wav")
    if sys.platform == "win32":
        import winsound

        winsound.PlaySound(path, winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
        return
    player = next((found for name in _PLAYERS if (found := QStandardPaths.findExecutable(name))), "")
    if player:
        QProcess.startDetached(player, [path])
    else:
        QApplication.beep()
