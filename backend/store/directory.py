"""The service directory as it stands, and the versions of what is in it."""

import msgspec

from backend.protocol.directory import CareChain, DirectoryVersion, Service
from backend.protocol.ids import ChainId, ServiceId
from backend.protocol.snapshots import DirectoryState
from backend.store.database import Database
from backend.store.directory_tables import directory_version
from backend.store.versions import Versions

SERVICE = "service"
CHAIN = "chain"

KEPT = Versions(directory_version)
_services = msgspec.json.Decoder(Service)
_chains = msgspec.json.Decoder(CareChain)


def read_directory(database: Database) -> DirectoryState:
    """Return the directory as it stands."""
    state = DirectoryState(services={}, chains={})
    for kind, content in KEPT.standing(database):
        if kind == SERVICE:
            service = _services.decode(content)
            state.services[service.service_id] = service
        else:
            chain = _chains.decode(content)
            state.chains[chain.chain_id] = chain
    return state


def find_service(database: Database, service_id: ServiceId) -> Service | None:
    """Return a service as it stands; none when there is none by that id."""
    versions = read_versions(database, SERVICE, service_id)
    return versions[0].service if versions else None


def read_versions(database: Database, kind: str, item_id: ServiceId | ChainId) -> list[DirectoryVersion]:
    """Return the versions of an item, the newest first."""
    return [
        DirectoryVersion(
            version=one.version,
            at=one.at,
            by=one.by,
            service=_services.decode(one.content) if one.content is not None and kind == SERVICE else None,
            chain=_chains.decode(one.content) if one.content is not None and kind == CHAIN else None,
        )
        for one in KEPT.all(database, kind, item_id)
    ]
