"""Everything that is not confirmed yet, in the order it leaves, each to be taken back while that is possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backend.protocol.commands import RegisterContact
from backend.protocol.feedback_commands import RegisterFeedback
from backend.protocol.ids import CaseId, CommandId
from desktop.views.button import Button
from desktop.views.label import Label
from desktop.views.look import Look
from desktop.views.ports import Unsent
from desktop.views.sheet import Sheet
from desktop.views.taking_back import may_be_taken_back, take_back
from desktop.views.unsent_row import UnsentRow

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow


class UnsentSheet(Sheet):
    """Follows what leaves while it is open; the focus stays on the row it was on, or goes to the next."""

    def __init__(self, look: Look, window: MainWindow) -> None:
        super().__init__(look, window, width=560)
        self._main = window
        self._rows: dict[CommandId, UnsentRow] = {}
        self._shown: list[tuple[CommandId, str, str]] = []
        self.buttons: dict[CommandId, Button] = {}
        self.ok.hide()
        self._none = Label(look, role="muted", wrap=True)
        self.fields.addWidget(self._none)
        window.ports.connection.changed.connect(self._follow)
        window.ports.conflicts.changed.connect(self._follow)
        self.retranslate()

    def open_list(self) -> None:
        """Show the list; the first thing that can be taken back has the focus."""
        self._shown = []
        self.retranslate()
        self.wrong("")
        first = next((one for one in self.buttons.values() if one.isEnabled()), self.cancel)
        self.open(first)

    def retranslate(self) -> None:
        self.cancel.set_words(self.tr("Close"))
        self._none.setText(self.tr("Everything is sent and saved."))
        self._shown = []
        self._fill()

    def _follow(self) -> None:
        if self.isVisible():
            self._fill()

    def listed(self) -> list[Unsent]:
        """What is not confirmed and not waiting to be settled."""
        ports = self._main.ports
        return [one for one in ports.connection.unsent if not ports.conflicts.holds(one.command_id)]

    def _fill(self) -> None:
        listed, naming = self.listed(), self._main.naming
        self.title(
            self.tr("Unsent {n}").format(n=len(listed)),
            self.tr("They leave in this order, once each. What is taken back returns as a draft."),
        )
        self._none.setVisible(not listed)
        told = [(one.command_id, naming.title(one), naming.detail(one)) for one in listed]
        if told == self._shown:
            return
        focused = next((key for key, button in self.buttons.items() if button.hasFocus()), None)
        place = list(self.buttons).index(focused) if focused is not None else 0
        self._shown = told
        for row in self._rows.values():
            self.fields.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows, self.buttons = {}, {}
        for one in listed:
            self._row(one)
        if focused is not None and self.isVisible():
            near = list(self.buttons.values())[: place + 1]
            (self.buttons.get(focused) or (near[-1] if near else self.cancel)).setFocus()
        if self.isVisible():
            self.place()

    def _row(self, one: Unsent) -> None:
        naming = self._main.naming
        title = naming.title(one)
        row = UnsentRow(self.look, naming.icon(one), title, naming.detail(one))
        button = Button(self.look, "quiet", small=True)
        button.set_words(self.tr("Take back"), self.tr("Take back: {what}").format(what=title))
        button.setEnabled(may_be_taken_back(one))
        button.clicked.connect(lambda _on=False, one=one: self._take_back(one))
        row.beside.addWidget(button)
        self._rows[one.command_id], self.buttons[one.command_id] = row, button
        self.fields.addWidget(row)
        # At once: Qt shows what is added only later, and the card is as high as what is shown.
        row.show()

    def _take_back(self, one: Unsent) -> None:
        main = self._main
        self.wrong("")
        command = one.command
        drafts: dict[type[object], str] = {RegisterContact: "register", RegisterFeedback: "feedback"}
        if main.ports.drafts.get(drafts.get(type(command), "")) is not None:
            self.wrong(self.tr("Another registration is half filled. Finish or empty it first."))
            return
        view = main.centre.view(CaseId(getattr(command, "case_id", "")))
        composer = view.composer if view is not None else None
        if not take_back(one, main.ports.actions, main.ports.drafts, composer):
            self.wrong(self.tr("It has left already."))
            return
        me = main.ports.session.me
        if isinstance(command, RegisterContact) and me is not None:
            self.leave()
            main.register_sheet.open_again(me.lines, command)
        if isinstance(command, RegisterFeedback) and me is not None:
            self.leave()
            main.feedback_sheet.open_again(me.lines, command)
