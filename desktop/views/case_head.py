"""The head of an open case: what it is about, where it belongs, and what can be done with it."""

from __future__ import annotations

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
    """`transfer_wanted`, `release_wanted`, `close_wanted` for the window to act on."""

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
        self.transfer = Button(look)
        self.close_case = Button(look)
        self.more = Button(look)
        """Stands for the first two where there is no room beside the subject."""
        self.more.clicked.connect(self._open)
        self.more.hide()
        self.release.clicked.connect(self.release_wanted)
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
        for button in (self.more, self.release, self.transfer, self.close_case):
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
        for button in (self.more, self.release, self.transfer, self.close_case):
            button.setEnabled(not leaving)

    def set_keys(self, release: QKeySequence, transfer: QKeySequence, close: QKeySequence) -> None:
        """Show the shortcuts as they are bound now."""
        self.release.show_keys(release)
        self.transfer.show_keys(transfer)
        self.close_case.show_keys(close)

    def retranslate(self) -> None:
        self.release.set_words(self.tr("Return to queue"))
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
        for button in (self.release, self.transfer):
            menu.addAction(button.text(), button.click)
        return menu

    def _open(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _fit(self) -> None:
        buttons = (self.release, self.transfer, self.close_case)
        second = self._line.sizeHint().width() + 12 + self._number.sizeHint().width()
        told = max(self._subject.sizeHint().width(), second)
        wanted = told + sum(one.sizeHint().width() + 8 for one in buttons) + 48
        narrow = self.width() < wanted
        self.more.setVisible(narrow)
        self.release.setVisible(not narrow)
        self.transfer.setVisible(not narrow)

    def _ways(self, case: Case) -> str:
        now, zone, language = self.look.clock(), self.look.texts.zone, self.look.language
        return ", ".join(
            f"{words.channel(contact.channel).lower()} {formats.stamp(contact.at, now, zone, language)}"
            for contact in case.contacts
        )
