"""The head of an open case: what it is about, where it belongs, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from backend.protocol.cases import Case
from desktop.texts import formats, words
from desktop.theme import SEMIBOLD, Size
from desktop.views.button import Button
from desktop.views.hairline import Hairline
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
        self._subject = Label(look, Size.HEADING, SEMIBOLD)
        self._line = Label(look, Size.SMALL, SEMIBOLD, "muted")
        self._number = Label(look, Size.SMALL, role="muted")
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

    def set_leaving(self, leaving: bool) -> None:  # noqa: FBT001 - a setter
        """The case was given on or closed here and that waits: it cannot be done once more."""
        for button in (self.more, self.release, self.consult, self.transfer, self.close_case):
            button.setEnabled(not leaving)

    def set_keys(self, keys: Callable[[str], QKeySequence]) -> None:
        """Show the shortcuts as they are bound now."""
        self.release.show_keys(keys("release"))
        self.consult.show_keys(keys("consult"))
        self.transfer.show_keys(keys("transfer"))
        self.close_case.show_keys(keys("close"))

    def retranslate(self) -> None:
        self.release.set_words(self.tr("Return to queue"))
        self.consult.set_words(self.tr("Consult"))
        self.transfer.set_words(self.tr("Transfer"))
        self.close_case.set_words(self.tr("Close"), self.tr("Close the case"))
        self.more.set_words("…", self.tr("More to do with the case"))
        if self._case is not None:
            head = self._case.head
            self._subject.setText(head.subject or self.tr("Contact"))
            self._line.setText(self._lines.name(head.line))
            self._number.setText(self.tr("case {n}").format(n=head.number))
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
            if button.isHidden():
                menu.addAction(button.text(), button.click)
        return menu

    def _open(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _fit(self) -> None:
        second = self._line.sizeHint().width() + 12 + self._number.sizeHint().width()
        left = self.width() - max(self._subject.sizeHint().width(), second) - 48
        folding = (self.release, self.consult, self.transfer)
        wide = [button.sizeHint().width() + 8 for button in (*folding, self.close_case)]
        away = 0
        if sum(wide) > left:
            left -= self.more.sizeHint().width() + 8
            away = next((at for at in (1, 2) if sum(wide[at:]) <= left), len(folding))
        self.more.setVisible(away > 0)
        for at, button in enumerate(folding):
            button.setVisible(at >= away)

    def _ways(self, case: Case) -> str:
        now, zone, language = self.look.clock(), self.look.texts.zone, self.look.language
        return ", ".join(
            f"{words.channel(contact.channel).lower()} {formats.stamp(contact.at, now, zone, language)}"
            for contact in case.contacts
        )
