"""What is done about the service directory on a day of every command."""

from collections.abc import Iterator

from backend.commands.actor import Actor
from backend.commands.dispatch import AnyCommand
from backend.commands.system import KeepDirectory
from backend.protocol.directory_commands import RemoveChain, RemoveService, SaveChain, SaveService
from backend.protocol.words import Role
from tests.commands.directories import CHAIN, KELA
from tests.commands.office import ORAL, SYSTEM, Office, command_id


def of_the_directory(office: Office) -> Iterator[tuple[Actor, AnyCommand]]:
    """A supervisor keeps the service directory, and a file is read in."""
    sari = office.hire("Sari Esihenkilö", ORAL, role=Role.SUPERVISOR)
    yield sari, SaveService(command_id=command_id(), service=KELA)
    yield sari, SaveChain(command_id=command_id(), chain=CHAIN)
    yield sari, RemoveChain(command_id=command_id(), chain_id=CHAIN.chain_id, version=1)
    yield sari, RemoveService(command_id=command_id(), service_id=KELA.service_id, version=1)
    again = SaveService(command_id=command_id(), service=KELA)
    yield SYSTEM, KeepDirectory(command_id=command_id(), asked=again)
