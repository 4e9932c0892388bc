"""What a supervisor can do about the service directory. Each is of the moment: nothing of it waits for a network."""

from backend.protocol.directory import Service
from backend.protocol.directory_commands import RemoveService, SaveService
from backend.protocol.ids import CommandId, ServiceId
from desktop.actions.sending import Sending


class DirectoryActions(Sending):
    """Each method makes one command and returns its id."""

    def save_service(self, service: Service) -> CommandId:
        """Add a service or change one; ``version`` is the one that was read."""
        return self.send(SaveService(command_id=self.fresh(), service=service))

    def remove_service(self, service_id: ServiceId, version: int) -> CommandId:
        """Take a service out of the directory."""
        return self.send(RemoveService(command_id=self.fresh(), service_id=service_id, version=version))
