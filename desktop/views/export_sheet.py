"""Exporting a case as a FHIR file: to whom it goes, and why; then where it is saved. Logged before anything is shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSaveFile, QTimer
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from backend.protocol.cases import Case
from backend.protocol.errors import ErrorCode
from backend.protocol.export_inquiries import CaseExported, ExportCase, GivenTo
from desktop.models.clients import Clients
from desktop.texts.refusals import of_question
from desktop.views.announce import polite
from desktop.views.field import Field
from desktop.views.icon_label import IconLabel
from desktop.views.look import Look
from desktop.views.picker import Picker
from desktop.views.sheet import Sheet


class ExportSheet(Sheet):
    """Ctrl+Enter makes the file. What is in it follows from who gets it, and stands under the choice."""

    def __init__(self, look: Look, window: QWidget, clients: Clients) -> None:
        super().__init__(look, window, width=560)
        self._clients = clients
        self._case: Case | None = None
        self._waiting = False
        self.given_to = Field(look, Picker(look))
        self.given_to.edited.connect(self._follow)
        self.what = IconLabel(look, "shield-check", "muted", wrap=True)
        self.purpose = Field(look, QLineEdit())
        self.saved = IconLabel(look, "check-circle", "ok", wrap=True)
        self.saved.hide()
        for widget in (self.given_to, self.what, self.purpose, self.saved):
            self.fields.addWidget(widget)
        self.fields.addStretch(1)
        clients.export.changed.connect(self._answered)
        self.retranslate()

    def open_for(self, case: Case) -> None:
        """Begin with the organisation's own record, and a purpose that nobody has written yet."""
        self._case, self._waiting = case, False
        self.retranslate()
        self.given_to.set_value(GivenTo.RECORD.value)
        self.purpose.set_value("")
        self.purpose.wrong("")
        self.wrong("")
        self.saved.hide()
        self._follow()
        self.open(self.given_to.control)
        QTimer.singleShot(0, self, self.place)

    def leave(self) -> None:
        super().leave()
        self._case, self._waiting = None, False
        self._clients.export.let_go()

    def retranslate(self) -> None:
        number = self._case.head.number if self._case is not None else 0
        self.title(
            self.tr("Export as a FHIR file"),
            self.tr("Case {n}. Making the file is written to the use log with its purpose.").format(n=number),
        )
        self.given_to.name(self.tr("Given to"))
        self.given_to.offer(
            [
                (GivenTo.RECORD.value, self.tr("The organisation's own record")),
                (GivenTo.CLIENT.value, self.tr("The client")),
                (GivenTo.REPRESENTATIVE.value, self.tr("Whoever acts for the client")),
            ]
        )
        self.purpose.name(self.tr("For what purpose"), self.tr("At least ten characters."))
        self.cancel.set_words(self.tr("Close"))
        self.ok.set_words(self.tr("Make the file"))
        self._follow()

    def accept(self) -> None:
        case = self._case
        if case is None or self._waiting:
            return
        purpose = self.purpose.value()
        missing = len(purpose) < LEAST
        self.purpose.wrong(self.tr("Write for what purpose, in at least ten characters.") if missing else "")
        self.wrong("")
        self.saved.hide()
        self.place()
        if missing:
            self.purpose.control.setFocus()
            return
        self._waiting = True
        given_to = GivenTo(self.given_to.value() or GivenTo.RECORD.value)
        self._clients.export.ask(ExportCase(case_id=case.head.case_id, given_to=given_to, purpose=purpose))

    def save(self, made: CaseExported, path: Path) -> bool:
        """Write the file where the person wants it, whole or not at all."""
        file = QSaveFile(str(path))
        if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
            return False
        file.write(made.bundle.encode())
        return file.commit()

    def _follow(self) -> None:
        match self.given_to.value():
            case GivenTo.CLIENT.value:
                said = self.tr(
                    "What the client may have: everything but questions between colleagues and personal codes. "
                    "The client has to be known for certain."
                )
            case GivenTo.REPRESENTATIVE.value:
                said = self.tr(
                    "What was said and agreed with them, and nothing that professionals concluded. "
                    "Nothing at all when a minor forbids it or it is not known whether the minor would."
                )
            case _:
                said = self.tr(
                    "Everything that was recorded, with the labels that the receiver has to heed. "
                    "Internal notes are not part of it."
                )
        self.what.say(said)
        if self.isVisible():
            self.place()
            # Once more when the words have been laid out: they wrap to another height than those before.
            QTimer.singleShot(0, self, self.place)

    def _answered(self) -> None:
        asking = self._clients.export
        if not self._waiting or asking.busy:
            return
        self._waiting = False
        made = asking.found
        if isinstance(made, CaseExported):
            asking.let_go()
            self._ask_where(made)
        elif asking.offline:
            self.wrong(self.tr("Exporting needs the connection. Nothing was made."))
        elif asking.refused is ErrorCode.NOT_PERMITTED:
            self.wrong(self.tr("This receiver may not have it, or it is not known for certain who they are."))
        elif asking.refused is not None:
            self.wrong(of_question(asking.refused))

    def _ask_where(self, made: CaseExported) -> None:
        # The number of the case and no name: names of files show in lists that others see.
        name = f"{self.tr('case')}-{made.number}.json"
        kinds = self.tr("FHIR (*.json)")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the file"), name, kinds)
        if not chosen:
            return
        if self.save(made, Path(chosen)):
            said = self.tr("Saved: {file}").format(file=Path(chosen).name)
            self.saved.say(said)
            self.saved.show()
            QTimer.singleShot(0, self, self.place)
            polite(self._window, said)
        else:
            self.wrong(self.tr("The file could not be written there. Choose another place."))


LEAST = 10
"""Characters of a purpose; the server asks for as many."""
