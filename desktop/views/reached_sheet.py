"""Noting that the client was reached after a handover; of a partner, whether help was found there."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from backend.protocol.cases import Case
from backend.protocol.handovers import HandoverState
from desktop.actions.handover_actions import HandoverActions
from desktop.texts.handovers import partner_name
from desktop.views.answered_sheet import AnsweredSheet
from desktop.views.awaited import Awaited
from desktop.views.field import Area, Field
from desktop.views.look import Look
from desktop.views.picker import Picker
from desktop.views.ports import Ports

_YES, _NO = "yes", "no"


class ReachedSheet(AnsweredSheet):
    """Ctrl+Enter notes it. Kept half filled under `reached:<case>`."""

    def __init__(self, look: Look, window: QWidget, ports: Ports, awaited: Awaited) -> None:
        actions: HandoverActions = ports.actions
        super().__init__(look, window, actions, ports.connection, ports.drafts, awaited)
        self._actions = actions
        self._case: Case | None = None
        self.found = Field(look, Picker(look))
        self.note = Field(look, Area(look, 3))
        self.fields.addWidget(self.found)
        self.fields.addWidget(self.note)
        self.fields.addStretch(1)
        self.hold({"found": self.found, "note": self.note})
        self.retranslate()

    def open_for(self, case: Case) -> None:
        self._case = case
        self.retranslate()
        self.fill(self.kept())
        self.wrong("")
        self.open(self.found.control if self._is_partner() else self.note.control)

    def key(self) -> str:
        return f"reached:{self._case.head.case_id}" if self._case else ""

    def retranslate(self) -> None:
        handover = self._case.head.handover if self._case is not None else None
        if handover is not None and self._is_partner():
            name = partner_name(handover.partner, self.look.language)
            self.title(
                self.tr("Did help come from {partner}?").format(partner=name),
                self.tr("The client is in between until somebody has said so."),
            )
        else:
            self.title(
                self.tr("Client reached"),
                self.tr("A call or a message that the client has read or answered is noted by itself."),
            )
        self.found.name(self.tr("Help"))
        self.found.offer(
            [("", self.tr("Choose")), (_YES, self.tr("Help came")), (_NO, self.tr("No help came"))]
        )
        self.found.setVisible(self._is_partner())
        self.note.name(self.tr("Note"), self.tr("How the client was reached, or what has to be done next."))
        self.cancel.set_words(self.tr("Cancel"))
        self.ok.set_words(self.tr("Save"))

    def accept(self) -> None:
        case, said = self._case, self.found.value()
        if case is None or not self.ok.isEnabled():
            return
        lacks = self._is_partner() and not said
        self.found.wrong(self.tr("Choose whether help came.") if lacks else "")
        self.place()
        if lacks:
            self.found.control.setFocus()
            return
        note, found = self.note.value(), said != _NO or not self._is_partner()
        self.give(lambda: self._actions.note_client_reached(case.head.case_id, found=found, note=note))

    def _is_partner(self) -> bool:
        handover = self._case.head.handover if self._case is not None else None
        return handover is not None and handover.state is HandoverState.WITH_PARTNER
