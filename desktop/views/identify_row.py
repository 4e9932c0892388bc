"""Making sure who is in contact: asking them to identify by one key, or noting that one has asked questions."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backend.protocol.cases import Case
from backend.protocol.words import CaseState, Identity
from desktop.texts import formats
from desktop.theme import Size
from desktop.views.button import Button
from desktop.views.icon_label import IconLabel
from desktop.views.look import Look, View


class IdentifyRow(View):
    """`wanted(deed)`: ask_identification or identify. Hidden once the person is known strongly."""

    wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._case: Case | None = None
        self._offers = False
        self.ask = Button(look, icon="identification-card")
        self.asked = IconLabel(look, "clock", "muted", size=Size.SMALL, wrap=True)
        self.questions = Button(look, "quiet", small=True)
        self.ask.clicked.connect(lambda: self.wanted.emit("ask_identification"))
        self.questions.clicked.connect(lambda: self.wanted.emit("identify"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.ask, self.asked, self.questions):
            column.addWidget(widget)
        self.hide()

    def show_case(self, case: Case | None, *, offers: bool) -> None:
        """`offers`: whether residents can be sent to an identification service, and there is a connection."""
        self._case, self._offers = case, offers
        self.retranslate()

    def set_keys(self, ask: QKeySequence, questions: QKeySequence) -> None:
        self.ask.show_keys(ask)
        self.questions.show_keys(questions)

    def retranslate(self) -> None:
        case = self._case
        head = case.head if case is not None else None
        known = head is None or head.client.identity is Identity.STRONG or head.state is not CaseState.CLAIMED
        self.setVisible(not known)
        if case is None or head is None:
            return
        at = head.identification_asked_at
        page = any(contact.thread for contact in case.contacts)
        self.ask.setVisible(at is None and page and self._offers)
        self.ask.set_words(self.tr("Ask to identify"), self.tr("Ask the resident to identify on their page"))
        self.asked.setVisible(at is not None)
        if at is not None:
            time = formats.stamp(at, self.look.clock(), self.look.texts.zone, self.look.language)
            self.asked.say(self.tr("Identification asked for {time}").format(time=time))
        verified = head.client.identity is Identity.VERIFIED
        self.questions.setVisible(not verified)
        self.questions.set_words(self.tr("Identify by questions"))
