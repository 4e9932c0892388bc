"""What a supervisor can do about the service directory. Each is of the moment: nothing of it waits for a network."""

from backend.protocol.directory import CareChain, Service
from backend.protocol.directory_commands import RemoveChain, RemoveService, SaveChain, SaveService
from backend.protocol.ids import ChainId, CommandId, ServiceId
from desktop.actions.sending import Sending


class DirectoryActions(Sending):
    """Each method makes one command and returns its id."""

    def save_service(self, service: Service) -> CommandId:
        """Add a service or change one; ``version`` is the one that was read."""
        return self.send(SaveService(command_id=self.fresh(), service=service))

    def remove_service(self, service_id: ServiceId, version: int) -> CommandId:
        """Take a service out of the directory."""
        return self.send(RemoveService(command_id=self.fresh(), service_id=service_id, version=version))

    def save_chain(self, chain: CareChain) -> CommandId:
        """Add a care chain or change one; ``version`` is the one that was read."""
        return self.send(SaveChain(command_id=self.fresh(), chain=chain))

    def remove_chain(self, chain_id: ChainId, version: int) -> CommandId:
        """Take a care chain out of the directory."""
        return self.send(RemoveChain(command_id=self.fresh(), chain_id=chain_id, version=version))
