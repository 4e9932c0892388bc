"""A field for a day to come: typed with or without the year, or picked from a calendar by Down or its button."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date, timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.texts import typed_dates
from desktop.views.day_picker import DayPicker
from desktop.views.look import Look
from desktop.views.overlay import Overlay


class DayEdit(QLineEdit):
    """What is typed without a year becomes the next such day as soon as the field is left or Enter is pressed."""

    def __init__(self, look: Look, days_off: Callable[[], Collection[date]]) -> None:
        super().__init__()
        self._look, self._days_off = look, days_off
        self._picker: DayPicker | None = None
        self._open = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self._open.triggered.connect(self.open_calendar)
        look.theme.changed.connect(self._restyle)
        look.texts.changed.connect(self._restyle)
        self._restyle()

    def day(self) -> date | None:
        """The day that stands here; none when it is no day."""
        return typed_dates.to_come(self.text(), self._today())

    def open_calendar(self) -> None:
        """Show the calendar below the field, or above it where there is more room."""
        if self._picker is None:
            # Where the field is by now: it may have been made before what it stands in.
            self._picker = DayPicker(self._look, self._ground())
            self._picker.picked.connect(self._picked)
            self._picker.left.connect(self._close)
        tomorrow = self._today() + timedelta(days=1)
        picker, ground = self._picker, self._ground()
        picker.open_at(self.day() or tomorrow, tomorrow, self._days_off())
        below = self.mapTo(ground, QPoint(0, self.height() + 4))
        if below.y() + picker.height() > ground.height():
            above = self.mapTo(ground, QPoint(0, -4)).y() - picker.height()
            below.setY(above if above >= 0 else max(0, ground.height() - picker.height()))
        below.setX(max(0, min(below.x(), ground.width() - picker.width())))
        picker.move(below)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.open_calendar()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._complete()
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._complete()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        if self._picker is not None:
            self._picker.hide()
        super().hideEvent(event)

    def _picked(self, day: date) -> None:
        self._put(typed_dates.shown(day))
        self._close()

    def _close(self) -> None:
        if self._picker is not None:
            self._picker.hide()
        self.setFocus()

    def _complete(self) -> None:
        day = self.day()
        if day is not None:
            self._put(typed_dates.shown(day))

    def _put(self, text: str) -> None:
        if text != self.text():
            self.setText(text)
            # As if it had been typed: what is kept of the form follows.
            self.textEdited.emit(text)

    def _ground(self) -> QWidget:
        found: QWidget | None = self
        while found is not None and not isinstance(found, Overlay):
            found = found.parentWidget()
        return found or self.window()

    def _today(self) -> date:
        return self._look.clock().astimezone(self._look.texts.zone).date()

    def _restyle(self) -> None:
        theme = self._look.theme
        self._open.setIcon(QIcon(theme.pixmap("caret-down", "muted", 16, self.devicePixelRatioF())))
        self._open.setToolTip(self.tr("Pick from a calendar (Down)"))
        self._open.setText(self.tr("Pick from a calendar (Down)"))
