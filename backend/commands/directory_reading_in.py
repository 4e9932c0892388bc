"""Reading a file into the service directory: what stands so already is left alone, what is not in the file stays."""

import msgspec

from backend.commands.actor import SystemActor
from backend.commands.dispatch import CommandWriter
from backend.commands.system import KeepDirectory
from backend.domain.directory_files import DirectoryContent, DirectoryFileWrong
from backend.protocol.directory import CareChain, Service
from backend.protocol.directory_commands import DirectoryCommand, SaveChain, SaveService
from backend.protocol.ids import CommandId, new_id
from backend.protocol.results import Refusal
from backend.protocol.snapshots import DirectoryState
from backend.protocol.streams import DIRECTORY
from backend.store.reader import Reader


def standing_directory(reader: Reader) -> DirectoryState:
    """Return the directory as it stands in the database."""
    state = reader.snapshot(DIRECTORY)[1]
    assert isinstance(state, DirectoryState)
    return state


def put_directory(writer: CommandWriter, standing: DirectoryState, content: DirectoryContent) -> int:
    """Save what is not as the file has it, and return how much that was. Raises ``DirectoryFileWrong``."""
    asked = [
        *(_saving_service(standing, one) for one in content.services),
        *(_saving_chain(standing, one) for one in content.chains),
    ]
    wanted = [one for one in asked if one is not None]
    for one in wanted:
        answer = writer.submit_blocking(SystemActor(), KeepDirectory(command_id=_fresh(), asked=one))
        if isinstance(answer, Refusal):
            raise DirectoryFileWrong(f"it was refused: {answer.code.value} {answer.where}".rstrip())
    return len(wanted)


def _saving_service(standing: DirectoryState, service: Service) -> DirectoryCommand | None:
    known = standing.services.get(service.service_id)
    if known is not None:
        service = msgspec.structs.replace(service, version=known.version, changed_at=known.changed_at)
    return None if service == known else SaveService(command_id=_fresh(), service=service)


def _saving_chain(standing: DirectoryState, chain: CareChain) -> DirectoryCommand | None:
    known = standing.chains.get(chain.chain_id)
    if known is not None:
        chain = msgspec.structs.replace(chain, version=known.version, changed_at=known.changed_at)
    return None if chain == known else SaveChain(command_id=_fresh(), chain=chain)


def _fresh() -> CommandId:
    return CommandId(new_id())
