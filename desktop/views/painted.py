"""What Qt hands to whoever paints an item, and takes as a stretch of text: not every version's type stubs name it."""

from typing import Protocol, cast

from PySide6.QtCore import QRect
from PySide6.QtGui import QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget


class Painted(Protocol):
    """The fields of a ``QStyleOptionViewItem``."""

    rect: QRect
    state: QStyle.StateFlag
    widget: QWidget | None


class Stretch(Protocol):
    """The fields of a ``QTextLayout.FormatRange``."""

    start: int
    length: int
    format: QTextCharFormat


def painted(option: QStyleOptionViewItem) -> Painted:
    """The same object, with its fields."""
    return cast("Painted", option)


def stretch(start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    """A stretch of text with a look of its own."""
    made = QTextLayout.FormatRange()
    fields = cast("Stretch", made)
    fields.start, fields.length, fields.format = start, end - start, look
    return made
