"""Which form is begun, or sent to the client: those offered for this client on this line, by arrows or a digit."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backend.protocol.checklist_rules import progress
from backend.protocol.questionnaires import Questionnaire, in_language
from backend.protocol.resident_forms import for_resident
from desktop.theme import SEMIBOLD, Size
from desktop.views.button import Button
from desktop.views.choice_list import ChoiceItem, ChoiceList
from desktop.views.hairline import Hairline
from desktop.views.key_hint import KeyHint
from desktop.views.label import Label
from desktop.views.look import Look
from desktop.views.overlay import Overlay

_MOST_ROWS = 9
_CONTROL = Qt.KeyboardModifier.ControlModifier


class FormChoice(Overlay):
    """`chosen(url)` to fill it in oneself; `sent(url)` to have the client fill it in. Ctrl+Return turns from one to the other."""

    chosen = Signal(str)
    sent = Signal(str)

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window, width=520, from_top=0.3)
        self._forms: tuple[Questionnaire, ...] = ()
        self._begun: frozenset[str] = frozenset()
        self._sendable: frozenset[str] = frozenset()
        self._waiting: frozenset[str] = frozenset()
        self.sends = False
        self._whom = ""
        self.other = Button(look, "quiet", small=True, icon="arrow-bend-up-right")
        self.other.show_keys(QKeySequence("Ctrl+Return"))
        self.other.clicked.connect(self._turn)
        self._title = Label(look, Size.HEADING, SEMIBOLD)
        self.list = ChoiceList(look, 40)
        self.list.chosen.connect(self._take)
        self._hints = (KeyHint(look, ("↑", "↓")), KeyHint(look, ("↵",)), KeyHint(look, ("Esc",)))
        self._lead = Label(look, Size.SMALL, role="muted", wrap=True)
        first = QHBoxLayout()
        first.addWidget(self._title, 1)
        first.addWidget(self.other)
        head = QVBoxLayout()
        head.setContentsMargins(24, 16, 16, 12)
        head.setSpacing(4)
        head.addLayout(first)
        head.addWidget(self._lead)
        rows = QVBoxLayout()
        rows.setContentsMargins(8, 0, 8, 8)
        rows.addWidget(self.list)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 10, 24, 10)
        foot.setSpacing(16)
        for hint in self._hints[:-1]:
            foot.addWidget(hint)
        foot.addStretch(1)
        foot.addWidget(self._hints[-1])
        self.card.column.addLayout(head)
        self.card.column.addLayout(rows)
        self.card.column.addWidget(Hairline(look))
        self.card.column.addLayout(foot)
        self.retranslate()

    def open_for(
        self,
        forms: tuple[Questionnaire, ...],
        begun: frozenset[str],
        sendable: frozenset[str] = frozenset(),
        waiting: frozenset[str] = frozenset(),
        *,
        sends: bool = False,
        whom: str = "",
    ) -> None:
        """Offer these by their urls: `begun` are half filled, `sendable` may go to the client, `waiting` are there already.

        `whom` names whose page it goes to where there are several.
        """
        self._whom = whom
        self._forms, self._begun, self._sendable, self._waiting = forms, begun, sendable, waiting
        self.sends = sends and bool(sendable)
        self.retranslate()
        self.open(self)

    @property
    def _rows(self) -> tuple[Questionnaire, ...]:
        return tuple(one for one in self._forms if not self.sends or one.url in self._sendable)

    def retranslate(self) -> None:
        title = self.tr("Send a form to the client") if self.sends else self.tr("Fill in a form")
        self.setAccessibleName(title)
        self._title.setText(title)
        lead = self.tr("The client answers on their own page. The answers come to the timeline.")
        to = self.tr("To: {whom}.").format(whom=self._whom) if self._whom else ""
        self._lead.setText(f"{to} {lead}".strip())
        self._lead.setVisible(self.sends)
        self.other.setVisible(bool(self._sendable))
        self.other.set_words(self.tr("Fill in yourself") if self.sends else self.tr("Send to the client"))
        acts = self.tr("send") if self.sends else self.tr("begin")
        for hint, words in zip(self._hints, (self.tr("choose"), acts, self.tr("close")), strict=True):
            hint.say(words)
        at = self.list.currentIndex().row()
        self.list.fill([self._row(digit, one) for digit, one in enumerate(self._rows, 1)])
        if at > 0:
            self.list.go(at)
        self._fit()

    def restyle(self) -> None:
        super().restyle()
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & _CONTROL:
            self._turn()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.list.go(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            item = self.list.current()
            if item is not None:
                self._take(item.key)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and key - Qt.Key.Key_1 < len(self._rows):
            self._take(self._rows[key - Qt.Key.Key_1].url)
        else:
            super().keyPressEvent(event)

    def _row(self, digit: int, form: Questionnaire) -> ChoiceItem:
        asked = for_resident(form) if self.sends else form
        count = progress(asked, {})[1]
        trailing = self.tr("half filled") if form.url in self._begun else ""
        if self.sends:
            trailing = self.tr("waits for an answer") if form.url in self._waiting else ""
        return ChoiceItem(
            form.url,
            in_language(asked.title, asked.title_element, self.look.language),
            self.tr("{n} questions").format(n=count),
            trailing,
            "clipboard-text",
            (str(digit),) if digit <= _MOST_ROWS else (),
        )

    def _fit(self) -> None:
        self.list.setFixedHeight(self.list.contents_height() + 2)
        if self.isVisible():
            self.place()

    def _turn(self) -> None:
        if self._sendable:
            self.sends = not self.sends
            self.retranslate()
            self.setFocus()

    def _take(self, url: str) -> None:
        self.leave()
        (self.sent if self.sends else self.chosen).emit(url)
