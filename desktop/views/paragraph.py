"""Plain text broken into lines of a fixed height; the piece both the timeline and the phrase panel are set with."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from desktop.views.painted import stretch


class Paragraph:
    """`width` and `height` are what the text took, in px. Positions count characters of the given text."""

    def __init__(self, words: str, font: QFont, room: int, line: int) -> None:
        self.words = words
        # U+2028 breaks a line inside one layout and is one character, as the newline is.
        self._layout = QTextLayout(words.replace("\r\n", "\n").replace("\n", "\u2028"), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        top, widest = 0.0, 0.0
        while (made := self._layout.createLine()).isValid():
            made.setLineWidth(max(1, room))
            made.setPosition(QPointF(0, top + (line - made.height()) / 2))
            widest = max(widest, made.naturalTextWidth())
            top += line
        self._layout.endLayout()
        self.width = int(widest) + 1
        self.height = int(top)
        self._line = line

    def paint(
        self,
        painter: QPainter,
        at: QPointF,
        colour: QColor,
        marked: tuple[int, int] | None = None,
        fill: QColor | None = None,
        on_fill: QColor | None = None,
    ) -> None:
        """Draw with its upper left corner at a point, `marked` (from, to) on the selection's fill."""
        painter.setPen(colour)
        ranges: list[QTextLayout.FormatRange] = []
        if marked is not None and fill is not None and on_fill is not None:
            ranges.append(_range(min(marked), max(marked), fill, on_fill))
        self._layout.draw(painter, at, ranges)

    def paint_tinted(
        self,
        painter: QPainter,
        at: QPointF,
        colour: QColor,
        tinted: list[tuple[int, int]],
        ink: QColor,
        fill: QColor,
    ) -> None:
        """Draw with some stretches on a tint (the filled fields of a phrase)."""
        painter.setPen(colour)
        self._layout.draw(painter, at, [_range(start, end, fill, ink, bold=True) for start, end in tinted])

    def position_at(self, x: float, y: float) -> int:
        """The character position nearest a point, seen from the upper left corner."""
        number = max(0, min(self._layout.lineCount() - 1, int(y // self._line)))
        if self._layout.lineCount() == 0:
            return 0
        return self._layout.lineAt(number).xToCursor(x)


def _range(start: int, end: int, fill: QColor, ink: QColor, *, bold: bool = False) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setBackground(fill)
    look.setForeground(ink)
    if bold:
        look.setFontWeight(600)
    return stretch(start, end, look)
