"""Clients as the signed-in person may see them: the search, the record of each open case's client, old cases."""

from PySide6.QtCore import QObject, Signal

from backend.protocol.authority import Deed
from backend.protocol.cases import Case
from backend.protocol.client_inquiries import CheckRight, FindClients, ReadCase
from backend.protocol.ids import CaseId, ClientId
from backend.protocol.representation import Basis
from backend.protocol.snapshots import MyState
from desktop.models.asking import Asker, Asking
from desktop.models.client_file import ClientFile, ClientHistory
from desktop.sync.mirror import Change

PAGE = 50
"""Contacts on one page of the history."""


class Clients(QObject):
    """``changed`` says that the record of an open case's client changed.

    Of a case that has left one's hands nothing is kept, and an answer that comes late is dropped with it.
    """

    changed = Signal()

    def __init__(self, asker: Asker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._files: dict[CaseId, ClientFile] = {}
        self.search = Asking(asker, self)
        self.old_case = Asking(asker, self)
        self.right = Asking(asker, self)
        self.export = Asking(asker, self)

    # -- the clients of open cases ----------------------------------------------------------------

    def show(self, case: Case) -> ClientFile | None:
        """Return the record of whom the case is about, asking for it when it is first shown; none if there is none."""
        client_id = case.head.client.subject
        case_id = case.head.case_id
        if client_id is None or not case.head.authority.verdict(Deed.SEE_RECORD).allowed:
            self._drop(case_id)
            return None
        file = self._files.get(case_id)
        if file is None or file.client_id != client_id:
            self._drop(case_id)
            file = self._files[case_id] = ClientFile(self._asker, client_id, self)
            file.changed.connect(self.changed)
            file.look()
        return file

    def known(self, case_id: CaseId) -> ClientFile | None:
        """Return what has been asked about an open case's client, without asking anything."""
        return self._files.get(case_id)

    def look_again(self, client_id: ClientId | None) -> None:
        """Ask again what the open cases show of a client: something of the record was changed here."""
        for file in list(self._files.values()):
            if client_id == file.client_id:
                file.look()

    def ask_missed(self) -> None:
        """Ask for the records that could not be had without the connection, now that it is back."""
        for file in list(self._files.values()):
            if file.seen is None and file.offline:
                file.look()

    def open_file(self, client_id: ClientId, parent: QObject) -> ClientFile:
        """Return a record to be looked at apart from any case; ``parent`` owns it."""
        return ClientFile(self._asker, client_id, parent)

    def history(self, client_id: ClientId, parent: QObject) -> ClientHistory:
        """Return a client's whole history, to be read and searched; ``parent`` owns it."""
        return ClientHistory(self._asker, client_id, PAGE, parent)

    # -- questions of the moment ------------------------------------------------------------------

    def find(self, inquiry: FindClients) -> None:
        """Search; what was typed is kept nowhere but in the question."""
        self.search.ask(inquiry)

    def read_case(self, client_id: ClientId, case_id: CaseId) -> None:
        """Read an old case; that it was opened is logged."""
        self.old_case.ask(ReadCase(client_id=client_id, case_id=case_id))

    def check_right(self, case_id: CaseId, basis: Basis) -> None:
        """Ask the national register whether whoever is in contact may act for the client."""
        self.right.ask(CheckRight(case_id=case_id, basis=basis))

    # -- what comes and goes ----------------------------------------------------------------------

    def feed(self, change: Change) -> None:
        """Take a change of one's own stream: what belongs to a case that left goes with it."""
        if isinstance(change.state, MyState):
            for case_id in [one for one in self._files if one not in change.state.cases]:
                self._drop(case_id)

    def clear(self) -> None:
        """Forget everything, as at sign-out."""
        for case_id in list(self._files):
            self._drop(case_id)
        for asking in (self.search, self.old_case, self.right, self.export):
            asking.let_go()

    def _drop(self, case_id: CaseId) -> None:
        file = self._files.pop(case_id, None)
        if file is not None:
            file.changed.disconnect(self.changed)
            file.let_go()
            file.deleteLater()
