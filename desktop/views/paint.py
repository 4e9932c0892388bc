"""Small things that delegates and widgets draw alike: a line of text, an icon, a key cap, a word in a box."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeySequence, QPainter, QPen

from desktop.theme import MEDIUM, Size, Theme
from desktop.theme.tokens import RADIUS_FLAG

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter

_KEY_NAMES = {"Return": "↵", "Enter": "↵", "Up": "↑", "Down": "↓", "Escape": "Esc"}


def text_width(font: QFont, text: str) -> int:
    """The advance of one line, rounded up to whole px."""
    return QFontMetrics(font).horizontalAdvance(text)


def text(
    painter: QPainter,
    box: QRect,
    words: str,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = LEFT,
) -> int:
    """One line, shortened with an ellipsis where it does not fit; returns the width it took."""
    metrics = QFontMetrics(font)
    width = metrics.horizontalAdvance(words)
    if width > box.width():
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        width = metrics.horizontalAdvance(words)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(box, int(align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), words)
    return width


def icon(
    painter: QPainter,
    theme: Theme,
    at: QPointF,
    name: str,
    role: str,
    size: int = 16,
    *,
    weight: str = "bold",
) -> None:
    """An icon with its upper left corner at a point."""
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(at, theme.pixmap(name, role, size, ratio, weight=weight))


def soft(painter: QPainter, theme: Theme, box: QRectF, radius: float, role: str) -> None:
    """A soft fill without an outline; in high contrast, where every soft fill is black, with one."""
    rounded(
        painter, box, radius, theme.colour(role), theme.colour("line") if theme.tokens.high_contrast else None
    )


def rounded(
    painter: QPainter,
    box: QRectF,
    radius: float,
    fill: QColor | None = None,
    outline: QColor | None = None,
    width: float = 1.0,
) -> None:
    """A rounded rectangle whose outline lies inside its box."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if outline is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(QPen(outline, width))
        inset = width / 2
        box = box.adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(box, radius, radius)


def keys(sequence: QKeySequence) -> list[str]:
    """`Ctrl+Shift+N` as the words on the caps; an empty sequence gives none."""
    written = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    if not written:
        return []
    parts = [*written[:-1].split("+")[:-1], "+"] if written.endswith("++") else written.split("+")
    return [_KEY_NAMES.get(part, part) for part in parts]


def cap_font(theme: Theme) -> QFont:
    """The font of key caps."""
    return theme.font(Size.SMALL, MEDIUM)


def cap_width(theme: Theme, word: str) -> int:
    """The width of a key cap with a word."""
    return max(theme.tall(20, 12), text_width(cap_font(theme), word) + 10)


def cap(
    painter: QPainter, theme: Theme, box: QRect, word: str, role: str = "muted", edge: str = "edge"
) -> None:
    """A key cap filling the box."""
    rounded(painter, QRectF(box), RADIUS_FLAG, None, theme.colour(edge))
    text(painter, box, word, cap_font(theme), theme.colour(role), CENTRE)


def boxed_width(theme: Theme, word: str) -> int:
    """The width of a flag that is a word."""
    return text_width(theme.font(Size.SMALL, MEDIUM), word) + 10


def boxed(
    painter: QPainter, theme: Theme, box: QRect, word: str, role: str = "muted", edge: str = "control"
) -> None:
    """A word in an outlined box: a flag."""
    rounded(painter, QRectF(box), RADIUS_FLAG, None, theme.colour(edge))
    text(painter, box, word, theme.font(Size.SMALL, MEDIUM), theme.colour(role), CENTRE)


def focus_ring(painter: QPainter, theme: Theme, box: QRectF, radius: float) -> None:
    """2 px inside the edge."""
    rounded(painter, box, radius, None, theme.colour("focus"), 2)
