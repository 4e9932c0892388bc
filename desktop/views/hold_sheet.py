"""A client's legal hold: whether everything is kept, and with a written reason the other way round."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backend.protocol.clients import ClientHit
from desktop.actions.client_actions import ClientActions
from desktop.views.answered_sheet import AnsweredSheet
from desktop.views.awaited import Awaited
from desktop.views.button import Button
from desktop.views.field import Area, Field
from desktop.views.find_client import FindClient
from desktop.views.icon_label import IconLabel
from desktop.views.look import Look
from desktop.views.ports import Connection, Drafts


class HoldSheet(AnsweredSheet):
    """Ctrl+Enter places the hold or ends it; `switched(hit)` when that is done. The reason is kept nowhere but in the log."""

    switched = Signal(object)

    def __init__(
        self,
        look: Look,
        window: QWidget,
        actions: ClientActions,
        connection: Connection,
        drafts: Drafts,
        awaited: Awaited,
        finder: FindClient,
    ) -> None:
        super().__init__(look, window, actions, connection, drafts, awaited)
        self._finder = finder
        self._client: ClientHit | None = None
        self.client = Button(look, icon="user")
        self.client.clicked.connect(self._find_another)
        self.client_field = Field(look, self.client)
        self.state = IconLabel(look, "lock-simple", "muted", wrap=True)
        self.reason = Field(look, Area(look, 3))
        for part in (self.client_field, self.state, self.reason):
            self.fields.addWidget(part)
        self.fields.addStretch(1)
        self.hold({"reason": self.reason})
        self.retranslate()

    def begin(self) -> None:
        """Find the client first."""
        self._finder.open_to_pick(self.tr("Whose legal hold?"), self.open_for)

    def open_for(self, hit: ClientHit) -> None:
        """Begin with a client as the search found them."""
        self._client = hit
        self.fill({})
        self.wrong("")
        self.retranslate()
        self.open(self.reason.control)

    def retranslate(self) -> None:
        self.title(
            self.tr("Legal hold"),
            self.tr(
                "For a complaint or a court case: nothing of the client is removed until the hold is ended. "
                "Your reason is written to the use log."
            ),
        )
        held = self._client is not None and self._client.legal_hold
        self.client_field.name(self.tr("Client"))
        self.client.set_words(self._client.name if self._client else self.tr("Choose"))
        self.state.set_icon("lock-simple" if held else "clock", "warn" if held else "muted")
        self.state.say(
            self.tr("On: nothing of this client is removed.")
            if held
            else self.tr("Off: the client's data are removed when their time is up.")
        )
        self.reason.name(self.tr("Why it is ended") if held else self.tr("Why everything is kept"))
        self.cancel.set_words(self.tr("Cancel"))
        self.ok.set_words(self.tr("End the legal hold") if held else self.tr("Place a legal hold"))

    def accept(self) -> None:
        client, written = self._client, self.reason.value().strip()
        if client is None or not self.ok.isEnabled():
            return
        self.reason.wrong("" if written else self.tr("Write the reason in a sentence."))
        self.place()
        if not written:
            self.reason.control.setFocus()
            return
        self.give(lambda: self.acts.set_legal_hold(client.client_id, written, on=not client.legal_hold))

    def succeeded(self, _case_id: str) -> None:
        client = self._client
        if client is not None:
            self._client = msgspec.structs.replace(client, legal_hold=not client.legal_hold)
            self.switched.emit(self._client)

    def _find_another(self) -> None:
        self.leave()
        self.begin()
