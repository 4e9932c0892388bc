"""Signing out while something written here has not reached the server: it is sent first, or named before it is lost."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.models.parting import Loss
from desktop.texts import unsent as words
from desktop.theme import MEDIUM
from desktop.views.label import Label
from desktop.views.look import Look
from desktop.views.naming import Naming
from desktop.views.ports import Parting, Session
from desktop.views.sheet import Sheet
from desktop.views.unsent_row import UnsentRow

_SHOWN = 12


class SignOutSheet(Sheet):
    """Opens only when somebody signs out. Staying is what Enter and Esc do; only the button signs out all the same."""

    def __init__(
        self, look: Look, window: QWidget, session: Session, parting: Parting, naming: Naming
    ) -> None:
        super().__init__(look, window, width=520)
        self._session, self._parting, self._naming = session, parting, naming
        self._rows: list[QWidget] = []
        self._calm = Label(look, weight=MEDIUM, wrap=True)
        self.fields.setSpacing(8)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.fields.addLayout(self._list)
        self.fields.addWidget(self._calm)
        self.fields.addStretch(1)
        session.changed.connect(self._gone)
        self.retranslate()

    def accept(self) -> None:
        if self._parting.sending:
            return
        super().leave()
        self._parting.go()

    def leave(self) -> None:
        super().leave()
        self._parting.cancel()

    def retranslate(self) -> None:
        self.cancel.set_words(self.tr("Stay signed in"))
        self.ok.set_words(self.tr("Sign out and lose these"))
        self._fill()

    def show_sending(self) -> None:
        """Say what is still being sent."""
        self._fill()
        if not self.isVisible():
            self.open(self.cancel)
        # Once more when what was hidden is out of the layout.
        QTimer.singleShot(0, self, self.place)

    def ask(self) -> None:
        """Name what would be lost."""
        self._fill()
        if self.isVisible():
            self.place()
            self.cancel.setFocus()
        else:
            self.open(self.cancel)

    def _gone(self) -> None:
        if self._session.state == "signed_out" and self.isVisible():
            super().leave()

    def _fill(self) -> None:
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        sending = self._parting.sending
        self.ok.setVisible(not sending)
        if sending:
            self.title(self.tr("Signing out"))
            self._calm.show()
            count = self._parting.to_send()
            self._calm.setText(self.tr("Still sending {n}. Then you are signed out.").format(n=count))
            return
        losses = self._parting.losses()
        self.title(
            self.tr("Something is not sent yet"),
            self.tr("Signing out removes these from this computer. Nobody has them anywhere else."),
        )
        self._rows = [self._row(one) for one in losses[:_SHOWN]]
        for row in self._rows:
            self._list.addWidget(row)
            # At once: Qt shows what is added only later, and the card is as high as what is shown.
            row.show()
        more = len(losses) - _SHOWN
        self._calm.setVisible(more > 0)
        self._calm.setText(self.tr("and {n} more").format(n=more))

    def _row(self, loss: Loss) -> UnsentRow:
        # On a locked screen somebody else may be reading: cases by their number only.
        private = self._session.state == "locked"
        if loss.draft is not None:
            note = loss.draft.target == "note"
            title = self._naming.of_draft(loss.key, loss.name, note=note, private=private)
            state = self.tr("not sent")
        else:
            title = self._naming.of(loss.command, loss.name, private=private)
            state = self.tr("could not be done") if loss.refused else self.tr("not confirmed")
        time = self._naming.time(loss.at)
        detail = f"{time}, {state}" if time else state
        return UnsentRow(self.look, words.icon(loss.command), title, detail)
