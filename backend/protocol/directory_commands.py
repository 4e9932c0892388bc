"""Commands of supervisors about the service directory; each keeps the version before it in the history."""

from backend.protocol.directory import CareChain, Service
from backend.protocol.ids import ChainId, CommandId, ServiceId
from backend.protocol.wire import Tagged


class SaveService(Tagged, frozen=True, kw_only=True):
    """Add a service or change one; refused when another version than ``service.version`` stands meanwhile."""

    command_id: CommandId
    service: Service


class RemoveService(Tagged, frozen=True, kw_only=True):
    """Take a service out of the directory; ``version`` is the one that was read."""

    command_id: CommandId
    service_id: ServiceId
    version: int


class SaveChain(Tagged, frozen=True, kw_only=True):
    """Add a care chain or change one; refused when another version than ``chain.version`` stands meanwhile."""

    command_id: CommandId
    chain: CareChain


class RemoveChain(Tagged, frozen=True, kw_only=True):
    """Take a care chain out of the directory; ``version`` is the one that was read."""

    command_id: CommandId
    chain_id: ChainId
    version: int


DirectoryCommand = SaveService | RemoveService | SaveChain | RemoveChain
