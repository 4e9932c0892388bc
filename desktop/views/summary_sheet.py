"""The summary that a partner is given, as it was recorded: to read through, save as PDF and print, or copy."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from backend.protocol.cases import Case
from backend.protocol.entries import Entry
from backend.protocol.handover_entries import GivenToPartner
from desktop.texts import formats
from desktop.texts.handovers import consent_words, partner_name
from desktop.theme import MEDIUM, Size
from desktop.views.button import Button
from desktop.views.icon_label import IconLabel
from desktop.views.label import Label
from desktop.views.look import Look
from desktop.views.sheet import Sheet
from desktop.views.summary_paper import write_summary


def given_of(case: Case) -> Entry | None:
    """The latest summary of a case that still has its words."""
    given = (
        one for one in reversed(case.entries) if isinstance(one.body, GivenToPartner) and one.body.summary
    )
    return next(given, None)


class SummarySheet(Sheet):
    """Ctrl+Enter saves it as PDF. It says nothing that was not recorded as disclosed."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window, width=620)
        self._case: Case | None = None
        self.facts = Label(look, Size.SMALL, role="muted", wrap=True)
        self.text = Label(look, Size.TEXT, MEDIUM, wrap=True)
        self.saved = IconLabel(look, "check-circle", "ok", wrap=True)
        self.copy = Button(look, icon="copy")
        self.copy.clicked.connect(self._copy)
        for part in (self.facts, self.text, self.saved):
            self.fields.addWidget(part)
        self.fields.addStretch(1)
        self.foot.insertWidget(2, self.copy)
        self.saved.hide()
        self.retranslate()

    def open_for(self, case: Case) -> None:
        self._case = case
        self.saved.hide()
        self.wrong("")
        self.retranslate()
        self.open(self.ok)

    def retranslate(self) -> None:
        body = self._body()
        self.title(
            self.tr("Summary for {partner}").format(partner=self._partner())
            if body is not None
            else self.tr("Summary for a partner"),
            self.tr("Save it as PDF to print or send by secure mail, or copy it."),
        )
        if body is not None:
            self.facts.setText(" · ".join(f"{name}: {value}" for name, value in self._facts(body)))
            self.text.setText(body.summary)
        self.cancel.set_words(self.tr("Close"))
        self.copy.set_words(self.tr("Copy"))
        self.ok.set_words(self.tr("Save as PDF"))

    def accept(self) -> None:
        if self._body() is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as PDF"), f"{self.tr('summary')}.pdf", "PDF (*.pdf)"
        )
        if name:
            self.save(Path(name))

    def save(self, path: Path) -> None:
        """Write it where the person wants it, and say whether that went."""
        body = self._body()
        if body is None:
            return
        title = self.tr("Summary for {partner}").format(partner=self._partner())
        done = write_summary(path, title, self._facts(body), body.summary, self.font().family())
        self.wrong("" if done else self.tr("It cannot be saved there. Choose another folder."))
        if done:
            self._say(self.tr("Saved."))

    # -- inside -----------------------------------------------------------------------------------

    def _copy(self) -> None:
        body = self._body()
        if body is not None:
            QGuiApplication.clipboard().setText(body.summary)
            self._say(self.tr("Copied."))

    def _say(self, words: str) -> None:
        self.saved.say(words)
        self.saved.show()
        self.place()

    def _body(self) -> GivenToPartner | None:
        entry = given_of(self._case) if self._case is not None else None
        return entry.body if entry is not None and isinstance(entry.body, GivenToPartner) else None

    def _partner(self) -> str:
        body = self._body()
        return partner_name(body.partner, self.look.language) if body is not None else ""

    def _facts(self, body: GivenToPartner) -> list[tuple[str, str]]:
        language = self.look.language
        entry = given_of(self._case) if self._case is not None else None
        me = entry.author.name if entry is not None and entry.author is not None else ""
        made = formats.weekday(entry.at.astimezone(self.look.texts.zone).date(), language) if entry else ""
        return [
            (self.tr("Given by"), me),
            (self.tr("Day"), made),
            (self.tr("Consent"), consent_words(body.consent, language)),
        ]
