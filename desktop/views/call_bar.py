"""The bar of a call: where it stands, how long, what did not come about, and what can be done now and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backend.protocol.calls import Call, CallState
from backend.protocol.cases import Contact
from desktop.texts import calls, formats
from desktop.theme import SEMIBOLD, Size
from desktop.theme.tokens import RADIUS_BUBBLE
from desktop.views import paint
from desktop.views.announce import polite
from desktop.views.button import Button
from desktop.views.checklist.flow import Flow
from desktop.views.icon_label import IconLabel
from desktop.views.label import Label
from desktop.views.look import Look, View

HOLD, CONSULT, JOIN, BACK, LEAVE, END = (
    *("call_hold", "call_consult", "call_join"),
    *("call_back", "call_leave", "call_end"),
)
TRANSFER, CLOSE, AVAILABLE = "transfer", "close", "available"
_ALL = (JOIN, LEAVE, HOLD, CONSULT, BACK, TRANSFER, END, CLOSE, AVAILABLE)
PLACES = frozenset(
    {"hold_call", "consult_call", "join_call", "drop_consult", "leave_call", "end_call", "place_call"}
)
"""The commands' names on the wire; what became of them is told here."""
_TOLD_MS = 8000


@dataclass(frozen=True, slots=True)
class _Icon:
    name: str
    role: str
    weight: str = "bold"


_ICONS = {
    CallState.QUEUED: _Icon("phone-call", "muted"),
    CallState.RINGING: _Icon("phone-incoming", "accentText"),
    CallState.DIALLING: _Icon("phone-outgoing", "accentText"),
    CallState.TALKING: _Icon("phone-call", "accentText", "fill"),
    CallState.HELD: _Icon("pause-circle", "accentText", "fill"),
    CallState.CONSULTING: _Icon("chats-circle", "accentText"),
    CallState.JOINED: _Icon("users-three", "accentText"),
    CallState.ENDED: _Icon("phone", "muted"),
}


def deeds_of(call: Call) -> tuple[str, ...]:
    """What can be done with a call in its state, by the keys of the deeds; nothing while the exchange only tells."""
    if not call.controlled and call.alive:
        return ()
    match call.state:
        case CallState.RINGING | CallState.DIALLING:
            return (END,)
        case CallState.TALKING | CallState.HELD:
            return (HOLD, CONSULT, TRANSFER, END)
        case CallState.CONSULTING if call.consulted is not None and call.consulted.answered:
            return (JOIN, LEAVE, BACK)
        case CallState.CONSULTING:
            return (BACK,)
        case CallState.JOINED:
            return (LEAVE, BACK, END)
        case CallState.ENDED:
            return (CLOSE,)
        case _:
            return ()


def open_deeds(call: Call) -> tuple[str, ...]:
    """What can be done at this moment: while the exchange works on something, only what calls that off."""
    deeds = deeds_of(call)
    if not (call.asked and call.alive):
        return deeds
    rings = call.consulted is not None and not call.consulted.answered
    return tuple(deed for deed in deeds if deed == END or (deed == BACK and rings))


