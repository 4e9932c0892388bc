"""The service directory as this desktop has it, and the versions of one of its services."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from backend.protocol.directory import CareChain, DirectoryVersion, Service
from backend.protocol.directory_inquiries import ReadServiceHistory, ServiceHistory
from backend.protocol.ids import ChainId, ServiceId
from backend.protocol.snapshots import DirectoryState
from backend.protocol.words import Language
from desktop.models import directory_search
from desktop.models.asking import Asker, Asking
from desktop.models.directory_search import About
from desktop.sync.mirror import Change


class Directory(QObject):
    """``changed`` says that something of it is another now. All of it is here: searching asks nobody."""

    changed = Signal()

    def __init__(self, asker: Asker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services: dict[ServiceId, Service] = {}
        self._chains: tuple[CareChain, ...] = ()
        self.history = Asking(asker, self)

    def feed(self, change: Change) -> None:
        """Take a change of the directory's stream."""
        if isinstance(change.state, DirectoryState):
            self._services = dict(change.state.services)
            self._chains = tuple(change.state.chains.values())
            self.changed.emit()

    def clear(self) -> None:
        """Forget everything, as at sign-out."""
        self._services, self._chains = {}, ()
        self.history.let_go()
        self.changed.emit()

    def service(self, service_id: ServiceId) -> Service | None:
        """Return a service, none when it has been taken out."""
        return self._services.get(service_id)

    def find(self, text: str, about: About, language: Language) -> list[Service]:
        """Return the services that fit what was typed, the likeliest first."""
        return directory_search.find(self._services.values(), text, about, language)

    def suggested(self, about: About, language: Language) -> list[Service]:
        """Return the services suggested beside a case."""
        return directory_search.suggested(self._services.values(), about, language)

    def chains_for(self, about: About) -> list[CareChain]:
        """Return the care chains of a case."""
        return directory_search.chains_for(self._chains, about)

    def chain(self, chain_id: ChainId) -> CareChain | None:
        """Return a care chain, none when it has been taken out."""
        return next((one for one in self._chains if one.chain_id == chain_id), None)

    def all(self) -> Iterable[Service]:
        """Return every service."""
        return self._services.values()

    def chains(self) -> Sequence[CareChain]:
        """Return every care chain."""
        return self._chains

    def read_history(self, service_id: ServiceId | None = None, chain_id: ChainId | None = None) -> None:
        """Ask for the versions of a service or a chain; ``history`` says when they are there."""
        self.history.let_go()
        self.history.ask(ReadServiceHistory(service_id=service_id, chain_id=chain_id))

    def versions(self) -> tuple[DirectoryVersion, ...]:
        """Return the versions that were asked for last, the newest first."""
        found = self.history.found
        return found.versions if isinstance(found, ServiceHistory) else ()
