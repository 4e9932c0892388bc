"""What the server tells of one client: the record with who belongs to it, and the history page by page."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from backend.protocol.client_inquiries import ClientSeen, History, LookAtClient, ReadHistory
from backend.protocol.clients import HistoryRow
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import ClientId, LineId
from backend.protocol.words import Channel
from desktop.models.asking import Asker, Asking


class ClientHistory(QObject):
    """Contacts newest first, filtered and searched by the server; ``read_on`` adds the next page."""

    changed = Signal()

    def __init__(self, asker: Asker, client_id: ClientId, limit: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.client_id = client_id
        self._limit = limit
        self._asking = Asking(asker, self)
        self._asking.changed.connect(self._answered)
        self._wanted = ReadHistory(client_id=client_id, limit=limit)
        self._before: datetime | None = None
        self.rows: tuple[HistoryRow, ...] = ()
        self.more = False

    @property
    def busy(self) -> bool:
        """Tell whether a page is on its way."""
        return self._asking.busy

    @property
    def refused(self) -> ErrorCode | None:
        """Why nothing is shown."""
        return self._asking.refused

    @property
    def offline(self) -> bool:
        """Tell whether it could not be asked for, since there is no connection."""
        return self._asking.offline

    def read(
        self, lines: tuple[LineId, ...] = (), channels: tuple[Channel, ...] = (), text: str = ""
    ) -> None:
        """Read the newest page of what these filters leave; empty ones mean everything."""
        self._before = None
        self._wanted = ReadHistory(
            client_id=self.client_id, lines=lines, channels=channels, text=text, limit=self._limit
        )
        self._asking.ask(self._wanted)

    def read_on(self) -> None:
        """Read the page after the one that was read last."""
        if not self.more or self.busy or not self.rows:
            return
        self._before = self.rows[-1].at
        self._asking.ask(
            ReadHistory(
                client_id=self._wanted.client_id,
                lines=self._wanted.lines,
                channels=self._wanted.channels,
                text=self._wanted.text,
                before=self._before,
                limit=self._limit,
            )
        )

    def let_go(self) -> None:
        """Nobody looks any more: what is still on its way is dropped."""
        self._asking.let_go()

    def _answered(self) -> None:
        found = self._asking.found
        if not self.busy and isinstance(found, History):
            self.rows = (*(self.rows if self._before is not None else ()), *found.rows)
            self.more = found.more
        elif not self.busy:
            self.rows, self.more = (), False
        self.changed.emit()


class ClientFile(QObject):
    """A client's record as it was when it was last looked at; every look is in the access log."""

    changed = Signal()
    RECENT = 6
    """Contacts beside the record; one of them is that of the open case."""

    def __init__(self, asker: Asker, client_id: ClientId, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.client_id = client_id
        self._record = Asking(asker, self)
        self.recent = ClientHistory(asker, client_id, self.RECENT, self)
        self._record.changed.connect(self._looked)
        self.recent.changed.connect(self.changed)

    @property
    def seen(self) -> ClientSeen | None:
        """The record; none until it has been answered, or when it is refused."""
        found = self._record.found
        return found if isinstance(found, ClientSeen) else None

    @property
    def busy(self) -> bool:
        """Tell whether the record is on its way."""
        return self._record.busy

    @property
    def refused(self) -> ErrorCode | None:
        """Why the record is not shown."""
        return self._record.refused

    @property
    def offline(self) -> bool:
        """Tell whether it could not be asked for, since there is no connection."""
        return self._record.offline

    def look(self) -> None:
        """Ask for the record; its newest contacts are asked for once it has been shown."""
        self._record.ask(LookAtClient(client_id=self.client_id))

    def let_go(self) -> None:
        """Nobody looks any more: what is still on its way is dropped."""
        self._record.let_go()
        self.recent.let_go()

    def _looked(self) -> None:
        if self.seen is not None and not self.busy:
            self.recent.read()
        self.changed.emit()
