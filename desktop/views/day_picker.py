"""A month to pick a day from by keyboard or mouse: which days are office days, which is chosen, what it is in words."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from PySide6.QtCore import QLocale, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.texts import formats
from desktop.theme import MEDIUM, SEMIBOLD, Size
from desktop.theme.tokens import RADIUS_BUTTON, RADIUS_PALETTE
from desktop.views import paint
from desktop.views.announce import polite
from desktop.views.look import Look, View

_WEEK = 7
_ROWS = 6
_SATURDAY = 5
_ONE = timedelta(days=1)
_EDGE = 12


class DayPicker(View):
    """`picked(day)` by Enter or a press, `left()` by Esc. Days before `earliest` cannot be picked.

    Arrows move by days and weeks, Page Up and Page Down by months, Home goes back to the earliest day.
    """

    picked = Signal(object)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._days_off: frozenset[date] = frozenset()
        self._earliest = date.min
        self._day = look.clock().date()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    @property
    def day(self) -> date:
        """The day that Enter would pick."""
        return self._day

    def open_at(self, day: date, earliest: date, days_off: Collection[date]) -> None:
        """Show the month of a day."""
        self._days_off, self._earliest = frozenset(days_off), earliest
        self._day = max(day, earliest)
        self.resize(self.sizeHint())
        self.retranslate()
        self.show()
        self.raise_()
        self.setFocus()
        self._tell()

    def sizeHint(self) -> QSize:
        cell = self._cell()
        foot = self.look.theme.line(Size.SMALL) * 2 + 8
        return QSize(cell.width() * _WEEK + 2 * _EDGE, cell.height() * (_ROWS + 2) + foot + 2 * _EDGE)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Calendar: {day}").format(day=self._words()))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -_WEEK, Qt.Key.Key_Down: _WEEK}
        key = Qt.Key(event.key())
        if key in steps:
            self._go(self._day + steps[key] * _ONE)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._go(_other_month(self._day, 1 if key == Qt.Key.Key_PageDown else -1))
        elif key == Qt.Key.Key_Home:
            self._go(self._earliest)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.picked.emit(self._day)
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: ARG002, FBT001 - Tab leaves the calendar
        self.left.emit()
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        for forward in (False, True):
            if self._arrow(forward=forward).contains(at):
                self._go(_other_month(self._day, 1 if forward else -1))
                return
        found = next((day for day in self._shown() if self._box(day).contains(at)), None)
        if found is not None and found >= self._earliest:
            self._day = found
            self.picked.emit(found)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = QPainter(self)
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        paint.rounded(painter, whole, RADIUS_PALETTE, theme.colour("raised"), theme.colour("edge"))
        cell = self._cell()
        head = QRect(_EDGE, _EDGE, cell.width() * _WEEK, cell.height())
        paint.text(
            painter, head, self._month(), theme.font(Size.TEXT, SEMIBOLD), theme.colour("text"), paint.CENTRE
        )
        for forward, name in ((False, "\u2039"), (True, "\u203a")):
            box = self._arrow(forward=forward)
            paint.text(
                painter, box, name, theme.font(Size.HEADING, MEDIUM), theme.colour("muted"), paint.CENTRE
            )
        for column, name in enumerate(formats.weekdays(self.look.language)):
            box = QRect(_EDGE + column * cell.width(), _EDGE + cell.height(), cell.width(), cell.height())
            paint.text(painter, box, name, theme.font(Size.SMALL), theme.colour("muted"), paint.CENTRE)
        for day in self._shown():
            self._paint_day(painter, day)
        foot = QRect(head)
        foot.setTop(_EDGE + cell.height() * (_ROWS + 2) + 4)
        foot.setHeight(theme.line(Size.SMALL))
        paint.text(painter, foot, self._words(), theme.font(Size.SMALL, MEDIUM), theme.colour("text"))
        foot.translate(0, theme.line(Size.SMALL))
        paint.text(painter, foot, self._what(self._day), theme.font(Size.SMALL), theme.colour("muted"))
        painter.end()

    def _paint_day(self, painter: QPainter, day: date) -> None:
        theme = self.look.theme
        box = self._box(day)
        inner = QRectF(box).adjusted(2, 2, -2, -2)
        chosen = day == self._day
        if chosen:
            paint.rounded(
                painter, inner, RADIUS_BUTTON, theme.colour("accentSoft"), theme.colour("accent"), 2
            )
        elif day == self._today():
            paint.rounded(painter, inner, RADIUS_BUTTON, None, theme.colour("edge"))
        off = self._is_off(day)
        role = "faint" if day < self._earliest else "muted" if off else "text"
        font = theme.font(Size.TEXT, SEMIBOLD if chosen else MEDIUM if not off else 400)
        paint.text(painter, box, str(day.day), font, theme.colour(role), paint.CENTRE)
        if day in self._days_off and day >= self._earliest:
            # A holiday on a weekday looks like any other day to whoever does not see its paler colour: a bar below it.
            bar = QRectF(box.center().x() - 6, box.bottom() - 6, 13, 2)
            paint.rounded(painter, bar, 1, theme.colour("warn"))

    def _go(self, day: date) -> None:
        self._day = max(day, self._earliest)
        self.retranslate()
        self._tell()

    def _tell(self) -> None:
        polite(self, ", ".join(part for part in (self._words(), self._what(self._day)) if part))

    def _words(self) -> str:
        language = self.look.language
        name = formats.weekdays(language)[self._day.weekday()]
        return f"{name} {formats.day(self._day, language, year=True)}"

    def _what(self, day: date) -> str:
        """What kind of day it is, when it is none of the office."""
        if not self._is_off(day):
            return ""
        following = day
        while self._is_off(following):
            following += _ONE
        on = formats.weekday(following, self.look.language)
        if day in self._days_off:
            return self.tr("holiday, next office day {day}").format(day=on)
        return self.tr("weekend, next office day {day}").format(day=on)

    def _is_off(self, day: date) -> bool:
        return day.weekday() >= _SATURDAY or day in self._days_off

    def _today(self) -> date:
        return self.look.clock().astimezone(self.look.texts.zone).date()

    def _month(self) -> str:
        locale = QLocale(self.look.language.value)
        return f"{locale.standaloneMonthName(self._day.month)} {self._day.year}"

    def _shown(self) -> list[date]:
        first = self._day.replace(day=1)
        begins = first - first.weekday() * _ONE
        days = [begins + n * _ONE for n in range(_ROWS * _WEEK)]
        return [day for day in days if day.month == self._day.month]

    def _box(self, day: date) -> QRect:
        cell = self._cell()
        row = (day.day - 1 + day.replace(day=1).weekday()) // _WEEK
        at = QPoint(_EDGE + day.weekday() * cell.width(), _EDGE + (row + 2) * cell.height())
        return QRect(at, cell)

    def _arrow(self, *, forward: bool) -> QRect:
        cell = self._cell()
        return QRect(QPoint(_EDGE + (cell.width() * (_WEEK - 1) if forward else 0), _EDGE), cell)

    def _cell(self) -> QSize:
        theme = self.look.theme
        return QSize(theme.px(36), theme.tall(28, 16))


def _other_month(day: date, step: int) -> date:
    """The same day of another month, or its last one."""
    months = day.year * 12 + day.month - 1 + step
    year, month = divmod(months, 12)
    last = (date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1) - _ONE).day
    return date(year, month + 1, min(day.day, last))
