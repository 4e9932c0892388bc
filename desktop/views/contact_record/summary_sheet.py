"""The summary of a case for the record elsewhere: one key copies it, the sheet shows exactly what was copied."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from backend.protocol.cases import Case
from backend.protocol.results import Refusal
from backend.protocol.words import Identity
from desktop.actions.record_actions import RecordActions
from desktop.texts.refusals import sentence
from desktop.texts.summary import Setting, Summary, Taken, summary
from desktop.theme import Size
from desktop.views.announce import polite
from desktop.views.awaited import Awaited
from desktop.views.contact_record.borrowed_clipboard import BorrowedClipboard
from desktop.views.icon_label import IconLabel
from desktop.views.line_names import LineNames
from desktop.views.look import Look
from desktop.views.ports import Ports
from desktop.views.sheet import Sheet

_KNOWN = (Identity.STRONG, Identity.VERIFIED)
_LINES_SHOWN = 12


class SummarySheet(Sheet):
    """Nothing is copied before the use log has it. What is ticked is copied by the button or by Ctrl+Enter, again."""

    def __init__(
        self,
        look: Look,
        window: QWidget,
        ports: Ports,
        lines: LineNames,
        awaited: Awaited,
        clipboard: BorrowedClipboard,
    ) -> None:
        super().__init__(look, window, width=680)
        actions: RecordActions = ports.actions
        self._actions, self._connection, self._session = actions, ports.connection, ports.session
        self._lines, self._awaited, self._clipboard = lines, awaited, clipboard
        self._reveal = ports.actions.reveal_code
        self._case: Case | None = None
        self._code = ""
        self._given = ""
        self._not_now = False
        self.copied = IconLabel(look, "check-circle", "ok", text_role="text", size=Size.SMALL, wrap=True)
        self.kept = IconLabel(look, "eye-slash", "warn", text_role="text", size=Size.SMALL, wrap=True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setProperty("boxed", "true")
        self.text.setTabChangesFocus(True)
        self.code, self.messages, self.notes = QCheckBox(), QCheckBox(), QCheckBox()
        for part in (self.copied, self.kept, self.text, self.code, self.messages, self.notes):
            self.fields.addWidget(part)
        self.fields.setSpacing(8)
        for tick in (self.messages, self.notes):
            tick.toggled.connect(self._show)
        self.code.toggled.connect(self._ask_code)
        actions.done.connect(self._done)
        actions.refused.connect(self._refused)
        actions.not_now.connect(self._could_not)
        ports.actions.revealed.connect(self._revealed)
        self.retranslate()

    def open_for(self, case: Case) -> None:
        """Copy the case out and show what was copied."""
        self._case, self._code = case, ""
        card, behalf = case.head.client, case.head.client.on_behalf
        masked = behalf.principal_code if behalf is not None else card.personal_code
        for tick in (self.code, self.messages, self.notes):
            tick.blockSignals(True)
            tick.setChecked(False)
            tick.blockSignals(False)
        self.code.setVisible(bool(masked) and card.identity in _KNOWN)
        self.wrong("")
        self.copied.hide()
        self.retranslate()
        self.open(self.ok)
        self.accept()

    def made(self) -> Summary:
        """The text as it stands."""
        case = self._case
        if case is None:
            return Summary("", 0)
        outcome = case.head.outcome
        setting = Setting(
            line=self._lines.name(case.head.line),
            reason=self._lines.reason_name(case.head.line, outcome.reason) if outcome else "",
            language=self.look.language,
            zone=self.look.texts.zone,
        )
        taken = Taken(
            messages=self.messages.isChecked(),
            notes=self.notes.isChecked(),
            code=self._code if self.code.isChecked() else "",
        )
        return summary(case, taken, setting)

    def retranslate(self) -> None:
        case = self._case
        self.title(
            self.tr("Summary of case {n}").format(n=case.head.number) if case else self.tr("Summary"),
            self.tr("For the patient or client record. Copying is written to the use log."),
        )
        self.code.setText(self.tr("With the personal identity code"))
        self.messages.setText(self.tr("With what was written, word for word"))
        self.notes.setText(self.tr("With internal notes"))
        self.text.setAccessibleName(self.tr("What is copied"))
        self.cancel.set_words(self.tr("Close"))
        self.ok.set_words(self.tr("Copy"))
        self._show()

    def restyle(self) -> None:
        if hasattr(self, "text"):
            self.text.setFixedHeight(self.look.theme.line() * _LINES_SHOWN + 16)
        super().restyle()

    def accept(self) -> None:
        case = self._case
        if case is None or self._given or not self.ok.isEnabled():
            return
        self.wrong("")
        self._not_now = False
        given = self._actions.note_summary_taken(case.head.case_id)
        if self._not_now or self._connection.state != "connected":
            self.wrong(self.tr("Copying needs the connection, since it is written to the use log."))
            return
        self._given = given
        self._awaited.commands.add(given)

    def leave(self) -> None:
        self._awaited.commands.discard(self._given)
        self._given = self._code = ""
        self._case = None
        self.text.setPlainText("")
        super().leave()

    def _show(self) -> None:
        made = self.made()
        self.text.setPlainText(made.text)
        self.kept.say(
            self.tr(
                "{n} lines are left out: the minor's event is kept from guardians. Record it in the patient record "
                "itself, with its code."
            ).format(n=made.left_out)
        )
        self.kept.setVisible(made.left_out > 0)
        # What is shown now is not what was copied.
        self.copied.hide()
        if self.isVisible():
            self.place()

    def _ask_code(self) -> None:
        case = self._case
        if case is not None and self.code.isChecked() and not self._code:
            self._reveal(case.head.case_id, case.head.client.on_behalf is not None)
        self._show()

    def _revealed(self, case_id: str, code: str) -> None:
        case = self._case
        if case is not None and case.head.case_id == case_id and self.code.isChecked():
            self._code = code
            self._show()

    def _done(self, command: str, _place: str, _case_id: str) -> None:
        if command != self._given or not self._given:
            return
        self._awaited.commands.discard(self._given)
        self._given = ""
        self.copy()

    def copy(self) -> None:
        """Put the text on the clipboard."""
        self._clipboard.put(self.made().text, self._seconds())
        self.say_copied()

    def say_copied(self) -> None:
        """Say for how long it stays there."""
        seconds = self._seconds()
        said = self.tr("Copied. It is taken off the clipboard in {n} seconds, and when you lock.").format(
            n=seconds
        )
        self.copied.say(said)
        self.copied.show()
        polite(self, said)
        self.place()

    def _seconds(self) -> int:
        setup = self._session.setup
        return setup.clipboard_seconds if setup is not None else 60

    def _refused(self, _case_id: str, _place: str, refusal: Refusal) -> None:
        if refusal.command_id != self._given or not self._given:
            return
        self._actions.cancel(refusal.command_id)
        self._awaited.commands.discard(self._given)
        self._given = ""
        self.wrong(sentence(refusal))

    def _could_not(self, place: str, _case_id: str) -> None:
        if place == "note_summary_taken":
            self._not_now = True
