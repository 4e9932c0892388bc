"""The bar of a callback: call after a confirmation, then reached or not reached with the next time. Never dropped."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from backend.protocol.calls import Call
from backend.protocol.cases import Contact
from backend.protocol.setup import LineHours
from desktop.models.contact_calls import in_vain
from desktop.texts import calls, formats
from desktop.theme import SEMIBOLD, Size
from desktop.theme.tokens import RADIUS_BUBBLE
from desktop.views import paint
from desktop.views.button import Button
from desktop.views.call_steps import next_times
from desktop.views.checklist.flow import Flow
from desktop.views.icon_label import IconLabel
from desktop.views.label import Label
from desktop.views.look import Look, View

_HOUR = 60


class CallbackBar(View):
    """`call_wanted(number)`; `reached()`; `not_reached(next_at | None)`; `close_wanted()` after the last try.

    `dials`: the exchange makes the call, and knows by itself when nobody answered. `minutes` is the county's interval.
    """

    call_wanted = Signal(str)
    reached = Signal()
    not_reached = Signal(object)
    close_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._contact: Contact | None = None
        self._attempts = 3
        self.why_not = ""
        self.dials = False
        self.minutes = 45
        self.hours: LineHours | None = None
        self.days_off: Collection[date] = ()
        self._over: Call | None = None
        self._number = IconLabel(look, "phone", "accentText", text_role="text", text_weight=SEMIBOLD)
        self._told = Label(look, Size.SMALL, role="muted")
        self._stands = IconLabel(look, "prohibit", "urgent", size=Size.SMALL, wrap=True)
        self._stands.hide()
        self._ended = IconLabel(look, "phone", "muted", size=Size.SMALL, wrap=True)
        self._ended.hide()
        self.call = Button(look)
        self.got = Button(look)
        self.missed = Button(look)
        self._ask = Label(look, wrap=True)
        self.confirm = Button(look, "primary", icon="phone-outgoing")
        self.cancel = Button(look)
        self._when = Label(look, wrap=True)
        self._times = Flow()
        self.back = Button(look)
        self._steps = QStackedWidget()
        self._build()
        self.call.clicked.connect(self._ask_first)
        self.cancel.clicked.connect(self._leave)
        self.back.clicked.connect(self._leave)
        self.confirm.clicked.connect(self._confirmed)
        self.got.clicked.connect(self._reached)
        self.missed.clicked.connect(self._missed)
        self.hide()
        self.retranslate()

    def _build(self) -> None:
        self._step((self._number, self._told), (self.call, self.got, self.missed))
        self._step((self._ask,), (self.cancel, self.confirm))
        self._step((self._when,), (self.back,), self._times)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(self._steps)
        column.addWidget(self._ended)
        column.addWidget(self._stands)

    def _step(
        self, left: tuple[QWidget, ...], right: tuple[QWidget, ...], below: QWidget | None = None
    ) -> None:
        page = QWidget()
        row = QHBoxLayout()
        row.setSpacing(12)
        # A sentence takes the room there is; figures stand side by side.
        for widget in left:
            row.addWidget(widget, 1 if len(left) == 1 else 0)
        if len(left) > 1:
            row.addStretch(1)
        row.setSpacing(8)
        for widget in right:
            row.addWidget(widget)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        if below is not None:
            column.addWidget(below)
        self._steps.addWidget(page)

    def _go(self, step: int) -> None:
        """Go to a step; the bar is as high and as wide as that asks for, whatever the others would."""
        for number in range(self._steps.count()):
            policy = QSizePolicy.Policy.Preferred if number == step else QSizePolicy.Policy.Ignored
            self._steps.widget(number).setSizePolicy(policy, policy)
        self._steps.setCurrentIndex(step)
        self._steps.updateGeometry()
        self._ended.setVisible(bool(self._ended.text()) and step == 0)

    def show_contact(
        self, contact: Contact | None, attempts: int, why_not: str = "", over: Call | None = None
    ) -> None:
        """Show the open callback of the case, or nothing; `why_not` says why its number may not be called.

        `over` is a call out of the exchange that has ended and of which no attempt is recorded yet.
        """
        before, known = self._contact, self._over
        self._over = over
        self._contact, self._attempts, self.why_not = contact, attempts, why_not
        self.setVisible(contact is not None and bool(contact.phone or contact.phone_hidden))
        if _turn(before) != _turn(contact):
            # Anything else that happens in the case leaves the step alone: somebody is on the phone.
            self.start()
        self.retranslate()
        if in_vain(over) and (known is None or over is None or known.call_id != over.call_id):
            self._ask_when(focus=self.isVisible() and not _somebody_types())

    def shows(self, contact: Contact | None) -> bool:
        """Whether this contact is the one to be called."""
        shown = self._contact
        return shown is not None and contact is not None and shown.contact_id == contact.contact_id

    def start(self) -> None:
        """Back to the first step."""
        self._go(0)

    def step(self) -> int:
        """0 the number, 1 the confirmation, 2 the next time."""
        return self._steps.currentIndex()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Callback"))
        self.call.set_words(self.tr("Call"))
        self.got.set_words(self.tr("Reached"))
        self.missed.set_words(self.tr("Not reached"))
        self.confirm.set_words(self.tr("Call now"))
        self.cancel.set_words(self.tr("Cancel"))
        self.back.set_words(self.tr("Cancel"))
        contact = self._contact
        if contact is None:
            return
        number = self.tr("Number hidden") if contact.phone_hidden else formats.phone(contact.phone)
        self.call.setEnabled(not self.why_not)
        self._stands.setVisible(bool(self.why_not))
        self._stands.say(self.why_not)
        self._number.say(number)
        attempt = min(contact.attempts + 1, self._attempts)
        said = self.tr("Call {n} of {of}").format(n=attempt, of=self._attempts)
        self._told.setText(f"{said}, {contact.preferred_time}" if contact.preferred_time else said)
        question = (
            self.tr(
                "Call {number}? Your own telephone rings first, then the client's, which sees the line's number."
            )
            if self.dials
            else self.tr("Call {number}? The call opens in this computer's phone.")
        )
        self._ask.setText(question.format(number=number))
        last = contact.attempts + 1 >= self._attempts
        asked = self.tr("That was the last attempt.") if last else self.tr("When is the next attempt?")
        over = self._over
        self._when.setText(
            f"{calls.ended(over.end)}. {asked}" if in_vain(over) and over is not None else asked
        )
        said = calls.ended(over.end) if over is not None else ""
        if over is not None and calls.talked(over):
            said = f"{said}, {calls.talked(over)}"
        self._ended.say(said)
        self._go(self.step())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = QPainter(self)
        paint.rounded(
            painter, QRectF(self.rect()), RADIUS_BUBBLE, theme.colour("panel"), theme.colour("line")
        )
        painter.end()

    def _ask_first(self) -> None:
        self._go(1)
        self.confirm.setFocus()

    def _leave(self) -> None:
        self.start()
        self.call.setFocus()

    def _confirmed(self) -> None:
        self._leave()
        if self._contact is not None and not self.why_not:
            self.call_wanted.emit(self._contact.phone)

    def _reached(self) -> None:
        self.start()
        self.reached.emit()

    def _missed(self) -> None:
        if self._is_last():
            self._give_up()
            return
        self._ask_when(focus=True)

    def _ask_when(self, *, focus: bool) -> None:
        self._offer_times()
        self._go(2)
        # It was empty when it was last measured.
        self._times.updateGeometry()
        if focus:
            self._times.widgets()[0].setFocus()

    def _is_last(self) -> bool:
        return self._contact is not None and self._contact.attempts + 1 >= self._attempts

    def _give_up(self) -> None:
        self.start()
        self.not_reached.emit(None)
        self.close_wanted.emit()

    def _offer_times(self) -> None:
        self._times.clear()
        if self._is_last():
            button = Button(self.look, "primary")
            button.set_words(self.tr("Record it and close the case"))
            button.clicked.connect(self._give_up)
            self._times.add(button)
            button.show()
            return
        zone, language = self.look.texts.zone, self.look.language
        for choice in next_times(self.look.clock(), zone, self.minutes, self.hours, self.days_off):
            time = formats.clock(choice.at, zone, language)
            names = {
                "soon": self._soon(),
                "afternoon": self.tr("in the afternoon, {time}"),
                "morning": f"{formats.weekday(choice.at.astimezone(zone).date(), language)} {{time}}",
            }
            button = Button(self.look)
            button.set_words(names[choice.name].format(time=time))
            button.clicked.connect(lambda _on=False, at=choice.at: self._again_at(at))
            self._times.add(button)
            button.show()

    def _soon(self) -> str:
        if self.minutes == _HOUR:
            return self.tr("in an hour, {time}")
        return self.tr("in {n} min, {time}").replace("{n}", str(self.minutes))

    def _again_at(self, at: datetime) -> None:
        self.start()
        self.not_reached.emit(at)


def _turn(contact: Contact | None) -> tuple[str, int] | None:
    """Which try of which callback it is."""
    return None if contact is None else (contact.contact_id, contact.attempts)


def _somebody_types() -> bool:
    """Whether the keys go into a text: nothing that comes by itself may take them."""
    writing = QApplication.focusWidget()
    if isinstance(writing, QPlainTextEdit):
        return bool(writing.toPlainText())
    return isinstance(writing, QLineEdit)
