"""The head of an open case: what it is about, where it belongs, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from backend.protocol.cases import Case
from backend.protocol.cases import CaseHead as Head
from desktop.texts import formats, words
from desktop.theme import SEMIBOLD, Size
from desktop.views.button import Button
from desktop.views.hairline import Hairline
from desktop.views.icon_label import IconLabel
from desktop.views.label import Label
from desktop.views.line_names import LineNames
from desktop.views.look import Look, View


class CaseHead(View):
    """`consult_wanted`, `transfer_wanted`, `release_wanted`, `close_wanted` for the window to act on."""

    consult_wanted = Signal()
    transfer_wanted = Signal()
    release_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, look: Look, lines: LineNames, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, surface="panel")
        self._lines = lines
        self._case: Case | None = None
        self._owned = True
        self._subject = Label(look, Size.HEADING, SEMIBOLD)
        self._line = Label(look, Size.SMALL, SEMIBOLD, "muted")
        self._number = Label(look, Size.SMALL, role="muted")
        self._pair = IconLabel(look, "users", "accentText", size=Size.SMALL)
        """Who has the case in hand, when there are two."""
        self._pair.hide()
        self._contacts = Label(look, Size.SMALL, role="muted", elide=True)
        self._contacts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.release = Button(look)
        self.consult = Button(look)
        self.transfer = Button(look)
        self.close_case = Button(look)
        self.more = Button(look)
        """Stands for those that have no room beside the subject: returning goes first, closing never."""
        self.more.clicked.connect(self._open)
        self.more.hide()
        self.release.clicked.connect(self.release_wanted)
        self.consult.clicked.connect(self.consult_wanted)
        self.transfer.clicked.connect(self.transfer_wanted)
        self.close_case.clicked.connect(self.close_wanted)
        second = QHBoxLayout()
        second.setSpacing(12)
        second.addWidget(self._line)
        second.addWidget(self._number)
        second.addWidget(self._pair)
        second.addWidget(self._contacts, 1)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addStretch(1)
        told.addWidget(self._subject)
        told.addLayout(second)
        told.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(8)
        row.addLayout(told, 1)
        for button in (self.more, self.release, self.consult, self.transfer, self.close_case):
            row.addWidget(button)
        holder = QWidget()
        holder.setLayout(row)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(holder, 1)
        whole.addWidget(Hairline(look))
        self.retranslate()

    def show_case(self, case: Case) -> None:
        self._case = case
        self.retranslate()

    def set_owned(self, owned: bool) -> None:  # noqa: FBT001 - a setter
        """A work pair gives nothing on and closes nothing: they leave."""
        if owned != self._owned:
            self._owned = owned
            self.retranslate()

    def set_leaving(self, leaving: bool) -> None:  # noqa: FBT001 - a setter
        """The case was given on or closed here and that waits: it cannot be done once more."""
        for button in (self.more, self.release, self.consult, self.transfer, self.close_case):
            button.setEnabled(not leaving)

    def set_keys(self, keys: Callable[[str], QKeySequence]) -> None:
        """Show the shortcuts as they are bound now."""
        self.release.show_keys(keys("release"))
        self.consult.show_keys(keys("consult"))
        self.transfer.show_keys(keys("handover"))
        self.close_case.show_keys(keys("close"))

    def retranslate(self) -> None:
        self.release.set_words(self.tr("Return to queue") if self._owned else self.tr("Leave the case"))
        self.consult.set_words(self.tr("Consult"))
        self.transfer.set_words(self.tr("Transfer"))
        self.close_case.set_words(self.tr("Close"), self.tr("Close the case"))
        self.more.set_words("…", self.tr("More to do with the case"))
        if self._case is not None:
            head = self._case.head
            self._subject.setText(head.subject or self.tr("Contact"))
            self._line.setText(self._lines.name(head.line))
            self._number.setText(self.tr("case {n}").format(n=head.number))
            self._pair.say(self._both(head))
            self._pair.setVisible(head.pair is not None)
            self._contacts.setText(self._ways(self._case))
        self.restyle()

    def restyle(self) -> None:
        theme = self.look.theme
        self.setFixedHeight(theme.tall(64, 40) + 1)
        super().restyle()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def menu(self) -> QMenu:
        """What stands behind *more* where it is narrow."""
        menu = QMenu(self)
        for button in (self.release, self.consult, self.transfer):
            if button.isHidden() and (self._owned or button is not self.transfer):
                menu.addAction(button.text(), button.click)
        return menu

    def _open(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _fit(self) -> None:
        second = self._line.sizeHint().width() + 12 + self._number.sizeHint().width()
        if self._case is not None and self._case.head.pair is not None:
            second += 12 + self._pair.sizeHint().width()
        left = self.width() - max(self._subject.sizeHint().width(), second) - 48
        owners = (self.transfer,) if self._owned else ()
        folding = (self.release, self.consult, *owners)
        self.transfer.setVisible(self._owned)
        self.close_case.setVisible(self._owned)
        last = (self.close_case,) if self._owned else ()
        wide = [button.sizeHint().width() + 8 for button in (*folding, *last)]
        away = 0
        if sum(wide) > left:
            left -= self.more.sizeHint().width() + 8
            away = next((at for at in range(1, len(folding)) if sum(wide[at:]) <= left), len(folding))
        self.more.setVisible(away > 0)
        for at, button in enumerate(folding):
            button.setVisible(at >= away)

    def _both(self, head: Head) -> str:
        if head.pair is None or head.claimed_by is None:
            return ""
        if head.partner is None:
            return self.tr("{name} asked to be the work pair").format(name=head.pair.staff.name)
        said = self.tr("{owner} (responsible) and {pair}")
        return said.format(owner=head.claimed_by.name, pair=head.partner.name)

    def _ways(self, case: Case) -> str:
        now, zone, language = self.look.clock(), self.look.texts.zone, self.look.language
        return ", ".join(
            f"{words.channel(contact.channel).lower()} {formats.stamp(contact.at, now, zone, language)}"
            for contact in case.contacts
        )
