"""What was decided of a case and waits for the connection, shown where one would look: above its composer."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.texts import unsent as words
from desktop.theme.tokens import RADIUS_BUBBLE
from desktop.views import paint
from desktop.views.button import Button
from desktop.views.icon_label import IconLabel
from desktop.views.look import Look, View
from desktop.views.ports import Unsent
from desktop.views.taking_back import may_be_taken_back


class PendingBar(View):
    """One line each; `taken_back(unsent)` by its button. Messages and notes stand in the timeline instead."""

    taken_back = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._shown: list[Unsent] = []
        self._made: list[QWidget] = []
        self.buttons: list[Button] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(12, 4, 12, 4)
        self._rows.setSpacing(2)
        self.hide()

    def show_waiting(self, waiting: list[Unsent]) -> None:
        """Show these, in the order they leave."""
        self.setVisible(bool(waiting))
        if waiting != self._shown:
            self._shown = waiting
            self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Waits for the connection"))
        for widget in self._made:
            self._rows.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.buttons = []
        self._made = [self._row(one) for one in self._shown]
        for widget in self._made:
            self._rows.addWidget(widget)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.soft(painter, self.look.theme, QRectF(self.rect()), RADIUS_BUBBLE, "warnSoft")
        painter.end()

    def _row(self, one: Unsent) -> QWidget:
        what = words.name(one.command)
        said = IconLabel(self.look, words.icon(one.command), "warn", text_role="text")
        said.say(self.tr("{what}, waits for the connection").format(what=what))
        button = Button(self.look, "quiet", small=True)
        button.set_words(self.tr("Take back"), self.tr("Take back: {what}").format(what=what))
        button.setEnabled(may_be_taken_back(one))
        button.clicked.connect(lambda _on=False, one=one: self.taken_back.emit(one))
        self.buttons.append(button)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(said, 1)
        row.addWidget(button)
        return holder
