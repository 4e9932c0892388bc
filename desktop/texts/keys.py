"""Keys as they are written for a person."""

from PySide6.QtGui import QKeySequence


def spoken(keys: QKeySequence) -> str:
    """`Ctrl+Return` in the platform's own way of writing."""
    return keys.toString(QKeySequence.SequenceFormat.NativeText)
