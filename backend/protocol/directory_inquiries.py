"""Questions about the service directory."""

from backend.protocol.directory import DirectoryVersion
from backend.protocol.ids import ChainId, ServiceId
from backend.protocol.wire import Tagged


class ReadServiceHistory(Tagged, frozen=True, kw_only=True):
    """The versions of a service or of a chain, the newest first: ``{"type":"read_service_history","service_id":"kela"}``.

    Supervisors ask it.
    """

    service_id: ServiceId | None = None
    chain_id: ChainId | None = None


class ServiceHistory(Tagged, frozen=True, kw_only=True):
    """``{"type":"service_history","versions":[{"version":2,"at":"…","by":{…},"service":{…}}]}``."""

    versions: tuple[DirectoryVersion, ...] = ()
