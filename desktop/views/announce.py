"""What a screen reader is told without the focus moving (EN 301 549 clause 11.5)."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def polite(source: QObject, words: str) -> None:
    """Said when the reader has finished what it is saying."""
    _say(source, words, QAccessible.AnnouncementPoliteness.Polite)


def assertive(source: QObject, words: str) -> None:
    """Said at once; for what is urgent."""
    _say(source, words, QAccessible.AnnouncementPoliteness.Assertive)


def _say(source: QObject, words: str, how: QAccessible.AnnouncementPoliteness) -> None:
    event = QAccessibleAnnouncementEvent(source, words)
    event.setPoliteness(how)
    QAccessible.updateAccessibility(event)
