"""Signing out without losing anything unseen: what can leave is sent first, what cannot is named and asked about."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from backend.protocol.commands import Command
from backend.protocol.ids import CaseId
from desktop.models.bridge import Bridge
from desktop.models.case_names import KEY as NAMES_KEY
from desktop.models.case_names import CaseName, CaseNames, case_of_draft
from desktop.models.conflicts import says_something
from desktop.models.session import Session
from desktop.sync.client import Client
from desktop.sync.drafts import Draft
from desktop.sync.outbox import Standing

PATIENCE = 8000
"""Milliseconds that signing out waits for what is being sent, before it asks."""


@dataclass(frozen=True, slots=True)
class Loss:
    """One thing that signing out now would remove from this computer: a command or a draft under its key."""

    name: CaseName
    at: datetime | None
    command: Command | None = None
    refused: bool = False
    draft: Draft | None = None
    key: str = ""


class Parting(QObject):
    """``begin`` signs out as soon as nothing would be lost; ``sending`` while it waits for that.

    ``asked`` means that something would be lost; nothing has been done, and ``go`` does it all the same.
    """

    changed = Signal()
    asked = Signal()

    def __init__(
        self,
        client: Client,
        bridge: Bridge,
        session: Session,
        names: CaseNames,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._client, self._session, self._names = client, session, names
        self.sending = False
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._ask)
        bridge.outbox_changed.connect(self._look)
        bridge.status_changed.connect(self._look)

    def begin(self) -> None:
        """Sign out: at once when nothing would be lost, after sending when that can be done, else ask."""
        if self.sending or self._session.state == "signed_out":
            return
        if self.to_send() and self._client.ready:
            self.sending = True
            self._patience.start()
            self.changed.emit()
        else:
            self._end()

    def cancel(self) -> None:
        """Stay signed in after all."""
        self._stop()

    def go(self) -> None:
        """Sign out now, whatever would be lost."""
        self._stop()
        self._session.sign_out()

    def to_send(self) -> int:
        """Return how many things are still on their way."""
        return sum(parcel.standing is not Standing.REFUSED for parcel in self._client.outbox.unsent())

    def losses(self) -> list[Loss]:
        """Return what signing out now would remove, in the order in which it was written, drafts last."""
        found = []
        for parcel in self._client.outbox.unsent():
            name = self._names.name(getattr(parcel.command, "case_id", CaseId("")))
            refused = parcel.standing is Standing.REFUSED
            found.append(Loss(name, parcel.at, parcel.command, refused))
        drafts = self._client.drafts
        for key in drafts.keys():  # noqa: SIM118 - not a dictionary
            draft = drafts.get(key)
            if draft is not None and key != NAMES_KEY and says_something(draft):
                at = drafts.saved_at(key)
                found.append(Loss(self._names.name(case_of_draft(key)), at, draft=draft, key=key))
        return found

    # -- inside -----------------------------------------------------------------------------------

    def _look(self, _: object) -> None:
        if not self.sending:
            return
        if not self.to_send():
            # Not inside the outbox's own telling: signing out empties it.
            QTimer.singleShot(0, self, self._end_sending)
        elif not self._client.ready:
            self._ask()
        else:
            self.changed.emit()

    def _end_sending(self) -> None:
        if self.sending and not self.to_send():
            self._stop()
            self._end()

    def _end(self) -> None:
        if self.losses():
            self.asked.emit()
        else:
            self._session.sign_out()

    def _ask(self) -> None:
        self._stop()
        self.asked.emit()

    def _stop(self) -> None:
        self._patience.stop()
        if self.sending:
            self.sending = False
            self.changed.emit()
