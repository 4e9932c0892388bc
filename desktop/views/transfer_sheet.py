"""Transferring a case to another line, with a note for whoever takes it. Can be taken back for ten seconds."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from backend.protocol.cases import Case
from backend.protocol.ids import LineId
from desktop.views.field import Area, Field
from desktop.views.kept_sheet import KeptSheet
from desktop.views.line_names import LineNames
from desktop.views.look import Look
from desktop.views.picker import Picker
from desktop.views.ports import Actions, Drafts


class TransferSheet(KeptSheet):
    """Offers every line but the case's own; nothing is chosen beforehand. Kept half filled under `transfer:<case>`."""

    def __init__(
        self, look: Look, window: QWidget, lines: LineNames, actions: Actions, drafts: Drafts
    ) -> None:
        super().__init__(look, window, drafts)
        self._lines, self._actions = lines, actions
        self._case: Case | None = None
        self.line = Field(look, Picker(look))
        self.note = Field(look, Area(look, 3))
        self.fields.addWidget(self.line)
        self.fields.addWidget(self.note)
        self.fields.addStretch(1)
        self.hold({"line": self.line, "note": self.note})
        self.retranslate()

    def open_for(self, case: Case) -> None:
        self._case = case
        self.retranslate()
        self.fill(self.kept())
        self.open(self.line.control)

    def retranslate(self) -> None:
        case = self._case
        self.title(
            self.tr("Transfer case {n}").format(n=case.head.number) if case else self.tr("Transfer the case"),
            self.tr("The client keeps their place: the waiting time goes on from where it began."),
        )
        self.line.name(self.tr("To which service line"))
        self.note.name(self.tr("Note for the one who takes it"), self.tr("Only professionals see this."))
        self.cancel.set_words(self.tr("Cancel"))
        self.ok.set_words(self.tr("Transfer"))
        box = self.line.control
        assert isinstance(box, QComboBox)
        box.clear()
        box.addItem(self.tr("Choose a line"), "")
        for info in self._lines.all():
            if case is None or info.line != case.head.line:
                box.addItem(self._lines.name(info.line), str(info.line))

    def accept(self) -> None:
        line = self.line.value()
        self.line.wrong("" if line else self.tr("Choose the line."))
        self.place()
        if not line or self._case is None:
            self.line.control.setFocus()
            return
        self._actions.transfer(self._case.head.case_id, LineId(line), self.note.value())
        self.drop()
        self._case = None
        self.leave()

    def key(self) -> str:
        return f"transfer:{self._case.head.case_id}" if self._case else ""
