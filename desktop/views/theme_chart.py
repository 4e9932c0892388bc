"""Themes of feedback by month: a row a theme, a bar a month, a mark where something was changed. Worked by the arrows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from backend.protocol.feedback import Change
from backend.protocol.feedback_inquiries import ThemesRead
from desktop.texts import feedback as words
from desktop.theme import MEDIUM, Size
from desktop.views import paint
from desktop.views.announce import polite
from desktop.views.look import Look, View

_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_NAME, _ROW, _HEAD, _TOTAL = 168, 40, 36, 64
_FEW = 12
"""Up to so many months each bar has its number beside it."""


class ThemeChart(View):
    """`moved(str)`: what stands at the place one has gone to, in words."""

    moved = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._read = ThemesRead()
        self._at = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_numbers(self, read: ThemesRead) -> None:
        """Draw other numbers; one stays at the newest month."""
        self._read = read
        self._at = (min(self._at[0], max(0, len(read.themes) - 1)), max(0, len(read.months) - 1))
        self.setFixedHeight(self.sizeHint().height())
        self.setAccessibleDescription(self.said())
        self.update()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Themes by month"))
        self.setAccessibleDescription(self.said())
        self.update()

    def restyle(self) -> None:
        super().restyle()
        self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        theme = self.look.theme
        return QSize(640, theme.px(_HEAD) + theme.px(_ROW) * len(self._read.themes) + 4)

    def said(self) -> str:
        """Return in words what stands where one is."""
        read, (row, column) = self._read, self._at
        if row >= len(read.themes) or column >= len(read.months):
            return ""
        theme, month = read.themes[row], read.months[column]
        parts = [
            f"{self.look.texts.pick(theme.names)}, {words.month(month)}: "
            + words.count(theme.counts[column], read.least)
        ]
        parts += [
            self.tr("Changed: {what}").format(what=self.look.texts.pick(one.words))
            for one in self._changes(row, column)
        ]
        return ". ".join(parts)

    def _changes(self, row: int, column: int) -> list[Change]:
        theme, month = self._read.themes[row].theme, self._read.months[column]
        return [
            one
            for one in self._read.changes
            if one.theme == theme and one.on is not None and one.on.replace(day=1) == month
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not self._read.themes:
            super().keyPressEvent(event)
            return
        self._go(self._at[0] + step[0], self._at[1] + step[1])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        theme, at = self.look.theme, event.position()
        row = int((at.y() - theme.px(_HEAD)) // theme.px(_ROW))
        column = int((at.x() - theme.px(_NAME)) // max(1.0, self._wide()))
        if row >= 0 and column >= 0:
            self._go(row, column)
        self.setFocus()

    def _go(self, row: int, column: int) -> None:
        rows, columns = len(self._read.themes), len(self._read.months)
        self._at = (max(0, min(row, rows - 1)), max(0, min(column, columns - 1)))
        said = self.said()
        self.setAccessibleDescription(said)
        self.moved.emit(said)
        polite(self, said)
        self.update()

    def _wide(self) -> float:
        theme = self.look.theme
        room = self.width() - theme.px(_NAME) - theme.px(_TOTAL)
        return room / max(1, len(self._read.months))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._read.months:
            self._paint_head(painter)
            most = max((count or 0 for one in self._read.themes for count in one.counts), default=0)
            for row in range(len(self._read.themes)):
                self._paint_row(painter, row, max(most, self._read.least, 1))
        painter.end()

    def _paint_head(self, painter: QPainter) -> None:
        theme, wide = self.look.theme, self._wide()
        font, high = theme.font(Size.SMALL), theme.px(_HEAD)
        apart = max(1, -(-len(self._read.months) // _FEW))
        widest = max(paint.text_width(font, words.short_month(one)) for one in self._read.months)
        by_name = widest <= wide * apart
        for column, month in enumerate(self._read.months):
            if (len(self._read.months) - 1 - column) % apart:
                continue
            left = int(theme.px(_NAME) + column * wide)
            name = QRect(left, 0, int(wide * apart), high // 2)
            align = paint.CENTRE if apart == 1 else paint.LEFT
            said = words.short_month(month) if by_name else str(month.month)
            paint.text(painter, name, said, font, theme.colour("muted"), align)
            if column < apart or month.month <= apart:
                year = name.translated(0, high // 2 - 2)
                paint.text(painter, year, str(month.year), font, theme.colour("muted"), align)
        box = QRect(self.width() - theme.px(_TOTAL), 0, theme.px(_TOTAL) - 4, high // 2)
        paint.text(painter, box, self.tr("Total"), font, theme.colour("muted"), paint.RIGHT)

    def _paint_row(self, painter: QPainter, row: int, most: int) -> None:
        theme, wide = self.look.theme, self._wide()
        one, top, high = self._read.themes[row], theme.px(_HEAD) + row * theme.px(_ROW), theme.px(_ROW)
        painter.fillRect(QRect(0, top + high - 1, self.width(), 1), theme.colour("line"))
        name = QRect(0, top, theme.px(_NAME) - 12, high)
        paint.text(
            painter, name, self.look.texts.pick(one.names), theme.font(weight=MEDIUM), theme.colour("text")
        )
        total = QRect(self.width() - theme.px(_TOTAL), top, theme.px(_TOTAL) - 4, high)
        paint.text(
            painter,
            total,
            "–" if one.total is None else str(one.total),
            theme.font(weight=MEDIUM),
            theme.colour("text"),
            paint.RIGHT,
        )
        for column, count in enumerate(one.counts):
            cell = QRectF(theme.px(_NAME) + column * wide, top, wide, high)
            self._paint_cell(painter, cell, count, most)
            if self._changes(row, column):
                self._paint_change(painter, cell)
            if self.hasFocus() and self._at == (row, column):
                paint.rounded(painter, cell.adjusted(1, 2, -1, -3), 4, None, theme.colour("focus"))

    def _paint_cell(self, painter: QPainter, cell: QRectF, count: int | None, most: int) -> None:
        theme = self.look.theme
        few = len(self._read.months) <= _FEW
        room = cell.adjusted(3, 3, -3, -4)
        label = theme.line(Size.SMALL) if few else 0
        if count is None or count:
            share = (count or self._read.least / 2) / most
            high = max(2.0, (room.height() - label) * share)
            bar = QRectF(
                room.center().x() - min(room.width(), theme.px(20)) / 2,
                room.bottom() - high,
                min(room.width(), theme.px(20)),
                high,
            )
            if count is None:
                # Not told: an outline, as high as it may be and no higher than anything told.
                paint.rounded(painter, bar, 2, None, theme.colour("control"))
            else:
                paint.rounded(painter, bar, 2, theme.colour("accent"))
            if few:
                said = QRect(int(cell.left()), int(bar.top()) - label, int(cell.width()), label)
                text = f"<{self._read.least}" if count is None else str(count)
                role = "muted" if count is None else "text"
                paint.text(painter, said, text, theme.font(Size.SMALL), theme.colour(role), paint.CENTRE)

    def _paint_change(self, painter: QPainter, cell: QRectF) -> None:
        theme = self.look.theme
        side, at = theme.px(5), QPointF(cell.left() + theme.px(6), cell.top() + theme.px(5))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ok"))
        corners = (QPointF(-side, 0), QPointF(0, -side), QPointF(side, 0), QPointF(0, side))
        painter.drawPolygon(QPolygonF([at + corner for corner in corners]))
