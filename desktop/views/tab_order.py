"""The order of Tab is the order of reading, also for what is made after the rest."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget


def follow(before: QWidget, widgets: Iterable[QWidget]) -> None:
    """Let Tab go from ``before`` to the widgets one after another, and on to what came after ``before``."""
    for widget in widgets:
        QWidget.setTabOrder(before, widget)
        before = widget
