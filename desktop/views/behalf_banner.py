"""Who acts for the client: on what basis, how surely they are known, what the check of their right came to."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from backend.protocol.cases import Case
from desktop.texts import authority, people, words
from desktop.theme import Size
from desktop.views.banner import Banner
from desktop.views.button import Button
from desktop.views.identity_meter import IdentityMeter
from desktop.views.label import Label
from desktop.views.look import Look


class BehalfBanner(Banner):
    """`wanted(deed)` by its buttons: check_right, record_right, for_whom, reveal. Hidden while nobody acts for another."""

    wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "accentSoft", "accentText", "users")
        self._case: Case | None = None
        self._offline = False
        self._checks = False
        self._whole_code = ""
        self.meter = IdentityMeter(look)
        self._code = Label(look, Size.SMALL).selectable()
        self.reveal = Button(look, "quiet", small=True)
        self.check = Button(look)
        self.again = Button(look, "quiet", small=True)
        self.record = Button(look, "quiet", small=True)
        self.change = Button(look, "quiet", small=True)
        for button, deed in (
            (self.reveal, "reveal"),
            (self.check, "check_right"),
            (self.again, "check_right"),
            (self.record, "record_right"),
            (self.change, "for_whom"),
        ):
            button.clicked.connect(lambda _on=False, one=deed: self.wanted.emit(one))
        code = QHBoxLayout()
        code.setSpacing(4)
        code.addWidget(self._code)
        code.addWidget(self.reveal)
        code.addStretch(1)
        links = QGridLayout()
        links.setContentsMargins(0, 0, 0, 0)
        links.setHorizontalSpacing(8)
        for place, button in enumerate((self.again, self.record, self.change)):
            links.addWidget(button, 0, place)
        links.setColumnStretch(3, 1)
        self.body.addWidget(self.meter)
        self.body.addLayout(code)
        self.body.addWidget(self.check)
        self.body.addLayout(links)
        self.hide()

    def forget(self) -> None:
        """Another case: a whole code that was shown is not carried over."""
        self._whole_code = ""

    def show_code(self, code: str) -> None:
        """Show the whole code of whoever acts, which was asked for."""
        self._whole_code = code
        self.retranslate()

    def show_case(self, case: Case | None, *, checks: bool, offline: bool) -> None:
        """`checks`: whether this server can ask the register."""
        self._case, self._checks, self._offline = case, checks, offline
        self.retranslate()

    def set_keys(self, check: QKeySequence) -> None:
        self.check.show_keys(check)

    def retranslate(self) -> None:
        card = self._case.head.client if self._case is not None else None
        behalf = card.on_behalf if card is not None else None
        self.setVisible(behalf is not None)
        if self._case is None or card is None or behalf is None:
            return
        name = card.name or self.tr("Somebody whose name is not known")
        now, zone, language = self.look.clock(), self.look.texts.zone, self.look.language
        stands = authority.standing(behalf, self._case.head.authority, now, zone, language)
        whom = words.says_for(behalf.says_for)
        self.say(self.tr("{name} acts on behalf").format(name=name), f"{whom}. {stands}")
        self.meter.show_identity(card.identity, people.how_known(card, now, zone, language))
        code = "" if behalf.public_guardian else self._whole_code or card.personal_code
        self._code.setText(code)
        self._code.setVisible(bool(code))
        self.reveal.setVisible(bool(code) and not self._whole_code and not self._offline)
        self.reveal.set_words(self.tr("Show"), self.tr("Show the whole code of who acts; this is logged"))
        check = behalf.check
        holds = check is not None and check.allowed and (check.valid_until is None or check.valid_until > now)
        asks = self._checks and not self._offline
        asked = self.tr("Ask the authorisation register about the right to act")
        # What is in order takes little room; what is not asks to be seen to.
        self.check.setVisible(asks and not holds)
        self.check.set_words(self.tr("Check the right"), asked)
        self.again.setVisible(asks and holds)
        self.again.set_words(self.tr("Check again"), asked)
        self.record.setVisible(not holds)
        self.record.set_words(self.tr("Note a check"), self.tr("Note a check made by hand"))
        self.change.set_words(self.tr("Change"), self.tr("Change for whom the person acts"))