class CallBar(View):
    """`wanted(deed)` by its buttons. Shows one call, a second after another."""

    wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._contact: Contact | None = None
        self._wraps_up = False
        self._refused = ""
        self._state = IconLabel(look, "phone-call", "accentText", text_role="text", text_weight=SEMIBOLD)
        self._time = Label(look, weight=SEMIBOLD)
        self._number = Label(look, Size.SMALL, role="muted")
        self._asked = IconLabel(look, "clock", "muted", size=Size.SMALL)
        self._hint = Label(look, Size.SMALL, role="muted", wrap=True)
        self._problem = IconLabel(look, "warning", "warn", size=Size.SMALL, weight="fill", wrap=True)
        self.buttons = {key: Button(look) for key in _ALL}
        self.row = Flow()
        self._build()
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._say_time)
        self._forget = QTimer(self, singleShot=True, interval=_TOLD_MS)
        self._forget.timeout.connect(lambda: self.refuse(""))
        self.hide()
        self.retranslate()

    def _build(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self._state)
        first.addWidget(self._time)
        first.addWidget(self._asked)
        first.addStretch(1)
        first.addWidget(self._number)
        for key, button in self.buttons.items():
            self.row.add(button)
            button.clicked.connect(lambda _on=False, one=key: self.wanted.emit(one))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addLayout(first)
        column.addWidget(self._problem)
        column.addWidget(self._hint)
        column.addWidget(self.row)

    def call(self) -> Call | None:
        """The call that is shown."""
        return self._contact.call if self._contact is not None else None

    def show_contact(self, contact: Contact | None, *, wraps_up: bool = False) -> None:
        """Show the call of a contact, or nothing; `wraps_up`: its work goes on, and one is not handed another yet."""
        before = self.call()
        self._contact, self._wraps_up = contact, wraps_up
        call = self.call()
        self.setVisible(call is not None)
        if call is None or not call.alive:
            self._tick.stop()
        elif not self._tick.isActive():
            self._tick.start()
        if _stand(before) != _stand(call):
            self._refused = ""
        self.retranslate()
        if call is not None and self.isVisible() and before is not None and _stand(before) != _stand(call):
            polite(self, self.accessibleName())

    def set_keys(self, keys: Callable[[str], QKeySequence]) -> None:
        """Show the shortcuts as they are bound now."""
        for key, button in self.buttons.items():
            button.show_keys(keys(key))

    def refuse(self, said: str) -> None:
        """Say here why something asked of the call was not done; gone by itself after a while."""
        self._refused = said
        self._say_problem()
        if said:
            self._forget.start()

    def retranslate(self) -> None:
        call, contact = self.call(), self._contact
        if call is None or contact is None:
            return
        icon = _ICONS[call.state]
        self._state.set_icon(icon.name, icon.role, icon.weight, "text")
        self._state.say(calls.state(call))
        self._number.setText(self._shown_number(contact))
        self._asked.say(self.tr("Waiting for the exchange"))
        self._asked.setVisible(call.asked and call.alive)
        hint = calls.hint(call) if call.controlled else self._only_told(call)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._say_problem()
        self._say_time()
        self._say_buttons(call)
        parts = (calls.state(call), self._problem.text(), hint)
        self.setAccessibleName(". ".join(part for part in parts if part))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, call = self.look.theme, self.call()
        painter = QPainter(self)
        alive = call is not None and call.alive
        fill = theme.colour("accentSoft" if alive else "panel")
        outline = theme.colour("line") if theme.tokens.high_contrast or not alive else None
        paint.rounded(painter, QRectF(self.rect()), RADIUS_BUBBLE, fill, outline)
        painter.end()

    # -- inside -----------------------------------------------------------------------------------

    def _shown_number(self, contact: Contact) -> str:
        if contact.withheld:
            return self.tr("Number withheld")
        if contact.phone_hidden:
            return self.tr("Number hidden")
        return formats.phone(contact.phone)

    def _only_told(self, call: Call) -> str:
        return self.tr("This call is handled at your own telephone.") if call.alive else ""

    def _say_problem(self) -> None:
        call = self.call()
        problem = call.problem if call is not None else None
        said = self._refused or (calls.problem(problem) if problem is not None else "")
        self._problem.say(said)
        self._problem.setVisible(bool(said))

    def _say_time(self) -> None:
        call = self.call()
        if call is not None:
            self._time.setText(_time(call, self.look))

    def _say_buttons(self, call: Call) -> None:
        offered = set(open_deeds(call))
        if self._wraps_up and not call.alive:
            offered.add(AVAILABLE)
        rings = call.state in (CallState.RINGING, CallState.DIALLING)
        said = {
            HOLD: self.tr("Back to the client") if call.state is CallState.HELD else self.tr("Hold"),
            CONSULT: self.tr("Consult by telephone"),
            JOIN: self.tr("Join the three"),
            BACK: self.tr("Back to the client alone"),
            LEAVE: self.tr("Leave the call"),
            TRANSFER: self.tr("Transfer to a line"),
            END: self.tr("Call it off") if rings else self.tr("End the call"),
            CLOSE: self.tr("Close the case"),
            AVAILABLE: self.tr("Available again"),
        }
        had_focus = any(button.hasFocus() for button in self.buttons.values())
        for key, button in self.buttons.items():
            button.set_words(said[key])
            button.setVisible(key in offered)
        self.row.setVisible(bool(offered))
        self.row.updateGeometry()
        kept = any(button.hasFocus() for button in self.buttons.values())
        if had_focus and not kept and offered:
            # Whoever works the bar by the keyboard stays in it when the call goes on.
            next(button for key, button in self.buttons.items() if key in offered).setFocus()


def _stand(call: Call | None) -> tuple[object, ...]:
    """What is worth telling when it changes."""
    if call is None:
        return ()
    answered = call.consulted is not None and call.consulted.answered
    return (call.call_id, call.state, call.problem, answered)


def _time(call: Call, look: Look) -> str:
    """How long the state has lasted, in running figures; of an answered call how long it lasts or lasted."""
    now: datetime = look.clock()
    if call.state is CallState.ENDED:
        return calls.talked(call)
    if call.state in (CallState.TALKING, CallState.JOINED) and call.answered_at is not None:
        return formats.wait(now - call.answered_at, look.language)
    return formats.wait(now - call.since, look.language)
